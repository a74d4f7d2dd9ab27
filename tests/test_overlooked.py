import pytest

from analysis.naming.found import Found
from analysis.naming.overlooked import find_overlooked
from tests.conftest import MakeDoc


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("then Lt Gen Ivan Petrenko spoke", [(3, 5, "PERSON", "titled")]),
        ("then Mr Ivan left", [(2, 3, "PERSON", "titled")]),
        ("the President Office", []),
        ("near the village of Verkha", [(4, 5, "PLACE", "called_a_place")]),
        ("in the Verkha region", [(2, 3, "PLACE", "called_a_place")]),
        ("two Verkha missiles fell", [(1, 2, "WEAPON", "before_arms_noun")]),
        ("two Verkha anti - tank missiles", [(1, 2, "WEAPON", "before_arms_noun")]),
        ("a Verkha missile attack", []),
        ("two SBUX missiles fell", []),  # an acronym is whose they are
        ("two Army missiles fell", []),
        ("on Verkha Street today", [(1, 3, "PLACE", "street")]),
        ("VERKHOVA , Ukraine — It", [(0, 1, "PLACE", "dateline")]),
        ("Verkhova was — It", []),
        ("A 22-year-old — It", []),
    ],
)
def test_find_overlooked_goes_by_the_words_beside(
    make_doc: MakeDoc, words: str, expected: list[tuple[int, int, str, str]]
) -> None:
    parts = words.split()
    doc = make_doc(parts, tags=["NNP" if part[0].isupper() else "NN" for part in parts])
    assert [(one.start, one.end, one.kind, one.rule) for one in find_overlooked(doc, [])] == expected


def test_find_overlooked_leaves_what_is_found_alone(make_doc: MakeDoc) -> None:
    doc = make_doc(["Mr", "Ivan", "Petrenko"], tags=["NNP"] * 3)
    assert find_overlooked(doc, [Found(1, 2, "PERSON", "model", "Ivan")]) == []
    assert find_overlooked(doc, [Found(2, 3, "PERSON", "model", "Petrenko")]) == []  # half of a name is no name
