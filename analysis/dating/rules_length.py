"""Rules for lengths of time, and for what comes again and again."""

from analysis.dating import timex
from analysis.dating.amounts import amount_of
from analysis.dating.anchors import Anchors
from analysis.dating.patterns import Expression
from analysis.dating.timex import UNKNOWN_DAY, Timex
from analysis.dating.words import dates_lexicon

BEFORE_BARE_UNITS = frozenset(("after", "for", "in", "just", "mere", "of", "only", "over", "through", "within"))
HALVES = {"TH": (30, "TM"), "D": (12, "TH"), "Y": (6, "M"), "DE": (5, "Y"), "CE": (50, "Y")}


def duration(expression: Expression, anchors: Anchors) -> Timex | None:
    """A length of time; "15 a day" is a SET; a quarter of something is none."""
    if _is_age(expression):
        return None
    amount, unit = amount_of(expression)
    if expression.kinds == ("some", "unit"):
        return None  # “some day”
    if unit == "Q" and _is_fraction(expression, amount):
        return None
    if _is_rate(expression):
        return timex.every(timex.duration(1, unit).value)
    if expression.has("half") and not expression.has("and"):
        return timex.duration(*HALVES[unit]) if unit in HALVES else None
    return timex.duration(amount, unit)


def bare_units(expression: Expression, anchors: Anchors) -> Timex | None:
    """Years, weeks, minutes without a number, where they say how long: "for years", "years-long", "hours later"."""
    if expression.has("length"):
        is_length = not _is_age(expression)
    elif expression.has("earlier", "later"):
        is_length = expression.span[-1].lower_ in {"earlier", "later"}
    elif expression.has("the"):
        is_length = expression.span[0].lower_ in {"over", "through", "throughout"}
    else:
        is_length = expression.before in BEFORE_BARE_UNITS
    return timex.duration(None, expression.text("units")) if is_length else None


def period_near(expression: Expression, anchors: Anchors) -> Timex | None:
    """So long up to publication, or from it on: a duration with its days."""
    number, unit = amount_of(expression)
    if expression.has("last") and not expression.has("number", "day") and _is_the_end(expression):
        return None
    length = timex.duration(number, unit)
    published = anchors.published
    if published is None or number is None:
        return length
    direction = -1 if expression.has("last", "past", "previous", "recent") else 1
    if unit.startswith("T"):
        number, unit = max(1, number / {"TH": 24, "TM": 1440, "TS": 86400}[unit]), "D"
    other = timex.shift(published, number * direction, unit)
    return timex.with_days(length, *sorted((published, other))) if other else length


def every(expression: Expression, anchors: Anchors) -> Timex | None:
    """What comes again and again; names of newspapers are left alone."""
    if expression.has("every_unit"):
        token = expression.root
        return None if token.pos_ == "PROPN" else timex.every(expression.text("every_unit"))
    if expression.has("weekday"):
        return timex.every(f"XXXX-WXX-{expression.number('weekday')}")
    if expression.has("weekend"):
        return timex.every("XXXX-WXX-WE")
    if expression.has("part"):
        return timex.every(f"{UNKNOWN_DAY}T{expression.text('part')}")
    amount, unit = amount_of(expression)
    if expression.has("to", "and"):  # "every four or five hours"
        amount = float(str(expression.all("number", "day")[0]))
    amount = 2 if expression.has("other") else amount
    return timex.every(timex.duration(amount, unit).value)


def _is_the_end(expression: Expression) -> bool:
    """Whether "last" says that none comes after it: "the last day of the summit"."""
    return expression.after == "of"


def _is_age(expression: Expression) -> bool:
    """Whether a length of time is somebody's age: “44-year-old”, “two years old”; a war's is none."""
    end = expression.span.end
    last, *after = expression.span.doc[end - 1 : end + 2]
    old = next((token for token in (last, *after) if token.lower_ == "old"), None)
    if old is None or (old in after[1:] and after[0].lower_ != "-"):
        return False
    return old.head.lemma_ not in dates_lexicon()["aged"]["things"]


def _is_rate(expression: Expression) -> bool:
    """Whether "a day" says how often: it hangs as an adverbial behind what is counted."""
    if expression.kinds != ("a", "unit") or expression.span.start == 0:
        return False
    before = expression.span.doc[expression.span.start - 1]
    if before.lower_ in {"once", "times", "twice"}:
        return True
    if expression.root.dep_ not in {"npadvmod", "compound"} or expression.after == "of":
        return False
    return before.pos_ in {"NOUN", "NUM", "PROPN"}


def _is_fraction(expression: Expression, amount: float | None) -> bool:
    """Whether one or three quarters are a share of something."""
    return amount == 1 or (amount == 3 and expression.after == "of")
