import pytest

from analysis.claiming.acts.agents import agent_of, sends
from tests.conftest import MakeDoc
from tests.spelt import spelt

ACTIVE = "Units/NOUN/NNS/nsubj/1/unit shelled/VERB/VBD/ROOT/1/shell towns/NOUN/NNS/dobj/1/town"
PASSIVE = (
    "Towns/NOUN/NNS/nsubjpass/2/town were/AUX/VBD/auxpass/2/be shelled/VERB/VBN/ROOT/2/shell by/ADP/IN/agent/2 "
    "units/NOUN/NNS/pobj/3/unit"
)
BORROWED = (
    "Units/NOUN/NNS/nsubj/1/unit advanced/VERB/VBD/ROOT/1/advance killing/VERB/VBG/advcl/1/kill two/NUM/CD/dobj/2"
)
RELATIVE = "drones/NOUN/NNS/ROOT/0/drone that/PRON/WDT/nsubj/2 hit/VERB/VBD/relcl/0 towns/NOUN/NNS/dobj/2/town"
NOUN = "strike/NOUN/NN/ROOT/0 by/ADP/IN/prep/0 units/NOUN/NNS/pobj/1/unit"
FIRED_FROM = (
    "Rockets/NOUN/NNS/nsubjpass/2/rocket were/AUX/VBD/auxpass/2/be fired/VERB/VBN/ROOT/2/fire from/ADP/IN/prep/2 "
    "ships/NOUN/NNS/pobj/3/ship"
)
ACCUSED = (
    "Officers/NOUN/NNS/nsubj/1/officer accused/VERB/VBD/ROOT/1/accuse units/NOUN/NNS/dobj/1/unit of/ADP/IN/prep/1 "
    "shelling/VERB/VBG/pcomp/3/shell towns/NOUN/NNS/dobj/4/town"
)


@pytest.mark.parametrize(
    ("notation", "word", "expected"),
    [
        (ACTIVE, 1, "Units"),
        (PASSIVE, 2, "units"),
        (BORROWED, 2, "Units"),
        (RELATIVE, 2, "drones"),
        (NOUN, 0, "units"),
        (FIRED_FROM, 2, "ships"),
        (ACCUSED, 4, "units"),
        (PASSIVE.split(" by/")[0], 2, None),
    ],
)
def test_agent_of_follows_the_grammar(make_doc: MakeDoc, notation: str, word: int, expected: str | None) -> None:
    agent = agent_of(spelt(make_doc, notation)[word])
    assert (agent.text if agent is not None else None) == expected


@pytest.mark.parametrize(("particle", "expected"), [("off", True), ("down", False)])
def test_sends_hears_the_particle_that_turns_a_verb_around(make_doc: MakeDoc, particle: str, *, expected: bool) -> None:
    notation = (
        f"Units/NOUN/NNS/nsubj/1/unit shot/VERB/VBD/ROOT/1/shoot {particle}/ADP/RP/prt/1 drones/NOUN/NNS/dobj/1/drone"
    )
    assert sends(spelt(make_doc, notation)[1]) is expected
