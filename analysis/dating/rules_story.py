"""Rules for what is told from the running day of the story: the day before, two weeks later, that night."""

from datetime import date

from analysis.dating import timex
from analysis.dating.amounts import amount_of, unit_around
from analysis.dating.anchors import Anchors, is_told_which, running_day, tense
from analysis.dating.patterns import Expression
from analysis.dating.timex import DAY, UNKNOWN_DAY, Timex

THROUGHOUT = frozenset(("during", "in", "over", "through", "within"))
BOUNDING_VERBS = frozenset(("begin", "close", "end", "finish", "open", "start"))
AFTER_A_POINT = frozenset((",", ".", ";", ")", "”", '"', "’", "and", "or", "but", "when", "while", "in", "at"))


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


def day_alone(expression: Expression, anchors: Anchors) -> Timex | None:
    """The running day: "during the day"."""
    if expression.text("unit") != "D" or expression.before not in {"during", "throughout"}:
        return None
    if tense(expression) >= 0 or is_told_which(expression):
        return None
    return unit_around(running_day(anchors), "D")


def _told_before(anchors: Anchors, unit: str) -> date | None:
    """The day, or for longer units the day, month or year, that the story told last."""
    return anchors.story if unit in {"D", "W"} else anchors.stretch


def _is_begun_or_ended(expression: Expression) -> bool:
    root = expression.root
    return expression.text("unit") == "D" and root.dep_ == "dobj" and root.head.lemma_ in BOUNDING_VERBS


def _is_throughout(expression: Expression) -> bool:
    """Whether a length is meant, not the next of its kind: "over the next year"."""
    return expression.has("next") and expression.has("unit") and expression.before in THROUGHOUT


def _direction(expression: Expression) -> int:
    return expression.number("earlier", "later", "previous", "next")


def _counts_from_an_event(expression: Expression) -> bool:
    """Whether "before" or "after" is followed by what it counts from: “three days after the strike”."""
    span = expression.span
    if span.end == len(span.doc):
        return False
    following = span.doc[span.end]
    if span[-1].lower_ not in {"before", "after"}:
        return following.lower_ == "than"  # “three days later than planned”
    return not (following.is_space or following.lower_ in AFTER_A_POINT)
