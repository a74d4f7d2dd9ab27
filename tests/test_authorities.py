from collections.abc import Mapping

import pytest

from analysis.claiming.authorities import side_in_charge
from analysis.records import Entity
from tests.claim_rows import PUBLISHED, entity, scene_of, story_of
from tests.conftest import MakeDoc
from tests.spelt import spelt

HURT = (
    "Fire/NOUN/NN/nsubj/1 injured/VERB/VBD/ROOT/1/injure 12/NUM/CD/nummod/3 people/NOUN/NNS/dobj/1/person "
    "in/ADP/IN/prep/1 Verkhova/PROPN/NNP/pobj/4"
)
OWN = entity("Verkhova", side="Ukraine")
HELD = Entity(id="place/horlivka", name="Horlivka", kind="PLACE", side="Russia")
FREE = Entity(id="place/kherson", name="Kherson", kind="PLACE", side="Ukraine")
ABROAD = Entity(id="place/warsaw", name="Warsaw", kind="PLACE", place_precision="town")
RUSSIANS = entity("Russians", "GROUP", side="Russia")
UKRAINIANS = entity("Ukrainians", "GROUP", side="Ukraine")


def _after(notation: str) -> str:
    """The notation with heads moved by one, for a word before it."""
    words = [word.split("/") for word in notation.split()]
    moved = [[*word[:4], str(int(word[4]) + 1), *word[5:]] for word in words]
    return " ".join("/".join(word) for word in moved)


NAMED_FIRE = "Northern/ADJ/JJ/amod/1 " + _after(HURT)
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
        (HURT, {5: ABROAD}, "Russia", None),
        (HURT, {}, "Russia", "Ukraine"),
    ],
)
def test_side_in_charge_is_that_of_who_holds_the_ground(
    *, make_doc: MakeDoc, notation: str, names: Mapping[int, Entity], actor: str | None, expected: str | None
) -> None:
    doc = spelt(make_doc, notation, published=PUBLISHED)
    counted = next(token.i for token in doc if token.lower_ == "people")
    assert side_in_charge(scene_of(story_of(doc, names=names), counted, "person"), actor) == expected
