"""Which place of the gazetteer a name means: by what follows it, the article's countries, nearness, and size."""

import math
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from analysis.naming.folding import gender_of_given_name
from analysis.naming.found import Found, covered, text_of
from analysis.naming.gazetteer import Place, distance_km, key_of, places_named
from analysis.naming.missed_towns import find_missed_towns
from analysis.naming.names import Name, lexicon, slug
from analysis.naming.place_context import (
    LARGE_TOWN,
    MAIN_SHARE,
    PRECISIONS,
    SMALL_TOWN,
    Context,
    best_place,
    context_of,
    countries_at_war,
    is_called_a_place,
    is_usual,
    lies_in,
    list_head,
    nearest_in,
    place_around,
)
from analysis.naming.place_lists import with_listed_places
from analysis.naming.sides import side_of_country
from analysis.naming.words import words
from analysis.records import Entity

VILLAGE = 5_000  # inhabitants: below, no town is meant by what the model takes for a river or a sea
SAME_TOWN_KM = 20.0  # between what two tables take for the middle of a town
AREA, LANGUAGE = "model_loc", "model_language"  # the model's labels for what is hardly a town
MAYBE_PLACE = frozenset({"ORG", "PERSON", "OTHER", "GROUP"})


def with_places(doc: Doc, found: Sequence[Found]) -> tuple[list[Found], dict[str, Place]]:
    """`found` with towns that the model missed or took for something else, and the places by their labels."""
    found = with_listed_places(doc, found)
    by_token = covered(found)
    context = context_of(doc, found)
    namesakes = _namesakes(doc, found, by_token)
    places: dict[str, Place] = {}
    kept = []
    for one in found:
        if one.name is None and one.kind == "PLACE" and one.label in context.given:
            one = replace(one, kind="PERSON", rule="given_name")
        elif one.name is None and one.kind in MAYBE_PLACE and is_called_a_place(doc, list_head(doc, one, by_token)):
            one = replace(one, kind="PLACE", rule="called_a_place")
        place = namesakes.get(one.label) if one.name else places.get(one.label)
        place = place or (None if one.name else _place(doc, one, context, by_token))
        if place:
            label = one.label if one.name is None else f"{place.name}, {place.region}"
            places[label] = place
            one = Found(one.start, one.end, "PLACE", "gazetteer_" + one.rule, label, country=place.country)
        kept.append(one)
    return [*kept, *find_missed_towns(doc, by_token, context, places)], places


def known_place(place: Place) -> Name | None:
    """The name of the lexicon that a place of the gazetteer is, so that a spelling only the gazetteer has joins it."""
    name = lexicon().get(slug("PLACE", place.name))
    if name is None or (name.country, name.precision) != (place.country, PRECISIONS[place.level]):
        return None
    if name.precision == "region" or name.lat is None or name.lon is None:
        return name
    return name if distance_km(place.lat, place.lon, name.lat, name.lon) < SAME_TOWN_KM else None


def entity_of_place(place: Place, label: str) -> Entity:
    """The record of a place of the gazetteer; GeoNames' number keeps places of one name apart."""
    return Entity(
        id=f"{slug('PLACE', place.name)}_{place.id}",
        name=label if place.own and not label.isupper() else place.name,
        kind="PLACE",
        side=side_of_country(place.country),
        lat=place.lat,
        lon=place.lon,
        place_precision=PRECISIONS[place.level],
        source="gazetteer",
    )


def _place(doc: Doc, one: Found, context: Context, by_token: dict[int, Found]) -> Place | None:
    if one.label.lower() in words("no_towns") or (one.kind == "ORG" and one.label in context.bodies):
        return None
    container = place_around(doc, one, by_token)
    if one.kind == "PLACE":
        noun = doc[one.end].lower_ if one.end < len(doc) else ""
        places = _candidates(one.label)
        if one.rule == AREA and container is None:
            places = tuple(place for place in places if _is_more_than_a_village(place))
        return best_place(places, context, container, noun)
    if one.kind not in MAYBE_PLACE or one.country or one.rule == LANGUAGE:
        return None
    if one.kind == "PERSON" and one.label in context.given:
        return None
    own = [place for place in _candidates(one.label) if is_usual(place, context)]
    if container:
        own = [place for place in own if lies_in(place, container)]
    elif one.label in context.located:
        least = LARGE_TOWN if one.kind != "PERSON" else math.inf  # a person is no town of a country that nobody names
        own = [p for p in own if p.country in context.countries or p.population >= least]
    elif one.label.isupper() or gender_of_given_name(one.label):
        own = []
    else:
        own = [place for place in own if _stands_out(place, one, context)]
    return best_place(own, context, container, "")


def _is_more_than_a_village(place: Place) -> bool:
    return place.population >= VILLAGE or place.country in countries_at_war()


def _stands_out(place: Place, one: Found, context: Context) -> bool:
    """Whether a place needs no preposition: a large town of a country named, or any town of the war in its news."""
    if one.label in context.surnames:
        return False
    share = context.countries.get(place.country, 0.0)
    if place.country in countries_at_war():
        return share >= MAIN_SHARE
    least = SMALL_TOWN if share >= MAIN_SHARE else LARGE_TOWN
    return share > 0 and one.kind != "PERSON" and place.population >= least


def _namesakes(doc: Doc, found: Sequence[Found], by_token: dict[int, Found]) -> dict[str, Place]:
    """Towns of the lexicon's names that are others throughout the article, as a comma tells once: "Moscow, Idaho"."""
    namesakes = {}
    for one in found:
        if one.name and one.name.precision == "town" and (container := place_around(doc, one, by_token)):
            a_list = {one.country, container.country} <= countries_at_war()  # "Sumy, Belgorod region"
            elsewhere = container.country not in (None, one.country) and not a_list
            if elsewhere and (place := nearest_in(places_named(key_of(text_of(doc, one))), container)):
                namesakes[one.label] = place
    return namesakes


def _candidates(label: str) -> tuple[Place, ...]:
    """The places of a name, or of what is left of it without a generic word: "Verkhova City"."""
    if found := places_named(key_of(label)):
        return found
    parts = label.split()
    generic = words("generic")
    if len(parts) > 1 and parts[-1].lower() in generic:
        return places_named(key_of(" ".join(parts[:-1])))
    if len(parts) > 1 and parts[0].lower() in generic:
        return places_named(key_of(" ".join(parts[2:] if parts[1].lower() == "of" else parts[1:])))
    return ()
