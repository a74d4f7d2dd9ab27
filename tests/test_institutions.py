import pytest

from analysis.naming.institutions import find_institutions, is_institution
from analysis.naming.matching import find_lexicon_names
from tests.conftest import MakeDoc


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the French navy said", [(1, 3, "Navy of France")]),
        ("Belarus 's General Staff said", [(2, 4, "General Staff of Belarus")]),  # a possessive stays outside
        ("Ukraine 's air force", [(2, 4, "Air Force of Ukraine")]),
        ("the Ukrainian soldiers", []),
        ("the navy said", []),
        (
            "the Polish Defence Ministry spoke . The Defence Ministry left",
            [(1, 4, "Ministry of Defence of Poland"), (7, 9, "Ministry of Defence of Poland")],
        ),
        (  # two of the kind: alone it could be either
            "the Polish Defence Ministry , the Czech Defence Ministry . The Defence Ministry",
            [(1, 4, "Ministry of Defence of Poland"), (6, 9, "Ministry of Defence of Czech Republic")],
        ),
        (  # none has said whose: that of the state which the article is about
            "Poland and Warsaw , Poland . The Defence Ministry",
            [(7, 9, "Ministry of Defence of Poland")],
        ),
        ("Moscow 's Defence Ministry", [(2, 4, "Ministry of Defence of Russia")]),  # a capital for its government
        ("Moscow 's Supreme Court", []),
        ("Warsaw , Poland , Poland , Poland , then France : the Defence Ministry", []),  # the article has turned away
        ("US , US and US . The Defence Ministry", []),  # it has a department
        ("Poland , France and Poland , France . The Defence Ministry", []),
        ("Poland and Poland . The Defence Ministry", []),  # too little to say what it is about
    ],
)
def test_find_institutions_takes_the_state_before_it(
    make_doc: MakeDoc, words: str, expected: list[tuple[int, int, str]]
) -> None:
    doc = make_doc(words.split())
    found = find_institutions(doc, find_lexicon_names(doc))
    assert [(one.start, one.end, one.label) for one in found] == expected
    assert {one.kind for one in found} <= {"ORG"}


@pytest.mark.parametrize(
    ("source", "expected"),
    [("TASS", ["Ministry of Defence of Russia"]), ("Signal Wire", []), ("", [])],
)
def test_find_institutions_alone_are_of_the_outlets_own_state(
    make_doc: MakeDoc, source: str, expected: list[str]
) -> None:
    doc = make_doc(["Drones", "of", "Ukraine", "fell", ",", "the", "Defence", "Ministry", "said"], source=source)
    assert [one.label for one in find_institutions(doc, find_lexicon_names(doc))] == expected


def test_find_institutions_alone_are_of_another_state_that_was_named_before(make_doc: MakeDoc) -> None:
    doc = make_doc(["Drones", "fell", "in", "Poland", ",", "the", "Defence", "Ministry", "said"], source="TASS")
    assert not find_institutions(doc, find_lexicon_names(doc))


def test_is_institution_knows_their_forms() -> None:
    assert is_institution("Ministry of Defence") and not is_institution("Verkhova Museum")
