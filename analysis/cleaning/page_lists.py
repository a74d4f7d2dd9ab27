"""What a crawled page hangs round its story: menus, lists of links, footnotes, the credits of photographs."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import takewhile

from analysis.cleaning.page_lines import LINK, Line, any_of, boilerplate_lexicon, runs
from analysis.records import Stretch

ADDRESS = re.compile(r"<?(?:https?://|www\.)\S+")
EMPTY_LINK = re.compile(r"(?:[*•-] )?\[\]\(")
WORD = re.compile(r"[^\W\d_]{2,}")
LONGEST_CREDIT = 130
LONGEST_TAIL = 40
CREDIT_SIGN = re.compile(r"/|©|[Pp]hoto|Image|Picture| via |—[A-Z]")
NAME = r"[A-Z][\w.’'-]*"


def find_menus(text: str, lines: list[Line]) -> Iterator[Stretch]:
    """From the first to the last word of a site's menu in each run of short lines that are no sentences."""
    menu = boilerplate_lexicon()["menu"]
    known = frozenset(menu["words"])
    short = [len(line.words) <= menu["longest"] and not line.is_sentence for line in lines]
    for first, after in runs(short):
        at = [index for index in range(first, after) if lines[index].words.lower() in known]
        if after - first >= menu["fewest_lines"] and len(at) >= menu["fewest_known"]:
            yield Stretch(lines[at[0]].start, lines[at[-1]].end, menu["why"])


def find_link_lists(text: str, lines: list[Line]) -> Iterator[Stretch]:
    """Headings such as “Related” with the headlines under them."""
    table = boilerplate_lexicon()["links_below"]
    for index, line in enumerate(lines):
        if len(line.words) > table["longest"] or not _headings().fullmatch(line.words):
            continue
        below = lines[index + 1 : index + 1 + table["most_lines"]]
        links = list(takewhile(lambda line: not line.is_sentence and len(line.words) <= table["longest"], below))
        if any(link.words[:1].islower() for link in links):  # running text, broken up by its own links
            links = []
        yield Stretch(line.start, (links or [line])[-1].end, table["why"])


def find_links(text: str, lines: list[Line]) -> Iterator[Stretch]:
    """Lines that are nothing but links, footnotes among them, and a headline whose link stands empty below it."""
    tables = boilerplate_lexicon()
    for before, line in zip([None, *lines], lines, strict=False):
        if before and not before.is_sentence and EMPTY_LINK.match(line.text):
            yield Stretch(before.start, line.end, tables["links"]["why"])
        if "](" not in line.text and not ADDRESS.search(line.text):
            continue
        rest = ADDRESS.sub("", LINK.sub("", line.text))
        if len(WORD.findall(rest)) <= tables["links"]["most_words"]:
            yield Stretch(line.start, line.end, tables["links"]["why"])
        elif note := _footnote_mark().match(line.text):
            after = line.text[note.end() :].lstrip(" <[(-–")
            if ADDRESS.match(after):
                yield Stretch(line.start, line.end, tables["footnote"]["why"])


def find_footnote_marks(text: str, lines: list[Line]) -> Iterator[Stretch]:
    """Marks that refer to a footnote, after the end of a sentence: no sentence is cut."""
    why = boilerplate_lexicon()["footnote"]["why"]
    for found in _footnote_marks_after_sentence().finditer(text):
        yield Stretch(found.start(), found.end(), why)


def find_tails(text: str, lines: list[Line]) -> Iterator[Stretch]:
    """Links such as “Read more »” behind the last sentence of a line."""
    why = boilerplate_lexicon()["tail"]["why"]
    for line in lines:
        if found := _tail().search(text, max(line.start, line.end - LONGEST_TAIL), line.end):
            yield Stretch(found.start(1), found.end(1), why)


def find_credits(text: str, lines: list[Line]) -> Iterator[Stretch]:
    """Photographer and agency at the end of a caption; the caption itself is kept."""
    why = boilerplate_lexicon()["credit"]["why"]
    for line in lines:
        at = max(line.start, line.end - LONGEST_CREDIT)
        if CREDIT_SIGN.search(text, at, line.end) and (found := _credit().search(text[at : line.end])):
            yield Stretch(at + found.start(1), at + found.end(1), why)


@cache
def _headings() -> re.Pattern[str]:
    return any_of(boilerplate_lexicon()["links_below"]["headings"])


@cache
def _footnote_mark() -> re.Pattern[str]:
    return re.compile(boilerplate_lexicon()["footnote"]["mark"])


@cache
def _footnote_marks_after_sentence() -> re.Pattern[str]:
    mark = boilerplate_lexicon()["footnote"]["mark"]
    return re.compile(rf"(?<=[.!?”\")*])(?:(?:{mark})(?:\(<?https?://[^()\s]*\))?)+(?=\s|$|\*)")


@cache
def _tail() -> re.Pattern[str]:
    return re.compile(rf"\s({'|'.join(boilerplate_lexicon()['tail']['patterns'])})$")


@cache
def _credit() -> re.Pattern[str]:
    agency = "|".join(map(re.escape, sorted(boilerplate_lexicon()["credit"]["agencies"], key=len, reverse=True)))
    names = rf"{NAME}(?: {NAME}){{0,4}}"
    return re.compile(
        rf"(?:^|(?<=[.!?”\"’)\w]))\s*((?:"
        rf"[\[(](?:File: ?)?(?:Photo by )?[^\[\]()]{{2,70}}(?:/|via |—)\s?(?:{agency})[^\[\]()]{{0,30}}[\])]"
        rf"|(?:Satellite image )?©\ufe0f?\s?(?:19|20)\d\d[^.]{{2,60}}"
        rf"|(?:Photograph|Photo|Picture|Image)(?: credit)?: ?[^.]{{2,80}}"
        rf"|(?<=[.!?]\s){names}(?:[/—]| via )(?:{agency})(?:(?:/| via )(?:{agency}|{names}))*"
        rf"))\.?$"
    )
