"""Which place of the gazetteer a name means: by what follows it, the article's countries, nearness, and size."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from math import log10

from spacy.strings import get_string_id
from spacy.tokens import Doc

from analysis.folding import gender_of_given_name
from analysis.found import Found, covered
from analysis.gazetteer import LEVELS, Place, distance_km, key_of, places_named
from analysis.name_words import words
from analysis.names import slug
from analysis.packs import pack
from analysis.records import Entity, PlacePrecision
from analysis.sides import side_of_country

PRECISIONS: dict[int, PlacePrecision] = {1: "region", 2: "region", 3: "town"}
NEAR_KM = 250.0
INSIDE_REGION_KM = 400.0  # from the middle of a first-level region to its towns
SMALL_TOWN = 15_000  # inhabitants: below, a place must lie in a country that the article names
LARGE_TOWN = 100_000  # from here on, "in X" is enough to make a place of X
MAIN_SHARE = 0.25  # of an article's names from which it is about a country
LEAST_SHARE = 0.1  # of an article's names for the country of a town that nobody but the gazetteer knows
LONGEST_NAME = 4  # tokens
AREA, LANGUAGE = "model_loc", "model_language"  # the model's labels for what is hardly a town
MAYBE_PLACE = frozenset({"ORG", "PERSON", "OTHER", "GROUP"})


@dataclass(frozen=True, slots=True)
class Context:
    """What an article tells of where it is: its countries with their share, and the points of its known places.

    `surnames` are those of people named in full, `located` names that stand after a preposition of place.
    """

    countries: dict[str, float]
    points: tuple[tuple[float, float], ...]
    surnames: frozenset[str]
    located: frozenset[str]


def with_places(doc: Doc, found: Sequence[Found]) -> tuple[list[Found], dict[str, Place]]:
    """`found` with towns that the model missed or took for something else, and the places by their labels."""
    by_token = covered(found)
    context = context_of(doc, found)
    places: dict[str, Place] = {}
    kept = []
    for one in found:
        place = places.get(one.label) if one.name is None else None
        place = place or _place(doc, one, context, by_token)
        if place:
            label = one.label if one.name is None else f"{place.name}, {place.region}"
            places[label] = place
            one = Found(one.start, one.end, "PLACE", "gazetteer_" + one.rule, label, country=place.country)
        kept.append(one)
    return [*kept, *_missed(doc, by_token, context, places)], places


def context_of(doc: Doc, found: Sequence[Found]) -> Context:
    """The context that the names found give, those of the lexicon above all."""
    counts = Counter(one.country for one in found if one.country)
    total = sum(counts.values()) or 1
    points = {(one.name.lat, one.name.lon) for one in found if one.name and one.name.precision in ("town", "point")}
    return Context(
        countries={country: n / total for country, n in counts.items()},
        points=tuple((lat, lon) for lat, lon in points if lat is not None and lon is not None),
        surnames=frozenset(one.label.split()[-1] for one in found if one.kind == "PERSON" and " " in one.label),
        located=frozenset(one.label for one in found if one.name is None and _after_locative(doc, one)),
    )


def entity_of_place(place: Place, label: str) -> Entity:
    """The record of a place of the gazetteer; GeoNames' number keeps places of one name apart."""
    return Entity(
        id=f"{slug('PLACE', place.name)}_{place.id}",
        name=label if place.own else place.name,
        kind="PLACE",
        side=side_of_country(place.country),
        lat=place.lat,
        lon=place.lon,
        place_precision=PRECISIONS[place.level],
        source="gazetteer",
    )


def _place(doc: Doc, one: Found, context: Context, by_token: dict[int, Found]) -> Place | None:
    if one.name is None and one.label.lower() in words("no_towns"):
        return None
    container = _container(doc, one, by_token)
    if one.name:
        return _namesake(one, container) if container else None
    if one.kind == "PLACE":
        noun = doc[one.end].lower_ if one.end < len(doc) else ""
        places = _candidates(one.label)
        if one.rule == AREA and container is None:
            places = tuple(place for place in places if place.level != LEVELS["town"] or place.population >= LARGE_TOWN)
        return _best(places, context, container, noun)
    if one.kind not in MAYBE_PLACE or one.country or one.rule == LANGUAGE:
        return None
    own = [place for place in places_named(key_of(one.label)) if _is_usual(place, context)]
    if container:
        own = [place for place in own if _lies_in(place, container)]
    elif one.label in context.located:
        own = [p for p in own if p.country in context.countries or p.population >= LARGE_TOWN]
    elif one.label.isupper() or gender_of_given_name(one.label):
        own = []
    else:
        own = [place for place in own if _stands_out(place, one, context)]
    return _best(own, context, container, "")


def _stands_out(place: Place, one: Found, context: Context) -> bool:
    """Whether a place needs no preposition: a large town of a country named, or any town of the war in its news."""
    if one.label in context.surnames:
        return False
    share = context.countries.get(place.country, 0.0)
    if place.country in _countries_at_war():
        return share >= MAIN_SHARE
    return share > 0 and one.kind != "PERSON" and place.population >= LARGE_TOWN


