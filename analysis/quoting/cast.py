"""Who appears in an article: names by token, the roles and genders of people, and who has spoken so far."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Literal

from spacy.tokens import Doc, Span, Token

from analysis.naming.folding import gender_of_given_name
from analysis.naming.names import gender_of
from analysis.quoting.cues import cue_lexicon
from analysis.records import Entity, Mention

type Gender = Literal["female", "male"]

GENDERS: dict[str, Gender] = {"f": "female", "m": "male"}  # as the lexicons of names write them
LEXICON = Path(__file__).parents[1] / "lexicons" / "people.toml"
PEOPLE_END_IN = (
    "man",
    "men",
    "woman",
    "women",
    "alist",
    "atist",
    "emist",
    "entist",
    "icist",
    "ivist",
    "ogist",
    "omist",
)
POSSESSIVE = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker as far as known: `name` as the article writes it in full, else a description; `surface` in tokens."""

    name: str | None
    entity_id: str | None
    confidence: float
    surface: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """A mention with the token that governs it."""

    head: int
    mention: Mention


@dataclass(frozen=True, slots=True)
class Cast:
    """An article's names; `full_name` is the longest way in which it writes an entity's name.

    `quoted` are the tokens of whole sentences in marks.
    """

    doc: Doc
    by_token: dict[int, Mention]
    named: list[Named]
    full_name: dict[str, str]
    role_holder: dict[str, str]
    gender: dict[str, Gender]
    spoken: list[tuple[Token, Speaker]] = field(default_factory=list)
    quoted: set[int] = field(default_factory=set)


@cache
def gender_words() -> dict[str, Gender]:
    """Titles and role nouns that tell a gender, in lower case."""
    tables = tomllib.loads(LEXICON.read_text(encoding="utf-8"))
    genders: tuple[Gender, ...] = ("female", "male")
    return {word: gender for gender in genders for words in tables[gender].values() for word in words}


@cache
def person_nouns() -> frozenset[str]:
    """Nouns for people: those of any gender and those that tell one."""
    tables = tomllib.loads(LEXICON.read_text(encoding="utf-8"))
    return frozenset((*tables["people"]["nouns"], *tables["female"]["roles"], *tables["male"]["roles"]))


@cache
def speaking_nouns() -> frozenset[str]:
    """Nouns for people and for bodies that speak."""
    tables = tomllib.loads(LEXICON.read_text(encoding="utf-8"))
    return person_nouns() | frozenset(tables["bodies"]["nouns"])


def may_speak(head: Token) -> bool:
    """Whether a noun is one for people, bodies or documents, or stands for people ("many", "those")."""
    is_speaking = head.lemma_ in speaking_nouns() | cue_lexicon().documents or head.lemma_.endswith(PEOPLE_END_IN)
    return head.pos_ in {"PROPN", "PRON"} or is_speaking


def gather_cast(doc: Doc, entities: Iterable[Entity], mentions: Iterable[Mention]) -> Cast:
    """The names of a Doc."""
    people = {e.id: gender for e in entities if e.kind == "PERSON" and (gender := _gender_of_person(e))}
    cast = Cast(doc, {}, [], {}, {}, people)
    shift = {"title": 0, "text": doc._.text_start}
    for mention in mentions:
        start = mention.start + shift[mention.field]
        span = doc.char_span(start, start + mention.end - mention.start, alignment_mode="expand")
        if span is None or ": " in mention.surface:
            continue
        for i in range(span.start, span.end):
            cast.by_token[i] = mention
        cast.named.append(Named(span.root.i, mention))
        _note_name(cast, mention)
        if mention.kind == "PERSON":
            _note_person(cast, span, mention)
    cast.named.sort(key=lambda named: named.head)
    return cast


def _gender_of_person(entity: Entity) -> Gender | None:
    """What the lexicon knows of a person, else what the given name tells."""
    given = entity.name.split(" ")[0]
    return GENDERS.get(gender_of(entity.id) or gender_of_given_name(given) or "")


def _note_name(cast: Cast, mention: Mention) -> None:
    name = bare_name(mention.surface)
    if len(name) > len(cast.full_name.get(mention.entity_id, "")):
        cast.full_name[mention.entity_id] = name


def bare_name(surface: str) -> str:
    """A name without a possessive ending and on one line."""
    name = " ".join(surface.split())
    return POSSESSIVE.sub("", name) if name.endswith(("s", "'", "’")) else name


def _note_person(cast: Cast, name: Span, mention: Mention) -> None:
    """What the words of a name, and the titles and roles beside it, tell of a person; titles outweigh names."""
    words, head = gender_words(), name.root
    told = next((gender for token in name if (gender := words.get(token.lower_))), None)
    if told is None and len(name) > 1 and mention.entity_id not in cast.gender:
        told = GENDERS.get(gender_of_given_name(name[0].text) or "")
    if told:
        cast.gender.setdefault(mention.entity_id, told)
    beside = [c for c in head.children if c.dep_ in {"compound", "nmod", "appos"}]
    if head.dep_ == "appos":
        beside.append(head.head)
    for token in beside:
        if token.i in cast.by_token:
            continue
        if gender := words.get(token.lower_):
            cast.gender[mention.entity_id] = gender
        if token.pos_ in {"NOUN", "PROPN"}:
            cast.role_holder.setdefault(token.lower_, mention.entity_id)
