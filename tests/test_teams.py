import pytest

from analysis.naming.found import of_name
from analysis.naming.names import lexicon
from analysis.naming.teams import with_teams
from tests.conftest import MakeDoc

MATCH = (
    "beat France : a midfielder scored a goal , the coach of the team said after the match ; a penalty and the referee"
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (f"Poland {MATCH} decided the cup", ("ORG", "Poland national team")),
        (f"England {MATCH} decided the cup", ("ORG", "England national team")),
        (f"Crimea {MATCH} decided the cup", ("PLACE", "Crimea")),
        ("Poland beat off a match of drones", ("PLACE", "Poland")),  # too few words of sport
    ],
)
def test_with_teams_takes_states_of_a_sports_report(make_doc: MakeDoc, words: str, expected: tuple[str, str]) -> None:
    doc = make_doc(words.split())
    known = lexicon()[f"place/{doc[0].lower_}"]
    (one,) = with_teams(doc, [of_name(0, 1, known, "lexicon")])
    assert (one.kind, one.label) == expected


def test_with_teams_leaves_the_place_of_a_match(make_doc: MakeDoc) -> None:
    doc = make_doc(f"in Poland {MATCH} decided the cup".split())
    (one,) = with_teams(doc, [of_name(1, 2, lexicon()["place/poland"], "lexicon")])
    assert one.kind == "PLACE"
