"""Lengths of time as numbers and units, and the calendar's days, weeks, years around a day."""

from datetime import date

from analysis.dating import timex
from analysis.dating.patterns import Expression
from analysis.dating.timex import UNKNOWN_DAY, Timex

SHIFTS = ("last", "past", "previous", "this", "next")
UNKNOWN_UNIT = {"D": UNKNOWN_DAY, "W": "XXXX-WXX", "FN": "XXXX-WXX", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX"}


def amount_of(expression: Expression) -> tuple[float | None, str]:
    """Number and unit of a length of time; no number for "several"."""
    unit = expression.text("unit", "units") if expression.has("unit", "units") else "D"
    if expression.has("half"):
        whole = float(str((expression.all("number", "day") or [1])[0])) if expression.has("and") else 0.0
        return whole + 0.5, unit
    if expression.has("fraction"):
        return sum(float(str(value)) for value in expression.all("number", "day", "fraction")), unit
    numbers = [float(value) for value in expression.all("number", "day") if isinstance(value, int | float)]
    if numbers:
        tens = [number for number in numbers if number >= 20]
        return (sum(numbers) if tens[:1] == numbers[:1] and expression.has("hyphen") else numbers[-1]), unit
    if expression.has("some"):
        return float(expression.number("some")) or None, unit
    return (None if expression.has("units") else 1.0), unit


def shift_of(expression: Expression) -> int:
    """How many units "last" or "next" lies from this one."""
    return next((int(str(value)) for kind in SHIFTS for value in expression.all(kind) if value), 0)


def unit_around(on: date | None, unit: str) -> Timex | None:
    """The day, week, month and so on around a day; partial for None; None for what is shorter than a day."""
    if on is None:
        return Timex(UNKNOWN_UNIT[unit], "DATE") if unit in UNKNOWN_UNIT else None
    match unit:
        case "D":
            return timex.day(on)
        case "W" | "FN":
            return timex.week(on)
        case "M":
            return timex.month(on.year, on.month)
        case "Q":
            return timex.quarter(on.year, (on.month + 2) // 3)
        case "Y":
            return timex.year(on.year)
        case "DE":
            return timex.decade(on.year // 10 * 10)
        case "CE":
            return timex.century((on.year + 99) // 100)
    return None
