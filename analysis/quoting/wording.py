"""Two wordings of one quotation: whether they are the same words, and what one of them left out or changed.

An outlet cuts a quotation at its beginning, at its end, or inside it, where it owes an ellipsis; it puts its own words
in square brackets; and it mends a word here and there.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Literal

from rapidfuzz.distance import LCSseq

from analysis.naming.folding import fold

type Block = tuple[int, int, int]  # where it begins in one wording and in the other, and its words
type Gap = tuple[range, range]  # what stands in one wording and in the other, where they differ
type Change = Literal["kept", "left out", "added"]

NUMERALS = Path(__file__).parents[1] / "lexicons" / "numerals.toml"
WORD = re.compile(
    r"\[[^\]]*\]|…|\.{3,}|[^\W_]+?(?=n['’]t\b)|n['’]t\b|can(?=not\b)|\d[\d.,:]*\d|[^\W_]+(?:-[^\W_]+)*", re.IGNORECASE
)
OMITTED = "…"
CONTRACTED = {"n't": "not", "n’t": "not", "ca": "can", "wo": "will", "sha": "shall"}
NEGATIONS = frozenset(map(fold, ("neither", "never", "no", "nobody", "none", "nor", "not", "nothing", "without")))
FEWEST_ALIKE = 6  # words: a shorter wording is the same only if every word is, and then of the same speaker alone
RUN = 4  # words
KEPT_FOR_A_CHANGE = 6  # words: one in seven may differ


@dataclass(frozen=True, slots=True)
class Wording:
    """A quotation's words as they compare, and where they stand in it; an ellipsis or square bracket is one word."""

    content: str
    words: tuple[str, ...]
    places: tuple[tuple[int, int], ...]

    def __len__(self) -> int:
        return len(self.words)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text of one wording held against another: kept, left out or added."""

    text: str
    change: Change


def wording(content: str) -> Wording:
    """The words of a quotation without case, contractions and the spellings of names."""
    found = list(WORD.finditer(content))
    return Wording(content, tuple(_as_compared(word[0]) for word in found), tuple(word.span() for word in found))


def runs(worded: Wording) -> Iterator[int]:
    """Each run of words in a wording, as a hash."""
    words = worded.words
    return (hash(words[at : at + RUN]) for at in range(len(words) - RUN + 1))


def are_same_words(shorter: Wording, longer: Wording) -> bool:
    """Whether the shorter is the longer one, cut or lightly changed.

    What it has of its own may be no number, name or negation, and what it dropped from the middle without an ellipsis
    no negation: those change what was said.
    """
    blocks = _shared(shorter, longer)
    n_changes = 0
    for own, dropped in _gaps(blocks, shorter, longer):
        change = _changed(shorter, own, longer, dropped)
        if change is None:
            return False
        n_changes += change
    return sum(size for _, _, size in blocks) >= KEPT_FOR_A_CHANGE * max(n_changes, 1)


def pieces(content: str, fullest: str) -> list[Piece]:
    """A wording held against the fullest one, in the order of the text."""
    given, full = wording(content), wording(fullest)
    blocks = _shared(given, full)
    found: list[Piece | None] = []
    for (own, dropped), (start, _, size) in zip(_gaps(blocks, given, full), [*blocks, (len(given), 0, 0)], strict=True):
        found.append(_piece(full, dropped, "left out"))
        found.append(_piece(given, own, "added"))
        found.append(_piece(given, range(start, start + size), "kept"))
    return [piece for piece in found if piece]


def _shared(one: Wording, other: Wording) -> list[Block]:
    """The blocks of the longest sequence of words that both have.

    Where words may stand before or behind a cut, they stand behind it: "we will" of "we will rebuild" is then not the
    one that begins another sentence.
    """
    found = LCSseq.editops(one.words, other.words).as_matching_blocks()
    blocks: list[Block] = []
    for at, other_at, size in reversed([(block.a, block.b, block.size) for block in found if block.size]):
        n_pushed = _pushed(one, other, (at, other_at, size), blocks[-1]) if blocks else 0
        if n_pushed:
            then, other_then, more = blocks[-1]
            blocks[-1] = (then - n_pushed, other_then - n_pushed, more + n_pushed)
        if size > n_pushed:
            blocks.append((at, other_at, size - n_pushed))
    return blocks[::-1]


def _pushed(one: Wording, other: Wording, block: Block, then: Block) -> int:
    """How many words at a block's end could as well stand right before the next block."""
    at, other_at, size = block
    if at + size < then[0]:
        return 0
    n_most = min(size, then[1] - other_at - size)
    ours, theirs = one.words[at : at + size], other.words[: then[1]]
    return next((n for n in range(n_most) if ours[-1 - n] != theirs[-1 - n]), n_most)


def _gaps(blocks: Sequence[Block], one: Wording, other: Wording) -> Iterator[Gap]:
    """What stands before, between and behind the blocks; either side may be empty."""
    for (at, other_at, size), (then, other_then, _) in pairwise([(0, 0, 0), *blocks, (len(one), len(other), 0)]):
        yield range(at + size, then), range(other_at + size, other_then)


def _changed(shorter: Wording, own: range, longer: Wording, dropped: range) -> int | None:
    """How many words differ in a gap, a cut being one; None if what was said does."""
    theirs = {longer.words[at] for at in dropped}
    if theirs == {OMITTED}:
        return 0
    mine = [at for at in own if shorter.words[at] != OMITTED]
    if any(_is_telling(shorter, at) for at in mine):
        return None
    is_cut_openly = len(mine) < len(own) or own.start == 0 or own.stop == len(shorter)
    if is_cut_openly or not dropped:
        return len(mine)
    if theirs & NEGATIONS:
        return None
    return max(len(mine), len(dropped)) if mine else 1


def _piece(of: Wording, words: range, change: Change) -> Piece | None:
    if not words:
        return None
    return Piece(of.content[of.places[words[0]][0] : of.places[words[-1]][1]], change)


def _is_telling(of: Wording, at: int) -> bool:
    """Whether a word carries what was said: a number, a name, a negation."""
    start, end = of.places[at]
    is_name = at > 0 and of.content[start].isupper() and end - start > 1
    word = of.words[at]
    return is_name or word[0].isdigit() or word in NEGATIONS or word in _numerals()


@lru_cache(maxsize=50_000)
def _as_compared(word: str) -> str:
    if word[0] in "[….":
        return OMITTED
    lower = word.lower()
    if word[0].isdigit():
        return lower.replace(",", "")
    return fold(CONTRACTED.get(lower, lower).replace("-", "")) or lower


@cache
def _numerals() -> frozenset[str]:
    tables = tomllib.loads(NUMERALS.read_text(encoding="utf-8"))
    return frozenset(fold(word) for name in ("units", "tens", "scales") for word in tables[name])
