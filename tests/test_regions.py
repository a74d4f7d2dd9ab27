import pytest

from analysis.naming.matching import find_lexicon_names
from analysis.naming.regions import with_shared_nouns
from tests.conftest import MakeDoc


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the Sumy , Kharkiv and Chernihiv regions", ["Sumy Oblast", "Kharkiv Oblast", "Chernihiv Oblast"]),
        ("the regions of Sumy and Kharkiv", ["Sumy Oblast", "Kharkiv Oblast"]),
        ("Sumy , far from other regions", ["Sumy"]),
        ("Sumy and Kharkiv", ["Sumy", "Kharkiv"]),
    ],
)
def test_with_shared_nouns_makes_regions_of_a_list(make_doc: MakeDoc, words: str, expected: list[str]) -> None:
    doc = make_doc(words.split())
    assert [one.label for one in with_shared_nouns(doc, find_lexicon_names(doc))] == expected
