"""Marks and cues joined: which stretch of text is whose content, as direct, mixed or indirect speech.

A content that touches marks takes their bounds. Marks that no content reaches go to the cue beside them, to the
quotation they continue, or to the one they run on from; marks that nothing claims (titles, nicknames, terms) to nobody.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from analysis.attributions import Attribution, beside_marks
from analysis.marks import Marked
from analysis.phrases import subject_beside, subject_of
from analysis.records import QuoteKind

FAR = 220  # characters between marks and the cue beside them
ENDS_BEFORE_CUE = frozenset(",?!-—–―…")
SENTENCE_ENDS = frozenset(("", "\n", ".", "?", "!", ":", "”", '"', "’", "…"))
SMALL_WORDS = frozenset(("a", "an", "and", "at", "for", "in", "of", "on", "or", "the", "to", "with"))
LONG_TITLE = 7
RUNS_ON_AFTER = frozenset(".,:;—–―-?!")
INTRODUCES = frozenset(("", ",", ":", "that", ", that", "that,", "of", "as"))


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
    """What is being joined: the text, its marks, its cues, and what is decided so far."""

    doc: Doc
    text: str
    marked: Sequence[Marked]
    cues: Sequence[Token]
    cue_starts: Sequence[int]
    attributions: list[Attribution]
    key_of_cue: dict[int, int]
    owner: dict[int, int]
    pieces: list[Piece]


def join(
    doc: Doc, text: str, marked: Sequence[Marked], attributions: Sequence[Attribution], cues: Sequence[Token]
) -> tuple[list[Piece], list[Attribution]]:
    """The pieces, and the attributions that their keys count, those found beside marks among them."""
    spoken = [a for a in attributions if not is_within(marked, doc[a.cue[0]].idx)]
    outside = [t for t in cues if not is_within(marked, t.idx)]
    keys = {a.cue[0]: key for key, a in enumerate(spoken)}
    board = Board(doc, text, marked, outside, [t.idx for t in outside], spoken, keys, {}, [])
    _claim_introduced(board)
    for key, attribution in enumerate(spoken):
        for first, last in attribution.contents:
            _place_content(board, key, doc[first].idx, doc[last - 1].idx + len(doc[last - 1]))
    _claim_marks(board)
    return board.pieces, [_spoken_outside(board, attribution) for attribution in board.attributions]


def _spoken_outside(board: Board, attribution: Attribution) -> Attribution:
    """The attribution with a speaker outside the marks, where the parse looked for one inside."""
    head = attribution.speaker
    cue = board.doc[attribution.cue[0]]
    beside = attribution.rule in {"beside_marks", "clause"} and not any(c.dep_ == "auxpass" for c in cue.lefts)
    if not beside or (head is not None and not is_within(board.marked, head.idx)):
        return attribution
    return replace(attribution, speaker=subject_beside(cue))


def is_within(marked: Sequence[Marked], char: int) -> bool:
    """Whether a character stands between marks."""
    at = bisect_right(marked, char, key=lambda m: m.outer_start) - 1
    return at >= 0 and char < marked[at].outer_end


def _claim_introduced(board: Board) -> None:
    """Gives whole sentences in marks to the cue right after them, before the parse has a say."""
    for at, stretch in enumerate(board.marked):
        if last_before(board.text, stretch.outer_start) in SENTENCE_ENDS:
            cue = _cue_after(board, at)
            if cue is not None and not _is_title(board.text[stretch.start : stretch.end]):
                key = _key_of(board, cue)
                _give(board, at, key, board.attributions[key].rule)


def last_before(text: str, end: int) -> str:
    """The last character before a place that is neither blank nor mark-up; empty at the start of the text."""
    while end and text[end - 1] in " *_\xa0":
        end -= 1
    return text[end - 1 : end]


def _is_title(content: str) -> bool:
    """Whether words in marks look like the name of a show, a book or a programme."""
    words = content.rstrip(",").split()
    return len(words) <= LONG_TITLE and all(word[:1].isupper() or word.lower() in SMALL_WORDS for word in words)


def _place_content(board: Board, key: int, start: int, end: int) -> None:
    """Adds a content of the parse, fitted to the marks that it touches; what others own is left to them."""
    kind: QuoteKind = "indirect"
    at = max(0, bisect_right(board.marked, start, key=lambda m: m.outer_start) - 1)
    while at < len(board.marked) and board.marked[at].outer_start < end:
        stretch = board.marked[at]
        if stretch.outer_end > start:
            if not _may_share(board, at, key, start, end):
                end = min(end, len(board.text[: stretch.outer_start].rstrip(" ,:—–-")))
                break
            start, end, kind = _fit(board, stretch, start, end)
            board.owner.setdefault(at, key)
        at += 1
    if end > start:
        board.pieces.append(Piece(start, end, kind, key, board.attributions[key].rule))


def _may_share(board: Board, at: int, key: int, start: int, end: int) -> bool:
    """Whether a content may take in marks: nobody's yet, or those of an attribution nested in it."""
    owner = board.owner.get(at)
    if owner is None:
        return True
    if owner == key:
        return start < board.marked[at].outer_start
    cue = board.doc[board.attributions[owner].cue[0]].idx
    return start <= cue < end


