"""What belongs to a report beside the marks that end it: 'said he had "even lost his boat" on the way home'.

Parsers often break off at marks, and hang what follows on the cue or on nothing.
"""

from bisect import bisect_left
from dataclasses import replace

from spacy.tokens import Span, Token

from analysis.quoting.board import Board, Piece
from analysis.quoting.cues import verb_cues
from analysis.quoting.cuts import DASHES, cut
from analysis.quoting.marks import Marked
from analysis.quoting.phrases import FINITE, VERBAL, is_occasion, is_of_relative, object_of, own_subject

BROKEN_OFF = frozenset(",.;:?!…")  # marks that close behind these end what is said
REASONS = frozenset(("because", "if", "that", "unless", "until"))
OF_SAYING = frozenset(("after", "as", "at", "before", "during", "in", "on", "when", "while"))
OF_NAMES = frozenset(("as", "marked", "naming"))  # frames whose content is a phrase
JOINED = frozenset(("and that", "but that", "or that"))
ENDS = frozenset((";", ":", "(", ")", *DASHES))
TIMES = frozenset(("DATE", "TIME"))


def with_tails(board: Board) -> list[Piece]:
    """The pieces, each with the marks that end it and the words behind its last marks that belong to it."""
    marked = board.page.marked
    last = {stretch.end: stretch for stretch in marked} | {stretch.outer_end: stretch for stretch in marked}
    pieces = [_with_joined_marks(board, _with_marks(board, piece)) for piece in board.pieces]
    pieces = [_with_tail(board, piece, last[piece.end]) if piece.end in last else piece for piece in pieces]
    grown = [piece for piece, before in zip(pieces, board.pieces, strict=True) if piece != before]
    return [piece for piece in pieces if not any(_holds(other, piece) for other in grown)]


def _holds(other: Piece, piece: Piece) -> bool:
    """Whether a piece is part of another one of the same attribution."""
    is_around = other.start <= piece.start and piece.end <= other.end
    return other != piece and other.key == piece.key and is_around


def _with_marks(board: Board, piece: Piece) -> Piece:
    """A report in the reporter's words with the marks that go on with it: 'it closed "for want of boats"'."""
    at = bisect_left(board.page.marked, piece.end, key=lambda stretch: stretch.outer_start)
    if piece.kind != "indirect" or at == len(board.page.marked) or board.owner.get(at, piece.key) != piece.key:
        return piece
    stretch = board.page.marked[at]
    between = board.page.text[piece.end : stretch.outer_start].strip(" ")
    is_after_cue = board.doc[board.attributions[piece.key].cue[0]].idx < piece.start
    goes_on = between in JOINED or (not between and board.page.text[stretch.start].islower())
    return replace(piece, end=stretch.outer_end, kind="mixed") if is_after_cue and goes_on else piece


def _with_joined_marks(board: Board, piece: Piece) -> Piece:
    """A report that ends in marks with those joined to them, no other's: 'had "no boats," and "no men"'."""
    marked = board.page.marked
    at = bisect_left(marked, piece.end, key=lambda stretch: stretch.outer_start)
    if not 0 < at < len(marked) or board.owner.get(at, piece.key) != piece.key:
        return piece
    last = marked[at - 1]
    is_joined = board.page.text[last.outer_end : marked[at].outer_start].strip(" ") in {"and", "or"}
    if not is_joined or piece.end not in {last.end, last.outer_end}:
        return piece
    return replace(piece, start=min(piece.start, last.outer_start), end=marked[at].outer_end, kind="mixed")


def _with_tail(board: Board, piece: Piece, stretch: Marked) -> Piece:
    cue = board.doc[board.attributions[piece.key].cue[0]]
    tail = _words_behind(board, stretch) if cue.idx < piece.start else None
    if tail is None or cue.pos_ not in VERBAL or is_of_relative(cue) or not _goes_on(tail, cue, piece):
        return piece
    end = _end(tail, cue)
    last = board.doc[end - 1]
    if end <= tail.start or any(stretch.end < p.start < last.idx for p in board.pieces if p.key != piece.key):
        return piece
    return replace(piece, start=min(piece.start, stretch.outer_start), end=last.idx + len(last), kind="mixed")


def _words_behind(board: Board, stretch: Marked) -> Span | None:
    """The rest of the sentence behind marks that break nothing off."""
    text = board.page.text
    if not stretch.closed or text[stretch.end - 1] in BROKEN_OFF or not text[stretch.outer_end :][:1].isspace():
        return None
    span = board.doc.char_span(stretch.outer_end + 1, stretch.outer_end + 2, alignment_mode="expand")
    if span is None or not span.text[0].isalpha() or (text[stretch.outer_end] != " " and span.text[0].isupper()):
        return None
    return board.doc[span.start : span[0].sent.end]


def _goes_on(tail: Span, cue: Token, piece: Piece) -> bool:
    """Whether words behind marks belong to what is reported: not "and left", nor when and where it was said."""
    first, then = tail[0], tail[1] if len(tail) > 1 else tail[0]
    if first.pos_ == "CCONJ":
        return then.lower_ == "that" and then.dep_ == "mark"
    if piece.kind == "direct":
        return first.lower_ in REASONS
    if first.tag_ in FINITE:
        subject = own_subject(first) or own_subject(first.head)
        return subject is not None and piece.start <= subject.idx
    is_whose = first.lower_ == "by" and object_of(first) is not None  # 'dismissed as "a sham" by Kyiv'
    if piece.rule in OF_NAMES and (first.lower_ in OF_SAYING or is_whose):
        return False
    return not (_tells_when(first) or first.dep_ == "agent" or first.lower_ == "as" or first.pos_ == "NUM")


def _tells_when(first: Token) -> bool:
    """Whether a phrase tells when or where something was said: "on Sunday", "over the weekend", "in a tweet"."""
    objects = [child for child in first.children if child.dep_ == "pobj"]
    return is_occasion(first) or any(token.ent_type_ in TIMES for token in (first, *objects))


def _end(tail: Span, cue: Token) -> int:
    """Where the narrator goes on: at a break, at another deed of the speaker, at a comma that opens no reason."""
    end = next((token.i for token in tail[:-1] if _is_break(token, token.nbor(), cue)), tail.end)
    return cut(cue, tail.start, end)[1]


def _is_break(token: Token, then: Token, cue: Token) -> bool:
    if token.text == ",":
        return then.lower_ not in REASONS | {"even"}
    is_next_deed = token.pos_ == "CCONJ" and then.tag_ == cue.tag_ and own_subject(then) is None
    return token.text in ENDS or is_next_deed


def with_sentence(board: Board, piece: Piece) -> Piece:
    """A sentence that ends in marks before its cue, whole: 'It would hold "for a year," he said'."""
    span = board.doc.char_span(piece.start, piece.end, alignment_mode="expand")
    start = span[0].sent.start if span is not None else 0
    before = board.doc[start : span.start] if span is not None else board.doc[:0]
    is_clause = any(token.tag_ in FINITE for token in before) and not any(verb_cues(token) for token in before)
    if not is_clause or any(before[0].idx <= other.start < piece.start for other in board.pieces):
        return piece
    return replace(piece, start=before[0].idx, end=piece.end + 1)
