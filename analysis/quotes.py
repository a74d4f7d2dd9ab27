"""Quotations: who said what, in whose words.

Marks and the parse are read on their own and then joined: a cue's content that touches marks takes their bounds, and
marks that no cue's content reaches are given to the cue beside them, or to who spoke last.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from analysis.attributions import Attribution, find_attributions, quoting_cues, subject_of
from analysis.marks import Marked, find_marked
from analysis.reading import mark, place
from analysis.records import Entity, Mention, Quote, QuoteKind
from analysis.speakers import Cast, Speaker, find_speaker, gather_cast

NEAR = 40  # tokens between marks and the cue beside them


@dataclass(frozen=True, slots=True)
class Piece:
    """One stretch of content, in the Doc's characters; `key` is shared by the pieces of one attribution."""

    start: int
    end: int
    kind: QuoteKind
    key: int


def find_quotes(doc: Doc, entities: Sequence[Entity], mentions: Sequence[Mention]) -> list[Quote]:
    """Every attribution of the Doc, piece by piece, in order."""
    marked = find_marked(doc)
    attributions = [a for a in find_attributions(doc) if not _within(doc[a.cue[0]].idx, marked)]
    pieces, taken = _from_parse(doc, attributions, marked)
    _from_marks(doc, marked, taken, attributions, pieces)
    return _records(doc, attributions, pieces, gather_cast(doc, entities, mentions))


def _within(char: int, marked: Sequence[Marked]) -> bool:
    at = bisect_right(marked, char, key=lambda m: m.outer_start) - 1
    return at >= 0 and char < marked[at].outer_end


def _from_parse(
    doc: Doc, attributions: Sequence[Attribution], marked: Sequence[Marked]
) -> tuple[list[Piece], dict[int, int]]:
    """Pieces of the contents that the parse gives, and which marks they took: index of the marks to key."""
    pieces: list[Piece] = []
    taken: dict[int, int] = {}
    for key, attribution in enumerate(attributions):
        for first, last in attribution.contents:
            if last <= first:
                continue
            start, end = doc[first].idx, doc[last - 1].idx + len(doc[last - 1])
            kind: QuoteKind = "indirect"
            at = max(0, bisect_right(marked, start, key=lambda m: m.outer_start) - 1)
            while at < len(marked) and marked[at].outer_start < end:
                m = marked[at]
                if m.outer_end > start:
                    if at in taken and not (start <= m.outer_start and m.outer_end <= end):
                        kind = "direct"
                        start, end = m.start, m.end
                        break
                    if start >= m.outer_start and end <= m.outer_end:
                        start, end, kind = m.start, m.end, "direct"
                    elif start <= m.outer_start and m.outer_end <= end:
                        kind = "mixed"
                    else:
                        kind = "mixed"
                        start, end = min(start, m.start), max(end, m.end)
                    taken.setdefault(at, key)
                at += 1
            pieces.append(Piece(start, end, kind, key))
    return pieces, taken


def _from_marks(
    doc: Doc, marked: Sequence[Marked], taken: dict[int, int], attributions: list[Attribution], pieces: list[Piece]
) -> None:
    """Adds what stands in marks that no content reached."""
    cues = [t for t in quoting_cues(doc) if not _within(t.idx, marked)]
    places = [t.idx for t in cues]
    keys = {a.cue[0]: key for key, a in enumerate(attributions)}
    text = doc.text
    for at, m in enumerate(marked):
        if at in taken:
            continue
        key: int | None = None
        if m.continues and at - 1 in taken:
            key = taken[at - 1]
        else:
            cue = _cue_after(text, m, at, marked, cues, places) or _cue_before(text, m, at, marked, cues, places)
            if cue is not None:
                key = keys.get(cue.i)
                if key is None:
                    attributions.append(
                        Attribution("beside_marks", "speech", 0.9, (cue.i, cue.i + 1), subject_of(cue), ())
                    )
                    key = keys[cue.i] = len(attributions) - 1
            elif at - 1 in taken and _runs_on(text, marked[at - 1], m):
                key = taken[at - 1]
        if key is not None:
            taken[at] = key
            pieces.append(Piece(m.start, m.end, "direct", key))