def _is_usual(place: Place, context: Context) -> bool:
    """Whether a place goes by this spelling: its own name, or another one in an article about its country."""
    share = context.countries.get(place.country, 0.0)
    return place.own if share < MAIN_SHARE else place.own or place.population >= SMALL_TOWN


def _namesake(one: Found, container: Found) -> Place | None:
    """The other town of this name, where the place after the comma says so: "Moscow, Idaho"."""
    if one.name is None or one.name.precision != "town" or container.country in (None, one.country):
        return None
    inside = [place for place in places_named(key_of(one.label)) if _lies_in(place, container)]
    return max(inside, key=lambda place: place.population, default=None)


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


def _best(places: Iterable[Place], context: Context, container: Found | None, noun: str) -> Place | None:
    scored = [(_score(place, context, container, noun), place) for place in places]
    score, best = max(scored, key=lambda pair: pair[0], default=(0.0, None))
    return best if score > 0 else None


def _score(place: Place, context: Context, container: Found | None, noun: str) -> float:
    share = context.countries.get(place.country, 0.0)
    score = log10(place.population + 10) + 2.5 * place.own + (2.0 + 2.0 * share if share else 0.0)
    if container and _lies_in(place, container):
        score += 10.0
    if any(distance_km(place.lat, place.lon, *point) < NEAR_KM for point in context.points):
        score += 1.5
    if place.level == LEVELS["region"]:
        score += 4.0 if noun in words("region_nouns") else 1.0
    if place.level == LEVELS["district"]:
        score += 4.0 if noun in words("district_nouns") else -3.0
    if not share and place.population < SMALL_TOWN and not container:
        score -= 6.0
    return score


def _container(doc: Doc, one: Found, by_token: dict[int, Found]) -> Found | None:
    """The place named after a comma: "Verkhova, Ukraine"."""
    if one.end + 1 < len(doc) and doc[one.end].text == ",":
        after = by_token.get(one.end + 1)
        if after and after.kind == "PLACE" and after.start == one.end + 1:
            return after
    return None


def _lies_in(place: Place, container: Found) -> bool:
    """Whether a place is in the one named after it: by country, or by the region's own entry or middle."""
    name = container.name
    if name and name.precision == "country":
        return place.country == container.country
    if name and name.precision == "region" and name.lat is not None and name.lon is not None:
        near = distance_km(place.lat, place.lon, name.lat, name.lon) < INSIDE_REGION_KM
        return near and place.country == container.country
    areas = places_named(key_of(container.label))
    return any(area.region == place.region and area.level != LEVELS["town"] for area in areas)


def _after_locative(doc: Doc, one: Found) -> bool:
    return one.start > 0 and doc[one.start - 1].lower_ in words("inside")


def _missed(doc: Doc, by_token: dict[int, Found], context: Context, places: dict[str, Place]) -> list[Found]:
    """Capitalised words that are towns of a country in the article: after a preposition, or proper nouns of the war."""
    found: list[Found] = []
    if not context.countries:
        return found
    locative, proper = _locative_ids(), doc.vocab.strings["NNP"]
    before = 0
    taken_to = 0
    for at, (word, tag) in enumerate(doc.to_array(["LOWER", "TAG"]).tolist()):
        after_locative, before = before in locative, word
        if (not after_locative and tag != proper) or at in by_token or at < taken_to:
            continue
        if not doc[at].text[0].isupper() or doc[at].ent_type_:
            continue
        if one := _town_at(doc, at, by_token, context, after_locative=after_locative):
            town, place = one
            places.setdefault(town.label, place)
            found.append(town)
            taken_to = town.end
    return found


def _town_at(
    doc: Doc, at: int, by_token: dict[int, Found], context: Context, *, after_locative: bool
) -> tuple[Found, Place] | None:
    end = at + 1
    while end < len(doc) and end - at < LONGEST_NAME and end not in by_token and doc[end].text[0].isupper():
        end += 1
    label = doc[at:end].text
    if label.lower() in words("no_towns") or label in context.surnames or gender_of_given_name(label):
        return None
    least = LEAST_SHARE if after_locative else MAIN_SHARE
    own = [p for p in places_named(key_of(label)) if context.countries.get(p.country, 0.0) >= least]
    own = [p for p in own if _is_usual(p, context) and _is_expected(p, after_locative=after_locative)]
    place = _best(own, context, None, "")
    return (Found(at, end, "PLACE", "gazetteer", label, country=place.country), place) if place else None


def _is_expected(place: Place, *, after_locative: bool) -> bool:
    """Whether a capitalised word may be this place: in the war's countries always, elsewhere no village."""
    return place.country in _countries_at_war() or (after_locative and place.population >= SMALL_TOWN)


@cache
def _countries_at_war() -> frozenset[str]:
    return frozenset(side.country for side in pack().sides)


@cache
def _locative_ids() -> frozenset[int]:
    return frozenset(map(get_string_id, words("locative")))
