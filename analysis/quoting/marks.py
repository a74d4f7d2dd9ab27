"""Quotation marks and what stands between them, in every style that news uses.

A quotation ends in its paragraph, unless the next paragraphs reopen marks that were never closed (each is then a
stretch of its own that continues the one before) or close them without having reopened any (then it is one stretch).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

SINGLE = frozenset("'‘’")
ONLY_CLOSE = frozenset("”»")
ONLY_OPEN = frozenset(("„", "«", "``", "‘"))
CLOSED_BY = {"„": frozenset('“”"'), "«": frozenset("»"), "'": frozenset("'’"), "‘": frozenset("'’")}
CLOSE_DOUBLE = frozenset(("”", '"', "''", "“"))
MARK = re.compile(r"""["“”„«»]|``|''|(?<!\w)['‘](?=\w)|(?<=\S)['’](?!\w)""")
PARAGRAPH = re.compile(r"[^\n]+")
BEFORE_OPENING = frozenset(" \t\xa0([{*_—–-―/:")
NESTED_END = frozenset("'’,”")
PARAGRAPHS_UNREOPENED = 3  # how far a quotation may run over paragraphs that do not reopen its marks


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch between marks: `start`, `end` without them, `outer_start`, `outer_end` with them, as characters.

    `closed` is false where the paragraph ended first; `continues` is true where the paragraph before was left open.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    closed: bool
    continues: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark and what it can do where it stands."""

    start: int
    end: int
    text: str
    may_open: bool
    may_close: bool


def find_marked(text: str) -> list[Marked]:
    """The outermost stretches between quotation marks, in order; a single mark that pairs with nothing gives none."""
    found: list[Marked] = []
    left_open: Marked | None = None
    since = 0
    for paragraph in PARAGRAPH.finditer(text):
        start, end = paragraph.span()
        marks = list(_marks(text, start, end))
        if not marks:
            since += 1
            if left_open and since > PARAGRAPHS_UNREOPENED:
                left_open = None
            continue
        reopens = marks[0].may_open and not text[start : marks[0].start].strip(" \t\xa0*_")
        if left_open and not reopens and marks[0].may_close and not marks[0].may_open:
            found[-1] = replace(left_open, end=marks[0].start, outer_end=marks[0].end, closed=True)
            marks = marks[1:]
        stretches = _pair(text, marks, end)
        if stretches and left_open and reopens:
            stretches[0] = replace(stretches[0], continues=True)
        found.extend(stretches)
        left_open = stretches[-1] if stretches and not stretches[-1].closed else None
        since = 0
    return found


def _marks(text: str, start: int, end: int) -> Iterator[Mark]:
    for match in MARK.finditer(text, start, end):
        mark, at, after_at = match.group(), match.start(), match.end()
        before = text[at - 1] if at > start else " "
        after = text[after_at] if after_at < end else " "
        may_open = not after.isspace() and (before in BEFORE_OPENING or (before in ".!?" and after.isupper()))
        may_close = not before.isspace() and not (after.isalnum() and before.isalnum())
        if before.isspace() and after.isspace() and text[at - 2 : at - 1] in NESTED_END:
            may_open, may_close = False, True
        if mark in ONLY_OPEN:
            may_open, may_close = True, False
        elif mark in ONLY_CLOSE:
            may_open = at == start and after.isalnum()
            may_close = not may_open
        elif mark == "“":
            may_close = may_close and not after.isalnum()
            may_open = not may_close
        yield Mark(at, after_at, mark, may_open, may_close)


def _pair(text: str, marks: list[Mark], end: int) -> list[Marked]:
    """The stretches of one paragraph; a double mark that nothing closes runs to the paragraph's end."""
    stretches: list[Marked] = []
    at = 0
    while at < len(marks):
        opener = marks[at]
        at += 1
        if not opener.may_open:
            continue
        close = next((i for i in range(at, len(marks)) if _closes(opener, marks[i])), None)
        if close is not None:
            closer = marks[close]
            if text[opener.end : closer.start].strip():
                stretches.append(Marked(opener.end, closer.start, opener.start, closer.end, True))
            at = close + 1
        elif opener.text not in SINGLE:
            last = opener.end + len(text[opener.end : end].rstrip())
            if last > opener.end:
                stretches.append(Marked(opener.end, last, opener.start, last, False))
            break
    return stretches


def _closes(opener: Mark, mark: Mark) -> bool:
    return mark.may_close and mark.text in CLOSED_BY.get(opener.text, CLOSE_DOUBLE)
