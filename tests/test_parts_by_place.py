import pytest

from analysis.claiming.comparisons.parts import link_parts
from analysis.claiming.comparisons.told import Told
from analysis.records import Claim
from tests.claim_rows import claim, scene_of, story_of
from tests.conftest import MakeDoc
from tests.spelt import spelt

DOWNED = "They/PRON/PRP/nsubj/1 downed/VERB/VBD/ROOT/1/down 40/NUM/CD/nummod/3 drones/NOUN/NNS/dobj/1/drone"
FELL = (
    "Thirty/NUM/CD/nsubj/5 fell/VERB/VBD/ROOT/5/fall over/ADP/IN/prep/5 Tula/PROPN/NNP/pobj/6 ,/PUNCT/,/punct/5 "
    "six/NUM/CD/conj/4 over/ADP/IN/prep/9 Orlov/PROPN/NNP/pobj/10"
)
OUT_OF = (
    "Twenty/NUM/CD/nummod/1 drones/NOUN/NNS/nsubjpass/3 were/AUX/VBD/auxpass/3/be downed/VERB/VBN/ROOT/3/down "
    "over/ADP/IN/prep/3 Tula/PROPN/NNP/pobj/4 ,/PUNCT/,/punct/3 out/ADP/IN/prep/3 of/ADP/IN/prep/7 "
    "45/NUM/CD/nummod/10 drones/NOUN/NNS/pobj/8/drone downed/VERB/VBN/acl/10/down"
)
ALONE = DOWNED + " over/ADP/IN/prep/1 Tula/PROPN/NNP/pobj/4 alone/ADV/RB/advmod/5"


def linked(make_doc: MakeDoc, notation: str, *counts: tuple[int, float, str, str | None]) -> list[Claim]:
    """Claims of drones, linked, from (token of the counted word, value, action, place)."""
    story = story_of(spelt(make_doc, notation))
    told = [
        Told(
            claim(start=at * 10, low=value, high=value, action=action, place_id=place),
            scene_of(story, at, "drone", least=value),
        )
        for at, value, action, place in counts
    ]
    return link_parts(told)


def test_what_fell_over_places_is_part_of_those_downed(make_doc: MakeDoc) -> None:
    total, first, second = linked(
        make_doc,
        f"{DOWNED} {FELL}",
        (3, 40, "shot_down", None),
        (4, 30, "hit", "place/tula"),
        (9, 6, "hit", "place/orlov"),
    )
    assert [each.scope for each in (total, first, second)] == ["event", "breakdown", "breakdown"]
    assert first.part_of == second.part_of == total.start
    assert first.rule.endswith(":by_place")


def test_a_part_may_stand_before_its_total(make_doc: MakeDoc) -> None:
    part, total = linked(make_doc, OUT_OF, (1, 20, "shot_down", "place/tula"), (10, 45, "shot_down", None))
    assert (part.scope, part.part_of, total.scope) == ("breakdown", total.start, "event")


@pytest.mark.parametrize(("value", "scope"), [(30, "breakdown"), (50, "event")])
def test_so_many_over_a_place_alone_are_part_of_a_larger_count(make_doc: MakeDoc, value: float, scope: str) -> None:
    moved = " ".join(
        "/".join([*word.split("/")[:4], str(int(word.split("/")[4]) + 4), *word.split("/")[5:]])
        for word in ALONE.split()
    )
    _, part = linked(make_doc, f"{DOWNED} {moved}", (3, 40, "shot_down", None), (7, value, "shot_down", "place/tula"))
    assert part.scope == scope
