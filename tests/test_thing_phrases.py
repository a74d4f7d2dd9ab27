import pytest

from analysis.counting.thing_phrases import lemma_of, thing_of_noun
from tests.conftest import MakeDoc
from tests.hand_parsed import hand_parsed


@pytest.mark.parametrize(
    ("text", "noun", "path"),
    [
        ("9/CD/nummod/1 drones/NNS/ROOT/1 and/CC/cc/1 missiles/NNS/conj/1", 1, "drone|missile"),
        ("9/CD/nummod/1 drones/NNS/ROOT/1 and/CC/cc/1 4/CD/nummod/4 missiles/NNS/conj/1", 1, "drone"),
        ("9/CD/nummod/1 drones/NNS/ROOT/1 and/CC/cc/1 some/DT/det/4 missiles/NNS/conj/1", 1, "drone"),
        ("9/CD/nummod/1 drones/NNS/ROOT/1 and/CC/cc/1 several/JJ/amod/4 missiles/NNS/conj/1", 1, "drone"),
        ("9/CD/nummod/2 drone/NN/compound/2 hits/NNS/ROOT/2", 2, "drone"),
        ("9/CD/nummod/1 pieces/NNS/ROOT/1 of/IN/prep/1 artillery/NN/pobj/2", 1, "artillery"),
        ("9/CD/nummod/1 umbrellas/NNS/ROOT/1", 1, "umbrella"),
    ],
)
def test_thing_of_noun_reads_the_phrase(make_doc: MakeDoc, text: str, noun: int, path: str) -> None:
    assert thing_of_noun(1, hand_parsed(make_doc, text)[noun]) == path


def test_lemma_of_drops_what_cannot_be_seen_and_a_name_in_the_plural(make_doc: MakeDoc) -> None:
    doc = hand_parsed(make_doc, "\u200bboats/NN/ROOT/0/\u200bboat Gerans/NNPS/ROOT/1")
    assert [lemma_of(token) for token in doc] == ["boat", "geran"]