def _cue_after(
    text: str, m: Marked, at: int, marked: Sequence[Marked], cues: Sequence[Token], places: Sequence[int]
) -> Token | None:
    last = text[m.start : m.end].rstrip()[-1:]
    follows = text[m.outer_end : m.outer_end + 2]
    if not (last in {",", "?", "!", "-", "—", "–", "…"} or follows.startswith((",", " —", " –", " -"))):
        return None
    limit = marked[at + 1].outer_start if at + 1 < len(marked) else len(text)
    newline = text.find("\n", m.outer_end)
    stop = text.find(". ", m.outer_end)
    limit = min(limit, newline if newline >= 0 else limit)
    i = bisect_left(places, m.outer_end)
    if i < len(places) and places[i] < limit and places[i] - m.outer_end < 200:
        return cues[i]
    return None


def _cue_before(
    text: str, m: Marked, at: int, marked: Sequence[Marked], cues: Sequence[Token], places: Sequence[int]
) -> Token | None:
    before = text[max(0, m.outer_start - 60) : m.outer_start].rstrip(" *")
    i = bisect_left(places, m.outer_start) - 1
    if i < 0:
        return None
    cue = cues[i]
    floor = marked[at - 1].outer_end if at else 0
    if cue.idx < floor:
        return None
    between = text[cue.idx + len(cue) : m.outer_start]
    if "\n" in between and not between.rstrip().endswith(":"):
        return None
    if between.strip() in {"", ",", ":", "that", ", that"}:
        return cue
    if before.rstrip().endswith((":", ",")) and len(between) < 200 and ". " not in between:
        return cue
    return None


def _runs_on(text: str, previous: Marked, m: Marked) -> bool:
    """Whether a quotation goes on with whole sentences after an attribution that is finished."""
    between = text[previous.outer_end : m.outer_start]
    if "\n" in between:
        return False
    return between.rstrip()[-1:] in {".", ",", ":", "—", "–", "", "-"} and len(between) < 250


def _records(doc: Doc, attributions: Sequence[Attribution], pieces: list[Piece], cast: Cast) -> list[Quote]:
    by_key: dict[int, list[Piece]] = {}
    for piece in pieces:
        by_key.setdefault(piece.key, []).append(piece)
    speakers: dict[int, Speaker] = {}
    for key in sorted(by_key, key=lambda k: attributions[k].cue[0]):
        head = attributions[key].speaker
        speaker = find_speaker(head, cast)
        speakers[key] = speaker
        if head is not None:
            cast.spoken.append((head, speaker))
    quotes = []
    seen: set[tuple[int, int]] = set()
    number = {key: n for n, key in enumerate(sorted(by_key, key=lambda k: min(p.start for p in by_key[k])), 1)}
    for piece in sorted(pieces, key=lambda p: (p.start, -p.end)):
        if (piece.start, piece.end) in seen:
            continue
        seen.add((piece.start, piece.end))
        quote = _record(doc, attributions[piece.key], piece, speakers[piece.key], number[piece.key])
        if quote:
            quotes.append(quote)
    return quotes


def _record(doc: Doc, attribution: Attribution, piece: Piece, speaker: Speaker, number: int) -> Quote | None:
    span = doc.char_span(piece.start, piece.end, alignment_mode="expand")
    if span is None:
        return None
    shared = mark(span, attribution.rule)
    field, start, end = place(doc, piece.start, piece.end)
    shared["start"], shared["end"] = start, end
    cue = doc[attribution.cue[0] : attribution.cue[1]]
    cue_field, cue_start, cue_end = place(doc, cue.start_char, cue.end_char)
    words = doc[speaker.surface[0] : speaker.surface[1]] if speaker.surface else None
    speaker_place = place(doc, words.start_char, words.end_char) if words is not None else None
    return Quote(
        **shared,
        attribution=number,
        kind=piece.kind,
        mode=attribution.mode,
        content=doc.text[piece.start : piece.end],
        speaker=speaker.name,
        speaker_id=speaker.entity_id,
        speaker_surface=words.text if words is not None else None,
        speaker_start=speaker_place[1] if speaker_place else None,
        speaker_end=speaker_place[2] if speaker_place else None,
        cue=cue.text,
        cue_start=cue_start,
        cue_end=cue_end,
        confidence=speaker.confidence,
        nested=False,
    )
