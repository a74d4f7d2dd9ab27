import pytest

from analysis.counting.figures import figure_of, listed
from tests.conftest import MakeDoc
from tests.hand_parsed import hand_parsed


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("The/DT/det/1 number/NN/nsubj/4 of/IN/prep/1 boats/NNS/pobj/2 hit/VBD/ROOT/4/hit 14/CD/dobj/4", "boats"),
        ("The/DT/det/2 tank/NN/compound/2 count/NN/nsubj/3 hit/VBD/ROOT/3/hit 14/CD/dobj/3", "tank"),
        ("The/DT/det/1 toll/NN/nsubj/2 hit/VBD/ROOT/2/hit 14/CD/dobj/2", "toll"),
        ("Deaths/NNS/nsubj/1/death passed/VBD/ROOT/1/pass 14/CD/dobj/1", "Deaths"),
        ("They/PRP/nsubj/1 put/VBD/ROOT/1 deaths/NNS/dobj/1/death at/IN/prep/1 14/CD/pobj/3", "deaths"),
        ("Officials/NNS/nsubj/1 put/VBD/ROOT/1 it/PRP/dobj/1 at/IN/prep/1 14/CD/pobj/3", None),
        ("The/DT/det/1 number/NN/nsubj/4 of/IN/prep/1 injured/VBN/amod/2 hit/VBD/ROOT/4/hit 14/CD/dobj/4", "injured"),
        ("They/PRP/nsubj/1 count/VBP/ROOT/1 14/CD/dobj/1", None),
        ("Shares/NNS/nsubj/1/share passed/VBD/ROOT/1/pass 14/CD/dobj/1", None),
        ("A/DT/det/1 number/NN/nsubj/4 by/IN/prep/1 boats/NNS/pobj/2 hit/VBD/ROOT/4/hit 14/CD/dobj/4", None),
    ],
)
def test_figure_of_finds_what_a_total_counts(make_doc: MakeDoc, text: str, noun: str | None) -> None:
    doc = hand_parsed(make_doc, text)
    found = figure_of(doc[-1:])
    assert (found.text if found else None) == noun


def test_listed_is_the_thing_before_a_dash(make_doc: MakeDoc) -> None:
    doc = hand_parsed(
        make_doc, "Losses/NNS/ROOT/0 :/:/punct/0 tanks/NNS/dep/0 –/:/punct/2 about/RB/advmod/5 12/CD/dep/2"
    )
    found = listed(doc[5:6])
    assert found is not None and found.text == "tanks"
