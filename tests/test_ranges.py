import pytest

from analysis.counting.numbers import find_numbers
from analysis.counting.ranges import join_ranges, widened


@pytest.mark.parametrize(
    ("text", "bounds", "rule"),
    [
        ("10-15 boats", (10, 15), "range_dash"),
        ("15,000–18,000 boats", (15_000, 18_000), "range_dash"),
        ("between one to two kilometres", (1, 2), "range_between"),
        ("between 5 and 7 boats", (5, 7), "range_between"),
        ("from 208 pounds to 193", (193, 208), "range_between"),
        ("it rose from 12 to 14", (12, 14), "range_rise"),
        ("it fell from 14 to 12", (12, 14), "range_fall"),
        ("it rises to 14 from 12", (12, 14), "range_rise"),
        ("it rose to 14, up from 12", (12, 14), "range_rise"),
        ("it fell to 12 from 14", (12, 14), "range_fall"),
        ("three or four boats", (3, 4), "range_or"),
        ("three, maybe four boats", (3, 4), "range_or"),
        ("three or perhaps four boats", (3, 4), "range_or"),
        ("5 to 7 boats", (5, 7), "range_to"),
        ("10 to 15 million people", (10e6, 15e6), "range_to"),
        ("$200,000 to $4 million", (200_000, 4e6), "range_to"),
        ("5% to 10%", (5, 10), "range_to"),
        ("1.3 km to 0.4 km", (0.4, 1.3), "range_units"),
        ("two to three hundred boats", (200, 300), "range_to"),
    ],
)
def test_join_ranges_finds_both_bounds(text: str, bounds: tuple[float, float], rule: str) -> None:
    [(first, second, found)] = join_ranges(find_numbers(text), text)
    assert second is not None
    number = widened(first, second)
    assert ((number.low, number.high), found) == (bounds, rule)


@pytest.mark.parametrize(
    "text",
    [
        "5 boats and 7 cars",
        "rose by $5 to $7",
        "rose 5% to $7",
        "gained 20 points to 7 points",
        "grew by 3 km to 40 km",
        "in 2018 to 3 million",
        "25,000 or 40,000",
        "three boats, maybe four",
        "nine\n-10",
        "three, four boats",
        "seven in 11 towns",
        "sent to 14 from 12",
    ],
)
def test_join_ranges_leaves_two_figures_apart(text: str) -> None:
    assert [second for _, second, _ in join_ranges(find_numbers(text), text)] == [None, None]


@pytest.mark.parametrize("text", ["won 3-1", "by a vote of 141 to 5", "voted 7 to 12"])
def test_join_ranges_knows_a_score(text: str) -> None:
    assert [rule for *_, rule in join_ranges(find_numbers(text), text)] == ["score"]
