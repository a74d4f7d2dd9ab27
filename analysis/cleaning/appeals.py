"""Appeals for money or subscription that an outlet sets into its stories, over several paragraphs."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from analysis.cleaning.page_lines import Line, any_of, boilerplate_lexicon
from analysis.records import Stretch

# A sentence, also one glued to the next without a space.
SENTENCE = re.compile(r".+?(?:[.!?…][”\"’)]*(?=\s|$|[A-Z“\"‘])|$)")
QUOTED = re.compile(r"[“”\"]")
LONGEST_APPEAL = 30  # sentences


def find_appeals(text: str, lines: list[Line]) -> Iterator[Stretch]:
    """From each opening to the last sentence that asks; an opening that nothing follows must itself ask."""
    table = boilerplate_lexicon()["appeal"]
    for index, line in enumerate(lines):
        if len(line.words) <= table["longest_opening"] and _opens().match(line.words):
            end = _last_asking(lines[index : index + LONGEST_APPEAL], table["gap"])
            if end is not None:
                yield Stretch(line.start, end, table["why"])


def _last_asking(lines: list[Line], gap: int) -> int | None:
    """Where the last sentence that asks ends, the first line being the opening."""
    end = None
    since = 0
    for sentence_end, sentence in islice(_sentences(lines), LONGEST_APPEAL):
        since += 1
        if since > gap + 1:
            break
        if _asks().search(sentence) and not QUOTED.search(sentence):
            end, since = sentence_end, 0
    return end


def _sentences(lines: list[Line]) -> Iterator[tuple[int, str]]:
    """End and text of each sentence, line by line."""
    for line in lines:
        for found in SENTENCE.finditer(line.text):
            yield line.start + found.end(), found.group()


@cache
def _opens() -> re.Pattern[str]:
    return any_of(boilerplate_lexicon()["appeal"]["opens"])


@cache
def _asks() -> re.Pattern[str]:
    return any_of(boilerplate_lexicon()["appeal"]["asks"])
