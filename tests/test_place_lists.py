import pytest

from analysis.naming.matching import find_lexicon_names
from analysis.naming.place_lists import with_listed_places
from analysis.naming.recognised import with_model_names
from tests.conftest import MakeDoc


@pytest.mark.parametrize(
    ("words", "ents", "kinds"),
    [
        ("near Bakhmut , Avdiivka and Verkhnevo", [(5, 6, "PERSON")], ["PLACE", "PLACE", "PLACE"]),
        ("near Bakhmut and Verkhnevo", [(3, 4, "PERSON")], ["PLACE", "PERSON"]),  # too short to tell
        ("near Bakhmut , Verkhnevo , Saldovo", [(3, 4, "ORG"), (5, 6, "ORG")], ["PLACE", "ORG", "ORG"]),  # too few
        ("Ukraine , Poland and Verkhnevo", [(4, 5, "ORG")], ["PLACE", "PLACE", "ORG"]),  # states act with bodies
        ("near Bakhmut , Avdiivka and Olga", [(5, 6, "PERSON")], ["PLACE", "PLACE", "PERSON"]),
        ("near Bakhmut , Avdiivka . Verkhnevo left", [(5, 6, "PERSON")], ["PLACE", "PLACE", "PERSON"]),
    ],
)
def test_with_listed_places_goes_by_the_company(
    make_doc: MakeDoc, words: str, ents: list[tuple[int, int, str]], kinds: list[str]
) -> None:
    doc = make_doc(words.split(), ents=ents)
    found = with_listed_places(doc, with_model_names(doc, find_lexicon_names(doc)))
    assert [one.kind for one in found] == kinds


def test_with_listed_places_leaves_the_surname_of_a_person(make_doc: MakeDoc) -> None:
    words = ["Ivan", "Verkhnevo", "left", ".", "Near", "Bakhmut", ",", "Avdiivka", "and", "Verkhnevo"]
    doc = make_doc(words, ents=[(0, 2, "PERSON"), (9, 10, "PERSON")])
    found = with_listed_places(doc, with_model_names(doc, find_lexicon_names(doc)))
    assert [one.kind for one in found] == ["PERSON", "PLACE", "PLACE", "PERSON"]
