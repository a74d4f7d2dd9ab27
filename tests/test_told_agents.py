import pytest

from analysis.claiming.parties.told_agents import told_agent, told_sufferer
from analysis.records import Entity
from tests.claim_rows import entity, scene_of, story_of
from tests.conftest import MakeDoc
from tests.spelt import spelt

RUSSIA = entity("Russia", side="Russia")
VERKHOVA = entity("Verkhova", side="Ukraine")

SUFFERED = (
    "Russia/PROPN/NNP/nsubj/1 suffered/VERB/VBD/ROOT/1/suffer 40/NUM/CD/nummod/3 casualties/NOUN/NNS/dobj/1/casualty"
)
DEFENCE = (
    "Defence/NOUN/NN/compound/1 units/NOUN/NNS/nsubj/2/unit downed/VERB/VBD/ROOT/2/down "
    "drones/NOUN/NNS/dobj/2/drone over/ADP/IN/prep/2 Verkhova/PROPN/NNP/pobj/4"
)
SAID = "Officers/NOUN/NNS/nsubj/2/officer in/ADP/IN/prep/0 said/VERB/VBD/ROOT/2/say so/ADV/RB/advmod/2"
IT_DOWNED = "It/PRON/PRP/nsubj/5 downed/VERB/VBD/ROOT/5/down drones/NOUN/NNS/dobj/5/drone"


def test_told_sufferer_is_the_subject_of_a_verb_of_bearing(make_doc: MakeDoc) -> None:
    scene = scene_of(story_of(spelt(make_doc, SUFFERED), names={0: RUSSIA}), 3, "person")
    assert told_sufferer(scene) == "Russia"


@pytest.mark.parametrize(
    ("notation", "names", "counted", "expected"),
    [
        (DEFENCE, {5: VERKHOVA}, 3, "Ukraine"),
        (DEFENCE.replace("Defence", "Other"), {5: VERKHOVA}, 3, None),
        (f"{SAID} {IT_DOWNED}", {0: RUSSIA}, 6, "Russia"),
    ],
)
def test_told_agent_names_defenders_and_pronouns(
    *, make_doc: MakeDoc, notation: str, names: dict[int, Entity], counted: int, expected: str | None
) -> None:
    starts = [at in {0, 4 if notation.endswith(IT_DOWNED) else 0} for at in range(len(notation.split()))]
    scene = scene_of(story_of(spelt(make_doc, notation, sent_starts=starts), names=names), counted, "drone")
    assert told_agent(scene) == expected
