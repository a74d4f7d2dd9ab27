"""Quotation marks and what stands between them, in every style that news uses.

A quotation never runs over a paragraph's end, unless the next paragraph reopens marks that were never closed: then
each paragraph is a stretch of its own that continues the one before.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc

OPENERS = {"“": "”", "„": "“", "«": "»", "``": "''", "‘": "’"}
CLOSERS = {"”": "“", "»": "«", "’": "‘"}
STRAIGHT = {'"', "''", "'"}
SINGLE = {"'", "‘", "’"}
MARK = re.compile(r"""["“”„«»]|``|''|(?<!\w)['‘](?=\S)|(?<=\S)['’](?!\w)""")
PARAGRAPH = re.compile(r"[^\n]+")
LEADING = " \t\xa0([{*_—–-"


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch between marks: `start`, `end` without them, `outer_start`, `outer_end` with them, in the Doc's characters.

    `closed` is false where the paragraph ended first; `continues` is true where the paragraph before was left open.
    """

    start: int
    end: int
    outer_start: int
    outer_end: int
    closed: bool
    continues: bool


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    text: str
    may_open: bool
    may_close: bool


def find_marked(doc: Doc) -> list[Marked]:
    """The outermost stretches between quotation marks, in order; a mark that pairs with nothing gives none."""
    text = doc.text
    found: list[Marked] = []
    open_before = False
    for paragraph in PARAGRAPH.finditer(text):
        start, end = paragraph.span()
        marks = list(_marks(text, start, end))
        if not marks:
            if end - start > 1:
                open_before = False
            continue
        stretches = _pair(text, marks, end)
        if stretches and open_before and not text[start : stretches[0].outer_start].strip(LEADING):
            stretches[0] = replace(stretches[0], continues=True)
        found.extend(stretches)
        open_before = bool(stretches) and not stretches[-1].closed
    return list(_sound(doc, found))


def _marks(text: str, start: int, end: int) -> Iterator[_Mark]:
    for match in MARK.finditer(text, start, end):
        mark = match.group()
        before = text[match.start() - 1] if match.start() > start else " "
        after = text[match.end()] if match.end() < end else " "
        may_open = not after.isspace() and (before.isspace() or before in LEADING)
        may_close = not before.isspace() and not (after.isalnum() and before.isalnum())
        if mark in OPENERS and mark != "“":
            may_open, may_close = True, False
        elif mark in {"”", "»"}:
            may_open, may_close = False, True
        elif mark == "“":
            may_open = True
        yield _Mark(match.start(), match.end(), mark, may_open, may_close)


def _pair(text: str, marks: list[_Mark], end: int) -> list[Marked]:
    stretches: list[Marked] = []
    at = 0
    while at < len(marks):
        mark = marks[at]
        if not mark.may_open:
            at += 1
            continue
        close = next((i for i in range(at + 1, len(marks)) if _closes(text, mark, marks[i])), None)
        if close is not None:
            stretches.append(_stretch(mark, marks[close].start, marks[close].end, closed=True))
            at = close + 1
        elif mark.text in SINGLE:
            at += 1
        else:
            last = len(text[:end].rstrip()) if text[end - 1 : end].isspace() else end
            stretches.append(_stretch(mark, last, last, closed=False))
            break
    return stretches


def _closes(text: str, opener: _Mark, mark: _Mark) -> bool:
    if not mark.may_close:
        return False
    if opener.text in SINGLE:
        return mark.text in SINGLE and mark.text != "‘"
    if opener.text == "„":
        return mark.text in {"“", "”", '"'}
    if opener.text == "«":
        return mark.text == "»"
    return mark.text in {"”", '"', "''"}


def _stretch(mark: _Mark, end: int, outer_end: int, *, closed: bool) -> Marked:
    return Marked(mark.end, end, mark.start, outer_end, closed, False)


def _sound(doc: Doc, stretches: list[Marked]) -> Iterator[Marked]:
    """Without the stretches that hold nothing."""
    for stretch in stretches:
        if stretch.end > stretch.start and not doc.text[stretch.start : stretch.end].isspace():
            yield stretch
