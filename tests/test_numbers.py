import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.counting.numbers import find_numbers


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("12 boats and 3,400 men", [12, 3400]),
        ("2.5 million and 45k", [2_500_000, 45_000]),
        ("a grant of €60m for 3m people, 2m deep", [60_000_000, 3_000_000, 2]),
        ("two hundred and five, then ninety-five", [205, 95]),
        ("two three", [2, 3]),
        ("twenty\n\nFive men left", [20, 5]),
        ("one hundred thousand", [100_000]),
        ("half a million, half a dozen, a dozen", [500_000, 6, 12]),
        ("two-thirds of them, a quarter of us, half of it", [2 / 3, 0.25, 0.5]),
        ("10 1/2 and 7½", [10.5, 7.5]),
        ("15 000 men", [15_000]),
        ("two and a half", [2.5]),
        ("one and a half hundred, 2,5 thousand", [150, 2500]),
        ("a dozen and a half, a million and a half", [18, 1_500_000]),
        ("12m fled, a wall 12m high", [12_000_000, 12]),
        ("a three-and-a-half-hour wait", [3.5]),
        ("a lake of 12m cubic metres", [12_000_000]),
        ("three dozen", [36]),
    ],
)
def test_find_numbers_reads_every_way_of_writing(text: str, values: list[float]) -> None:
    assert [number.low for number in find_numbers(text)] == pytest.approx(values)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("dozens of boats", 12, 100),
        ("several hundred boats", 100, 1000),
        ("a few hundred thousand boats", 100_000, 1_000_000),
        ("tens of thousands of boats", 10_000, 100_000),
        ("hundreds of thousands", 100_000, 1_000_000),
        ("a few dozen", 12, 100),
        ("scores of boats", 20, 100),
        ("dozens upon dozens of boats", 12, 100),
        ("thousands and thousands of boats", 1_000, 10_000),
    ],
)
def test_find_numbers_gives_vague_magnitudes_as_ranges(text: str, low: float, high: float) -> None:
    [number] = find_numbers(text)
    assert (number.low, number.high, number.form) == (low, high, "vague")


@pytest.mark.parametrize(
    "text",
    [
        "T-72 and S-300 and Kh-101",
        "Su-34s",
        "the 82nd and the 1,541st",
        "at 10:30 and at 11 a.m.",
        "from 7-8 pm",
        "the two hundred and forty-second day",
        "in the 1990s and the '80s",
        "on 2024-08-14 and 14.08.2024",
        "see https://example.org/12/13 or 555-1234-99",
        "9" * 400,
        "version 1.2.3",
    ],
)
def test_find_numbers_leaves_names_dates_and_times(text: str) -> None:
    assert find_numbers(text) == []


def test_find_numbers_leaves_the_unit_outside() -> None:
    [number] = find_numbers("at 90kph")
    assert (number.start, number.end, number.glued) == (3, 5, "kph")


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=80))
def test_find_numbers_never_fails_and_stays_inside_the_text(text: str) -> None:
    for number in find_numbers(text):
        assert 0 <= number.start < number.end <= len(text)
        assert number.low <= number.high
