"""Which place of the gazetteer a name means: by what follows it, the article's countries, nearness, and size."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import log10

from spacy.tokens import Doc

from analysis.found import Found, covered
from analysis.gazetteer import LEVELS, Place, distance_km, key_of, places_named
from analysis.name_words import words
from analysis.names import slug
from analysis.records import Entity, PlacePrecision
from analysis.sides import side_of_country

PRECISIONS: dict[int, PlacePrecision] = {1: "region", 2: "region", 3: "town"}
NEAR_KM = 250.0
SMALL_TOWN = 15_000  # inhabitants: below, a place must lie in a country that the article names
LONGEST_NAME = 4  # tokens


@dataclass(frozen=True, slots=True)
class Context:
    """What an article tells of where it is: its countries with their share, and the points of its known places."""

    countries: dict[str, float]
    points: tuple[tuple[float, float], ...]


def context_of(found: Iterable[Found]) -> Context:
    """The context that the names of the lexicon give."""
    counts = Counter(one.country for one in found if one.country)
    total = sum(counts.values()) or 1
    points = {(one.name.lat, one.name.lon) for one in found if one.name and one.name.precision in ("town", "point")}
    known = tuple((lat, lon) for lat, lon in points if lat is not None and lon is not None)
    return Context({country: n / total for country, n in counts.items()}, known)


def with_places(doc: Doc, found: Sequence[Found]) -> tuple[list[Found], dict[str, Place]]:
    """`found` with towns that the model missed or took for something else, and the places by their labels."""
    context = context_of(found)
    by_token = covered(found)
    located: dict[str, Place] = {}
    kept = []
    for one in found:
        place = _place(doc, one, context, by_token) if one.name is None and _may_be_place(doc, one) else None
        if place:
            located[one.label] = place
            one = replace(one, kind="PLACE", country=place.country)
        kept.append(one)
    return [*kept, *_missed(doc, by_token, context, located)], located


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


def _may_be_place(doc: Doc, one: Found) -> bool:
    """A place of the model, or another name where a place is likely: "in Verkhova"."""
    if one.kind == "PLACE":
        return True
    if one.kind == "GROUP" or one.end - one.start > 2 or one.country:
        return False
    before = doc[one.start - 1].lower_ if one.start else ""
    return before in words("inside") and one.end - one.start == 1


def _place(doc: Doc, one: Found, context: Context, by_token: dict[int, Found]) -> Place | None:
    candidates = places_named(key_of(one.label))
    if one.kind != "PLACE":
        candidates = tuple(place for place in candidates if place.own and place.country in context.countries)
    if not candidates:
        return None
    container = _container(doc, one, by_token)
    noun = doc[one.end].lower_ if one.end < len(doc) else ""
    scored = [(_score(place, context, container, noun), place) for place in candidates]
    score, best = max(scored, key=lambda pair: pair[0])
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
    if container.name and container.name.precision == "country":
        return place.country == container.country
    areas = places_named(key_of(container.label))
    return any(area.region == place.region and area.level != LEVELS["town"] for area in areas)


def _missed(doc: Doc, by_token: dict[int, Found], context: Context, located: dict[str, Place]) -> list[Found]:
    """Capitalised words after a preposition that are towns of a country in the article."""
    if not context.countries:
        return []
    found = []
    for at in range(1, len(doc)):
        if at in by_token or not doc[at].text[0].isupper() or doc[at - 1].lower_ not in words("locative"):
            continue
        end = at + 1
        while end < len(doc) and end - at < LONGEST_NAME and end not in by_token and doc[end].text[0].isupper():
            end += 1
        label = doc[at:end].text
        places = [p for p in places_named(key_of(label)) if p.own and p.country in context.countries]
        if places:
            place = max(places, key=lambda p: _score(p, context, None, ""))
            located.setdefault(label, place)
            found.append(Found(at, end, "PLACE", "gazetteer", label, country=place.country))
    return found
