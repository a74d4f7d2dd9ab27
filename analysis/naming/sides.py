"""Sides of the conflict: whose a name is, and which side a description speaks for."""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from analysis.naming.names import lexicon, name_of
from analysis.naming.packs import Held, pack

WORD = re.compile(r"[^\W\d_]+")
ARTICLE_OR_POSSESSIVE = re.compile(r"^the\s+|['’]s?$", re.IGNORECASE)
LONGEST_NAME = 4  # words
AGAINST = frozenset({"anti", "partially", "partly", "temporarily"})  # "anti-Kremlin" is not the Kremlin's


def side_of(entity_id: str, day: date | None = None) -> str | None:
    """The side of an identity of the lexicon on a day; without a day, that of its country."""
    if day and (holder := _held_by(entity_id, day)):
        return holder
    if side := _members().get(entity_id):
        return side
    name = lexicon().get(entity_id)
    return side_of_country(name.country) if name else None


def side_of_country(country: str | None) -> str | None:
    """The side whose state has this ISO 3166-1 code."""
    return _by_country().get(country) if country else None


def foe_of(side: str | None) -> str | None:
    """The other side of a conflict of two; None for a side that is not of the pack."""
    names = [each.name for each in pack().sides]
    if side not in names or len(names) != 2:
        return None
    return names[1 - names.index(side)]


def side_of_authorities(place_id: str) -> str | None:
    """Whose the mayor, the police or the officials of a place are; None where that is unclear, or of neither side."""
    held = _authorities().get(place_id)
    return side_of(place_id) if held is None else held.side if held.authorities == "holder" else None


def occupier_of(side: str | None, day: date | None) -> str | None:
    """The side that holds land of a side's own on a day."""
    held_then = (held for held in pack().held if day and held.start <= day < held.until)
    return next((held.side for held in held_then if side_of(held.places[0]) == side), None)


def country_of_outlet(source: str | None) -> str | None:
    """The ISO 3166-1 code of the state of a side in which an outlet is at home."""
    side = side_of_outlet(source)
    return next((each.country for each in pack().sides if each.name == side), None)


def side_of_outlet(source: str | None) -> str | None:
    """The side in whose country an outlet is at home, by its name or its domain ("courier.example")."""
    name = name_of(source) or name_of(source.split(".")[0]) if source else None
    return side_of(name.id) if name and name.kind == "ORG" else None


def side_by_epithet(word: str) -> str | None:
    """The side that its foes call by a word, in lower case."""
    return _epithets().get(word)


def side_named(text: str) -> str | None:
    """The side that a name or description speaks for ("the Kremlin", "Ukrainian officials", "Zelensky").

    A name of the lexicon decides; else the first word that names a side, if no other state comes before it; else the
    name at the end.
    """
    bare = ARTICLE_OR_POSSESSIVE.sub("", text.strip())
    if name := name_of(bare):
        return side_of(name.id)
    parts = WORD.findall(bare.casefold())
    sides = _words()
    for at, word in enumerate(parts):
        if side := _of_long_name(parts[at : at + LONGEST_NAME]):
            return side
        if word in sides:
            return None if at and parts[at - 1] in AGAINST else sides[word]
        if (other := name_of(word)) and other.precision == "country":
            return None
    return _of_last_name(bare)


def _of_long_name(parts: Sequence[str]) -> str | None:
    """The side of a name of several words that begins a description ("luhansk people s republic militia")."""
    named = (_by_parts().get(tuple(parts[:n])) for n in range(len(parts), 1, -1))
    return next((side_of(entity_id) for entity_id in named if entity_id), None)


@cache
def _by_parts() -> dict[tuple[str, ...], str]:
    """Names of several words, in lower case, by their words without marks."""
    spelt = ((surface, name.id) for name in lexicon().values() for surface in (name.name, *name.aliases))
    parts = ((tuple(WORD.findall(surface.casefold())), entity_id) for surface, entity_id in spelt)
    return {words: entity_id for words, entity_id in parts if 1 < len(words) <= LONGEST_NAME}


def _of_last_name(text: str) -> str | None:
    """The side of the name in which a description ends ("President Zelensky")."""
    parts = text.split()
    named = (name_of(" ".join(parts[at:])) for at in range(1, len(parts)))
    name = next((name for name in named if name), None)
    if name is None:
        return None
    return side_of_authorities(name.id) if name.kind == "PLACE" else side_of(name.id)


@cache
def _by_country() -> dict[str, str]:
    return {side.country: side.name for side in pack().sides if side.country}


@cache
def _words() -> dict[str, str]:
    return {word: side.name for side in pack().sides for word in side.words} | _epithets()


@cache
def _epithets() -> dict[str, str]:
    return {word: side.name for side in pack().sides for word in side.epithets}


@cache
def _members() -> dict[str, str]:
    return {member: side.name for side in pack().sides for member in side.members}


@cache
def _authorities() -> dict[str, Held]:
    return {place: held for held in pack().held if held.authorities for place in held.places}


@cache
def _places_held() -> dict[str, tuple[tuple[date, date, str], ...]]:
    periods: dict[str, tuple[tuple[date, date, str], ...]] = {}
    for held in pack().held:
        for place in held.places:
            periods[place] = (*periods.get(place, ()), (held.start, held.until, held.side))
    return periods


def _held_by(place_id: str, day: date) -> str | None:
    return next((side for start, until, side in _places_held().get(place_id, ()) if start <= day < until), None)
