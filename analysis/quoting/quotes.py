"""Quotations: who said what, in whose words, in speech or in thought."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from spacy.tokens import Doc, Span

from analysis.quoting.attributions import Attribution, find_attributions
from analysis.quoting.beside import is_sentence
from analysis.quoting.board import Piece
from analysis.quoting.cast import Cast, Speaker, gather_cast
from analysis.quoting.interviews import find_answers
from analysis.quoting.joining import join
from analysis.quoting.labels import find_labelled
from analysis.quoting.marks import Marked, find_marked
from analysis.quoting.sifting import is_no_report
from analysis.quoting.speakers import find_speaker, person_before
from analysis.quoting.trust import trust_in_rule
from analysis.reading import mark, place, text_of
from analysis.records import Entity, Mention, Quote


@dataclass(frozen=True, slots=True)
class Told:
    """An attribution with its speaker, and the number that its pieces share."""

    attribution: Attribution
    speaker: Speaker
    number: int


def find_quotes(doc: Doc, entities: Sequence[Entity], mentions: Sequence[Mention]) -> list[Quote]:
    """Every attribution of the Doc, piece by piece, in order."""
    text = text_of(doc)
    found, cues = find_attributions(doc)
    people, marked = gather_cast(doc, entities, mentions), find_marked(text)
    people.quoted.update(_tokens(doc, (m for m in marked if is_sentence(text[m.start : m.end]))))
    found += [*find_labelled(doc, text), *find_answers(doc, text, people.named)]
    pieces, attributions = join(doc, text, marked, found, cues)
    pieces = _without_repeats(pieces, attributions)
    told = _tell(pieces, attributions, people)
    pieces = [piece for piece in pieces if not is_no_report(piece, attributions[piece.key], told[piece.key].speaker)]
    outer = {piece: _around(doc, piece, pieces, told) for piece in pieces}
    kept = [piece for piece in pieces if not _repeats(piece, outer[piece], told)]
    return [_record(doc, text, piece, told[piece.key], nested=bool(outer[piece])) for piece in kept]


def _without_repeats(pieces: Sequence[Piece], attributions: Sequence[Attribution]) -> list[Piece]:
    """The pieces in order, one for each place: that of the weightiest cue, else of the first."""
    lightest_first = sorted(reversed(pieces), key=lambda piece: attributions[piece.key].weight)
    places = {(piece.start, piece.end): piece for piece in lightest_first}
    return sorted(places.values(), key=lambda piece: (piece.start, -piece.end))


def _tell(pieces: Sequence[Piece], attributions: Sequence[Attribution], people: Cast) -> dict[int, Told]:
    """Speakers in the order of their cues, since who has spoken decides who a later pronoun is."""
    pieces_of: dict[int, list[Piece]] = {}
    for piece in pieces:
        pieces_of.setdefault(piece.key, []).append(piece)
    numbers = {key: number for number, key in enumerate(pieces_of, 1)}
    told: dict[int, Told] = {}
    for key in sorted(numbers, key=lambda k: attributions[k].cue):
        attribution = attributions[key]
        head = attribution.speaker or person_before(people.doc[attribution.cue[0]], people)
        speaker = find_speaker(head, people, frozenset(_tokens(people.doc, pieces_of[key])))
        told[key] = Told(attribution, speaker, numbers[key])
        if head is not None:
            people.spoken.append((head, speaker))
    return told


def _tokens(doc: Doc, pieces: Iterable[Piece | Marked]) -> Iterator[int]:
    """The tokens of pieces or of what stands in marks."""
    for piece in pieces:
        span = doc.char_span(piece.start, piece.end, alignment_mode="expand")
        if span is not None:
            yield from range(span.start, span.end)


def _around(doc: Doc, piece: Piece, pieces: Sequence[Piece], told: dict[int, Told]) -> list[Piece]:
    """The pieces of other attributions that hold a piece with its cue."""
    cue = doc[told[piece.key].attribution.cue[0]].idx
    return [
        other
        for other in pieces
        if other.key != piece.key
        and other.start <= piece.start
        and piece.end <= other.end
        and other.start <= cue < other.end
    ]


def _repeats(piece: Piece, outer: Sequence[Piece], told: dict[int, Told]) -> bool:
    """Whether a report inside others gives the words to nobody new: "Petrenko said he had asked for help"."""
    if not outer or piece.kind == "direct":
        return False
    attribution, speaker = told[piece.key].attribution, told[piece.key].speaker
    if speaker.name is None:
        return attribution.speaker is None or attribution.speaker.lower_ in {"i", "we"}
    return any(told[other.key].speaker.name == speaker.name for other in outer)


def _record(doc: Doc, text: str, piece: Piece, told: Told, *, nested: bool) -> Quote:
    content = cast(Span, doc.char_span(piece.start, piece.end, alignment_mode="expand"))  # never None for a real place
    shared = mark(content, piece.rule)
    _, shared["start"], shared["end"] = place(doc, piece.start, piece.end)
    attribution, speaker = told.attribution, told.speaker
    cue, cue_start, cue_end = _words(doc, text, attribution.cue)
    surface, speaker_start, speaker_end = _words(doc, text, speaker.surface)
    return Quote(
        **shared,
        attribution=told.number,
        kind=piece.kind,
        mode=attribution.mode,
        content=text[piece.start : piece.end],
        speaker=speaker.name,
        speaker_id=speaker.entity_id,
        speaker_surface=surface,
        speaker_start=speaker_start,
        speaker_end=speaker_end,
        cue=cue,
        cue_start=cue_start,
        cue_end=cue_end,
        confidence=round(speaker.confidence * trust_in_rule(piece.rule), 2),
        nested=nested,
    )


def _words(doc: Doc, text: str, tokens: tuple[int, int] | None) -> tuple[str | None, int | None, int | None]:
    """What stands at the tokens, with its offsets in their field."""
    if tokens is None:
        return None, None, None
    first, last = doc[tokens[0]], doc[tokens[1] - 1]
    end = last.idx + len(last)
    _, start_in_field, end_in_field = place(doc, first.idx, end)
    return text[first.idx : end], start_in_field, end_in_field
