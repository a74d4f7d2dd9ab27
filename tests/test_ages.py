import pytest

from analysis.counting.ages import is_age
from analysis.counting.numbers import find_numbers
from tests.conftest import MakeDoc
from tests.hand_parsed import hand_parsed


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("A/DT/det/1 woman/NN/ROOT/1 of/IN/prep/1 46/CD/pobj/2", True),
        ("A/DT/det/1 mother/NN/ROOT/1 of/IN/prep/1 4/CD/pobj/2", False),
        ("A/DT/det/1 crew/NN/ROOT/1 of/IN/prep/1 46/CD/pobj/2", False),
        ("children/NNS/ROOT/0 as/RB/advmod/2 young/JJ/amod/0 as/IN/prep/2 4/CD/pobj/3", True),
        ("children/NNS/ROOT/0/child under/IN/prep/0 5/CD/pobj/1", True),
        ("bids/NNS/ROOT/0 under/IN/prep/0 5/CD/pobj/1", False),
        ("She/PRP/nsubj/1 is/VBZ/ROOT/1/be 35/CD/attr/1", True),
        ("It/PRP/nsubj/1 is/VBZ/ROOT/1/be 35/CD/attr/1", False),
        ("children/NNS/ROOT/0 aged/VBN/acl/0 12/CD/dobj/1", True),
    ],
)
def test_is_age_knows_how_ages_are_told(make_doc: MakeDoc, text: str, is_one: bool) -> None:
    doc = hand_parsed(make_doc, text)
    [number] = find_numbers(doc.text)
    span = doc.char_span(number.start, number.end)
    assert span is not None
    assert is_age(number, span) == is_one