def _fit(board: Board, stretch: Marked, start: int, end: int) -> tuple[int, int, QuoteKind]:
    """The content's bounds and kind once it respects the marks that it touches."""
    if start >= stretch.outer_start and (end <= stretch.outer_end or _has_cue(board, stretch.outer_end, end)):
        return stretch.start, stretch.end, "direct"
    return min(start, stretch.outer_start), max(end, stretch.outer_end), "mixed"


def _has_cue(board: Board, start: int, end: int) -> bool:
    at = bisect_left(board.cue_starts, start)
    return at < len(board.cue_starts) and board.cue_starts[at] < end


def _claim_marks(board: Board) -> None:
    """Gives away the marks that no content reached, the surest reasons first."""
    for at in range(len(board.marked)):
        if at not in board.owner and (cue := _cue_before(board, at) or _unused_cue_after(board, at)) is not None:
            _give(board, at, _key_of(board, cue), "beside_marks")
    for at in range(len(board.marked) - 1, 0, -1):
        if board.marked[at].continues and at in board.owner and at - 1 not in board.owner:
            _give(board, at - 1, board.owner[at], "continued_marks")
    for at, stretch in enumerate(board.marked):
        if at in board.owner:
            continue
        before = board.owner.get(at - 1)
        if before is not None and stretch.continues:
            _give(board, at, before, "continued_marks")
        elif before is not None and _runs_on(board.text, board.marked[at - 1], stretch):
            _give(board, at, before, "runs_on")
        elif (key := _speaker_of_paragraph_before(board, stretch)) is not None:
            _give(board, at, key, "marks_alone")


def _give(board: Board, at: int, key: int, rule: str) -> None:
    stretch = board.marked[at]
    board.owner[at] = key
    rule = rule if stretch.closed or rule == "continued_marks" else f"{rule}_unclosed"
    board.pieces.append(Piece(stretch.start, stretch.end, "direct", key, rule))


def _key_of(board: Board, cue: Token) -> int:
    if cue.i not in board.key_of_cue:
        board.attributions.append(beside_marks(cue))
        board.key_of_cue[cue.i] = len(board.attributions) - 1
    return board.key_of_cue[cue.i]


def _speaker_of_paragraph_before(board: Board, stretch: Marked) -> int | None:
    """Who speaks in a paragraph that is one quotation: whoever is quoted last in the paragraph before."""
    text = board.text
    line_start = text.rfind("\n", 0, stretch.outer_start) + 1
    line_end = text.find("\n", stretch.outer_end)
    line_end = len(text) if line_end < 0 else line_end
    if text[line_start : stretch.outer_start].strip() or text[stretch.outer_end : line_end].strip(" ."):
        return None
    before_end = len(text[:line_start].rstrip())
    before_start = text.rfind("\n", 0, before_end) + 1
    keys = [p.key for p in board.pieces if before_start <= p.start < before_end]
    content = text[stretch.start : stretch.end]
    is_sentence = content[-1:] in {".", "!", "?", "…"} and content[:1].isupper() and not _is_title(content)
    return keys[-1] if keys and is_sentence else None


def _cue_after(board: Board, at: int) -> Token | None:
    """The cue of '"It fell," he said'."""
    text, stretch = board.text, board.marked[at]
    last = text[stretch.start : stretch.end].rstrip()[-1:]
    if last not in ENDS_BEFORE_CUE and text[stretch.outer_end : stretch.outer_end + 2].lstrip()[:1] not in {
        ",",
        "—",
        "–",
        "-",
    }:
        return None
    limit = board.marked[at + 1].outer_start if at + 1 < len(board.marked) else len(text)
    limit = min(limit, stretch.outer_end + FAR)
    i = bisect_left(board.cue_starts, stretch.outer_end)
    if i == len(board.cues) or board.cue_starts[i] >= limit:
        return None
    between = text[stretch.outer_end : board.cue_starts[i]]
    return None if "\n" in between.strip("\n") or ". " in between.replace("Mr. ", "") else board.cues[i]


def _unused_cue_after(board: Board, at: int) -> Token | None:
    """The cue after marks that are no whole sentence, if it has a speaker and nothing else to introduce."""
    stretch = board.marked[at]
    cue = _cue_after(board, at)
    if cue is None or _is_title(board.text[stretch.start : stretch.end]) or subject_of(cue) is None:
        return None
    key = board.key_of_cue.get(cue.i)
    return None if key is not None and any(piece.key == key for piece in board.pieces) else cue


def _cue_before(board: Board, at: int) -> Token | None:
    """The cue of 'he said: "It fell"', in the same paragraph, or in the one before if that ends with a colon."""
    text, stretch = board.text, board.marked[at]
    i = bisect_left(board.cue_starts, stretch.outer_start) - 1
    floor = board.marked[at - 1].outer_end if at else 0
    if i < 0 or board.cue_starts[i] < floor:
        return None
    cue = board.cues[i]
    between = text[cue.idx + len(cue) : stretch.outer_start]
    bare = between.strip(" \n*_")
    if "\n" in between and not bare.endswith(":"):
        return None
    if bare in INTRODUCES:
        return cue
    return cue if bare.endswith((":", ",")) and len(between) < FAR and ". " not in between else None


def _runs_on(text: str, previous: Marked, stretch: Marked) -> bool:
    """Whether a quotation goes on in the same paragraph after its attribution, with whole sentences or a last part."""
    between = text[previous.outer_end : stretch.outer_start]
    return "\n" not in between and len(between) < FAR and between.rstrip()[-1:] in RUNS_ON_AFTER
