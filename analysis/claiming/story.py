"""One article's Doc with what was found in it before, looked up by token: names and their sides, dates, quotes."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from analysis.claiming.digests import find_reporters
from analysis.naming.sides import side_of_outlet
from analysis.records import DateMention, Entity, Field, Mention, Quote


@dataclass(frozen=True, slots=True)
class Dated:
    """A date expression and its tokens."""

    mention: DateMention
    span: Span


@dataclass(frozen=True, slots=True)
class Story:
    """Everything the finders of a claim look up.

    `names` gives the mention that a token is part of; `mentioned` is the identity of each mention; `dates` gives those
    of the sentence that starts at a token; `quotes` are in order of field and start; `reporters` are those of a digest.
    """

    doc: Doc
    starts: Sequence[int]
    entities: Mapping[str, Entity]
    names: Mapping[int, Mention]
    mentioned: Sequence[Entity]
    dates: Mapping[int, Sequence[Dated]]
    quotes: Sequence[Quote]
    reporters: Sequence[Span]

    def span(self, field: Field, start: int, end: int) -> Span:
        """The tokens at a place of a field."""
        shift = self.doc._.text_start if field == "text" else 0
        return self.doc[slice(*token_bounds(self.starts, start + shift, end + shift))]

    def entity_at(self, token: Token) -> Entity | None:
        """The identity whose name the token is part of."""
        mention = self.names.get(token.i)
        return self.entities[mention.entity_id] if mention else None

    def entities_in(self, words: Iterable[Token]) -> Sequence[Entity]:
        """The identities whose names stand among words, once for each word of a name."""
        return [entity for token in words if (entity := self.entity_at(token)) is not None]

    @property
    def outlet_side(self) -> str | None:
        """The side in whose country the outlet is at home."""
        return side_of_outlet(self.doc._.article.source)

    @property
    def title(self) -> Span:
        """The tokens of the title."""
        return self.doc[: bisect_left(self.starts, self.doc._.text_start)]

    def dates_in_title(self) -> Iterator[Dated]:
        """The date expressions of the title."""
        end = len(self.title)
        return (dated for start, dates in self.dates.items() if start < end for dated in dates)

    def dates_in(self, sentence: Span) -> Sequence[Dated]:
        """The date expressions of a sentence, in order."""
        return self.dates.get(sentence.start, ())


def tell(
    doc: Doc,
    entities: Iterable[Entity],
    mentions: Iterable[Mention],
    dates: Iterable[DateMention],
    quotes: Iterable[Quote],
) -> Story:
    """The story of a Doc."""
    names: dict[int, Mention] = {}
    by_sentence: dict[int, list[Dated]] = {}
    starts = [token.idx for token in doc]
    by_id = {entity.id: entity for entity in entities}
    mentioned: list[Entity] = []
    story = Story(doc, starts, by_id, names, mentioned, by_sentence, sorted(quotes, key=_where), find_reporters(doc))
    text_start = doc._.text_start
    for mention in mentions:
        mentioned.append(by_id[mention.entity_id])
        shift = text_start if mention.field == "text" else 0
        for at in range(*token_bounds(starts, mention.start + shift, mention.end + shift)):
            names[at] = mention
    for date in dates:
        span = story.span(date.field, date.start, date.end)
        by_sentence.setdefault(span.sent.start, []).append(Dated(date, span))
    return story


def token_bounds(starts: Sequence[int], start: int, end: int) -> tuple[int, int]:
    """First token and the one after the last of a stretch of characters, given where the tokens start."""
    first = max(bisect_right(starts, start) - 1, 0)
    return first, max(bisect_right(starts, end - 1), first + 1)


def _where(quote: Quote) -> tuple[str, int]:
    return quote.field, quote.start
