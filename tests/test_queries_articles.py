import pytest

from data.keeping.snapshot import Snapshot
from data.queries.articles import query_article, query_article_claims, query_articles, query_copies_of
from data.queries.filters import Filters
from tests.dispatches import FIRST_NIGHT, day

OPEN = Filters()


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        (Filters(start=day(1), end=day(1)), ["a01", "a02", "a03"]),
        (Filters(sources=("",)), ["a11"]),
        (Filters(sources=("",), start=day(1)), []),
        (Filters(entities=("person/oleg_sidorov",)), ["a07"]),
        (Filters(text="harvest"), ["a07"]),
        (Filters(text="ministry"), ["a03"]),
    ],
)
def test_query_articles_obeys_the_filters(tiny: Snapshot, filters: Filters, ids: list[str]) -> None:
    page = query_articles(tiny, filters)
    assert page.rows["article_id"].tolist() == ids
    assert page.total == len(ids)


def test_query_articles_lists_newest_first_and_undated_last(tiny: Snapshot) -> None:
    page = query_articles(tiny, OPEN)
    assert (page.rows["article_id"].iloc[0], page.rows["article_id"].iloc[-1], page.total) == ("a12", "a11", 12)
    found = page.rows[page.rows["article_id"] == "a01"][["n_copies", "n_claims", "n_quotes"]]
    assert found.to_numpy().tolist() == [[2, 3, 1]]


def test_query_article_marks_stand_where_the_words_are(tiny: Snapshot) -> None:
    reading = query_article(tiny, article_id="a01")
    assert reading
    assert reading.article["text"] == FIRST_NIGHT
    marks = reading.marks[reading.marks["field"] == "text"]
    words = {row["record"]: FIRST_NIGHT[row["start"] : row["end"]] for row in marks.to_dict("records")}
    assert words == {
        "mention": "Ivan Petrenko",
        "claim": "35",
        "date": "overnight",
        "quote": "Nobody slept in Verkhova,",
        "speaker": "Petrenko",
        "cue": "said",
    }
    assert set(reading.marks["rule"]) == {"by_hand"}


def test_query_article_marks_what_is_no_claim_and_no_story(tiny: Snapshot) -> None:
    measured, appeal = query_article(tiny, article_id="a08"), query_article(tiny, article_id="a07")
    assert measured and appeal
    quantity = measured.marks[measured.marks["record"] == "quantity"].iloc[0]
    assert (quantity["label"], quantity["detail"]) == ("exact kilometer", "measure")
    assert appeal.marks[appeal.marks["record"] == "boilerplate"]["detail"].tolist() == ["an appeal"]


def test_query_article_is_none_for_an_unknown_id(tiny: Snapshot) -> None:
    assert query_article(tiny, article_id="nowhere") is None


def test_query_article_words_that_are_not_told_are_empty(tiny: Snapshot) -> None:
    reading = query_article(tiny, article_id="a11")
    assert reading
    assert (reading.article["url"], reading.article["source"], reading.article["notes"]) == ("", "", "")


def test_query_article_claims_come_in_order_of_place(tiny: Snapshot) -> None:
    assert query_article_claims(tiny, article_id="a01")["value"].tolist() == [45, 40, 35]


def test_query_copies_of_lists_a_cluster_with_the_first_on_top(tiny: Snapshot) -> None:
    assert query_copies_of(tiny, story="a01")["article_id"].tolist() == ["a01", "a02"]
