import tomllib

import pint
import pytest

from analysis.counting import things, units


@pytest.mark.parametrize(
    ("text", "unit", "noun"),
    [
        ("5 km away", "kilometer", "km"),
        ("5-kilometre", "kilometer", "kilometre"),
        ("5 square kilometers", "square kilometer", "square kilometers"),
        ("5 % of", "percent", "%"),
        ("5 per cent", "percent", "per cent"),
        ("5° Celsius", "celsius", "° Celsius"),
        ("5 dollars a barrel", "dollar per oil_barrel", "dollars"),
        ("5km/h", "kilometer per hour", "km/h"),
        ("5 metres/hour", "meter per hour", "metres"),
        ("5 has", None, None),
        ("5 L-202", None, None),
        ("5 boats", None, None),
    ],
)
def test_unit_after_takes_the_longest_name(text: str, unit: str | None, noun: str | None) -> None:
    found = units.unit_after(text, 1, 5)
    assert (found and found.name, found and found.noun) == (unit, noun)


@pytest.mark.parametrize(
    ("before", "unit"), [("magnitude ", "magnitude"), ("a magnitude of ", "magnitude"), ("a salvo of ", None)]
)
def test_unit_leading_is_the_word_before_a_number(before: str, unit: str | None) -> None:
    assert units.unit_leading(f"{before}6.8", len(before)) == unit


def test_unit_after_knows_hyphens_and_where_the_unit_ends() -> None:
    assert units.unit_after("9-storey house", 1, 9) == units.Unit("storey", "storey", 8, hyphenated=True)


def test_unit_after_takes_many_pounds_for_money() -> None:
    pounds = [units.unit_after("9 pounds", 1, value) for value in (9, 9_000_000)]
    assert [unit and unit.name for unit in pounds] == ["pound", "pound sterling"]


@pytest.mark.parametrize(
    ("before", "currency"),
    [
        ("$", "dollar"),
        ("US$", "dollar"),
        ("C $", "canadian dollar"),
        ("EUR ", "euro"),
        ("about ", None),
        ("HARM", None),
    ],
)
def test_unit_before_finds_the_currency(before: str, currency: str | None) -> None:
    assert units.unit_before(before + "5", len(before)) == currency


def test_ground_leads_to_things_of_the_tree() -> None:
    with units.LEXICON.open("rb") as file:
        lexicon = tomllib.load(file)
    assert set(lexicon["ground"].values()) <= set(things.tree())
    assert units.ground("kilometer") == "territory/km"
    assert units.ground("hour") is None


def test_convert_knows_the_units_of_ground() -> None:
    assert units.convert(1, "mile", "kilometer") == pytest.approx(1.609, abs=1e-3)
    assert units.convert(100, "hectare", "square kilometer") == pytest.approx(1)


@pytest.mark.parametrize(("unit", "other"), [("square mile", "kilometer"), ("percent", "percent"), ("", "kilometer")])
def test_convert_gives_nothing_for_units_of_other_kinds(unit: str, other: str) -> None:
    assert units.convert(1, unit, other) is None


def test_measures_have_names_that_pint_knows() -> None:
    with units.LEXICON.open("rb") as file:
        lexicon = tomllib.load(file)
    for name in [*lexicon["measures"], *lexicon["ground"]]:
        assert pint.application_registry.parse_units(name)
