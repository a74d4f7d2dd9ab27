from dataclasses import replace

import pytest

from analysis.claiming.comparisons.parts import link_parts
from analysis.claiming.comparisons.told import Told
from analysis.naming.names import entity_of, lexicon
from tests.claim_rows import claim, scene_of, story_of
from tests.conftest import MakeDoc
from tests.spelt import spelt

INCLUDING = (
    "They/PRON/PRP/nsubj/1 downed/VERB/VBD/ROOT/1/down 40/NUM/CD/nummod/3 drones/NOUN/NNS/dobj/1/drone "
    "including/ADP/VBG/prep/3/include 34/NUM/CD/nummod/6 drones/NOUN/NNS/pobj/4/drone"
)
OF_WHICH = (
    "They/PRON/PRP/nsubj/1 sent/VERB/VBD/ROOT/1/send 40/NUM/CD/nummod/3 drones/NOUN/NNS/dobj/1/drone "
    "30/NUM/CD/nsubjpass/8 of/ADP/IN/prep/4 which/PRON/WDT/pobj/5 were/AUX/VBD/auxpass/8/be "
    "downed/VERB/VBN/relcl/3/down"
)
LISTED = (
    "They/PRON/PRP/nsubj/1 downed/VERB/VBD/ROOT/1/down drones/NOUN/NNS/dobj/1/drone drones/NOUN/NNS/conj/2/drone "
    "drones/NOUN/NNS/conj/3/drone"
)


def told(make_doc: MakeDoc, notation: str, *counts: tuple[int, str, float, str]) -> list[Told]:
    """Claims in one sentence from (token of the counted word, thing, value, action)."""
    story = story_of(spelt(make_doc, notation))
    return [
        Told(
            claim(start=at * 10, thing=thing, low=value, high=value, action=action),
            scene_of(story, at, thing, least=value),
        )
        for at, thing, value, action in counts
    ]


def test_link_parts_takes_what_is_included_for_a_breakdown(make_doc: MakeDoc) -> None:
    total, part = link_parts(told(make_doc, INCLUDING, (3, "drone", 40, "shot_down"), (6, "drone", 34, "shot_down")))
    assert (total.scope, total.part_of) == ("event", None)
    assert (part.scope, part.part_of, part.rule[-5:]) == ("breakdown", total.start, ":part")


@pytest.mark.parametrize(("dep", "scope"), [("conj", "event"), ("appos", "breakdown")])
def test_link_parts_leaves_one_told_in_a_row_beside_a_count(make_doc: MakeDoc, dep: str, scope: str) -> None:
    notation = (
        "They/PRON/PRP/nsubj/1 downed/VERB/VBD/ROOT/1/down 3/NUM/CD/nummod/3 jets/NOUN/NNS/dobj/1/jet "
        f"and/CCONJ/CC/cc/3 a/DET/DT/det/6 bomber/NOUN/NN/{dep}/3/bomber"
    )
    three, one = told(make_doc, notation, (3, "aircraft", 3, "shot_down"), (6, "aircraft", 1, "shot_down"))
    single = Told(replace(one.claim, rule="article_down_object:published"), one.scene)
    assert link_parts([three, single])[1].scope == scope


def test_link_parts_leaves_a_part_with_another_fate_an_event(make_doc: MakeDoc) -> None:
    total, part = link_parts(told(make_doc, OF_WHICH, (3, "drone", 40, "launched"), (4, "drone", 30, "shot_down")))
    assert (part.scope, part.part_of) == ("event", total.start)


def test_link_parts_finds_parts_that_sum_up(make_doc: MakeDoc) -> None:
    counts = [(2, "drone", 5.0, "shot_down"), (3, "drone", 3.0, "shot_down"), (4, "drone", 2.0, "shot_down")]
    total, *parts = link_parts(told(make_doc, LISTED, *counts))
    assert [part.scope for part in parts] == ["breakdown", "breakdown"]
    assert {part.part_of for part in parts} == {total.start}


@pytest.mark.parametrize(("last", "scope"), [("place/sumy_oblast", "event"), ("place/kursk", "breakdown")])
def test_link_parts_takes_only_what_lies_in_a_place_for_its_parts(make_doc: MakeDoc, last: str, scope: str) -> None:
    places = ["place/kursk_oblast", "place/kursk", last]
    named = dict(enumerate(entity_of(lexicon()[place], None) for place in places))
    story = story_of(spelt(make_doc, LISTED), names=named)
    total, *parts = link_parts(
        [
            Told(
                claim(start=at, low=value, high=value, action="shot_down", place_id=place), scene_of(story, at, "drone")
            )
            for at, value, place in zip((2, 3, 4), (5.0, 3.0, 2.0), places, strict=True)
        ]
    )
    assert (total.scope, {part.scope for part in parts}) == ("event", {scope})


def test_link_parts_leaves_counts_that_do_not_sum_up(make_doc: MakeDoc) -> None:
    counts = [(2, "drone", 6.0, "shot_down"), (3, "drone", 3.0, "shot_down"), (4, "drone", 2.0, "shot_down")]
    assert {each.scope for each in link_parts(told(make_doc, LISTED, *counts))} == {"event"}


def test_link_parts_keeps_a_count_of_kinds_beside_its_kinds_out(make_doc: MakeDoc) -> None:
    counts = [(2, "munition", 5.0, "launched"), (3, "drone", 3.0, "launched"), (4, "missile", 2.0, "launched")]
    notation = LISTED.replace("downed/VERB/VBD/ROOT/1/down", "sent/VERB/VBD/ROOT/1/send")
    total, *kinds = link_parts(told(make_doc, notation, *counts))
    assert (total.scope, [kind.scope for kind in kinds]) == ("breakdown", ["event", "event"])


@pytest.mark.parametrize(("place", "scope"), [(None, "breakdown"), ("verkhova", "event")])
def test_link_parts_takes_numbers_over_places_for_parts_of_a_total_without_one(
    make_doc: MakeDoc, place: str | None, scope: str
) -> None:
    notation = (
        "They/PRON/PRP/nsubj/1 downed/VERB/VBD/ROOT/1/down drones/NOUN/NNS/dobj/1/drone "
        "2/NUM/CD/npadvmod/1 over/ADP/IN/prep/3 Tula/PROPN/NNP/pobj/4"
    )
    total, part = told(make_doc, notation, (2, "drone", 5.0, "shot_down"), (3, "drone", 2.0, "shot_down"))
    placed = Told(replace(total.claim, place_id=place), total.scene)
    assert link_parts([placed, part])[1].scope == scope
