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
        ("They fired Verkha MLRS", [(2, 3, "WEAPON", "before_arms_noun")]),
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


def test_find_overlooked_takes_what_is_listed_with_arms(make_doc: MakeDoc) -> None:
    doc = make_doc(["got", "Verkha", "and", "Orlinka", "missiles"], tags=["VBD", "NNP", "CC", "NNP", "NNS"])
    found = find_overlooked(doc, [Found(3, 4, "WEAPON", "lexicon", "Orlinka")])
    assert [(one.label, one.rule) for one in found] == [("Verkha", "listed_with_arms")]


@pytest.mark.parametrize(("verb", "tag", "count"), [("shell", "NNPS", 1), ("shell", "NNP", 0), ("come", "NNPS", 0)])
def test_find_overlooked_takes_what_a_place_is_attacked_with(
    make_doc: MakeDoc, verb: str, tag: str, count: int
) -> None:
    doc = make_doc(
        ["they", "shelled", "it", "with", "Verkhas"],
        heads=[1, 1, 1, 1, 3],
        deps=["nsubj", "ROOT", "dobj", "prep", "pobj"],
        lemmas=["they", verb, "it", "with", "Verkha"],
        tags=["PRP", "VBD", "PRP", "IN", tag],
    )
    assert len(find_overlooked(doc, [])) == count
