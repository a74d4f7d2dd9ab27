from collections.abc import Mapping

import pytest

from analysis.claiming.parties.authorities import side_in_charge
from analysis.records import Entity
from tests.claim_rows import PUBLISHED, entity, scene_of, story_of
from tests.conftest import MakeDoc
from tests.spelt import spelt

HURT = (
    "Fire/NOUN/NN/nsubj/1 injured/VERB/VBD/ROOT/1/injure 12/NUM/CD/nummod/3 people/NOUN/NNS/dobj/1/person "
    "in/ADP/IN/prep/1 Verkhova/PROPN/NNP/pobj/4"
)
RAID = (
    "Fire/NOUN/NN/nsubj/1 injured/VERB/VBD/ROOT/1/injure 12/NUM/CD/nummod/3 people/NOUN/NNS/dobj/1/person "
    "after/ADP/IN/prep/1 Horlivka/PROPN/NNP/poss/7 's/PART/POS/case/5 shelling/NOUN/NN/pobj/4"
)
OWN = entity("Verkhova", side="Ukraine")
HELD = Entity(id="place/horlivka", name="Horlivka", kind="PLACE", side="Russia")
FREE = Entity(id="place/kherson", name="Kherson", kind="PLACE", side="Ukraine")
ABROAD = Entity(id="place/warsaw", name="Warsaw", kind="PLACE", place_precision="town")
RUSSIANS = entity("Russians", "GROUP", side="Russia")
UKRAINIANS = entity("Ukrainians", "GROUP", side="Ukraine")


def _moved(notation: str, by: int) -> str:
    """The notation with heads moved, for so many words before it."""
    words = [word.split("/") for word in notation.split()]
    moved = [[*word[:4], str(int(word[4]) + by), *word[5:]] for word in words]
    return " ".join("/".join(word) for word in moved)


NAMED_FIRE = "Northern/ADJ/JJ/amod/1 " + _moved(HURT, 1)
OCCUPIED = HURT.replace("Verkhova/PROPN/NNP/pobj/4", "occupied/VERB/VBN/amod/6 Verkhova/PROPN/NNP/pobj/4")


@pytest.mark.parametrize(
    ("notation", "names", "actor", "expected"),
    [
        (HURT, {5: OWN}, None, "Ukraine"),
        (HURT, {5: HELD}, None, "Russia"),
        (NAMED_FIRE, {0: RUSSIANS, 6: HELD}, "Russia", "Ukraine"),  # under the holder's own fire: the part that is free
        (NAMED_FIRE, {0: UKRAINIANS, 6: FREE}, "Ukraine", "Russia"),  # under its owner's fire: the part that is held
        (HURT, {5: FREE}, "Ukraine", "Ukraine"),  # who fired is only inferred
        (OCCUPIED, {6: FREE}, None, "Russia"),
        (RAID, {5: HELD}, "Russia", "Ukraine"),  # a capital that attacks is no place
        (HURT, {5: ABROAD}, "Russia", None),
        (HURT, {}, "Russia", "Ukraine"),
    ],
)
def test_side_in_charge_is_that_of_who_holds_the_ground(
    *, make_doc: MakeDoc, notation: str, names: Mapping[int, Entity], actor: str | None, expected: str | None
) -> None:
    doc = spelt(make_doc, notation, published=PUBLISHED)
    counted = next(token.i for token in doc if token.lower_ == "people")
    scene = scene_of(story_of(doc, names=names), counted, "person")
    assert side_in_charge(scene, actor, under_fire=False) == expected


def test_side_in_charge_is_not_that_of_a_capital_that_attacks(make_doc: MakeDoc) -> None:
    notation = (
        "Moscow/PROPN/NNP/nsubj/1 launched/VERB/VBD/ROOT/1/launch 12/NUM/CD/nummod/3 drones/NOUN/NNS/dobj/1/drone "
        "at/ADP/IN/prep/1 the/DET/DT/det/6 city/NOUN/NN/pobj/4"
    )
    capital = Entity(id="place/moscow", name="Moscow", kind="PLACE", side="Russia", place_precision="town")
    told = scene_of(story_of(spelt(make_doc, notation), names={0: capital}), 3, "drone")
    assert side_in_charge(told, "Russia", under_fire=True) == "Ukraine"
    fell = notation.replace("dobj/1", "npadvmod/1")
    told = scene_of(story_of(spelt(make_doc, fell), names={0: capital}), 3, "drone")
    assert side_in_charge(told, "Russia", under_fire=True) == "Russia"


@pytest.mark.parametrize(("people", "expected"), [(UKRAINIANS, "Russia"), (RUSSIANS, "Ukraine")])
def test_side_in_charge_nearby_is_of_those_harmed_on_ground_that_both_claim(
    make_doc: MakeDoc, people: Entity, expected: str
) -> None:
    near = (
        "Guns/NOUN/NNS/nsubj/1 fired/VERB/VBD/ROOT/1/fire from/ADP/IN/prep/1 Kherson/PROPN/NNP/pobj/2 "
        "./PUNCT/./punct/1 "
    )
    hurt = _moved(HURT.removesuffix(" in/ADP/IN/prep/1 Verkhova/PROPN/NNP/pobj/4"), 5)
    story = story_of(spelt(make_doc, near + hurt, published=PUBLISHED), names={0: people, 3: FREE})
    assert side_in_charge(scene_of(story, 8, "person"), "Ukraine", under_fire=False) == expected


FIRED = "Crews/NOUN/NNS/nsubj/1 fired/VERB/VBD/ROOT/1/fire 12/NUM/CD/nummod/3 missiles/NOUN/NNS/dobj/1/missile"


@pytest.mark.parametrize(("under_fire", "expected"), [(True, "Ukraine"), (False, None)])
def test_side_in_charge_is_of_those_fired_at_where_they_tell_of_fire(
    *, make_doc: MakeDoc, under_fire: bool, expected: str | None
) -> None:
    scene = scene_of(story_of(spelt(make_doc, FIRED)), 3, "missile")
    assert side_in_charge(scene, "Russia", under_fire=under_fire) == expected


def test_side_in_charge_is_of_the_land_that_the_title_names_where_nothing_else_does(make_doc: MakeDoc) -> None:
    told = "Heating/NOUN/NN/nsubj/1 fails/VERB/VBZ/ROOT/1/fail in/ADP/IN/prep/1 Ukraine/PROPN/NNP/pobj/2 "
    doc = spelt(make_doc, told + "./PUNCT/./punct/1 " + _moved(FIRED, 5), title="Heating fails in Ukraine")
    land = Entity(id="place/ukraine", name="Ukraine", kind="PLACE", side="Ukraine", place_precision="country")
    assert side_in_charge(scene_of(story_of(doc, names={3: land}), 8, "missile"), None, under_fire=True) == "Ukraine"
