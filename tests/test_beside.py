import pytest

from analysis.claiming.speakers.beside import is_naming, is_taken_for_known, steps_over
from tests.conftest import MakeDoc
from tests.spelt import spelt

VOWED = (
    "She/PRON/PRP/nsubj/1 vowed/VERB/VBD/ROOT/1/vow revenge/NOUN/NN/dobj/1 for/ADP/IN/prep/2 strikes/NOUN/NNS/pobj/3 "
    "that/PRON/WDT/nsubj/6 killed/VERB/VBD/relcl/4/kill seven/NUM/CD/dobj/6"
)
AS_CLAIMED = (
    "Raids/NOUN/NNS/nsubj/4 that/PRON/WDT/nsubj/2 killed/VERB/VBD/relcl/0/kill seven/NUM/CD/dobj/2 "
    "erred/VERB/VBD/ROOT/4/err as/SCONJ/IN/mark/7 officials/NOUN/NNS/nsubj/7 claim/VERB/VBP/advcl/4/claim"
)
DAYS_AFTER = (
    "They/PRON/PRP/nsubj/1 said/VERB/VBD/ROOT/1/say it/PRON/PRP/nsubj/3 fell/VERB/VBD/ccomp/1/fall "
    "days/NOUN/NNS/npadvmod/7/day after/SCONJ/IN/mark/7 shells/NOUN/NNS/nsubj/7 killed/VERB/VBD/advcl/3/kill "
    "seven/NUM/CD/dobj/7"
)
ASKED_AFTER = (
    "She/PRON/PRP/nsubj/1 asked/VERB/VBD/ROOT/1/ask allies/NOUN/NNS/dobj/1 after/SCONJ/IN/mark/5 "
    "rockets/NOUN/NNS/nsubj/5 killed/VERB/VBD/advcl/1/kill seven/NUM/CD/dobj/5"
)
ASSAILED_FOR = (
    "She/PRON/PRP/nsubj/1 assailed/VERB/VBD/ROOT/1/assail Norland/PROPN/NNP/dobj/1 for/ADP/IN/prep/1 "
    "sending/VERB/VBG/pcomp/3/send seven/NUM/CD/nummod/6 tanks/NOUN/NNS/dobj/4/tank"
)
DENIED = (
    "They/PRON/PRP/nsubj/1 said/VERB/VBD/ROOT/1/say shells/NOUN/NNS/nsubj/5 were/AUX/VBD/cop/5 n't/PART/RB/neg/5 "
    "behind/ADP/IN/ccomp/1 fires/NOUN/NNS/pobj/5 that/PRON/WDT/nsubj/8 killed/VERB/VBD/relcl/6/kill "
    "seven/NUM/CD/dobj/8"
)
NAMING = (
    "Two/NUM/CD/nsubj/1 fell/VERB/VBD/ccomp/5/fall in/ADP/IN/prep/5 raids/NOUN/NNS/pobj/2 they/PRON/PRP/nsubj/5 "
    "declared/VERB/VBD/ROOT/5/declare crimes/NOUN/NNS/dobj/5"
)


@pytest.mark.parametrize(
    ("notation", "expected"),
    [(NAMING, True), (NAMING.replace("dobj/5", "npadvmod/5"), False), (NAMING.replace("/declare", "/say"), False)],
)
def test_is_naming_what_a_number_happened_in(*, make_doc: MakeDoc, notation: str, expected: bool) -> None:
    assert is_naming(spelt(make_doc, notation)[5]) == expected


@pytest.mark.parametrize(
    ("notation", "number", "cue", "frame", "expected"),
    [
        (VOWED, 7, 1, "object", True),
        (VOWED.replace("/vow", "/announce"), 7, 1, "object", False),
        (VOWED.replace("/vow", "/blame"), 7, 1, "charge", True),
        (VOWED.replace("/vow", "/accuse"), 7, 1, "charge", False),
        (VOWED.replace("relcl", "ccomp"), 7, 1, "object", False),
        (AS_CLAIMED, 3, 7, "clause", True),
        (AS_CLAIMED.replace("as/SCONJ/IN/mark/7", "now/ADV/RB/advmod/7"), 3, 7, "clause", False),
        (ASKED_AFTER, 6, 1, "order", True),
        (ASKED_AFTER.replace("/ask", "/say"), 6, 1, "clause", False),
        (ASSAILED_FOR, 5, 1, "charge", True),
        (ASSAILED_FOR.replace("/assail", "/accuse"), 5, 1, "charge", False),
        (DENIED, 9, 1, "clause", True),
        (DENIED.replace("/neg/", "/advmod/"), 9, 1, "clause", False),
        (DAYS_AFTER, 8, 1, "clause", True),
        (DAYS_AFTER.replace("npadvmod", "dobj"), 8, 1, "clause", False),
    ],
)
def test_is_taken_for_known_what_is_only_mentioned(
    *, make_doc: MakeDoc, notation: str, number: int, cue: int, frame: str, expected: bool
) -> None:
    doc = spelt(make_doc, notation)
    assert is_taken_for_known(doc[number], doc[cue], frame) == expected


@pytest.mark.parametrize(("mark", "above"), [("as", ["kill"]), ("though", []), ("", ["kill", "claims"])])
def test_steps_over_end_where_a_clause_of_other_news_begins(make_doc: MakeDoc, mark: str, above: list[str]) -> None:
    opening = f"{mark}/SCONJ/IN/mark/4" if mark else "and/CCONJ/CC/cc/4"
    doc = spelt(
        make_doc,
        f"He/PRON/PRP/nsubj/1 claims/VERB/VBZ/ROOT/1/claim {opening} rockets/NOUN/NNS/nsubj/4 "
        "kill/VERB/VBP/advcl/1 five/NUM/CD/dobj/4",
    )
    assert [word.text for _, word in steps_over(doc[5])] == above


def test_steps_over_leave_out_what_is_conceded(make_doc: MakeDoc) -> None:
    doc = spelt(
        make_doc,
        "though/SCONJ/IN/mark/2 he/PRON/PRP/nsubj/2 claims/VERB/VBZ/ROOT/2/claim five/NUM/CD/nummod/4 "
        "towns/NOUN/NNS/dobj/2",
    )
    assert [word.text for _, word in steps_over(doc[3])] == ["towns"]
