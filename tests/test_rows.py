import pytest

from analysis.claiming.comparisons.rows import mark_rows
from analysis.claiming.comparisons.told import Told
from tests.claim_rows import claim, scene_of, story_of
from tests.conftest import MakeDoc
from tests.spelt import spelt

HIT = "Shells/NOUN/NNS/nsubj/1/shell damaged/VERB/VBD/ROOT/1/damage "
HOUSES = "60/NUM/CD/nummod/3 houses/NOUN/NNS/dobj/1/house "
SCHOOLS = "4/NUM/CD/nummod/6 schools/NOUN/NNS/conj/3/school "
ROW = f"{HIT}{HOUSES},/PUNCT/,/punct/3 {SCHOOLS}"
INCLUDING = f"{HIT}{HOUSES}including/ADP/VBG/prep/3/include {SCHOOLS}"
BUT = f"{HIT}{HOUSES}but/CCONJ/CC/cc/3 {SCHOOLS}"
BARE = f"{HIT}{HOUSES},/PUNCT/,/punct/3 and/CCONJ/CC/cc/3 4/NUM/CD/conj/3 "
MORE = (
    "Shells/NOUN/NNS/nsubj/1/shell killed/VERB/VBD/ROOT/1/kill 5/NUM/CD/nummod/3 men/NOUN/NNS/dobj/1/man "
    "and/CCONJ/CC/cc/1 1/NUM/CD/nummod/7 {}/ADJ/JJR/amod/7 man/NOUN/NN/nsubj/8 died/VERB/VBD/conj/1/die"
)


def in_a_row(make_doc: MakeDoc, notation: str, *counts: tuple[int, str, float, str | None]) -> list[bool]:
    """Which claims are told to stand in a row, of (token of the counted word, thing, value, place)."""
    story = story_of(spelt(make_doc, notation))
    told = [
        Told(
            claim(thing=thing, low=value, high=value, action="damaged", place_id=place),
            scene_of(story, at, thing, least=value),
        )
        for at, thing, value, place in counts
    ]
    return [each.rule.endswith(":in_a_row") for each in mark_rows(told, [each.claim for each in told])]


@pytest.mark.parametrize("thing", ["building", "building/school"])
def test_mark_rows_finds_amounts_of_one_kind(make_doc: MakeDoc, thing: str) -> None:
    assert in_a_row(make_doc, ROW, (3, "building", 60, None), (6, thing, 4, None)) == [True, True]


def test_mark_rows_puts_amounts_where_the_last_is(make_doc: MakeDoc) -> None:
    story = story_of(spelt(make_doc, ROW))
    told = [
        Told(claim(thing="building", action="damaged", place_id=place), scene_of(story, at, "building"))
        for at, place in ((3, None), (6, "place/tula"))
    ]
    assert [each.place_id for each in mark_rows(told, [each.claim for each in told])] == ["place/tula", "place/tula"]


@pytest.mark.parametrize(
    ("notation", "at", "thing", "place"),
    [
        (ROW, 6, "tank", None),
        (INCLUDING, 6, "building/school", None),
        (BUT, 6, "building/school", None),
        (BARE, 6, "building", None),
    ],
)
def test_mark_rows_leaves_amounts_that_do_not_add_up(
    make_doc: MakeDoc, notation: str, at: int, thing: str, place: str | None
) -> None:
    assert in_a_row(make_doc, notation, (3, "building", 60, None), (at, thing, 4, place)) == [False, False]


def test_mark_rows_leaves_amounts_of_which_the_first_alone_has_a_place(make_doc: MakeDoc) -> None:
    assert in_a_row(make_doc, ROW, (3, "building", 60, "place/tula"), (6, "building", 4, None)) == [False, False]


@pytest.mark.parametrize(("word", "expected"), [("more", True), ("old", False)])
def test_mark_rows_finds_what_is_told_on_top(make_doc: MakeDoc, word: str, expected: bool) -> None:
    counts = ((3, "person", 5, None), (7, "person", 1, None))
    assert in_a_row(make_doc, MORE.format(word), *counts) == [expected] * 2


def test_mark_rows_takes_more_than_a_number_for_no_more(make_doc: MakeDoc) -> None:
    notation = (
        "Shells/NOUN/NNS/nsubj/1/shell killed/VERB/VBD/ROOT/1/kill 5/NUM/CD/nummod/3 men/NOUN/NNS/dobj/1/man "
        "and/CCONJ/CC/cc/1 more/ADJ/JJR/amod/7 than/ADP/IN/quantmod/7 9/NUM/CD/nsubj/8 died/VERB/VBD/conj/1/die"
    )
    assert in_a_row(make_doc, notation, (3, "person", 5, None), (7, "person", 9, None)) == [False] * 2
