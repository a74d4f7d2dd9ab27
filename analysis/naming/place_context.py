"""What an article tells of where it is, and which place of the gazetteer fits that best."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import inf, log10

from spacy.tokens import Doc

from analysis.naming.areas import region_of
from analysis.naming.found import Found, covered
from analysis.naming.gazetteer import LEVELS, Place, distance_km, key_of, places_named
from analysis.naming.packs import pack
from analysis.naming.words import words
from analysis.records import Kind, PlacePrecision

PRECISIONS: dict[int, PlacePrecision] = {1: "region", 2: "region", 3: "town"}  # of the gazetteer's levels
NEAR_KM = 250.0
NEXT_KM = 80.0
INSIDE_REGION_KM = 400.0  # from the middle of a first-level region to its towns
SMALL_TOWN = 15_000  # inhabitants: below, a place must lie in a country that the article names
LARGE_TOWN = 100_000  # from here on, "in X" is enough to make a place of X
METROPOLIS = 1_000_000  # inhabitants from which a town is likely meant by its name alone
LONGEST_NOUN = 2  # tokens between a name and "in": "Verkhova refugee camp in"
INSIDE = frozenset({"in", "of"})
BEFORE_PLACE = frozenset({"both", "of"})  # "in both X and Y", "the city of X"
APART = frozenset({",", "("})
JOINED = frozenset({"and", "or"})
LISTED = frozenset({"appos", "conj"})
LARGEST = 5_000_000  # inhabitants: above, more people make a place no likelier
MAIN_SHARE = 0.25  # of an article's names from which it is about a country


@dataclass(frozen=True, slots=True)
class Context:
    """What an article tells of where it is: its countries with their share, its regions, points of known places.

    `surnames` are those of people named in full, `located` names that stand after a preposition of place, `given`
    and `bodies` first words of people and organisations named in full, where no preposition of place precedes them.
    """

    countries: dict[str, float]
    regions: frozenset[str]
    points: tuple[tuple[float, float], ...]
    surnames: frozenset[str]
    located: frozenset[str]
    given: frozenset[str]
    bodies: frozenset[str]


def context_of(doc: Doc, found: Sequence[Found]) -> Context:
    """The context that the names found give, those of the lexicon above all."""
    counts = Counter(one.country for one in found if one.country)
    total = sum(counts.values()) or 1
    points = {(one.name.lat, one.name.lon) for one in found if one.name and one.name.precision in ("town", "point")}
    regions = {one.name for one in found if one.name and one.name.precision == "region" and one.country}
    by_token = covered(found)
    heads = [(one, list_head(doc, one, by_token)) for one in found if one.name is None]
    located = frozenset(one.label for one, head in heads if _after_locative(doc, head))
    return Context(
        countries={country: n / total for country, n in counts.items()},
        regions=frozenset(filter(None, map(region_of, regions))),
        points=tuple((lat, lon) for lat, lon in points if lat is not None and lon is not None),
        surnames=frozenset(one.label.split()[-1] for one in found if one.kind == "PERSON" and " " in one.label),
        located=located,
        given=_first_words(found, "PERSON") - located,
        bodies=_first_words(found, "ORG") - located,
    )


def _first_words(found: Sequence[Found], kind: Kind) -> frozenset[str]:
    """Those of the names in full that the lexicon does not know."""
    full = (one.label for one in found if one.kind == kind and one.name is None and " " in one.label)
    return frozenset(label.split()[0] for label in full)


def best_place(places: Iterable[Place], context: Context, container: Found | None, noun: str) -> Place | None:
    """The likeliest of several places; `container` is the place named after a comma, `noun` the word after the name."""
    scored = [(_score(place, context, container, noun), place) for place in places]
    score, best = max(scored, key=lambda pair: pair[0], default=(0.0, None))
    return best if score > 0 else None


def is_usual(place: Place, context: Context) -> bool:
    """Whether a place goes by this spelling: its own name, or another one in an article about its country."""
    share = context.countries.get(place.country, 0.0)
    return place.own if share < MAIN_SHARE else place.own or place.population >= SMALL_TOWN


def lies_in(place: Place, container: Found) -> bool:
    """Whether a place is in the one named after it: by country, or by the region's own entry or middle."""
    name = container.name
    if name and name.precision == "country":
        return place.country == container.country
    if name and name.precision == "region" and name.lat is not None and name.lon is not None:
        near = distance_km(place.lat, place.lon, name.lat, name.lon) < INSIDE_REGION_KM
        return near and place.country == container.country
    areas = places_named(key_of(container.label))
    return any(area.region == place.region and area.level != LEVELS["town"] for area in areas)


