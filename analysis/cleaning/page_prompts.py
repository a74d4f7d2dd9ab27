"""Prompts, notices and bylines: lines that a table of the lexicon knows, alone or glued to a line of the story."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from analysis.cleaning.page_lines import Line, any_of, boilerplate_lexicon, line_at
from analysis.records import Stretch

GLUE = re.compile(r"(?<=[a-z\d)”\"’][.!?])(?=[A-Z])|(?<=[a-z][.!?][”\"’])(?=[A-Z])")
MOST_GLUED = 20  # places in a line: where there are more, blanks were lost throughout
CLOSING = r"[\s.:!>»…]*"


@dataclass(frozen=True, slots=True)
class LineRule:
    """A `[[line]]` table of the lexicon, its patterns compiled."""

    why: str
    longest: int
    whole: re.Pattern[str]
    starts: re.Pattern[str]
    keys: tuple[str, ...]
    holds: re.Pattern[str]

    def knows(self, words: str, lower: str) -> bool:
        """Whether a line with these words is none of the story; `lower` are they in lower case."""
        if len(words) > self.longest:
            return False
        if self.whole.fullmatch(words) or self.starts.match(words):
            return True
        return any(key in lower for key in self.keys) and self.holds.search(words) is not None


def find_prompts(text: str, lines: list[Line]) -> Iterator[Stretch]:
    """Lines that a rule knows, and parts of a line glued to another sentence without a space."""
    for line in lines:
        for part in _glued_parts(text, line):
            if why := why_not_story(part.words):
                yield Stretch(part.start, part.end, why)


@lru_cache(maxsize=4096)
def why_not_story(words: str) -> str | None:
    """The reason of the first rule that knows a line with these words, None for the story's."""
    lower = words.lower()
    return next((rule.why for rule in _rules() if rule.knows(words, lower)), None)


def _glued_parts(text: str, line: Line) -> list[Line]:
    """The line itself, or what it is glued together from."""
    cuts = [line.start + found.start() for found in GLUE.finditer(line.text)]
    if not 0 < len(cuts) <= MOST_GLUED:
        return [line]
    return [line_at(text, start, end) for start, end in pairwise([line.start, *cuts, line.end])]


@cache
def _rules() -> tuple[LineRule, ...]:
    return tuple(
        LineRule(
            why=table["why"],
            longest=table["longest"],
            whole=any_of([pattern + CLOSING for pattern in table.get("whole", [])]),
            starts=any_of(table.get("starts", [])),
            keys=tuple(table.get("keys", [])),
            holds=any_of(table.get("holds", [])),
        )
        for table in boilerplate_lexicon()["line"]
    )
