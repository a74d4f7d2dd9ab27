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
        ("2/CD/nummod/1 jets/NNS/nsubj/4 a/DT/det/3 tank/NN/conj/1 hit/VBD/ROOT/4/hit", "tank", "article"),
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
        "A/DT/det/1 tank/NN/nsubj/2 hit/VBD/ROOT/2/hit",
        "2/CD/nummod/1 jets/NNS/nsubj/4 a/DT/det/3 tank/NN/conj/1 hit/VBD/ROOT/4/hit it/PRP/dobj/4",
        "They/PRP/nsubj/1 hit/VBD/ROOT/1/hit 3/CD/nummod/3 tanks/NNS/dobj/1 and/CC/cc/3 a/DT/det/6 house/NN/conj/3",
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


@pytest.mark.parametrize("dep", ["conj", "appos"])
def test_find_singles_goes_on_a_count_of_its_kind(make_doc: MakeDoc, dep: str) -> None:
    text = (
        f"They/PRP/nsubj/1 hit/VBD/ROOT/1/hit flats/NNS/dobj/1 ,/,/punct/2 9/CD/nummod/5 houses/NNS/{dep}/2 "
        "and/CC/cc/5 a/DT/det/8 school/NN/conj/5"
    )
    assert [one.thing for one in find_singles(hand_parsed(make_doc, text))] == ["building/school"]
