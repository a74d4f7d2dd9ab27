import pytest

from analysis.claiming.acts.tenses import has_already, is_perfect, is_simple_past
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


@pytest.mark.parametrize(
    ("notation", "expected"),
    [
        ("They/PRON/PRP/nsubj/1 fell/VERB/VBD/ROOT/1", True),
        ("They/PRON/PRP/nsubj/2 were/AUX/VBD/auxpass/2 hit/VERB/VBN/ROOT/2", True),
        ("They/PRON/PRP/nsubj/2 have/AUX/VBP/aux/2 fallen/VERB/VBN/ROOT/2", False),
        ("They/PRON/PRP/nsubj/1 fall/VERB/VBP/ROOT/1", False),
        ("They/PRON/PRP/nsubj/1 fell/VERB/VBD/ROOT/1 burning/VERB/VBG/advcl/1", True),
        (
            "They/PRON/PRP/nsubj/2 have/AUX/VBP/aux/2 fallen/VERB/VBN/ROOT/2 and/CCONJ/CC/cc/2 hit/VERB/VBD/conj/2",
            False,
        ),
    ],
)
def test_is_simple_past_tells_what_is_over(make_doc: MakeDoc, notation: str, *, expected: bool) -> None:
    assert is_simple_past(spelt(make_doc, notation)[-1]) is expected
