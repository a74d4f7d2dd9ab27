"""Days of publication, from the many ways in which tables write them."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Literal

from dateutil import parser

type DayOrder = Literal["dmy", "mdy"]

FIRST_DAY = date(1990, 1, 1)
ISO = re.compile(r"\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
COMPACT = re.compile(r"\s*(\d{4})(\d{2})(\d{2})\s*$")
NUMERIC = re.compile(r"\s*(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)")
EPOCH = re.compile(r"\s*(\d{10})(?:\d{3}|\.\d+)?\s*$")
WORDY = re.compile(r"[A-Za-z]{3}")
ORDERS: tuple[DayOrder, ...] = ("dmy", "mdy")
TWO_DAYS = (datetime(2000, 1, 1), datetime(2001, 2, 2))


def latest_day() -> date:
    """The last day that a publication can have: tomorrow, as it is already somewhere."""
    return datetime.now(UTC).date() + timedelta(days=1)


def find_order(values: Iterable[str]) -> DayOrder | None:
    """The order of day and month in a column of dates; None if the column does not show it, or contradicts itself.

    An order is out if under it a value is no day of the calendar, or one in the future.
    """
    possible = set(ORDERS)
    for value in values:
        if (found := NUMERIC.match(value)) and found[2] != ".":
            possible -= {order for order in ORDERS if not _plausible(_numeric_day(found, order))}
            if not possible:
                return None
    return possible.pop() if len(possible) == 1 else None


def read_day(value: str, order: DayOrder | None) -> date | None:
    """The day that a value names, as its writer saw it; None if it names none, or one of two and `order` is None."""
    if found := ISO.match(value) or COMPACT.match(value):
        return _day(*map(int, found.groups()))
    if found := NUMERIC.match(value):
        return _numeric_day(found, "dmy" if found[2] == "." else order)
    if found := EPOCH.match(value):
        return datetime.fromtimestamp(int(found[1]), UTC).date()
    return _worded_day(value) if WORDY.search(value) else None


def is_ambiguous(value: str) -> bool:
    """Whether day and month could change places in a value."""
    found = NUMERIC.match(value)
    return bool(found and found[2] != "." and found[1] != found[3] and all(_numeric_day(found, o) for o in ORDERS))


def _numeric_day(found: re.Match[str], order: DayOrder | None) -> date | None:
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    days = {"dmy": _day(year, second, first), "mdy": _day(year, first, second)}
    if order:
        return days[order]
    certain = set(days.values()) - {None}
    return certain.pop() if len(certain) == 1 else None


def _worded_day(value: str) -> date | None:
    """A day with its month in words; None unless year, month and day are all told."""
    try:
        first, second = (parser.parse(value, default=default, ignoretz=True).date() for default in TWO_DAYS)
    except (ValueError, OverflowError):
        return None
    return first if first == second else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _plausible(day: date | None) -> bool:
    return day is not None and day <= latest_day()
