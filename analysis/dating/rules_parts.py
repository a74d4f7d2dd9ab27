"""Rules for parts of a day without a day beside them, and for hours told in words."""

from analysis.dating import timex
from analysis.dating.amounts import unit_around
from analysis.dating.anchors import Anchors, running_day, tense
from analysis.dating.patterns import Expression
from analysis.dating.timex import Timex
from analysis.dating.words import dates_lexicon

UNTIL_THEN = frozenset(("by", "since", "till", "until"))
AT_THE_TIME = frozenset(("at", "before", "during", "in", "throughout"))
AT_THE_HOUR = frozenset(("after", "around", "at", "before", "by", "from", "since", "till", "until"))
RUNNING = frozenset(("consecutive", "straight", "successive"))
ANY = frozenset(("a", "an", "our", "your"))
HOURS = range(1, 13)
FROM_NOON = frozenset(("AF", "EV", "NI"))


def part_alone(expression: Expression, anchors: Anchors) -> Timex | None:
    """A part of the running day: "by evening", "during the night", "its morning report"; no habit ("at night")."""
    part = expression.text("part")
    if not (_is_then(expression, part) or _is_bulletin(expression)):
        return None
    return timex.part_of_day(running_day(anchors), part)


def day_alone(expression: Expression, anchors: Anchors) -> Timex | None:
    """The running day: "during the day"."""
    if expression.text("unit") != "D" or _before(expression) not in {"during", "throughout"}:
        return None
    if tense(expression) >= 0 or _is_told_which(expression):
        return None
    return unit_around(running_day(anchors), "D")


def hour_of_part(expression: Expression, anchors: Anchors) -> Timex | None:
    """An hour in words: "four in the afternoon", "eight o'clock"; not the four who fell in the afternoon."""
    hour = float(str(expression.all("day", "number")[0]))
    if hour not in HOURS or _before(expression) not in AT_THE_HOUR:
        return None
    in_afternoon = expression.has("part") and expression.text("part") in FROM_NOON
    return timex.part_of_day(running_day(anchors), f"{int(hour) % 12 + 12 * in_afternoon:02}:00")


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


def _is_then(expression: Expression, part: str) -> bool:
    """Whether what happened then is told: by a preposition and the past, or "the night was quiet"."""
    before, with_the = _before(expression), expression.has("the")
    if expression.root.dep_ == "poss" or _is_told_which(expression):
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


def _is_told_which(expression: Expression) -> bool:
    """Whether a day or an "of" follows that says which: "during the day of 8 September"."""
    end = expression.span.end
    after = expression.span.doc[end : end + 1]
    return any(token.lower_ == "of" or token.text[0].isupper() for token in after)


def _before(expression: Expression) -> str:
    start = expression.span.start
    return expression.span.doc[start - 1].lower_ if start else ""
