"""The part of a title that a cue reports: "War live: ferry sinks; mayor says dam holds: report" is told by several."""

from spacy.tokens import Doc, Token

from analysis.quoting.beside_cue import subject_beside
from analysis.quoting.phrases import FINITE, VERBAL, Stretch, trim

PARTS = frozenset((":", ";"))
LONGEST_TOPIC = 7  # tokens before a colon: "Verkhova flood live:"
LONGEST_CREDIT = 3  # tokens after a colon: ": UN report"


def within_part(verb: Token, stretch: Stretch) -> Stretch:
    """A content in a title without other parts of the title."""
    doc, (start, end) = verb.doc, stretch
    if start > verb.i:
        ends = (i for i in range(start + 1, end) if doc[i].text == ";" or _is_credit(doc, i, end))
        return trim(doc, start, next(ends, end))
    if doc[end : end + 1].text == ":" and all(doc[i].pos_ not in VERBAL for i in range(start, end)):
        return end, end  # a topic: "Verkhova flood live: boat found"
    starts = (i + 1 for i in range(end - 1, start, -1) if doc[i].text == ";" or _is_after_topic(doc, start, i))
    return trim(doc, next(starts, start), end)


def speaker_within_part(verb: Token, speaker: Token) -> Token | None:
    """The speaker, or who stands beside the cue where a colon or semicolon of a title parts it from the speaker."""
    doc = verb.doc
    parts = [i for i in range(min(speaker.i, verb.i), max(speaker.i, verb.i)) if doc[i].text in PARTS]
    if not parts:
        return speaker
    beside = doc[parts[-1] + 1 : verb.i]
    is_named = len(beside) > 0 and beside.root.pos_ in {"NOUN", "PROPN"}
    return beside.root if is_named else subject_beside(verb)


def _is_credit(doc: Doc, colon: int, end: int) -> bool:
    return doc[colon].text == ":" and 0 < end - colon - 1 <= LONGEST_CREDIT


def _is_after_topic(doc: Doc, start: int, colon: int) -> bool:
    if doc[colon].text != ":" or colon - start > LONGEST_TOPIC:
        return False
    return not any(doc[i].tag_ in FINITE and doc[i + 1].text != ":" for i in range(start, colon))
