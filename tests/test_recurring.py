from datetime import date

from analysis.cleaning.recurring import FEWEST_DAYS, WHY, find_recurring, recurring_keys
from analysis.records import Article, Stretch

MOTTO = "The Courier: news from the harbour"


def dispatch(day: int, source: str | None = "courier") -> Article:
    text = f"Ferry number {day} left the port.\n{MOTTO}"
    return Article(id=f"{source}{day}", source=source, published=date(2024, 8, day), text=text)


def test_find_recurring_marks_what_an_outlet_repeats_on_several_days() -> None:
    articles = [dispatch(day) for day in range(1, FEWEST_DAYS + 1)]
    start = articles[0].text.index(MOTTO)

    assert find_recurring(articles[0], recurring_keys(articles)) == [Stretch(start, start + len(MOTTO), WHY)]


def test_recurring_keys_counts_days_not_articles() -> None:
    assert recurring_keys([dispatch(1)] * (FEWEST_DAYS + 3)) == frozenset()


def test_recurring_keys_counts_each_outlet_alone() -> None:
    articles = [dispatch(day, source=f"outlet{day}") for day in range(1, FEWEST_DAYS + 1)]

    assert recurring_keys(articles) == frozenset()


def test_recurring_keys_leaves_out_articles_without_a_source() -> None:
    assert recurring_keys([dispatch(day, source=None) for day in range(1, FEWEST_DAYS + 1)]) == frozenset()
