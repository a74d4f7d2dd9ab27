"""The state that an identity is of, in or for, also one outside the conflict."""

from functools import lru_cache

from analysis.naming.gazetteer import key_of, places_named
from analysis.naming.names import lexicon, name_of
from analysis.records import Entity


@lru_cache(maxsize=20_000)
def country_of(entity: Entity) -> str | None:
    """The ISO 3166-1 code of an identity's state; None if unknown.

    Known are the names of the lexicon, places of the gazetteer, and institutions named after their state.
    """
    if name := lexicon().get(entity.id):
        return name.country
    if entity.source == "gazetteer":
        number = entity.id.rpartition("_")[2]
        return next((place.country for place in places_named(key_of(entity.name)) if str(place.id) == number), None)
    state = name_of(entity.name.rpartition(" of ")[2]) if entity.kind == "ORG" else None
    return state.country if state else None
