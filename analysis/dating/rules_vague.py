"""Rules for vague times: now, soon, in the past, these days."""

from analysis.dating.anchors import Anchors, tense
from analysis.dating.patterns import Expression
from analysis.dating.timex import Timex


def vague_time(expression: Expression, anchors: Anchors) -> Timex | None:
    """The present, a vague past or future; "soon" is one only where it is told of what is to come.

    "The most recent" ranks what it names, and tells no time; nor does a part of a word: "the now-familiar face".
    """
    if expression.before == "most" or _is_part_of_a_word(expression):
        return None
    if expression.has("recent"):
        return Timex("PAST_REF", "DATE")
    if expression.has("past"):
        return Timex("PAST_REF", "DATE") if expression.root.pos_ == "NOUN" else None
    if expression.root.lower_ == "soon" and (tense(expression) < 0 or expression.before == "as"):
        return None
    if expression.has("vague", "future", "era"):
        return Timex(expression.text("vague", "future", "era"), "DATE")
    return Timex("FUTURE_REF" if expression.has("term") else "PRESENT_REF", "DATE")


def these_days(expression: Expression, anchors: Anchors) -> Timex | None:
    """Nowadays."""
    return Timex("PRESENT_REF", "DATE")


def _is_part_of_a_word(expression: Expression) -> bool:
    return expression.after == "-" and not expression.span[-1].whitespace_
