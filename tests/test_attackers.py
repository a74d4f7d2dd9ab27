import pytest

from analysis.claiming.parties.attackers import attacked_in, attacker_in, attacker_nearby
from analysis.records import Entity
from tests.claim_rows import entity, scene_of, story_of
from tests.conftest import MakeDoc
from tests.spelt import spelt

RUSSIANS = entity("Russians", "GROUP", side="Russia")
VERKHOVA = entity("Verkhova", side="Ukraine")

DIED = "people/NOUN/NNS/nsubj/{0}/people died/VERB/VBD/ROOT/{0}/die"
STRIKE_ON = (
    "After/ADP/IN/prep/5 strikes/NOUN/NNS/pobj/0/strike on/ADP/IN/prep/1 Verkhova/PROPN/NNP/pobj/2 " + DIED.format(5)
)
OFFENSIVE_IN = STRIKE_ON.replace("strikes", "offensives").replace("/strike", "/offensive").replace("on/", "in/")
STRIKE_BY = STRIKE_ON.replace("on/", "by/").replace("Verkhova", "Russians")
FIRED_AT = (
    "Missiles/NOUN/NNS/nsubjpass/2/missile were/AUX/VBD/auxpass/2/be fired/VERB/VBN/ccomp/6/fire at/ADP/IN/prep/2 "
    "Verkhova/PROPN/NNP/pobj/3 " + DIED.format(6)
)
SHELLS_HIT = "Shells/NOUN/NNS/nsubj/1/shell hit/VERB/VBD/ccomp/4/hit Verkhova/PROPN/NNP/dobj/1 " + DIED.format(4)


@pytest.mark.parametrize(
    ("notation", "names", "attacker", "attacked"),
    [
        (STRIKE_ON, {3: VERKHOVA}, None, "Ukraine"),
        (OFFENSIVE_IN, {3: VERKHOVA}, None, None),
        (STRIKE_BY, {3: RUSSIANS}, "Russia", None),
        (FIRED_AT, {4: VERKHOVA}, None, "Ukraine"),
        (SHELLS_HIT, {2: VERKHOVA}, None, "Ukraine"),
        (SHELLS_HIT.replace("Shells", "Explosions").replace("/shell", "/explosion"), {2: VERKHOVA}, None, None),
    ],
)
def test_attacker_in_and_attacked_in_tell_both_ends(
    *, make_doc: MakeDoc, notation: str, names: dict[int, Entity], attacker: str | None, attacked: str | None
) -> None:
    doc = spelt(make_doc, notation)
    scene = scene_of(story_of(doc, names=names), len(doc) - 2, "person")
    assert (attacker_in(scene, scene.sentence), attacked_in(scene, scene.sentence)) == (attacker, attacked)


def test_attacker_nearby_is_the_foe_of_the_side_attacked_before(make_doc: MakeDoc) -> None:
    later = "Two/NUM/CD/nummod/8 people/NOUN/NNS/nsubj/9/people died/VERB/VBD/ROOT/9/die"
    doc = spelt(make_doc, f"{FIRED_AT} {later}", sent_starts=[at in {0, 7} for at in range(10)])
    scene = scene_of(story_of(doc, names={4: VERKHOVA}), 8, "person")
    assert attacker_nearby(scene) == "Russia"


def test_attacker_nearby_is_no_town_that_the_parse_lets_kill(make_doc: MakeDoc) -> None:
    title = "{}/PROPN/NNP/nsubj/1 killing/VERB/VBG/ROOT/1/kill two/NUM/CD/dobj/1"
    later = "Two/NUM/CD/nummod/4 people/NOUN/NNS/nsubj/5/people died/VERB/VBD/ROOT/5/die"
    for name, named, expected in (("Verkhova", VERKHOVA, None), ("Russians", RUSSIANS, "Russia")):
        doc = spelt(make_doc, f"{title.format(name)} {later}", sent_starts=[at in {0, 3} for at in range(6)])
        assert attacker_nearby(scene_of(story_of(doc, names={0: named}), 4, "person")) == expected
