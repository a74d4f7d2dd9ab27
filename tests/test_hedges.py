import pytest

from analysis.counting.hedges import hedge_after, hedge_before
from tests.conftest import MakeDoc


@pytest.mark.parametrize(
    ("words", "modifier", "start"),
    [
        ("at least", "at_least", 0),
        ("killed more than", "at_least", 1),
        ("up to", "at_most", 0),
        ("as many as", "at_most", 0),
        ("some", "approx", 0),
        ("lost nearly", "approx", 1),
    ],
)
def test_hedge_before_binds_the_words_before_a_number(make_doc: MakeDoc, words: str, modifier: str, start: int) -> None:
    doc = make_doc([*words.split(), "7", "boats"])
    assert hedge_before(doc, len(doc) - 2, "boat") == (modifier, start)


def test_hedge_before_does_not_reach_over_a_list(make_doc: MakeDoc) -> None:
    doc = make_doc(["at", "least", "seven", "killed", "and", "19", "injured"])
    assert hedge_before(doc, 5, None) is None


def test_hedge_before_leaves_a_preposition_of_place(make_doc: MakeDoc) -> None:
    doc = make_doc(["downed", "over", "two", "regions"])
    assert hedge_before(doc, 2, "region") is None
    assert hedge_before(doc, 2, "boat") == ("at_least", 1)


def test_hedge_before_takes_over_for_a_bound_where_ground_is_taken(make_doc: MakeDoc) -> None:
    words = ["retook", "over", "two", "villages"]
    doc = make_doc(
        words, lemmas=["retake", "over", "two", "village"], heads=[0, 0, 3, 1], deps=["ROOT", "prep", "nummod", "pobj"]
    )
    assert hedge_before(doc, 2, "settlement") == ("at_least", 1)


@pytest.mark.parametrize(("words", "modifier"), [("or more", "at_least"), ("or so", "approx"), ("or fewer", "at_most")])
def test_hedge_after_binds_the_words_behind_a_number(make_doc: MakeDoc, words: str, modifier: str) -> None:
    doc = make_doc(["seven", *words.split(), "boats"])
    assert hedge_after(doc, 1) == (modifier, 3)
