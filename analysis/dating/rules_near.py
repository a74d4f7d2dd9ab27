"""Rules for what is told from the day of publication: yesterday, last night, this month, two years ago."""

from analysis.dating import timex
from analysis.dating.amounts import UNKNOWN_UNIT, amount_of, shift_of, unit_around
from analysis.dating.anchors import Anchors
from analysis.dating.patterns import Expression
from analysis.dating.rules_days import part_of
from analysis.dating.timex import DAY, UNKNOWN_DAY, Timex
from analysis.dating.words import dates_lexicon

LASTING = frozenset(("GPE", "LOC", "NORP", "ORG"))
RUNNING = frozenset(("consecutive", "straight", "successive"))


def relative_day(expression: Expression, anchors: Anchors) -> Timex | None:
    """Yesterday, today, tomorrow, and the days around them."""
    if expression.root.ent_type_ == "ORG":  # newspapers
        return None
    if _is_of_the_age(expression):
        return Timex("PRESENT_REF", "DATE")
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


def unit_near(expression: Expression, anchors: Anchors) -> Timex | None:
    """This, last or next week, month, year; "earlier" ends it at publication, "later" begins it there."""
    unit = expression.text("unit")
    shift = shift_of(expression)
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


def ago(expression: Expression, anchors: Anchors) -> Timex | None:
    """So long before publication, as exactly as its unit says; PAST_REF where the number is vague."""
    return _from_publication(expression, anchors, -1, "PAST_REF")


def from_now(expression: Expression, anchors: Anchors) -> Timex | None:
    """So long after publication, as exactly as its unit says."""
    return _from_publication(expression, anchors, 1, "FUTURE_REF")


def unit_running(expression: Expression, anchors: Anchors) -> Timex | None:
    """The day, night or week of publication as one of a row: "the third straight day", "a second week running"."""
    end = expression.span.end
    after = [token.lower_ for token in expression.span.doc[end : end + 3]]
    in_row = after[:1] == ["running"] or after == ["in", "a", "row"]
    if not in_row and not any(token.lower_ in RUNNING for token in expression.span):
        return None
    if expression.has("part"):
        return timex.part_of_day(anchors.published, expression.text("part"))
    return unit_around(anchors.published, expression.text("unit"))


def _is_of_the_age(expression: Expression) -> bool:
    """Whether "today" is these times: "today's youth", "today's Verkhova"; not what came today: "today's vote"."""
    whose = expression.root
    if expression.kinds != ("relative_day",) or whose.text not in {"today", "Today"} or whose.dep_ != "poss":
        return False  # “TODAY’S QUOTE” heads a column
    return whose.head.ent_type_ in LASTING or whose.head.lemma_ in dates_lexicon()["lasting"]["nouns"]


def _from_publication(expression: Expression, anchors: Anchors, direction: int, vague: str) -> Timex | None:
    number, unit = amount_of(expression)
    if number is None:
        return Timex(vague, "DATE")
    if anchors.published is None:
        return Timex(UNKNOWN_UNIT.get(unit, UNKNOWN_DAY), "DATE")
    if unit.startswith("T"):
        return timex.day(anchors.published)
    on = timex.shift(anchors.published, number * direction, unit)
    return unit_around(on, {"DE": "Y", "CE": "Y"}.get(unit, unit)) if on else None
