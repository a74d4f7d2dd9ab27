"""TIMEX3 values with the days they cover: the calendar, without any reading of text."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from analysis.records import DateKind

UNKNOWN_DAY = "XXXX-XX-XX"
SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Timex:
    """A TIMEX3 value, its kind, and the first and last day of the calendar time meant (None where not known)."""

    value: str
    kind: DateKind
    first_day: date | None = None
    last_day: date | None = None

    @property
    def is_one_day(self) -> bool:
        """Whether it is a day, or a part of one, whose place in the calendar is known."""
        return self.first_day is not None and self.first_day == self.last_day


def day(on: date) -> Timex:
    """One day."""
    return Timex(on.isoformat(), "DATE", on, on)


def part_of_day(on: date | None, part: str) -> Timex:
    """A part of a day, such as MO or NI, or a clock time such as 08:30Z; the day stays partial if it is not known."""
    return Timex(f"{on or UNKNOWN_DAY}T{part}", "TIME", on, on)


def with_part(on: Timex | None, part: str) -> Timex | None:
    """A part of a day that may be known by its weekday alone."""
    return Timex(f"{on.value}T{part}", "TIME", on.first_day, on.last_day) if on else None


def days(first: date, last: date) -> Timex:
    """The days from first to last, both included."""
    return Timex(f"{first}/{last}", "DATE", first, last)


def week(on: date) -> Timex:
    """The ISO week that a day lies in."""
    year, number, weekday = on.isocalendar()
    first = on - DAY * (weekday - 1)
    return Timex(f"{year}-W{number:02}", "DATE", first, first + DAY * 6)


def weekend(on: date) -> Timex:
    """Saturday and Sunday of the ISO week that a day lies in."""
    this_week = week(on)
    assert this_week.last_day
    return Timex(f"{this_week.value}-WE", "DATE", this_week.last_day - DAY, this_week.last_day)


def month(year: int, number: int) -> Timex:
    """A calendar month; `number` may run below 1 or above 12, into the years around."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    last = date(year, number, monthrange(year, number)[1])
    return Timex(f"{year:04}-{number:02}", "DATE", last.replace(day=1), last)


def _months(value: str, year: int, first: int, last: int) -> Timex:
    return Timex(value, "DATE", month(year, first).first_day, month(year, last).last_day)


def quarter(year: int, number: int) -> Timex:
    """A quarter of a year; `number` may run below 1 or above 4, into the years around."""
    year, number = year + (number - 1) // 4, (number - 1) % 4 + 1
    return _months(f"{year}-Q{number}", year, number * 3 - 2, number * 3)


def half(year: int, number: int) -> Timex:
    """A half of a year."""
    return _months(f"{year}-H{number}", year, number * 6 - 5, number * 6)


def season(year: int, name: str) -> Timex:
    """A season (SP, SU, FA, WI); a winter has the year of its December."""
    first, last = SEASON_MONTHS[name]
    return _months(f"{year}-{name}", year, first, last if last > first else last + 12)


def year(number: int) -> Timex:
    """A calendar year."""
    return Timex(f"{number:04}", "DATE", date(number, 1, 1), date(number, 12, 31))


def decade(first_year: int) -> Timex:
    """Ten years, as in “the 1960s”."""
    return Timex(f"{first_year // 10}X", "DATE", date(first_year, 1, 1), date(first_year + 9, 12, 31))


def century(number: int) -> Timex:
    """A hundred years: the 20th runs from 1901 to 2000; its value is the first two digits."""
    first = (number - 1) * 100
    return Timex(f"{number - 1:02}", "DATE", date(first + 1, 1, 1), date(first + 100, 12, 31))


def duration(number: float | None, unit: str) -> Timex:
    """A length of time, its number None if it is not told; `unit` is TIMEX3's, T before one shorter than a day.

    Half an hour over is told in minutes (PT5H30M), as ISO 8601 writes the time of a clock.
    """
    if number is not None and unit == "TH" and number % 1 == 0.5 and number > 1:
        return Timex(f"PT{int(number)}H30M", "DURATION")
    amount = "X" if number is None else str(int(number) if number == int(number) else number)
    clock, letter = ("T", unit[1:]) if unit.startswith("T") else ("", unit)
    return Timex(f"P{clock}{amount}{letter}", "DURATION")


def every(value: str) -> Timex:
    """Something that comes again and again, such as P1D."""
    return Timex(value, "SET")


def with_days(timex: Timex, first: date | None, last: date | None) -> Timex:
    """The same value, placed in the calendar."""
    return replace(timex, first_day=first, last_day=last)


def shift(on: date, amount: float, unit: str) -> date | None:
    """The day that lies `amount` units from another; None outside the calendar, or for a unit shorter than a day."""
    try:
        match unit:
            case "D" | "W" | "FN":
                return on + DAY * round(amount * {"D": 1, "W": 7, "FN": 14}[unit])
            case "M" | "Q":
                return _shift_months(on, round(amount * (1 if unit == "M" else 3)))
            case "Y" | "DE" | "CE":
                return _shift_months(on, round(amount * {"Y": 12, "DE": 120, "CE": 1200}[unit]))
    except (ValueError, OverflowError):
        pass
    return None


def _shift_months(on: date, amount: int) -> date:
    first = month(on.year, on.month + amount).first_day
    assert first
    return first.replace(day=min(on.day, monthrange(first.year, first.month)[1]))
