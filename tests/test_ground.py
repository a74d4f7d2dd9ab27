import pytest

from analysis.counting.ground import ground_thing
from analysis.counting.units import unit_after
from tests.conftest import MakeDoc
from tests.hand_parsed import hand_parsed


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("2/CD/nummod/1 km/NN/npadvmod/2 advanced/VBD/ROOT/2/advance", "territory/km"),
        ("2/CD/nummod/1 km/NN/npadvmod/2 walked/VBD/ROOT/2/walk", None),
        ("2/CD/nummod/1 miles/NNS/ROOT/1 of/IN/prep/1 territory/NN/pobj/2", "territory/mile"),
        ("2/CD/nummod/1 miles/NNS/nsubj/2 retaken/VBN/ROOT/2/retake", "territory/mile"),
        ("2/CD/nummod/1 km/NN/attr/2 is/VBZ/conj/3/be holds/VBZ/ROOT/3/hold", None),
        ("2/CD/nummod/1 km/NN/ROOT/1 from/IN/prep/1 retaken/VBN/amod/4/retake towns/NNS/pobj/2", None),
        ("2/CD/nummod/1 hours/NNS/npadvmod/2 advanced/VBD/ROOT/2/advance", None),
    ],
)
def test_ground_thing_needs_a_word_of_advance(make_doc: MakeDoc, text: str, thing: str | None) -> None:
    doc = hand_parsed(make_doc, text)
    unit = unit_after(doc.text, 1, 2)
    assert unit is not None
    assert ground_thing(doc[0:1], unit) == thing


def test_ground_thing_goes_on_from_the_sentence_before(make_doc: MakeDoc) -> None:
    doc = hand_parsed(make_doc, "We/PRP/nsubj/1 advanced/VBD/ROOT/1/advance ./././1 2/CD/nummod/4 km/NN/ROOT/4")
    unit = unit_after(doc.text, doc.text.index("2") + 1, 2)
    assert unit is not None
    assert ground_thing(doc[3:4], unit) == "territory/km"
