"""A content of the parse, fitted to the marks that it touches."""

from bisect import bisect_left, bisect_right

from analysis.quoting.board import Board, Piece, kind_in_marks, rule_in_marks
from analysis.quoting.marks import Marked
from analysis.records import QuoteKind

DASHED = (" - ", " – ", " — ", "—", " -- ")


def place_content(board: Board, key: int, start: int, end: int) -> None:
    """Adds a content of the parse, fitted to the marks that it touches; what others own is left to them."""
    kind: QuoteKind = "indirect"
    rule = board.attributions[key].rule
    at = max(0, bisect_right(board.page.marked, start, key=lambda m: m.outer_start) - 1)
    while at < len(board.page.marked) and board.page.marked[at].outer_start < end:
        stretch = board.page.marked[at]
        if stretch.outer_end > start:
            if board.owner.get(at) == key and _introduces(board, start, stretch.outer_start):
                return
            if not _may_share(board, at, key, start, end):
                end = min(end, len(board.page.text[: stretch.outer_start].rstrip(" ,:—–-")))
                break
            if stretch.outer_end <= _cue_start(board, board.owner.setdefault(at, key)) < end and board.owner[at] != key:
                start, end, kind = min(start, stretch.outer_start), end, "mixed"  # '"It fell," he said, according to'
            else:
                start, end, kind = _fit(board, stretch, start, end, _cue_start(board, key))
            rule = rule_in_marks(board, at, board.attributions[key].rule)
        at += 1
    if end > start:
        board.pieces.append(Piece(start, end, kind, key, rule))


def _introduces(board: Board, start: int, mark: int) -> bool:
    """Whether a content is what the narrator leads up to marks with, which are the cue's: 'He was blunt: "No," …'."""
    return start < mark and board.page.text[start:mark].rstrip().endswith(":")


def _may_share(board: Board, at: int, key: int, start: int, end: int) -> bool:
    """Whether a content may take in marks: nobody's yet, or those of an attribution around it or nested in it."""
    owner = board.owner.get(at)
    if owner is None:
        return True
    if owner == key:
        return start < board.page.marked[at].outer_start
    cue = _cue_start(board, owner)
    is_nested = any(piece.key == owner and piece.start <= start and end <= piece.end for piece in board.pieces)
    return is_nested or start <= cue < end


def _fit(board: Board, stretch: Marked, start: int, end: int, cue: int) -> tuple[int, int, QuoteKind]:
    """The content's bounds and kind once it respects the marks that it touches."""
    if end <= cue and board.page.text[start : stretch.outer_start].endswith(DASHED):
        return stretch.start, stretch.end, kind_in_marks(board, stretch)
    if start >= stretch.outer_start and (end <= stretch.outer_end or _has_cue(board, stretch.outer_end, end)):
        return stretch.start, stretch.end, kind_in_marks(board, stretch)
    return min(start, stretch.outer_start), max(end, stretch.outer_end), "mixed"


def _has_cue(board: Board, start: int, end: int) -> bool:
    at = bisect_left(board.page.cue_starts, start)
    return at < len(board.page.cue_starts) and board.page.cue_starts[at] < end


def _cue_start(board: Board, key: int) -> int:
    return board.doc[board.attributions[key].cue[0]].idx
