"""Rules for lengths of time, for what comes again and again, for times of the clock, and for vague times."""

from analysis.dating import timex
from analysis.dating.amounts import UNKNOWN_UNIT, amount_of, unit_around
from analysis.dating.anchors import Anchors, tense
from analysis.dating.patterns import Expression
from analysis.dating.rules_relative import relative_day, weekday_alone
from analysis.dating.timex import UNKNOWN_DAY, Timex
from analysis.dating.words import dates_lexicon

BEFORE_BARE_UNITS = frozenset(("after", "for", "in", "just", "mere", "of", "only", "over", "through", "within"))
HALVES = {"TH": (30, "TM"), "D": (12, "TH"), "Y": (6, "M"), "DE": (5, "Y"), "CE": (50, "Y")}


def duration(expression: Expression, anchors: Anchors) -> Timex | None:
    """A length of time; "15 a day" is a SET; a quarter of something is none."""
    if _is_age(expression):
        return None
    if expression.has("unit_length"):
        number, name = expression.text("unit_length").split()
        unit = {"second": "TS", "minute": "TM", "hour": "TH", "decade": "DE"}.get(name, name[0].upper())
        return timex.duration(float(number), unit)
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
    start = expression.span.start
    if expression.has("length"):
        is_length = not _is_age(expression)
    elif expression.has("earlier", "later"):
        is_length = expression.span[-1].lower_ in {"earlier", "later"}
    elif expression.has("the"):
        is_length = expression.span[0].lower_ in {"over", "through", "throughout"}
    else:
        is_length = start > 0 and expression.span.doc[start - 1].lower_ in BEFORE_BARE_UNITS
    if not is_length:
        return None
    return timex.duration(None, expression.text("units"))


def period_near(expression: Expression, anchors: Anchors) -> Timex | None:
    """So long up to publication, or from it on: a duration with its days."""
    number, unit = amount_of(expression)
    if expression.has("last") and not expression.has("number", "day") and _is_followed_by_of(expression):
        return None  # “the last day of the summit”
    length = timex.duration(number, unit)
    published = anchors.published
    if published is None or number is None:
        return length
    direction = -1 if expression.has("last", "past", "previous", "relative_day", "recent") else 1
    if unit.startswith("T"):
        number, unit = max(1, number / {"TH": 24, "TM": 1440, "TS": 86400}[unit]), "D"
    other = timex.shift(published, number * direction, unit)
    return timex.with_days(length, *sorted((published, other))) if other else length


def ago(expression: Expression, anchors: Anchors) -> Timex | None:
    """So long before publication, as exactly as its unit says; PAST_REF where the number is vague."""
    return _from_publication(expression, anchors, -1, "PAST_REF")


def from_now(expression: Expression, anchors: Anchors) -> Timex | None:
    """So long after publication, as exactly as its unit says."""
    return _from_publication(expression, anchors, 1, "FUTURE_REF")


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


def clock_time(expression: Expression, anchors: Anchors) -> Timex | None:
    """A time of the clock on the day beside it, else on the story's running day, else on that of publication."""
    clock = _clock(expression)
    if clock is None or (expression.kinds == ("clock",) and not _is_led_in(expression)):
        return None
    if expression.has("weekday"):
        on = weekday_alone(expression, anchors)
    elif expression.has("relative_day"):
        on = relative_day(expression, anchors)
    else:
        return timex.part_of_day(anchors.story or anchors.published, clock)
    return Timex(f"{on.value}T{clock}", "TIME", on.first_day, on.last_day) if on else None


def vague_time(expression: Expression, anchors: Anchors) -> Timex | None:
    """The present, a vague past or future; "soon" is one only where it is told of what is to come."""
    if expression.has("recent"):
        return Timex("PAST_REF", "DATE")
    if expression.has("past"):
        return Timex("PAST_REF", "DATE") if expression.root.pos_ == "NOUN" else None
    if expression.root.lower_ == "soon" and (tense(expression) < 0 or _is_compared(expression)):
        return None
    if expression.has("vague", "future", "era"):
        return Timex(expression.text("vague", "future", "era"), "DATE")
    return Timex("FUTURE_REF" if expression.has("term") else "PRESENT_REF", "DATE")


def these_days(expression: Expression, anchors: Anchors) -> Timex | None:
    """Nowadays."""
    return Timex("PRESENT_REF", "DATE")


def _is_led_in(expression: Expression) -> bool:
    """Whether a word such as "at" makes bare figures a time: not the length of a film, nor the mark of a live blog."""
    start = expression.span.start
    return start > 0 and expression.span.doc[start - 1].pos_ in {"ADP", "ADV", "SCONJ"}


def _clock(expression: Expression) -> str | None:
    if expression.has("noon"):
        return expression.text("noon")
    if expression.has("clock", "joined_clock"):
        clock = expression.text("clock", "joined_clock")
        hour, rest = int(clock[:2]), clock[2:]
    else:
        hour, rest = int(float(str(expression.all("day", "number")[0]))), ":00"
    if hour > 24:
        return None
    if expression.has("ampm"):
        hour = hour % 12 + expression.number("ampm")
    zone = expression.text("zone") if expression.has("zone") and not rest.endswith("Z") else ""
    return f"{hour:02}{rest}{zone}"


def _is_age(expression: Expression) -> bool:
    """Whether a length of time is somebody's age: “44-year-old”, “two years old”; a war's is none."""
    end = expression.span.end
    last, *after = expression.span.doc[end - 1 : end + 2]
    old = next((token for token in (last, *after) if token.lower_ == "old"), None)
    if old is None or (old in after[1:] and after[0].lower_ != "-"):
        return False
    return old.head.lemma_ not in dates_lexicon()["aged"]["things"]


def _is_compared(expression: Expression) -> bool:
    span = expression.span
    return span.start > 0 and span.doc[span.start - 1].lower_ == "as"


def _is_rate(expression: Expression) -> bool:
    """Whether "a day" says how often: it hangs as an adverbial behind what is counted."""
    if expression.kinds != ("a", "unit") or expression.span.start == 0:
        return False
    before = expression.span.doc[expression.span.start - 1]
    if before.lower_ in {"once", "times", "twice"}:
        return True
    if expression.root.dep_ not in {"npadvmod", "compound"} or _is_followed_by_of(expression):
        return False
    return before.pos_ in {"NOUN", "NUM", "PROPN"}


def _is_fraction(expression: Expression, amount: float | None) -> bool:
    """Whether one or three quarters are a share of something."""
    return amount == 1 or (amount == 3 and _is_followed_by_of(expression))


def _is_followed_by_of(expression: Expression) -> bool:
    span = expression.span
    return span.end < len(span.doc) and span.doc[span.end].lower_ == "of"


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
