import pytest

from analysis.counting.counted import counted_noun, is_partitive
from tests.conftest import MakeDoc
from tests.hand_parsed import hand_parsed


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("12/CD/nummod/2 grey/JJ/amod/2 boats/NNS/nsubj/3 sank/VBD/ROOT/3", "boats"),
        ("12/CD/nsubj/4 of/IN/prep/0 the/DT/det/3 boats/NNS/pobj/1 sank/VBD/ROOT/4", "boats"),
        ("8/CD/quantmod/3 out/IN/quantmod/3 of/IN/quantmod/3 9/CD/nummod/4 boats/NNS/nsubj/5 sank/VBD/ROOT/5", "boats"),
        ("12/CD/nsubj/1 sank/VBD/ROOT/1", None),
        ("12/CD/nsubj/3 of/IN/prep/0 them/PRP/pobj/1 sank/VBD/ROOT/3", None),
        ("12/CD/nsubj/2 grey/JJ/amod/0 boats/NNS/dobj/3 sank/VBD/ROOT/3", "boats"),
        ("Hundreds/NNS/nsubj/1 boats/NNS/ROOT/1 there/RB/advmod/1", None),
        ("12/CD/nummod/1 +/NN/ROOT/1", None),
        ("2/CD/nummod/1 laser/NN/npadvmod/2 guided/VBN/amod/3 bombs/NNS/dobj/4 fell/VBD/ROOT/4", "bombs"),
        (
            "9/CD/nummod/1 Grom-/NN/dobj/1 ,/,/punct/1 Vega/NNP/compound/4 type/NN/conj/1 and/CC/cc/4 other/JJ/amod/7 "
            "boats/NNS/conj/4",
            "boats",
        ),
        ("2/CD/dobj/3 Mi-17/IN/prep/3 boats/NNS/nsubj/3 sank/VBD/ROOT/3", "boats"),
    ],
)
def test_counted_noun_finds_what_is_counted(make_doc: MakeDoc, text: str, noun: str | None) -> None:
    found = counted_noun(hand_parsed(make_doc, text)[0:1])
    assert (found and found.text) == noun


def test_counted_noun_reads_a_boat_or_two(make_doc: MakeDoc) -> None:
    doc = hand_parsed(make_doc, "a/DT/det/1 boat/NN/nsubj/4 or/CC/cc/1 two/CD/conj/1 sank/VBD/ROOT/4")
    found = counted_noun(doc[3:4])
    assert found == doc[1]


@pytest.mark.parametrize(("words", "start"), [("5 of the boats", 2), ("5 out of nine", 3), ("5 boats", None)])
def test_is_partitive_gives_what_is_parted(make_doc: MakeDoc, words: str, start: int | None) -> None:
    assert is_partitive(make_doc(words.split()), 1) == start


def test_counted_noun_goes_on_over_a_prefix(make_doc: MakeDoc) -> None:
    words = ["two", "by", "-", "elections"]
    doc = make_doc(
        words,
        heads=[1, 1, 3, 1],
        deps=["nummod", "ROOT", "punct", "pobj"],
        tags=["CD", "IN", "HYPH", "NNS"],
        pos=["NUM", "ADP", "PUNCT", "NOUN"],
        spaces=[True, False, False, False],
    )
    assert counted_noun(doc[0:1]) == doc[3]
