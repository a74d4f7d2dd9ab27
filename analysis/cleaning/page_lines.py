"""The lines of a page as it was given, as the finders of boilerplate look at them, and their lexicon."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

LEXICON = Path(__file__).parents[1] / "lexicons" / "boilerplate.toml"
LINE = re.compile(r"[^\n]+")
LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*(?:\([^()]*\)[^()\s]*)*(?: \"[^\"]*\")?\)")
SENTENCE_ENDS = (".", "!", "?", "…", "”", '"', ".)")
DECORATION = " \t\r\xa0*_>#•·|-–—"


@dataclass(frozen=True, slots=True)
class Line:
    """One line with its offsets, without the blanks around it.

    `words` is what a reader sees of it: link targets and the marks of lists and bold type left out.
    """

    start: int
    end: int
    text: str
    words: str

    @property
    def is_sentence(self) -> bool:
        """Whether it ends as running text does; headlines, menus and names do not."""
        return self.words.endswith(SENTENCE_ENDS)


def lines_of(text: str) -> list[Line]:
    """The lines of a text that hold anything, in order."""
    return [line_at(text, found.start(), found.end()) for found in LINE.finditer(text) if not found.group().isspace()]


def line_at(text: str, start: int, end: int) -> Line:
    """The stretch of a text as a line, blanks at its ends left out."""
    cut = text[start:end]
    start += len(cut) - len(cut.lstrip())
    cut = cut.strip()
    shown = LINK.sub(r"\1", cut) if "](" in cut else cut
    return Line(start, start + len(cut), cut, shown.strip(DECORATION))


def any_of(patterns: list[str]) -> re.Pattern[str]:
    """One expression for a list of the lexicon; it matches nothing if the list is empty."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns) or r"(?!)", re.IGNORECASE)


def runs(flags: list[bool]) -> Iterator[tuple[int, int]]:
    """First and last-but-one index of each run of true flags."""
    start = None
    for index, flag in enumerate([*flags, False]):
        if flag and start is None:
            start = index
        elif not flag and start is not None:
            yield start, index
            start = None


@cache
def boilerplate_lexicon() -> dict[str, Any]:
    """The tables of lexicons/boilerplate.toml."""
    return tomllib.loads(LEXICON.read_text(encoding="utf-8"))
