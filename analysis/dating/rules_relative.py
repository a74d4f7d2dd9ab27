"""Rules for expressions told from the day of publication or from the running day of the story."""

from datetime import date

from analysis.dating import timex
from analysis.dating.amounts import amount_of, unit_around
from analysis.dating.anchors import Anchors, running_day, tense, weekday_near
from analysis.dating.patterns import Expression
from analysis.dating.rules_days import part_of
from analysis.dating.timex import DAY, UNKNOWN_DAY, Timex

THROUGHOUT = frozenset(("during", "in", "over", "through", "within"))
SHIFTS = ("last", "past", "previous", "this", "next")
BOUNDING_VERBS = frozenset(("begin", "close", "end", "finish", "open", "start"))
AFTER_A_POINT = frozenset((",", ".", ";", ")", "”", '"', "’", "and", "or", "but", "when", "while", "in", "at"))


def weekday_alone(expression: Expression, anchors: Anchors) -> Timex | None:
    """A weekday: today's in an article of that weekday, else the last one, or the next if the tense asks for it."""
    if expression.root.ent_type_ == "ORG":  # newspapers
        return None
    weekday = expression.number("weekday")
    beside = expression.number("earlier", "later") if expression.has("earlier", "later") else 0
    if anchors.published is None:
        return Timex(UNKNOWN_DAY if beside else f"XXXX-WXX-{weekday}", "DATE")
    return timex.day(_weekday(expression, weekday, anchors.published) + DAY * beside)


def weekday_part(expression: Expression, anchors: Anchors) -> Timex | None:
    """A part of a weekday."""
    return _part_of(weekday_alone(expression, anchors), part_of(expression))


def overnight_weekday(expression: Expression, anchors: Anchors) -> Timex | None:
    """The night that ends on a weekday."""
    return _part_of(weekday_alone(expression, anchors), "NI")


def night_between_weekdays(expression: Expression, anchors: Anchors) -> Timex | None:
    """The night between two weekdays: its value is that of the first, its day the second's, when it ends."""
    first, last = (value for value in expression.all("weekday") if isinstance(value, int))
    if (last - first) % 7 != 1:
        return None
    if anchors.published is None:
        return Timex(f"XXXX-WXX-{first}TNI", "TIME")
    ends = _weekday(expression, last, anchors.published)
    return timex.with_days(timex.part_of_day(ends - DAY, "NI"), ends, ends)


def relative_day(expression: Expression, anchors: Anchors) -> Timex | None:
    """Yesterday, today, tomorrow, and the days around them."""
    if expression.root.ent_type_ == "ORG":  # newspapers
        return None
    if anchors.published is None:
        return Timex(UNKNOWN_DAY, "DATE")
    number = expression.number("relative_day")
    if expression.has("unit"):
        unit = expression.text("unit")
        if unit != "D":
            return None
        number += expression.number("earlier", "later")
    return timex.day(anchors.published + DAY * number)


def relative_day_part(expression: Expression, anchors: Anchors) -> Timex | None:
    """Yesterday morning, this evening, tonight, overnight on today."""
    shift = expression.number("relative_day") if expression.has("relative_day") else 0
    on = anchors.published + DAY * shift if anchors.published else None
    return timex.part_of_day(on, part_of(expression))


def last_night(expression: Expression, anchors: Anchors) -> Timex | None:
    """The part of yesterday; "overnight" alone is the night that ended on the day of publication."""
    part = part_of(expression)
    on = anchors.published
    return timex.part_of_day(on - DAY if on and expression.has("last") else on, part)


def unit_before_or_after(expression: Expression, anchors: Anchors) -> Timex | None:
    """So long before or after the story's running day; before publication, if the story has named none."""
    number, unit = amount_of(expression)
    if _is_throughout(expression):
        return timex.duration(1, unit)
    direction = _direction(expression)
    if _counts_from_an_event(expression):
        return Timex(UNKNOWN_DAY, "DATE") if expression.has("the", "part") else timex.duration(number, unit)
    if number is None or unit in {"DE", "CE"} or unit.startswith("T"):
        return timex.duration(number, unit)
    anchor = _told_before(anchors, unit) or (anchors.published if direction < 0 else None)
    if expression.has("part"):
        return timex.part_of_day(anchor + DAY * direction if anchor else None, expression.text("part"))
    on = timex.shift(anchor, number * direction, unit) if anchor else None
    return unit_around(on, unit) or timex.duration(number, unit)


