from datetime import date

import pytest

from analysis.cleaning.copies import Fingerprint, cluster_copies, fingerprint, signature
from analysis.records import Article, Stretch

WORDS = ["harbour", "ferry", "captain", "mayor", "depot", "bridge", "convoy", "shelter", "generator", "pier", "market"]
LEDE = "Two drones fell on the fuel depot in Verkhova before dawn, the mayor of the port town said on Monday morning."
STORY = LEDE + " " + " ".join(f"{first} near the {second}" for first in WORDS for second in WORDS[:6])


def prints(*stories: tuple[str, date | None, str]) -> list[Fingerprint]:
    return [Fingerprint(article_id, published, signature(text)) for article_id, published, text in stories]


def test_signature_has_a_size_that_can_be_reckoned_with() -> None:
    assert len(signature(STORY)) == 265
    assert len(signature(LEDE)) == 17
    assert signature(" … ") == b""


def test_signature_is_the_same_for_the_same_words() -> None:
    assert signature(STORY.upper().replace(" ", "\n")) == signature(STORY)
    assert signature(LEDE.upper()) == signature(LEDE)


def test_cluster_copies_finds_an_edited_copy() -> None:
    copy = "VERKHOVA (Agency) — " + STORY.replace("market near the ferry", "square by the ferry")
    other = " ".join(reversed(STORY.split()))

    clusters = cluster_copies(
        prints(("b", date(2024, 8, 13), copy), ("a", date(2024, 8, 12), STORY), ("c", None, other))
    )

    assert clusters == {"a": "a", "b": "a", "c": "c"}


def test_cluster_copies_keeps_a_report_with_other_figures_apart() -> None:
    today = "More than 751 boats were hit since May. " + STORY
    tomorrow = today.replace("751", "754")

    clusters = cluster_copies(prints(("a", date(2024, 8, 12), today), ("b", date(2024, 8, 13), tomorrow)))

    assert clusters == {"a": "a", "b": "b"}


@pytest.mark.parametrize(("day", "first"), [(19, "a"), (20, "b")])
def test_cluster_copies_ends_after_a_week(day: int, first: str) -> None:
    for text in (STORY, LEDE):
        clusters = cluster_copies(prints(("a", date(2024, 8, 12), text), ("b", date(2024, 8, day), text)))
        assert clusters == {"a": "a", "b": first}


def test_cluster_copies_takes_headlines_only_when_they_are_the_same() -> None:
    day = date(2024, 8, 12)
    stories = [("a", day, LEDE), ("b", day, LEDE.replace(",", " –")), ("c", day, LEDE + " More follows.")]

    assert cluster_copies(prints(*stories)) == {"a": "a", "b": "a", "c": "c"}


def test_cluster_copies_puts_the_undated_last() -> None:
    assert cluster_copies(prints(("a", None, STORY), ("b", date(2024, 8, 12), STORY))) == {"a": "b", "b": "b"}


def test_cluster_copies_does_not_depend_on_the_order_given() -> None:
    day = date(2024, 8, 12)
    stories = prints(*((f"a{number}", day, STORY + " again" * number) for number in range(6)))

    assert cluster_copies(stories) == cluster_copies(reversed(stories)) == {f"a{number}": "a0" for number in range(6)}


def test_cluster_copies_of_nothing() -> None:
    assert cluster_copies([]) == {}
    assert cluster_copies(prints(("a", None, ""), ("b", None, ""))) == {"a": "a", "b": "b"}


def test_fingerprint_leaves_boilerplate_out() -> None:
    appeal = "Support our newsroom. " * 40
    text = appeal + STORY

    with_appeal = Article(id="a", text=text, boilerplate=(Stretch(0, len(appeal), "appeal"),))

    assert fingerprint(with_appeal).signature == signature(STORY)


def test_fingerprint_of_a_headline_counts_its_title() -> None:
    one, other = (Article(id="a", title=title, text=LEDE) for title in ("Port hit", "Town in the dark"))

    assert fingerprint(one).signature != fingerprint(other).signature
