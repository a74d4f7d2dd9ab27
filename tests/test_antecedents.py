import pytest

from analysis.counting.antecedents import REACH, Counted, antecedent, before_in_sentence, governor
from tests.conftest import MakeDoc
from tests.hand_parsed import hand_parsed

SENT = 1  # the verb of the first clause
FELL = 6
MISSILES = Counted("missile", 5, "missiles", 0, SENT)
DRONES = Counted("drone", 30, "drones", 0, SENT)
LATER_DRONES = Counted("drone", 30, "drones", 0, FELL)
PEOPLE = Counted("person", 4, "people", 0, SENT)
TWO = "They/PRP/nsubj/1 fell/VBD/ROOT/1 2/CD/npadvmod/1"


@pytest.mark.parametrize(
    ("before", "part", "thing", "noun"),
    [
        ([MISSILES, DRONES], 0, "drone|missile", None),
        ([MISSILES, LATER_DRONES], 0, "drone", "drones"),
        ([MISSILES, LATER_DRONES], 33, "drone|missile", None),
        ([PEOPLE, DRONES], 0, "drone", "drones"),
    ],
)
def test_antecedent_is_what_one_verb_counts(
    make_doc: MakeDoc, before: list[Counted], part: float, thing: str, noun: str | None
) -> None:
    found = antecedent(hand_parsed(make_doc, TWO)[2:3], before, far=False, part=part)
    assert found is not None
    assert (found.thing, found.noun) == (thing, noun)


def test_antecedent_is_nearest_where_every_one_is_told(make_doc: MakeDoc) -> None:
    doc = hand_parsed(
        make_doc,
        "They/PRP/nsubj/1 fell/VBD/ROOT/1 ./././1 every/DT/det/4 drone/NN/nsubj/5 burned/VBD/ROOT/5 2/CD/npadvmod/5",
    )
    found = antecedent(doc[6:7], [MISSILES], far=True)
    assert found is not None
    assert (found.thing, found.noun) == ("drone", "drone")


def test_governor_is_the_verb_above_a_number(make_doc: MakeDoc) -> None:
    doc = hand_parsed(make_doc, "2/CD/nummod/1 boats/NNS/nsubj/2 sank/VBD/ROOT/2")
    assert governor(doc[0]) == doc[2]


@pytest.mark.parametrize(("words", "expected"), [(8, 7), (REACH + 50, REACH)])
def test_before_in_sentence_goes_no_farther_than_prose(make_doc: MakeDoc, words: int, expected: int) -> None:
    doc = make_doc(["boats"] * words)
    assert len(before_in_sentence(doc[words - 1 : words])) == expected
