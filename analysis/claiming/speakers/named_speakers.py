"""Whom words name as the speaker of a number: an identity, a place that stands for its government, a person or body."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from analysis.claiming.speakers.credits import DASHES
from analysis.claiming.speakers.offices import side_of_office
from analysis.claiming.story import Story
from analysis.claiming.words import word_list
from analysis.naming.institutions import is_capital
from analysis.naming.names import media, name_confirmed
from analysis.naming.sides import side_named, side_of
from analysis.quoting.cast import person_nouns, speaking_nouns
from analysis.reading import place
from analysis.records import Entity, Quote

SPEAKERS = frozenset({"ORG", "PERSON"})
SPEAKING_PLACES = frozenset({"country", "town"})  # "Moscow says"
NOMINAL = frozenset({"ADJ", "NOUN", "PROPN"})  # "official" is either
PRONOUNS = frozenset({"he", "it", "she", "they"})


@dataclass(frozen=True, slots=True)
class Claimant:
    """A speaker as a claim bears it; all None is the outlet's own voice."""

    name: str | None = None
    id: str | None = None
    side: str | None = None


OUTLET = Claimant()


def speaker_of(story: Story, name: str | None, entity_id: str | None) -> Claimant:
    """A speaker with the side of its identity, of the office that the article gives, or that its description names."""
    entity = story.entities.get(entity_id) if entity_id else None
    side = entity.side if entity else None
    if entity and entity.kind == "PERSON":
        side = side or side_of_office(story, entity.id)
    return Claimant(name, entity_id, side or (side_named(name) if name else None))


def credited_to(story: Story, words: Sequence[Token]) -> Claimant | None:
    """Whom a label or a signature credits: no outlet, which signs titles too, and no place but a state at the end."""
    if not words:
        return None
    head = _head_of(words)
    itself = story.entity_at(head)
    if itself is None and not may_speak(head) and head.lower_ not in word_list("bodies", "mouthpieces"):
        return _surnamed(story, head)
    if itself and itself.kind == "PLACE" and (_opens(head) or not _is_seat(itself)):
        return _surnamed(story, head)
    named = named_in(story, words)
    entity = story.entities.get(named.id) if named and named.id else None
    if entity is None:
        return named
    if entity.id in media() or _is_byline(entity, words):
        return None
    is_unknown = named is not None and named.side is None and entity.kind == "PERSON" and entity.source != "lexicon"
    return _signer_at_home(story, head, named) if is_unknown and len(words) == 1 else named


def _is_seat(where: Entity) -> bool:
    """Whether a place stands for a government: a state or its capital."""
    return where.place_precision == "country" or is_capital(where.name)


def _is_byline(entity: Entity, words: Sequence[Token]) -> bool:
    """Whether a label is the name of who wrote the text: in capitals, of nobody whom the lexicon knows."""
    is_learned = entity.kind == "PERSON" and entity.source != "lexicon"
    return is_learned and all(word.is_upper for word in words)


def _opens(word: Token) -> bool:
    return word.i == word.sent.start


def _surnamed(story: Story, name: Token) -> Claimant | None:
    """The person whose surname a bare word is, as the article tells elsewhere; else the side of who is known by it."""
    people = (
        mention.entity_id
        for mention in story.names.values()
        if mention.kind == "PERSON" and mention.surface.split()[-1] == name.text
    )
    if person := next(people, None) if name.text[0].isupper() else None:
        return speaker_of(story, story.entities[person].name, person)
    if likely := name_confirmed(name.text, "PERSON"):
        return Claimant(name.text, None, side_of(likely.id))
    return _signer_at_home(story, name, None)


def _signer_at_home(story: Story, name: Token, named: Claimant | None) -> Claimant | None:
    """Who signs a title of an outlet of a side by a surname that no lexicon knows: one of its own people."""
    signs = name.i > 0 and name.nbor(-1).text in DASHES and name.is_title
    if not signs or story.outlet_side is None:
        return named
    return replace(named or Claimant(name.text), side=story.outlet_side)


def named_in(story: Story, words: Sequence[Token]) -> Claimant | None:
    """Whom words name as a speaker: the last identity that speaks, a place alone, else a person or body by its noun."""
    if not words:
        return None
    entities = story.entities_in(words)
    speakers = [entity for entity in entities if entity.kind in SPEAKERS]
    if not speakers and len(entities) == len(words):
        speakers = [entity for entity in entities if entity.place_precision in SPEAKING_PLACES]
    if speakers:
        return speaker_of(story, speakers[-1].name, speakers[-1].id)
    if words[0].lower_ in PRONOUNS:
        return last_speaker(story, words[0])
    head = _head_of(words)
    if (
        not (head.pos_ in NOMINAL or head.is_upper)  # parsers don't know abbreviations
        or are_counted(words)
        or not (may_speak(head) or {head.lemma_, head.lower_} & speaking_nouns())
    ):
        return None
    return speaker_of(story, story.doc[words[0].i : words[-1].i + 1].text, None)


def may_speak(noun: Token) -> bool:
    """Whether a noun is of a person or a body that may tell numbers."""
    names = {noun.lemma_.lower(), noun.lower_}
    tellers = person_nouns() | word_list("bodies", "national") | word_list("bodies", "local")
    return bool(names & tellers) and not names & word_list("bodies", "silent")


def are_counted(words: Iterable[Token]) -> bool:
    """Whether words name people as a number of them: "five people", and so nobody who tells one."""
    words = list(words)
    is_numbered = any(word.pos_ == "NUM" for word in words)
    return is_numbered and any(word.lemma_.lower() in word_list("bodies", "silent") for word in words)


def has_speaker(quote: Quote) -> bool:
    """Whether a quote has a speaker, and not "they" taken for "ten houses"."""
    return bool(quote.speaker) and not (quote.speaker or "")[0].isdigit()


def last_speaker(story: Story, word: Token) -> Claimant | None:
    """Who is meant by a word, if it is a speaker itself, else who spoke last before it: "it" that counted."""
    field, start, _ = place(story.doc, word.idx, word.idx + len(word))
    itself = (quote for quote in story.quotes if (quote.field, quote.speaker_start) == (field, start))
    if (meant := next(itself, None)) and has_speaker(meant):
        return speaker_of(story, meant.speaker, meant.speaker_id)
    before = story.quotes[: bisect_right(story.quotes, (field, start), key=lambda quote: (quote.field, quote.start))]
    said = next((quote for quote in reversed(before) if quote.field == field and has_speaker(quote)), None)
    return speaker_of(story, said.speaker, said.speaker_id) if said else None


def _head_of(words: Sequence[Token]) -> Token:
    return [word for word in words if word.head not in words or word.head.i == word.i][-1]
