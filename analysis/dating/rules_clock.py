"""Rules for times of the clock, and for parts of a day without a day beside them."""

from analysis.dating import timex
from analysis.dating.anchors import Anchors, is_told_which, running_day, tense
from analysis.dating.patterns import Expression
from analysis.dating.rules_near import relative_day
from analysis.dating.rules_weekdays import weekday_alone
from analysis.dating.timex import Timex
from analysis.dating.words import dates_lexicon

UNTIL_THEN = frozenset(("by", "since", "till", "until"))
AT_THE_TIME = frozenset(("at", "before", "during", "in", "throughout"))
AT_THE_HOUR = frozenset(("after", "around", "at", "before", "by", "from", "since", "till", "until"))
ANY = frozenset(("a", "an", "our", "your"))
HOURS = range(1, 13)
FROM_NOON = frozenset(("AF", "EV", "NI"))


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
    return timex.with_part(on, clock)


def hour_of_part(expression: Expression, anchors: Anchors) -> Timex | None:
    """An hour in words: "four in the afternoon", "eight o'clock"; not the four who fell in the afternoon."""
    hour = float(str(expression.all("day", "number")[0]))
    if hour not in HOURS or expression.before not in AT_THE_HOUR:
        return None
    in_afternoon = expression.has("part") and expression.text("part") in FROM_NOON
    return timex.part_of_day(running_day(anchors), f"{int(hour) % 12 + 12 * in_afternoon:02}:00")


def part_alone(expression: Expression, anchors: Anchors) -> Timex | None:
    """A part of the running day: "by evening", "during the night", "its morning report"; no habit ("at night")."""
    part = expression.text("part")
    if not (_is_then(expression, part) or _is_bulletin(expression)):
        return None
    return timex.part_of_day(running_day(anchors), part)


def _clock(expression: Expression) -> str | None:
    """The time as TIMEX3 writes it; None for an hour that no clock has."""
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


def _is_led_in(expression: Expression) -> bool:
    """Whether a word such as "at" makes bare figures a time: not the length of a film, nor the mark of a live blog."""
    start = expression.span.start
    return start > 0 and expression.span.doc[start - 1].pos_ in {"ADP", "ADV", "SCONJ"}


def _is_then(expression: Expression, part: str) -> bool:
    """Whether what happened then is told: by a preposition and the past, or "the night was quiet"."""
    before, with_the = expression.before, expression.has("the")
    if expression.root.dep_ == "poss" or is_told_which(expression):
        return False
    if before in UNTIL_THEN:
        return with_the or part != "NI"  # "by night" is a habit
    if tense(expression) >= 0:
        return False
    if before == "at":
        return not with_the and part == "MO"  # "at dawn"
    return with_the and (before in AT_THE_TIME or expression.root.dep_ == "nsubj")


def _is_bulletin(expression: Expression) -> bool:
    """Whether it names one report of many: "the ministry's morning report"."""
    root = expression.root
    if len(expression.kinds) > 1 or root.dep_ not in {"amod", "compound", "nmod"}:
        return False
    if any(child.lower_ in ANY for child in root.head.lefts):
        return False
    return root.head.lemma_ in dates_lexicon()["bulletins"]["nouns"]