def same_unit(expression: Expression, anchors: Anchors) -> Timex | None:
    """The story's running day, or the week, month, year around it; "the day" alone where something ends it."""
    if expression.kinds == ("the", "unit") and not _is_begun_or_ended(expression):
        return None
    if expression.has("bound") and expression.text("unit") != "D":
        return None
    anchor = _told_before(anchors, expression.text("unit") if expression.has("unit") else "D")
    if not expression.has("that", "same"):
        anchor = (anchor and running_day(anchors)) or anchors.published
    if expression.has("part"):
        return timex.part_of_day(anchor, expression.text("part"))
    return unit_around(anchor, expression.text("unit"))


def same_unit_before(expression: Expression, anchors: Anchors) -> Timex | None:
    """What lies years before the day, month or quarter that the story told last: "the same month a year ago"."""
    unit, other = (str(code) for code in expression.all("unit", "units"))
    anchor = _told_before(anchors, unit) or anchors.published
    number = float(str(next(iter(expression.all("number", "day", "a")), 1)))
    on = timex.shift(anchor, -number, other) if anchor else None
    return unit_around(on, unit)


def unit_near(expression: Expression, anchors: Anchors) -> Timex | None:
    """This, last or next week, month, year; "earlier" ends it at publication, "later" begins it there."""
    unit = expression.text("unit")
    shift = _shift(expression)
    if unit == "D" and not expression.has("vague"):
        return None
    published = anchors.published
    found = unit_around(timex.shift(published, shift, unit) if published else None, unit)
    if found is None or published is None or found.first_day is None or shift:
        return found
    if expression.has("earlier"):
        return timex.with_days(found, found.first_day, published)
    if expression.has("later"):
        return timex.with_days(found, published, found.last_day)
    return found


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


def _told_before(anchors: Anchors, unit: str) -> date | None:
    """The day, or for longer units the day, month or year, that the story told last."""
    return anchors.story if unit in {"D", "W"} else anchors.stretch


def _is_begun_or_ended(expression: Expression) -> bool:
    root = expression.root
    return expression.text("unit") == "D" and root.dep_ == "dobj" and root.head.lemma_ in BOUNDING_VERBS


def _weekday(expression: Expression, weekday: int, published: date) -> date:
    if expression.has("unit") and not expression.has("earlier", "later"):
        shifted = timex.shift(published, _shift(expression), expression.text("unit"))
        this_week = timex.week(shifted or published)
        assert this_week.first_day
        return this_week.first_day + DAY * (weekday - 1)
    if expression.has("last", "past", "previous"):
        return weekday_near(weekday, published - DAY, -1)
    if expression.has("next"):
        return weekday_near(weekday, published + DAY, 1)
    direction = tense(expression)
    return weekday_near(weekday, published, 1 if direction > 0 or (expression.has("this") and not direction) else -1)


def _part_of(on: Timex | None, part: str) -> Timex | None:
    return Timex(f"{on.value}T{part}", "TIME", on.first_day, on.last_day) if on else None


def _is_throughout(expression: Expression) -> bool:
    """Whether a length is meant, not the next of its kind: "over the next year"."""
    start = expression.span.start
    before = expression.span.doc[start - 1].lower_ if start else ""
    return expression.has("next") and expression.has("unit") and before in THROUGHOUT


def _direction(expression: Expression) -> int:
    return expression.number("earlier", "later", "previous", "next")


def _shift(expression: Expression) -> int:
    return next((int(str(value)) for kind in SHIFTS for value in expression.all(kind) if value), 0)


def _counts_from_an_event(expression: Expression) -> bool:
    """Whether "before" or "after" is followed by what it counts from: “three days after the strike”."""
    span = expression.span
    if span.end == len(span.doc):
        return False
    following = span.doc[span.end]
    if span[-1].lower_ not in {"before", "after"}:
        return following.lower_ == "than"  # “three days later than planned”
    return not (following.is_space or following.lower_ in AFTER_A_POINT)
