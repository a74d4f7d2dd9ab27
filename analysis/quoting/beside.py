"""What stands beside quotation marks: the cue before or after them, the quotation they run on from."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from analysis.quoting.cues import verb_cues
from analysis.quoting.marks import Marked

FAR = 220  # characters between marks and the cue beside them
ENDS_BEFORE_CUE = frozenset(",?!-—–―…")
NESTED = " \xa0'’"  # what may close a quotation within marks
COMMAS = frozenset((",", "—", "–", "-"))
BULLETS = " \t\xa0*_-–—•·∙►▪"
SENTENCE_ENDS = frozenset(("", "\n", ".", "?", "!", ":", "”", '"', "’", "…"))
SMALL_WORDS = frozenset(("a", "an", "and", "at", "for", "in", "of", "on", "or", "the", "to", "with"))
LONG_TITLE = 7  # words
RUNS_ON_AFTER = frozenset(".,:;—–―-?!")
SENTENCE_END = re.compile(r"""(?:\b[a-z][\w’'-]*|\b[A-Z]\w{4,}|[\d)”"’'])[.!?]["”’']*\s(?!$)""")  # not "Mrs. ", "Col. "
RELATIVES = ("which ", "who ", "whose ")  # '"The Old Mill," which few remember': no cue of the marks
JOINED = re.compile(r"(?<=,) (?:and|but|or) $")
INTRODUCES = frozenset(("", ",", ":", "that", ", that", "that,", "of", "as"))


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text with its marks and, outside them, the cues that may introduce a quotation, with where each begins."""

    text: str
    marked: Sequence[Marked]
    cues: Sequence[Token]
    cue_starts: Sequence[int]


def is_within(marked: Sequence[Marked], char: int) -> bool:
    """Whether a character stands between marks."""
    at = bisect_right(marked, char, key=lambda m: m.outer_start) - 1
    return at >= 0 and char < marked[at].outer_end


def last_before(text: str, end: int) -> str:
    """The last character before a place that is neither blank nor mark-up; empty at the start of the text."""
    while end and text[end - 1] in " *_\xa0":
        end -= 1
    return text[end - 1 : end]


def is_title(content: str) -> bool:
    """Whether words in marks look like the name of a show, a book or a programme."""
    words = content.rstrip(",.").split()
    return (
        len(words) <= LONG_TITLE
        and ". " not in content
        and all(word[:1].isupper() or word.lower() in SMALL_WORDS for word in words)
    )


def begins_sentence(page: MarkedText, at: int) -> bool:
    """Whether marks open where a sentence may begin, or an item of a list."""
    start = page.marked[at].outer_start
    line = page.text.rfind("\n", 0, start) + 1
    return last_before(page.text, start) in SENTENCE_ENDS or not page.text[line:start].strip(BULLETS)


def cue_after(page: MarkedText, at: int) -> Token | None:
    """The cue of '"It fell," he said'."""
    text, stretch = page.text, page.marked[at]
    last = text[stretch.start : stretch.end].rstrip(NESTED)[-1:]
    if last not in ENDS_BEFORE_CUE and text[stretch.outer_end : stretch.outer_end + 2].lstrip()[:1] not in COMMAS:
        return None
    limit = page.marked[at + 1].outer_start if at + 1 < len(page.marked) else len(text)
    i = bisect_left(page.cue_starts, stretch.outer_end)
    if i == len(page.cues) or page.cue_starts[i] >= min(limit, stretch.outer_end + FAR):
        return None
    between = text[stretch.outer_end : page.cue_starts[i]]
    if "\n" in (between.strip("\n") if last == "," else between) or between.lstrip(" ,").startswith(RELATIVES):
        return None
    return None if SENTENCE_END.search(between) else page.cues[i]


def cue_before(page: MarkedText, at: int) -> Token | None:
    """The cue of 'he said: "It fell"', in the same paragraph, or in the one before if that ends with a colon."""
    text, stretch = page.text, page.marked[at]
    i = bisect_left(page.cue_starts, stretch.outer_start) - 1
    floor = page.marked[at - 1].outer_end if at else 0
    if i < 0 or page.cue_starts[i] < floor:
        return None
    cue = page.cues[i]
    between = text[cue.idx + len(cue) : stretch.outer_start]
    bare = between.strip(" \n*_")
    if "\n" in bare or ("\n" in between and not bare.endswith(":")):
        return None
    if is_title(text[stretch.start : stretch.end]) and all(c.frame != "clause" for c in verb_cues(cue)):
        return None
    if bare in INTRODUCES:
        return cue
    if bare.endswith(",") and is_title(text[stretch.start : stretch.end]):
        return None  # "wrote the 2017 book, “The Old Mill”"
    is_near = len(between) < FAR and not SENTENCE_END.search(between)
    return cue if bare.endswith((":", ",")) and is_near else None


def runs_on(page: MarkedText, before: int, at: int) -> bool:
    """Whether a quotation goes on in the same paragraph after its attribution, with whole sentences or a last part."""
    between = JOINED.sub("", page.text[page.marked[before].outer_end : page.marked[at].outer_start])
    if is_title(page.text[page.marked[at].start : page.marked[at].end]):
        return False
    return "\n" not in between and len(between) < FAR and between.rstrip()[-1:] in RUNS_ON_AFTER


def is_sentence(content: str) -> bool:
    """Whether words in marks are one or more whole sentences."""
    return content[-1:] in {".", "!", "?", "…"} and content[:1].isupper() and not is_title(content)


def is_apart(between: str) -> bool:
    """Whether a sentence ends within a text between two pieces, before the end of the text."""
    return bool(SENTENCE_END.search(between.rstrip()))
