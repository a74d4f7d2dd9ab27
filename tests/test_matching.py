import pytest

from analysis.naming.matching import find_lexicon_names
from tests.conftest import MakeDoc


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Syrsky in Kiev", [(0, 1, "person/oleksandr_syrskyi"), (2, 3, "place/kyiv")]),
        ("the Kharkiv region", [(1, 2, "place/kharkiv_oblast")]),  # the noun decides, and stays outside
        ("Kaluga Oblast", [(0, 2, "place/kaluga_oblast")]),
        ("in the Sea of Azov", [(2, 5, "place/sea_of_azov")]),
        ("the Azov brigade", [(1, 3, "group/azov_brigade")]),
        ("Azov was calm", []),  # a sea, a town, a brigade
        ("two Lancet drones", [(1, 2, "weapon/lancet")]),
        ("as the Lancet wrote", []),
        ("they sent us money", []),  # no United States
        ("the US sent money", [(1, 2, "place/united_states")]),
        ("moscow", []),
        ("a town of Russia , in Vladimir", [(3, 4, "place/russia"), (6, 7, "place/vladimir")]),
        ("Vladimir Verkha of Russia", [(3, 4, "place/russia")]),  # a given name
    ],
)
def test_find_lexicon_names_minds_case_and_doubt(
    make_doc: MakeDoc, words: str, expected: list[tuple[int, int, str]]
) -> None:
    found = find_lexicon_names(make_doc(words.split()))
    assert [(one.start, one.end, one.name.id) for one in found if one.name] == expected


def test_find_lexicon_names_trusts_a_doubtful_surname_after_the_full_name(make_doc: MakeDoc) -> None:
    alone = make_doc(["Smirnov", "scored", "twice"])
    after = make_doc(["Alexei", "Smirnov", "spoke", ".", "Later", "that", "day", "Smirnov", "left"])
    assert find_lexicon_names(alone) == []
    assert [one.label for one in find_lexicon_names(after)] == ["Alexei Smirnov", "Alexei Smirnov"]
