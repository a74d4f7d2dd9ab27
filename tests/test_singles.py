import pytest

from analysis.counting.singles import find_singles
from tests.conftest import MakeDoc
from tests.hand_parsed import hand_parsed


@pytest.mark.parametrize(
    ("text", "thing", "rule"),
    [
        ("A/DT/det/1 man/NN/nsubjpass/3 was/VBD/auxpass/3 killed/VBN/ROOT/3/kill", "person", "article"),
        ("They/PRP/nsubj/1 downed/VBD/ROOT/1/down a/DT/det/3 helicopter/NN/dobj/1", "aircraft/helicopter", "article"),
        ("the/DT/det/1 death/NN/ROOT/1 of/IN/prep/1 a/DT/det/4 woman/NN/pobj/2", "person", "article"),
        ("another/DT/nsubjpass/2 was/VBD/auxpass/2 wounded/VBN/ROOT/2/wound", "person", "another"),
    ],
)
def test_find_singles_counts_one_harmed(make_doc: MakeDoc, text: str, thing: str, rule: str) -> None:
    assert [(one.thing, one.rule) for one in find_singles(hand_parsed(make_doc, text))] == [(thing, rule)]


@pytest.mark.parametrize(
    "text",
    [
        "A/DT/det/1 man/NN/nsubj/2 came/VBD/ROOT/2/come",
        "They/PRP/nsubj/1 hit/VBD/ROOT/1/hit a/DT/det/3 house/NN/dobj/1",
        "one/CD/nummod/1 line/NN/nsubjpass/2 cut/VBN/ROOT/2 ,/,/punct/2 another/DT/nsubjpass/5 hit/VBN/conj/2/wound",
        "They/PRP/nsubj/1 bought/VBD/ROOT/1/buy a/DT/det/3 tank/NN/dobj/1",
    ],
)
def test_find_singles_leaves_the_rest(make_doc: MakeDoc, text: str) -> None:
    assert list(find_singles(hand_parsed(make_doc, text))) == []


def test_find_singles_counts_those_told_with_one(make_doc: MakeDoc) -> None:
    text = (
        "A/DT/det/1 man/NN/nsubjpass/6 and/CC/cc/1 his/PRP$/poss/4 son/NN/conj/1 were/VBD/auxpass/6 "
        "killed/VBN/ROOT/6/kill"
    )
    assert [one.number for one in find_singles(hand_parsed(make_doc, text))] == [2]
