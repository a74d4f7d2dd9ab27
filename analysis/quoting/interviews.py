"""Interviews in bare turns: "Q: Will it hold?", "A: It will"; the answers are the speech of whoever is interviewed."""

import re
from collections.abc import Sequence
from itertools import pairwise

from spacy.tokens import Doc, Token

from analysis.quoting.attributions import SURE, Attribution
from analysis.quoting.cast import Named

TURN = re.compile(r"^[ \t*_]*(Q|A|(?i:question|answer))[*_]*[:.][*_]*[ \t\xa0]+(?=\S)", re.M)
TELLS_OF_INTERVIEW = re.compile(
    r"\b(?:answers?|asked|interview\w*|q&a|sat down|spoke|spoken|speak\w*|talk\w*|tells|told)\b", re.I
)


def find_answers(doc: Doc, text: str, named: Sequence[Named]) -> list[Attribution]:
    """The answers of an interview, each up to the next turn, the last one up to the end of its paragraph."""
    turns = list(TURN.finditer(text, doc._.text_start))
    if {turn[1][0].upper() for turn in turns} != {"A", "Q"}:
        return []
    is_told = TELLS_OF_INTERVIEW.search(text, 0, turns[0].start())
    speaker = _interviewee(doc, text, named) if is_told else None
    last_end = text.find("\n", turns[-1].end())
    ends = [then.start() for _, then in pairwise(turns)] + [last_end if last_end >= 0 else len(text)]
    found = []
    for turn, end in zip(turns, ends, strict=True):
        label = doc.char_span(turn.start(1), turn.end(1), alignment_mode="expand")
        answer = doc.char_span(turn.end(), len(text[:end].rstrip()), alignment_mode="contract")
        if turn[1][0].upper() == "A" and label is not None and answer is not None:
            cue, content = (label.start, label.end), (answer.start, answer.end)
            found.append(Attribution("answer", "speech", SURE, cue, speaker, (content,)))
    return found


def _interviewee(doc: Doc, text: str, named: Sequence[Named]) -> Token | None:
    """The one person named in the title, else in the first paragraph; None where none or several are."""
    start: int = doc._.text_start
    first_end = text.find("\n", start)
    for begin, end in ((0, start), (start, first_end if first_end >= 0 else len(text))):
        people = [n for n in named if n.mention.kind == "PERSON" and begin <= doc[n.head].idx < end]
        if people:
            is_one = len({person.mention.entity_id for person in people}) == 1
            return doc[people[0].head] if is_one else None
    return None
