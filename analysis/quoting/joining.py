"""Marks and cues joined: which stretch of text is whose content, as direct, mixed or indirect speech.

A content that touches marks takes their bounds. Marks that no content reaches go to the cue beside them, to the
quotation they continue, or to the one they run on from; marks that nothing claims (titles, nicknames, terms) to nobody.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from analysis.quoting.attributions import Attribution
from analysis.quoting.beside import MarkedText, begins_sentence, cue_after, cue_before, is_title, is_within, runs_on
from analysis.quoting.beside_cue import subject_beside
from analysis.quoting.board import Board, Piece, give, key_of
from analysis.quoting.fitting import place_content
from analysis.quoting.following import speaker_of_paragraph_before, speaker_of_sentence_before
from analysis.quoting.labels import label_before, signature_after
from analysis.quoting.marks import Marked
from analysis.quoting.phrases import FINITE, NARRATED
from analysis.quoting.subjects import subject_of
from analysis.quoting.tails import with_sentence, with_tails

LEAST_GAP = 3  # characters between a cue and the marks right after it


def join(
    doc: Doc, text: str, marked: Sequence[Marked], attributions: Sequence[Attribution], cues: Sequence[Token]
) -> tuple[list[Piece], list[Attribution]]:
    """The pieces, and the attributions that their keys count, those found beside marks among them."""
    spoken = [a for a in attributions if not is_within(marked, doc[a.cue[0]].idx)]
    outside = [t for t in cues if not is_within(marked, t.idx)]
    keys = {a.cue[0]: key for key, a in enumerate(spoken)}
    page = MarkedText(text, marked, outside, [t.idx for t in outside])
    board = Board(doc, page, spoken, keys, {}, [])
    _claim_introduced(board)
    for key, attribution in enumerate(spoken):
        for first, last in attribution.contents:
            place_content(board, key, doc[first].idx, doc[last - 1].idx + len(doc[last - 1]))
    _claim_marks(board)
    return with_tails(board), [_spoken_outside(board, key) for key in range(len(board.attributions))]


def _spoken_outside(board: Board, key: int) -> Attribution:
    """The attribution with a speaker outside the marks, where the parse looked for one inside."""
    attribution = board.attributions[key]
    head, cue = attribution.speaker, board.doc[attribution.cue[0]]
    if attribution.rule not in {"beside_marks", "clause"} or any(c.dep_ == "auxpass" for c in cue.lefts):
        return attribution
    is_missing = cue.tag_ in FINITE if head is None else is_within(board.page.marked, head.idx)
    if is_missing:
        return replace(attribution, speaker=subject_beside(cue))
    return attribution


def _claim_introduced(board: Board) -> None:
    """Gives whole sentences in marks to the cue right after them, before the parse has a say."""
    for at in range(len(board.page.marked)):
        cue = cue_after(board.page, at) if begins_sentence(board.page, at) else None
        if cue is not None:
            key = key_of(board, cue)
            give(board, at, key, board.attributions[key].rule)


def _claim_marks(board: Board) -> None:
    """Gives away the marks that no content reached, the surest reasons first."""
    for at in range(len(board.page.marked)):
        if at not in board.owner:
            _claim_beside(board, at)
    for at in range(len(board.page.marked) - 1, 0, -1):
        if board.page.marked[at].continues and at in board.owner and at - 1 not in board.owner:
            give(board, at - 1, board.owner[at], "continued_marks")
    for at in range(len(board.page.marked)):
        if at not in board.owner:
            _claim_after(board, at)


def _claim_beside(board: Board, at: int) -> None:
    labelled = _labelled(board, at)
    cue = cue_before(board.page, at) or _unused_cue_after(board, at)
    if labelled is not None and (cue is None or not _is_right_before(board, cue, at)):
        board.attributions.append(labelled)
        give(board, at, len(board.attributions) - 1, labelled.rule)
    elif cue is not None:
        give(board, at, key_of(board, cue), "beside_marks")
        is_told_after = cue.idx > board.page.marked[at].start and cue.tag_ in NARRATED
        if is_told_after and board.pieces[-1].kind == "mixed":
            board.pieces[-1] = with_sentence(board, board.pieces[-1])


def _is_right_before(board: Board, cue: Token, at: int) -> bool:
    return cue.idx + len(cue) <= board.page.marked[at].outer_start <= cue.idx + len(cue) + LEAST_GAP


def _claim_after(board: Board, at: int) -> None:
    stretch = board.page.marked[at]
    before = next((i for i in range(at - 1, -1, -1) if i in board.owner), None)
    if before == at - 1 and stretch.continues:
        give(board, at, board.owner[at - 1], "continued_marks")
    elif before is not None and runs_on(board.page, before, at):
        give(board, at, board.owner[before], "runs_on")
    elif (key := speaker_of_sentence_before(board, stretch)) is not None:
        give(board, at, key, "runs_on")
    elif (key := speaker_of_paragraph_before(board, stretch)) is not None:
        give(board, at, key, "marks_alone")


def _labelled(board: Board, at: int) -> Attribution | None:
    stretch = board.page.marked[at]
    label = label_before(board.doc, board.page.text, stretch.outer_start)
    is_whole = stretch.closed and begins_sentence(board.page, at)
    return label or (signature_after(board.doc, board.page.text, stretch.outer_end) if is_whole else None)


def _unused_cue_after(board: Board, at: int) -> Token | None:
    """The cue after marks that are no whole sentence, if it has a speaker and nothing else to introduce."""
    stretch = board.page.marked[at]
    cue = cue_after(board.page, at)
    if cue is None or is_title(board.page.text[stretch.start : stretch.end]) or subject_of(cue) is None:
        return None
    key = board.key_of_cue.get(cue.i)
    return None if key is not None and any(piece.key == key for piece in board.pieces) else cue
