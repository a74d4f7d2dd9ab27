"""Who says a number: the speaker of the smallest attribution around it."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Span, Token

from analysis.claiming.credits import counters_of, credits_around
from analysis.claiming.story import Story, claimant_side
from analysis.claiming.words import scope_words
from analysis.naming.names import media
from analysis.quoting.cast import person_nouns
from analysis.quoting.closing_attributions import closing_parts
from analysis.quoting.cues import cue_lexicon
from analysis.reading import place
from analysis.records import Field, Quote

SPEAKERS = frozenset({"ORG", "PERSON"})
SPEAKING_PLACES = frozenset({"country", "town"})  # "Moscow says"
NOMINAL = frozenset({"ADJ", "NOUN", "PROPN"})  # "official" is either
PRONOUNS = frozenset({"he", "it", "she", "they"})
LOOKED_BACK = 40  # pieces of quotes before a number that may still reach over it


@dataclass(frozen=True, slots=True)
class Claimant:
    """A speaker as a claim bears it; all None is the outlet's own voice."""

    name: str | None = None
    id: str | None = None
    side: str | None = None


OUTLET = Claimant()


def find_claimant(story: Story, number: Span) -> Claimant:
    """The speaker of the smallest attribution around a number that has one, else who is credited with it around it."""
    field, start, _ = place(story.doc, number.start_char, number.end_char)
    around = sorted(_around(story, field, start), key=lambda quote: quote.end - quote.start)
    for quote in around:
        if quote.speaker:
            said = _issuer(story, quote) if _is_document(quote) else quote
            return Claimant(said.speaker, said.speaker_id, claimant_side(story, said.speaker_id, said.speaker))
    naming = (*closing_parts(number.sent, number[0]), *counters_of(number.root))
    named = next((one for words in naming if (one := _named_in(story, words))), None)
    named = named or next((one for words in credits_around(number.root) if (one := _credited(story, words))), None)
    return named or _carried_on(story, number) or OUTLET


def _carried_on(story: Story, number: Span) -> Claimant | None:
    """The speaker of the clause before a semicolon: "two fell, the army said; one flew on"."""
    semicolon = next(
        (token for token in reversed(number.doc[number.sent.start : number.start]) if token.text == ";"), None
    )
    if semicolon is None:
        return None
    field, start, _ = place(story.doc, number.sent.start_char, number.sent.end_char)
    speaker = _last_speaker(story, semicolon)
    said = [quote for quote in story.quotes if quote.field == field and quote.start >= start and quote.speaker]
    return speaker if speaker and any(quote.speaker == speaker.name for quote in said) else None


def _credited(story: Story, words: Sequence[Token]) -> Claimant | None:
    """Whom a label or a signature credits: no outlet, which signs titles too, and no place, which may head them."""
    named = _named_in(story, words)
    entity = story.entities.get(named.id) if named and named.id else None
    return None if entity and (entity.kind == "PLACE" or entity.id in media()) else named


def _named_in(story: Story, words: Sequence[Token]) -> Claimant | None:
    """Whom words name as a speaker: the last identity that speaks, a place alone, else a person or body by its noun."""
    if not words:
        return None
    entities = story.entities_in(words)
    speakers = [entity for entity in entities if entity.kind in SPEAKERS]
    if not speakers and len(entities) == len(words):
        speakers = [entity for entity in entities if entity.place_precision in SPEAKING_PLACES]
    if speakers:
        return Claimant(speakers[-1].name, speakers[-1].id, speakers[-1].side)
    if words[0].lower_ in PRONOUNS:
        return _last_speaker(story, words[0])
    head = [word for word in words if word.head not in words or word.head.i == word.i][-1]
    if head.pos_ not in NOMINAL or not _speaks(head):
        return None
    description = story.doc[words[0].i : words[-1].i + 1].text
    return Claimant(description, None, claimant_side(story, None, description))


def _speaks(noun: Token) -> bool:
    """Whether a noun is of a person or a body that may tell numbers."""
    names = {noun.lemma_.lower(), noun.lower_}
    return bool(names & (person_nouns() | scope_words("bodies", "national") | scope_words("bodies", "local")))


def _last_speaker(story: Story, word: Token) -> Claimant | None:
    """Who spoke last before a word: "it" that counted."""
    field, start, _ = place(story.doc, word.idx, word.idx + len(word))
    before = story.quotes[: bisect_right(story.quotes, (field, start), key=lambda quote: (quote.field, quote.start))]
    said = next((quote for quote in reversed(before) if quote.field == field and quote.speaker), None)
    return (
        Claimant(said.speaker, said.speaker_id, claimant_side(story, said.speaker_id, said.speaker)) if said else None
    )


def _is_document(quote: Quote) -> bool:
    words = (quote.speaker or "").lower().split()
    return quote.speaker_id is None and bool(words) and words[-1] in cue_lexicon().documents


def _issuer(story: Story, quote: Quote) -> Quote:
    """The quote before whose speaker issued "the statement", else the quote itself."""
    before = (other for other in reversed(story.quotes[: story.quotes.index(quote)]) if other.field == quote.field)
    return next((other for other in before if other.speaker and not _is_document(other)), quote)


def _around(story: Story, field: Field, start: int) -> list[Quote]:
    last = bisect_right(story.quotes, (field, start), key=lambda quote: (quote.field, quote.start))
    near = story.quotes[max(0, last - LOOKED_BACK) : last]
    return [quote for quote in near if quote.field == field and start < quote.end]
