import pytest

from analysis.claiming.scopes.plans import why_planned
from tests.conftest import MakeDoc
from tests.spelt import spelt

MAY = "It/PRON/PRP/nsubj/2 may/AUX/MD/aux/2 send/VERB/VB/ROOT/2 drones/NOUN/NNS/dobj/2/drone"
IF = "if/SCONJ/IN/mark/2 it/PRON/PRP/nsubj/2 sends/VERB/VBZ/ROOT/2/send drones/NOUN/NNS/dobj/2/drone"
DEAL = "A/DET/DT/det/1 deal/NOUN/NN/ROOT/1 to/PART/TO/aux/3 exchange/VERB/VB/relcl/1 prisoners/NOUN/NNS/dobj/3/prisoner"
MANAGED = (
    "They/PRON/PRP/nsubj/1 managed/VERB/VBD/ROOT/1/manage to/PART/TO/aux/3 destroy/VERB/VB/xcomp/1 "
    "drones/NOUN/NNS/dobj/3/drone"
)
TO_SEND = (
    "Norland/PROPN/NNP/nsubj/2 to/PART/TO/aux/2 send/VERB/VB/ccomp/5 tanks/NOUN/NNS/dobj/2/tank ,/PUNCT/,/punct/5 "
    "says/VERB/VBZ/ROOT/5/say minister/NOUN/NN/nsubj/5"
)
CALLS = (
    "It/PRON/PRP/nsubj/1 calls/VERB/VBZ/ROOT/1/call for/ADP/IN/prep/1 the/DET/DT/det/4 release/NOUN/NN/pobj/2 "
    "of/ADP/IN/prep/4 hostages/NOUN/NNS/pobj/5/hostage"
)
TALKS = "Talks/NOUN/NNS/ROOT/0/talk on/ADP/IN/prep/0 release/NOUN/NN/pobj/1 of/ADP/IN/prep/2 hostages/NOUN/NNS/pobj/3"
ANNOUNCED = (
    "It/PRON/PRP/nsubj/1 announced/VERB/VBD/ROOT/1/announce it/PRON/PRP/nsubj/4 was/AUX/VBD/aux/4/be "
    "sending/VERB/VBG/ccomp/1/send drones/NOUN/NNS/dobj/4/drone"
)
OPTIONS = (
    "Options/NOUN/NNS/ROOT/0/option that/PRON/WDT/nsubj/2 include/VERB/VBP/relcl/0/include "
    "sending/VERB/VBG/xcomp/2/send drones/NOUN/NNS/dobj/3/drone"
)
LIKELY = (
    "Norland/PROPN/NNP/nsubj/1 likely/ADJ/JJ/ROOT/1 to/PART/TO/aux/3 turn/VERB/VB/xcomp/1 ,/PUNCT/,/punct/1 "
    "send/VERB/VB/conj/1 drones/NOUN/NNS/dobj/5/drone"
)
FEARED = "Twelve/NUM/CD/nsubj/1 feared/VERB/VBD/ROOT/1/fear dead/ADJ/JJ/oprd/1"
SENT = "It/PRON/PRP/nsubj/1 sent/VERB/VBD/ROOT/1/send drones/NOUN/NNS/dobj/1/drone"


@pytest.mark.parametrize(
    ("notation", "trigger", "expected"),
    [
        (MAY, 2, "modal"),
        (IF, 2, "condition"),
        (DEAL, 3, "infinitive"),
        (LIKELY, 5, "infinitive"),
        (TO_SEND, 2, "infinitive"),
        (CALLS, 4, "plan"),
        (TALKS, 2, "plan"),
        (TALKS.replace("on/", "after/"), 2, None),
        (MANAGED, 3, None),
        (ANNOUNCED, 4, "announced"),
        (OPTIONS, 3, "plan"),
        (OPTIONS.replace("/option", "/raid"), 3, None),
        (FEARED, 2, "feared"),
        (FEARED.replace("feared/", "found/"), 2, None),
        (SENT, 1, None),
    ],
)
def test_why_planned_tells_plans_from_facts(
    make_doc: MakeDoc, notation: str, trigger: int, expected: str | None
) -> None:
    assert why_planned(spelt(make_doc, notation)[trigger]) == expected
