import pytest

from analysis.naming.arms import with_arms
from analysis.naming.found import Found
from tests.conftest import MakeDoc


@pytest.mark.parametrize(
    ("words", "kind", "expected"),
    [
        ("Verkha missiles fell", "ORG", "WEAPON"),
        ("Verkha main battle tanks came", "PERSON", "WEAPON"),
        ("Verkha air defence systems", "GROUP", "WEAPON"),
        ("Verkha systems", "ORG", "ORG"),  # any firm's
        ("Verkha shares fell", "ORG", "ORG"),
        ("Western missiles", "GROUP", "GROUP"),  # whose they are
        ("Verkha drones", "PLACE", "PLACE"),  # where they are from
    ],
)
def test_with_arms_goes_by_the_noun_after(make_doc: MakeDoc, words: str, kind: str, expected: str) -> None:
    doc = make_doc(words.split())
    one = Found(0, 1, kind, "model", doc[0].text)  # type: ignore[arg-type]  # the table holds kinds only
    assert with_arms(doc, [one])[0].kind == expected


def test_with_arms_counts_every_mention_of_the_name(make_doc: MakeDoc) -> None:
    doc = make_doc(["Verkha", "rockets", "fell", "and", "one", "Verkha", "hit"])
    found = [Found(0, 1, "ORG", "model", "Verkha"), Found(5, 6, "ORG", "model", "Verkha")]
    assert [one.kind for one in with_arms(doc, found)] == ["WEAPON", "WEAPON"]
