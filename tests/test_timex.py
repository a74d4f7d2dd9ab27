from datetime import date

import pytest

from analysis.dating import timex
from analysis.dating.timex import Timex

DAY = date(2024, 8, 14)


def test_day_is_its_own_first_and_last() -> None:
    assert timex.day(DAY) == Timex("2024-08-14", "DATE", DAY, DAY)
    assert timex.day(DAY).is_one_day


def test_week_is_of_the_iso_calendar() -> None:
    assert timex.week(date(2024, 12, 30)) == Timex("2025-W01", "DATE", date(2024, 12, 30), date(2025, 1, 5))


def test_weekend_is_the_end_of_that_week() -> None:
    assert timex.weekend(DAY) == Timex("2024-W33-WE", "DATE", date(2024, 8, 17), date(2024, 8, 18))


@pytest.mark.parametrize(("number", "value"), [(0, "2023-12"), (2, "2024-02"), (13, "2025-01"), (-11, "2023-01")])
def test_month_runs_into_the_years_around(number: int, value: str) -> None:
    assert timex.month(2024, number).value == value


def test_season_of_winter_ends_in_the_next_year() -> None:
    assert timex.season(2023, "WI") == Timex("2023-WI", "DATE", date(2023, 12, 1), date(2024, 2, 29))


def test_quarter_and_half_have_their_months() -> None:
    assert timex.quarter(2024, 5) == Timex("2025-Q1", "DATE", date(2025, 1, 1), date(2025, 3, 31))
    assert timex.half(2024, 2) == Timex("2024-H2", "DATE", date(2024, 7, 1), date(2024, 12, 31))


@pytest.mark.parametrize(
    ("amount", "unit", "value"), [(2.0, "D", "P2D"), (30, "TM", "PT30M"), (2.5, "Y", "P2.5Y"), (None, "Y", "PXY")]
)
def test_duration_marks_what_is_shorter_than_a_day(amount: float | None, unit: str, value: str) -> None:
    assert timex.duration(amount, unit) == Timex(value, "DURATION")


@pytest.mark.parametrize(
    ("amount", "unit", "expected"),
    [
        (-1, "D", date(2024, 8, 13)),
        (2, "W", date(2024, 8, 28)),
        (6, "M", date(2025, 2, 14)),
        (-0.5, "Y", date(2024, 2, 14)),
        (-9999999, "Y", None),
        (3, "TH", None),
    ],
)
def test_shift_moves_by_units(amount: float, unit: str, expected: date | None) -> None:
    assert timex.shift(DAY, amount, unit) == expected


def test_shift_keeps_to_the_end_of_a_shorter_month() -> None:
    assert timex.shift(date(2024, 8, 31), 1, "M") == date(2024, 9, 30)
