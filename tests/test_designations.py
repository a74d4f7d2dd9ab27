import pytest

from analysis.naming.designations import find_designations, find_units
from tests.conftest import MakeDoc


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("two Su-34s fell", [(1, "Su-34", "weapon/su_34")]),
        ("a 9K999 launcher", [(1, "9K999", None)]),
        ("a Kh-999 missile", [(1, "Kh-999", None)]),
        ("the M25 road", []),  # one letter and no arms near
        ("the M25 howitzer", [(1, "M25", None)]),
        ("COVID-19 and G20", []),
        ("an A4 page", []),
    ],
)
def test_find_designations_needs_the_form_or_arms_near(
    make_doc: MakeDoc, words: str, expected: list[tuple[int, str, str | None]]
) -> None:
    found = find_designations(make_doc(words.split()))
    assert [(one.start, one.label, one.name.id if one.name else None) for one in found] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the 199th Air Assault Brigade", [(1, 5, "199th Air Assault Brigade")]),
        ("the 199th Separate Rifle Regiment", [(1, 5, "199th Rifle Regiment")]),
        ("troops of the Third Assault Brigade", [(3, 6, "Third Assault Brigade")]),
        ("a whole brigade left", []),
        ("on 3 May a brigade left", []),
    ],
)
def test_find_units_takes_the_number_and_the_noun(
    make_doc: MakeDoc, words: str, expected: list[tuple[int, int, str]]
) -> None:
    found = find_units(make_doc(words.split()))
    assert [(one.start, one.end, one.label) for one in found] == expected
