"""What is being joined: marks, attributions and the pieces of content that they make."""

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from analysis.quoting.attributions import Attribution, beside_marks
from analysis.quoting.beside import MarkedText, is_sentence
from analysis.quoting.marks import Marked
from analysis.quoting.phrases import FINITE
from analysis.quoting.trust import UNCLOSED
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


def give(board: Board, at: int, key: int, rule: str) -> None:
    """Makes all that marks hold the content of an attribution."""
    stretch = board.page.marked[at]
    board.owner[at] = key
    kind = kind_in_marks(board, stretch)
    board.pieces.append(Piece(stretch.start, stretch.end, kind, key, rule_in_marks(board, at, rule)))


def rule_in_marks(board: Board, at: int, rule: str) -> str:
    """The rule, saying so where it gives marks that nothing closes and no paragraph goes on with."""
    marked = board.page.marked
    goes_on = at + 1 < len(marked) and marked[at + 1].continues
    return rule if marked[at].closed or goes_on or rule == "continued_marks" else f"{rule}{UNCLOSED}"


def key_of(board: Board, cue: Token) -> int:
    """The key of a cue's attribution, which is one by the marks beside it where the parse found none."""
    if cue.i not in board.key_of_cue:
        board.attributions.append(beside_marks(cue))
        board.key_of_cue[cue.i] = len(board.attributions) - 1
    return board.key_of_cue[cue.i]
