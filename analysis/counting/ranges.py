"""Ranges: two numbers that bound one quantity ("10-15", "between ten and twelve", "three or four")."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from analysis.counting.numbers import Number
from analysis.counting.units import is_physical, unit_after
from analysis.counting.words import word_list

UNIT_BETWEEN = r"(?:\s?(?:%|[^\W\d_]+[²\d]?(?:[ /][^\W\d_]+\d?)?))?"
SIGN = r"(?:[$€£₴]|US\$|RM)?"
DASH = re.compile(rf"\s?[-–—]\s?{SIGN}$|/{SIGN}$")
HEDGE = r"(?:\s+(?:about|around|over|nearly|almost|more than|as many as))?"
TO = re.compile(rf"{UNIT_BETWEEN}\s+(?:up\s+)?(?:to|and){HEDGE}\s+{SIGN}\s?$")
PLAIN_TO = re.compile(r"(?P<percent>\s?%|\s?per\s?cent)?[\s-]to[\s-](?P<sign>[$€£₴]|US\$|RM)?\s?$")
UNITS_TO = re.compile(r"\s+(?:up\s+|down\s+)?to\s+$")
CHANGE = re.compile(r"\bby\s+[$€£]?\s?$")
PERCENT = re.compile(r"\s?(?:%|per\s?cent)")
SIGNS = ("$", "€", "£", "₴", "RM")
RECENT_YEARS = range(1900, 2101)
MANY = 500  # "25,000 or 40,000" are two figures, not the bounds of one
OR = re.compile(r"(?:\s+or|,(?=\s+(?:maybe|perhaps)))(?:\s+(?:even|maybe|perhaps))?\s+$")
VOTE = re.compile(r"\bvot(?:e|ed|es|ing)(?: of| was| by)?\s$")
BETWEEN = re.compile(
    r"\b(?:between|from)\s+(?:(?:about|around|roughly|some|up to|over|nearly|almost)\s+)?(?:US|RM|A)?\s?[$€£₴]?$",
    re.IGNORECASE,
)
FROM = re.compile(r",?(?:\s+(?:up|down))?\s+from\s+$")
CHANGED_TO = re.compile(r"\b(\w+)\s+to\s+$")
LOOK_BACK = 24  # characters before a number that may hold "between" or "from"


def join_ranges(numbers: Sequence[Number], text: str) -> Iterator[tuple[Number, Number | None, str]]:
    """Each number with the second bound it is joined to, if any, and the rule that joins them."""
    index = 0
    while index < len(numbers):
        first = numbers[index]
        second = numbers[index + 1] if index + 1 < len(numbers) else None
        rule = _joins(first, second, text) if second else None
        if second and rule:
            yield first, second, rule
        else:
            yield first, None, "vague" if first.form == "vague" else "number"
        index += 2 if rule else 1


def widened(first: Number, second: Number) -> Number:
    """One number from the start of the first to the end of the second; "10 to 15 million" scales both its bounds."""
    low = first.low
    if first.scale == 1 and low < second.high / second.scale:
        low *= second.scale
    return replace(second, start=first.start, low=min(low, second.high), high=max(low, second.high))


def _joins(first: Number, second: Number, text: str) -> str | None:
    between = text[first.end : second.start]
    if len(between) > LOOK_BACK or "\n" in between or "fraction" in (first.form, second.form):
        return None
    opener = BETWEEN.search(text, max(0, first.start - LOOK_BACK), first.start)
    if DASH.match(between):
        return "range_dash" if first.low < second.high else "score"
    if opener and TO.match(between) and (opener[0].lower().startswith("between") or " to " in between):
        return _between_or_change(first, second, text[max(0, opener.start() - LOOK_BACK) : opener.start()])
    if FROM.match(between) and (to := CHANGED_TO.search(text, max(0, first.start - LOOK_BACK), first.start)):
        return _change(second, first, to[1])
    if VOTE.search(text, max(0, first.start - LOOK_BACK), first.start) and PLAIN_TO.match(between):
        return "score"
    if first.low < second.low and (to := PLAIN_TO.match(between)) and _are_alike(first, second, to, text):
        return "range_to"
    if _have_one_unit(first, second, text):
        return "range_units"
    if OR.match(between) and first.form == second.form and 0 < second.low - first.low <= max(1, first.low / 2) < MANY:
        return "range_or"
    return None


def _between_or_change(first: Number, second: Number, before: str) -> str:
    """Bounds, or what something was before and is now: "the toll rose from 12 to 14"."""
    words = before.lower().split()
    return (_change(first, second, words[-1]) if words else None) or "range_between"


def _change(was: Number, became: Number, word: str) -> str | None:
    """The rule by which two numbers tell what something was and what it is now, if the word says that it changed."""
    if word.lower() not in word_list("figures", "changes"):
        return None
    return "range_rise" if was.low < became.low else "range_fall"


def _have_one_unit(first: Number, second: Number, text: str) -> bool:
    """Whether both ends of "1.3 km to 0.4 km" are measured alike; a fall or rise "by 3 km to 40 km" is no range."""
    unit = unit_after(text, first.end, first.high)
    if unit is None or not is_physical(unit.name) or not UNITS_TO.match(text[unit.end : second.start]):
        return False
    other = unit_after(text, second.end, second.high)
    return (
        other is not None and other.name == unit.name and not CHANGE.search(text, max(0, first.start - 4), first.start)
    )


def _are_alike(first: Number, second: Number, to: re.Match[str], text: str) -> bool:
    """Whether "A to B" are two bounds of one thing: of one unit, and not what something rose by and what it rose to."""
    if first.low in RECENT_YEARS and second.low not in RECENT_YEARS and first.form == "digits":
        return False
    if to["sign"] and CHANGE.search(text, max(0, first.start - LOOK_BACK), first.start):
        return False
    if to["percent"] and not PERCENT.match(text, second.end):
        return False
    return not to["sign"] or text[: first.start].rstrip().endswith(SIGNS)
