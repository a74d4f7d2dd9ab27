import pytest

from analysis.claiming.acts.tenses import has_already, is_perfect
from tests.conftest import MakeDoc
from tests.spelt import spelt


@pytest.mark.parametrize(
    ("helper", "adverb", "perfect", "already"),
    [
        ("have", "already", True, True),
        ("have", "often", True, False),
        ("had", "already", False, True),
        ("will", "already", False, False),
    ],
)
def test_tenses_are_read_off_the_helpers_of_a_verb(
    *, make_doc: MakeDoc, helper: str, adverb: str, perfect: bool, already: bool
) -> None:
    doc = spelt(make_doc, f"They/PRON/PRP/nsubj/3 {helper}/AUX/VBP/aux/3 {adverb}/ADV/RB/advmod/3 left/VERB/VBN/ROOT/3")
    assert (is_perfect(doc[3]), has_already(doc[3])) == (perfect, already)
