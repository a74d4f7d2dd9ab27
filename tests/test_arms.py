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
        ("Verkha short - range ballistic missiles", "ORG", "WEAPON"),
        ("Verkha missile attack", "PERSON", "PERSON"),  # a town's, as likely
        ("Verkha systems", "ORG", "ORG"),  # any firm's
        ("Verkha shares fell", "ORG", "ORG"),
        ("Western missiles", "GROUP", "GROUP"),  # whose they are
        ("Kalush drones", "PLACE", "PLACE"),  # where they are from
        ("Verkha drones", "PLACE", "WEAPON"),  # no such place
    ],
)
def test_with_arms_goes_by_the_noun_after(make_doc: MakeDoc, words: str, kind: str, expected: str) -> None:
    doc = make_doc(words.split())
    one = Found(0, 1, kind, "model_x", doc[0].text)  # type: ignore[arg-type]  # the table holds kinds only
    assert with_arms(doc, [one])[0].kind == expected


def test_with_arms_counts_every_mention_of_the_name(make_doc: MakeDoc) -> None:
    doc = make_doc(["Verkha", "rockets", "fell", "and", "one", "Verkha", "hit"])
    found = [Found(0, 1, "ORG", "model", "Verkha"), Found(5, 6, "ORG", "model", "Verkha")]
    assert [one.kind for one in with_arms(doc, found)] == ["WEAPON", "WEAPON"]


def test_with_arms_takes_all_names_of_a_list(make_doc: MakeDoc) -> None:
    doc = make_doc(["Verkha", ",", "Orlinka", "and", "Zubra", "missiles"])
    found = [Found(at, at + 1, "ORG", "model_org", doc[at].text) for at in (0, 2, 4)]
    assert {one.kind for one in with_arms(doc, found)} == {"WEAPON"}
