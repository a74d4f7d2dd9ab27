"""What is being joined: marks, attributions and the pieces of content that they make."""

from dataclasses import dataclass

from spacy.tokens import Doc

from analysis.quoting.attributions import Attribution
from analysis.quoting.beside import MarkedText, is_sentence
from analysis.quoting.marks import Marked
from analysis.quoting.phrases import FINITE
from analysis.records import QuoteKind

CLAUSAL = frozenset((*FINITE, "VBG"))


@dataclass(frozen=True, slots=True)
class Piece:
    """One stretch of content, as the Doc's characters; `key` is the index of its attribution."""

    start: int
    end: int
    kind: QuoteKind
    key: int
    rule: str


@dataclass(frozen=True, slots=True)
class Board:
    """What is being joined, and what is decided so far: attributions by key, the key that owns each marks."""

    doc: Doc
    page: MarkedText
    attributions: list[Attribution]
    key_of_cue: dict[int, int]
    owner: dict[int, int]
    pieces: list[Piece]


def kind_in_marks(board: Board, stretch: Marked) -> QuoteKind:
    """Direct where marks hold a clause or a sentence, mixed where they hold less: "a reign of terror"."""
    if is_sentence(board.page.text[stretch.start : stretch.end]):
        return "direct"
    span = board.doc.char_span(stretch.start, stretch.end, alignment_mode="expand")
    return "direct" if span is not None and any(t.tag_ in CLAUSAL for t in span) else "mixed"
