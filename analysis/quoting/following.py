"""Whose words follow a report in marks without a cue of their own."""

from collections.abc import Sequence

from analysis.quoting.beside import is_apart, is_sentence
from analysis.quoting.board import Board
from analysis.quoting.marks import SINGLE, Marked


def speaker_of_sentence_before(board: Board, stretch: Marked) -> int | None:
    """Who speaks in whole sentences in marks: whoever is reported in the sentence right before, if anybody is."""
    text = board.page.text
    if not is_sentence(text[stretch.start : stretch.end]):
        return None
    line_start = text.rfind("\n", 0, stretch.outer_start) + 1
    reports = [p for p in board.pieces if line_start <= p.start and p.end <= stretch.outer_start]
    ends = [max(p.end, board.doc[board.attributions[p.key].cue[0]].idx) for p in reports]
    near = [p.key for p, end in zip(reports, ends, strict=True) if not is_apart(text[end : stretch.outer_start])]
    return _governing(board, near)


def speaker_of_paragraph_before(board: Board, stretch: Marked) -> int | None:
    """Who speaks in a paragraph that is one quotation: whoever is quoted last in the paragraph before."""
    text = board.page.text
    line_start = text.rfind("\n", 0, stretch.outer_start) + 1
    line_end = text.find("\n", stretch.outer_end)
    line_end = len(text) if line_end < 0 else line_end
    if text[line_start : stretch.outer_start].strip() or text[stretch.outer_end : line_end].strip(" ."):
        return None
    if not is_sentence(text[stretch.start : stretch.end]) or text[stretch.outer_start] in SINGLE:
        return None
    before_end = len(text[:line_start].rstrip())
    before_start = text.rfind("\n", 0, before_end) + 1
    quoted = [p for p in board.pieces if before_start <= p.start < before_end]
    if not quoted:
        return None
    last = board.doc[board.attributions[max(quoted, key=lambda p: p.end).key].cue[0]].sent
    return _governing(board, [p.key for p in quoted if last.start <= board.attributions[p.key].cue[0] < last.end])


def _governing(board: Board, keys: Sequence[int]) -> int | None:
    """The attribution that the others hang on: the one whose cue stands highest in its sentence."""
    return min(keys, key=lambda k: sum(1 for _ in board.doc[board.attributions[k].cue[0]].ancestors), default=None)
