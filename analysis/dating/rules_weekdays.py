"""Rules for weekdays, their parts, the nights between them, and weekends."""

from datetime import date

from analysis.dating import timex
from analysis.dating.amounts import shift_of
from analysis.dating.anchors import Anchors, tense, weekday_near
from analysis.dating.patterns import Expression
from analysis.dating.rules_days import part_of
from analysis.dating.timex import DAY, UNKNOWN_DAY, Timex


def weekday_alone(expression: Expression, anchors: Anchors) -> Timex | None:
    """A weekday: today's in an article of that weekday, else the last one, or the next if the tense asks for it.

    Tomorrow's is the next one, too: people rarely name the day six days ago by its weekday. Where the past is told, the
    article must name it again: one that was rewritten the day after it was dated tells of that day more than once.
    """
    if expression.root.ent_type_ == "ORG":  # newspapers
        return None
    weekday = expression.number("weekday")
    beside = expression.number("earlier", "later") if expression.has("earlier", "later") else 0
    if anchors.published is None:
        return Timex(UNKNOWN_DAY if beside else f"XXXX-WXX-{weekday}", "DATE")
    return timex.day(_weekday(expression, weekday, anchors.published, anchors.weekdays) + DAY * beside)


def weekday_part(expression: Expression, anchors: Anchors) -> Timex | None:
    """A part of a weekday."""
    return timex.with_part(weekday_alone(expression, anchors), part_of(expression))


def overnight_weekday(expression: Expression, anchors: Anchors) -> Timex | None:
    """The night that ends on a weekday."""
    return timex.with_part(weekday_alone(expression, anchors), "NI")


def night_between_weekdays(expression: Expression, anchors: Anchors) -> Timex | None:
    """The night between two weekdays: its value is that of the first, its day the second's, when it ends."""
    first, last = (value for value in expression.all("weekday") if isinstance(value, int))
    if (last - first) % 7 != 1:
        return None
    if anchors.published is None:
        return Timex(f"XXXX-WXX-{first}TNI", "TIME")
    ends = _weekday(expression, last, anchors.published, anchors.weekdays)
    return timex.with_days(timex.part_of_day(ends - DAY, "NI"), ends, ends)


def weekend_near(expression: Expression, anchors: Anchors) -> Timex | None:
    """The weekend that is on or was last; the coming one if the tense or "next" asks for it."""
    if anchors.published is None:
        return Timex("XXXX-WXX-WE", "DATE")
    saturday = weekday_near(6, anchors.published, -1)
    if expression.has("next"):
        return timex.weekend(weekday_near(6, anchors.published + DAY, 1))
    direction = tense(expression)
    if direction > 0 or (expression.has("this") and direction == 0 and not expression.has("past", "last")):
        return timex.weekend(max(saturday, anchors.published))
    if expression.has("last") and saturday + DAY >= anchors.published:
        saturday -= DAY * 7
    return timex.weekend(saturday)


def _weekday(expression: Expression, weekday: int, published: date, named_again: frozenset[int]) -> date:
    if expression.has("unit") and not expression.has("earlier", "later"):
        shifted = timex.shift(published, shift_of(expression), expression.text("unit"))
        this_week = timex.week(shifted or published)
        assert this_week.first_day
        return this_week.first_day + DAY * (weekday - 1)
    if expression.has("last", "past", "previous"):
        return weekday_near(weekday, published - DAY, -1)
    if expression.has("next"):
        return weekday_near(weekday, published + DAY, 1)
    direction = tense(expression)
    if direction > 0 or (expression.has("this") and not direction):
        return weekday_near(weekday, published, 1)
    may_be_tomorrow = not direction or (weekday in named_again and expression.before != "since")
    return weekday_near(weekday, published + DAY * may_be_tomorrow, -1)
