"""Rules for expressions that name days of the calendar: full dates, days of months, nights, feasts."""

from datetime import date

from analysis.dating import timex
from analysis.dating.anchors import Anchors, Direction, dates_what_happened, tense, weekday_near
from analysis.dating.patterns import Expression
from analysis.dating.timex import DAY, Timex

# How much farther than the past the future seems, by tense: a day without its year is the nearest by this measure.
FUTURE_SEEMS: dict[Direction, float] = {-1: 12.0, 0: 1.5, 1: 0.5}
NEWS_AGE = DAY * 7  # an older day that was told with its year before is that one


def full_date(expression: Expression, anchors: Anchors) -> Timex | None:
    """A day with its year; days and months in figures go by their separator, then by what is near publication."""
    if expression.has("slash_date"):
        return _in_figures(expression, anchors)
    if expression.has("month"):
        found = day_at(expression.number("year"), expression.number("month"), expression.number("day", "ordinal"))
    else:
        month, number = (value for value in expression.all("day") if isinstance(value, int))
        found = day_at(expression.number("year"), month, number)
    return timex.day(found) if found else None


def day_of_month(expression: Expression, anchors: Anchors) -> Timex | None:
    """A day without its year; XXXX for the year of an undated article."""
    month, number = expression.number("month"), expression.number("day", "ordinal")
    if anchors.published is None:
        return Timex(f"XXXX-{month:02}-{number:02}", "DATE") if day_at(2000, month, number) else None
    found = day_near(expression, month, number, anchors.published)
    known = anchors.known.get((month, number))
    if found and known and abs(anchors.published - found) > NEWS_AGE:
        found = known
    return timex.day(found) if found else None


def day_range(expression: Expression, anchors: Anchors) -> Timex | None:
    """The days from one to another, with or without a year."""
    first, last = _first_and_last(expression, anchors)
    return timex.days(first, last) if first and last and first < last else None


def night_of_days(expression: Expression, anchors: Anchors) -> Timex | None:
    """The night between two days: its value is that of the first, its day the second's, when it ends."""
    first, last = _first_and_last(expression, anchors)
    if not first or not last or last - first != DAY:
        return None
    return timex.with_days(timex.part_of_day(first, "NI"), last, last)


def part_of_day_of_month(expression: Expression, anchors: Anchors) -> Timex | None:
    """A part of a given day; "overnight" before a day is the night that ends on it."""
    on = (full_date if expression.has("year") else day_of_month)(expression, anchors)
    return timex.with_part(on, part_of(expression))


def week_of_day(expression: Expression, anchors: Anchors) -> Timex | None:
    """The week around a day of a month."""
    on = day_of_month(expression, anchors)
    if on is None or expression.text("unit") != "W":
        return None
    return timex.week(on.first_day) if on.first_day else Timex("XXXX-WXX", "DATE")


def holiday_day(expression: Expression, anchors: Anchors) -> Timex | None:
    """A feast day, that of the year named or the nearest that the tense allows."""
    if expression.root.dep_ in {"compound", "nmod"} or (expression.has("unit") and expression.text("unit") != "D"):
        return None
    month, number, *nth = (int(part) for part in expression.text("holiday", "feast").split("-"))
    if anchors.published is None and not expression.has("year"):
        return None
    years = [expression.number("year")] if expression.has("year") else _years_around(anchors)
    feasts = [_nth_weekday(year, month, nth[0], number) if nth else date(year, month, number) for year in years]
    if expression.has("day_name"):
        feasts = [feast - DAY for feast in feasts]
    return timex.day(_nearest(expression, feasts, anchors.published) if anchors.published else feasts[0])


def new_year(expression: Expression, anchors: Anchors) -> Timex | None:
    """New Year's Eve, Day or night, the nearest that the tense allows; the night begins on the eve."""
    if anchors.published is None or expression.text("unit") != "Y":
        return None
    first = _nearest(expression, [date(year, 1, 1) for year in _years_around(anchors)], anchors.published)
    if expression.has("part"):
        return timex.part_of_day(first, expression.text("part"))
    return timex.day(first - DAY if expression.has("day_name") else first)


def part_of(expression: Expression) -> str:
    """The code of the part of the day named; the early hours are the morning."""
    if expression.has("noon"):
        return expression.text("noon")
    if expression.has("part", "overnight", "tonight"):
        return expression.text("part", "overnight", "tonight")
    return "MO"


def day_near(expression: Expression, month: int, number: int, published: date) -> date | None:
    """The day of the year that the weekday beside it, or the tense, or nearness to publication asks for."""
    candidates = [on for year in (-1, 0, 1) if (on := day_at(published.year + year, month, number))]
    if expression.has("weekday"):
        fitting = [on for on in candidates if on.isoweekday() == expression.number("weekday")]
        candidates = fitting or candidates
    if expression.has("last", "next", "this"):
        return _day_asked_for(expression, candidates, published)
    return _nearest(expression, candidates, published) if candidates else None


def day_at(year: int, month: int, number: int) -> date | None:
    """The day, None if the calendar has none such."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def _day_asked_for(expression: Expression, candidates: list[date], published: date) -> date | None:
    """The day that "last", "this" or "next" asks for."""
    if expression.has("this", "unit"):
        year = published.year + expression.number("last", "this", "next")
        return next((on for on in candidates if on.year == year), None)
    if expression.has("last"):
        return max((on for on in candidates if on < published), default=None)
    return min((on for on in candidates if on > published), default=None)


def _nearest(expression: Expression, candidates: list[date], published: date) -> date:
    """The nearest of some days, the future farther or nearer as the tense has it."""
    is_modifier = expression.root.dep_ in {"amod", "compound", "nmod", "nummod"}  # “the Oct. 7 vote”
    seems = FUTURE_SEEMS[0 if is_modifier and not dates_what_happened(expression) else tense(expression)]
    return min(candidates, key=lambda on: (on - published) * seems if on > published else published - on)


def _in_figures(expression: Expression, anchors: Anchors) -> Timex | None:
    (value,) = expression.all("slash_date")
    assert isinstance(value, tuple)
    first, second, year = value
    year += 0 if year > 99 else 2000 if year < 70 else 1900
    found = [on for on in (day_at(year, second, first), day_at(year, first, second)) if on]
    if "/" in expression.span.text and anchors.published:
        published = anchors.published
        found.sort(key=lambda on: abs(on - published))
    elif len(set(found)) > 1 and "/" in expression.span.text:
        return Timex(f"{year}-XX-XX", "DATE")
    return timex.day(found[0]) if found else None


def _first_and_last(expression: Expression, anchors: Anchors) -> tuple[date | None, date | None]:
    """The two days of a range; its first lies in the month before where it names two months or the days run down."""
    numbers = [number for value in expression.all("day", "day_range") for number in _numbers(value)]
    months = [value for value in expression.all("month") if isinstance(value, int)]
    if expression.has("year"):
        last = day_at(expression.number("year"), months[-1], numbers[-1])
    elif anchors.published:
        last = day_near(expression, months[-1], numbers[-1], anchors.published)
    else:
        last = None
    if last is None:
        return None, None
    first = day_at(last.year - (months[0] > months[-1]), months[0], numbers[0])
    return first, last


def _numbers(value: object) -> tuple[int, ...]:
    if isinstance(value, tuple):
        return value
    return (value,) if isinstance(value, int) else ()


def _years_around(anchors: Anchors) -> list[int]:
    return [anchors.published.year + shift for shift in (-1, 0, 1)] if anchors.published else []


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    return weekday_near(weekday, date(year, month, 1), 1) + DAY * 7 * (nth - 1)
