import pytest

from analysis.naming.matching import find_lexicon_names
from analysis.naming.recognised import with_model_names
from tests.conftest import MakeDoc


@pytest.mark.parametrize(
    ("words", "ent", "expected"),
    [
        ("Mr Ivan Petrenko left", (0, 3, "PERSON"), [(1, 3, "PERSON")]),
        ("in Queen Verkha County", (1, 4, "PERSON"), [(1, 4, "PLACE")]),  # no title here
        ("the Verkhova Times", (0, 3, "ORG"), [(1, 3, "ORG")]),
        ("the Moscow State Library", (1, 4, "ORG"), [(1, 4, "ORG")]),  # longer than the town in it
        ("Kharkiv Mayor Petrenko", (0, 3, "PERSON"), [(0, 1, "PLACE"), (2, 3, "PERSON")]),
        ("Cyrus Putin", (0, 2, "PERSON"), [(0, 2, "PERSON")]),  # another bearer of the name
        ("Ukraine 's Verkhova Council", (0, 4, "ORG"), [(0, 1, "PLACE"), (2, 4, "ORG")]),
        ("the air force", (0, 3, "ORG"), []),  # no capital: no name
        ("Verkhova Airport", (0, 2, "ORG"), [(0, 2, "PLACE")]),
        ("the Verkhova Cup", (1, 3, "ORG"), [(1, 3, "EVENT")]),
        ("Oleksandr Petrenko", (0, 2, "ORG"), [(0, 2, "PERSON")]),
        ("UAV", (0, 1, "ORG"), []),
        ("X.", (0, 1, "GROUP"), []),
        ("Verkhova Council : Fire", (0, 4, "ORG"), [(0, 2, "ORG")]),  # what a label says is no name
        ("Verkhova Council - Petrenko", (0, 4, "ORG"), [(0, 2, "ORG")]),
        ("Verkhova Council ( VC", (0, 4, "ORG"), [(0, 2, "ORG")]),
        ("Ivan “ Bear ” Petrenko", (0, 5, "PERSON"), [(0, 5, "PERSON")]),
        ("Bucha to Verkhova", (0, 3, "WORK_OF_ART"), [(0, 1, "PLACE"), (2, 3, "PLACE")]),
        ("Verkhova : A Life", (0, 4, "WORK_OF_ART"), [(0, 4, "OTHER")]),
        ("the Polish People 's Guard", (1, 5, "ORG"), [(1, 5, "ORG")]),  # whose name it is, nobody's property
        ("neighbour Ivan Petrenko", (0, 3, "PERSON"), [(1, 3, "PERSON")]),
        ("van der Verkha", (0, 3, "PERSON"), [(0, 3, "PERSON")]),
        ("Madam Chair", (0, 2, "PERSON"), []),
        ("Refugees fled . Many refugees", (0, 1, "ORG"), []),  # written small elsewhere
        ("The Council of the council", (1, 2, "ORG"), [(1, 2, "ORG")]),  # does not begin the sentence
    ],
)
def test_with_model_names_fits_them_to_the_lexicon(
    make_doc: MakeDoc, words: str, ent: tuple[int, int, str], expected: list[tuple[int, int, str]]
) -> None:
    doc = make_doc(words.split(), ents=[ent])
    found = with_model_names(doc, find_lexicon_names(doc))
    assert sorted((one.start, one.end, one.kind) for one in found) == expected


def test_with_model_names_knows_a_name_with_its_initial(make_doc: MakeDoc) -> None:
    doc = make_doc(["Vladimir", "V.", "Putin"], ents=[(0, 3, "PERSON")])
    assert [one.label for one in with_model_names(doc, find_lexicon_names(doc))] == ["Vladimir Putin"]


@pytest.mark.parametrize(("tag", "count"), [("NNS", 0), ("NNP", 1)])
def test_with_model_names_leaves_out_single_common_words(make_doc: MakeDoc, tag: str, count: int) -> None:
    doc = make_doc(["so", "Convoys", "came"], tags=["RB", tag, "VBD"], ents=[(1, 2, "ORG")])
    assert len(with_model_names(doc, [])) == count


@pytest.mark.parametrize(
    ("title", "text", "ent", "expected"),
    [
        ("Ukraine Readies Its Largest Harvest", "It rained .", (0, 2, "ORG"), ["Ukraine"]),
        ("Council Readies Its Largest Harvest", "It rained .", (0, 2, "ORG"), []),
        ("Ivan Verkha Readies Largest Harvest", "It rained .", (0, 2, "PERSON"), ["Ivan Verkha"]),
        ("Kills Verkha Before Largest Harvest", "It rained .", (0, 2, "PERSON"), []),
        ("Verkha Grain Readies Largest Harvest", "The Verkha Grain firm", (0, 2, "ORG"), ["Verkha Grain"] * 2),
        ("Verkha Grain is ready to harvest", "It rained .", (0, 2, "ORG"), ["Verkha Grain"]),
    ],
)
def test_with_model_names_doubts_a_title_in_capitals(
    make_doc: MakeDoc, title: str, text: str, ent: tuple[int, int, str], expected: list[str]
) -> None:
    words = [*title.split(), "\n\n", *text.split()]
    told = [(7, 9, "ORG")] if "Verkha Grain" in text else []
    doc = make_doc(words, ents=[ent, *told], title=title, spaces=_spaces(title, text))
    found = with_model_names(doc, find_lexicon_names(doc))
    assert [one.label for one in sorted(found, key=lambda one: one.start)] == expected


def _spaces(title: str, text: str) -> list[bool]:
    return [*[True] * (len(title.split()) - 1), False, False, *[True] * len(text.split())]


@pytest.mark.parametrize(("tag", "expected"), [("VBD", (0, 2)), ("NNP", (0, 3))])
def test_with_model_names_ends_a_name_before_what_somebody_does(
    make_doc: MakeDoc, tag: str, expected: tuple[int, int]
) -> None:
    doc = make_doc(["Ivan", "Petrenko", "Slammed"], tags=["NNP", "NNP", tag], ents=[(0, 3, "PERSON")])
    assert [(one.start, one.end) for one in with_model_names(doc, [])] == [expected]


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("Verkhova Council.Petrenko", "Verkhova Council"),
        ("Verkhova Oblast.29", "Verkhova Oblast"),
        ("Ivan P.Petrenko", "Ivan P.Petrenko"),
    ],
)
def test_with_model_names_undoes_what_is_glued_to_a_name(make_doc: MakeDoc, words: str, label: str) -> None:
    doc = make_doc(words.split(), ents=[(0, 2, "ORG")])
    assert [one.label for one in with_model_names(doc, [])] == [label]