def nearest_in(places: Iterable[Place], container: Found) -> Place | None:
    """Of the places in the one named after them, that nearest to its middle; the largest if its middle is unknown."""
    inside = [place for place in places if lies_in(place, container)]
    name = container.name
    if name is None or name.lat is None or name.lon is None or name.precision == "country":
        return max(inside, key=lambda place: place.population, default=None)
    lat, lon = name.lat, name.lon
    return min(inside, key=lambda place: distance_km(place.lat, place.lon, lat, lon), default=None)


def countries_at_war() -> frozenset[str]:
    """The ISO 3166-1 codes of the countries where the conflict is fought."""
    return pack().countries


def place_around(doc: Doc, one: Found, by_token: Mapping[int, Found]) -> Found | None:
    """The place named after a comma or a bracket, or after a noun of places and "in"."""
    at = one.end
    if at < len(doc) and doc[at].text in APART:
        after = by_token.get(at + 1)
        return after if after and after.kind == "PLACE" and not _is_listed(doc, after, by_token) else None
    while at < len(doc) and at - one.end < LONGEST_NOUN and doc[at].is_lower and doc[at].text not in INSIDE:
        at += 1
    if at + 1 >= len(doc) or doc[at].text not in INSIDE:
        return None
    after = by_token.get(at + 2 if doc[at + 1].text == "the" else at + 1)
    return after if after and after.kind == "PLACE" else None


def _is_listed(doc: Doc, one: Found, by_token: Mapping[int, Found]) -> bool:
    """Whether a name after a comma goes on a list, in which none lies in another: "Verkhova, Odesa and Kyiv"."""
    at = one.end
    if at + 1 >= len(doc) or doc[at].text != ",":
        return at < len(doc) and doc[at].text in JOINED
    after = by_token.get(at + 1)
    is_country = after is not None and after.name is not None and after.name.precision == "country"
    return doc[at + 1].text in JOINED or (after is not None and not is_country)


def _score(place: Place, context: Context, container: Found | None, noun: str) -> float:
    share = context.countries.get(place.country, 0.0)
    score = log10(min(place.population, LARGEST) + 10) + 2.5 * place.own + (2.0 + 2.0 * share if share else 0.0)
    if place.own and place.population >= METROPOLIS:
        score += 2.0
    if container and lies_in(place, container):
        score += 10.0
    nearest = min((distance_km(place.lat, place.lon, *point) for point in context.points), default=inf)
    score += 1.5 * (nearest < NEAR_KM) + (nearest < NEXT_KM) + 0.7 * (place.region in context.regions)
    if place.level == LEVELS["region"]:
        score += 4.0 if noun in words("region_nouns") else -0.2
    if place.level == LEVELS["district"]:
        score += 4.0 if noun in words("district_nouns") else -3.0
    if not share and place.population < SMALL_TOWN and not container:
        score -= 6.0
    return score


def list_head(doc: Doc, one: Found, by_token: dict[int, Found]) -> Found:
    """The name with which the list begins that a name stands in ("near X, Y and Z"); itself in no list."""
    seen = {one.start}
    while (last := doc[one.end - 1]).dep_ in LISTED:  # a name's last word governs it
        before = by_token.get(last.head.i)
        if before is None or before.start in seen:
            break
        seen.add(before.start)
        one = before
    return one


def is_called_a_place(doc: Doc, one: Found) -> bool:
    """Whether a lower-case noun before a name, or before the list that it begins, says that it is a place."""
    return one.start > 1 and doc[one.start - 1].text in ("of", ":") and doc[one.start - 2].text in words("place_nouns")


def _after_locative(doc: Doc, one: Found) -> bool:
    """Whether the words around a name say that it is a place: "near X", "the town of X", "X district"."""
    start = one.start
    if start > 1 and doc[start - 1].lower_ in BEFORE_PLACE:
        start -= 1
    before = doc[start - 1].lower_ if start else ""
    after = doc[one.end].lower_ if one.end < len(doc) else ""
    nouns = words("region_nouns") | words("district_nouns")
    return before in words("inside") or before in words("generic") or after in nouns
