"""What lies in what: the area that a place is and those around it, for the places of the lexicon and the gazetteer."""

from dataclasses import dataclass
from functools import cache

from analysis.naming.gazetteer import LEVELS, key_of, nearest_town, place_of, places_named
from analysis.naming.names import Name, entity_of, lexicon
from analysis.naming.packs import pack
from analysis.records import Entity

NAMED_AFTER_A_TOWN = frozenset({"Oblast", "Krai"})
AROUND = {"UA.20": "UA.11"}  # Sevastopol is a region of its own, and told of as Crimea


@dataclass(frozen=True, slots=True)
class Area:
    """Codes of areas: ISO 3166-1 of a country ("UA"), GeoNames' of a first-level region ("UA.21").

    `code` is that of the place itself, None if it is neither; `within` those of the areas around it, widest first.
    """

    code: str | None = None
    within: tuple[str, ...] = ()


def area_of(entity: Entity) -> Area:
    """What a place is and lies in, as far as the sources tell. A place lies in the country of its side, too."""
    country, region, is_region = _of_lexicon(entity) if entity.id in lexicon() else _of_gazetteer(entity)
    if entity.place_precision == "country":
        return Area(country)
    around = (country, _country_of(entity.side), AROUND.get(region or ""), None if is_region else region)
    return Area(region if is_region else None, tuple(dict.fromkeys(filter(None, around))))


def lies_within(entity: Entity, other: Entity) -> bool:
    """Whether a place is another one or lies in it, as far as the sources tell."""
    return entity.id == other.id or area_of(other).code in area_of(entity).within


@cache
def region_of(name: Name) -> str | None:
    """GeoNames' code of a name of the lexicon that is a first-level region."""
    return area_of(entity_of(name, None)).code if name.precision == "region" else None


def _of_gazetteer(entity: Entity) -> tuple[str | None, str | None, bool]:
    """The country, the first-level region, and whether the place is that region."""
    number = entity.id.rpartition("_")[2]
    place = place_of(int(number)) if entity.source == "gazetteer" and number.isdigit() else None
    return (place.country, place.region, place.level == LEVELS["region"]) if place else (None, None, False)


def _of_lexicon(entity: Entity) -> tuple[str | None, str | None, bool]:
    """As `_of_gazetteer`: a region by its name or the town of its name, any other place by the nearest town."""
    country = lexicon()[entity.id].country
    if country is None or entity.lat is None or entity.lon is None:
        return country, None, False
    if entity.place_precision != "region":
        town = nearest_town(country, entity.lat, entity.lon)
        return country, town.region if town else None, False
    town_name, _, noun = entity.name.rpartition(" ")
    named_after = _of_name(town_name, "town", country) if noun in NAMED_AFTER_A_TOWN else None
    return country, _of_name(entity.name, "region", country) or named_after, True


def _of_name(name: str, level: str, country: str) -> str | None:
    """The region of the largest place of this name, level and country."""
    places = (one for one in places_named(key_of(name)) if one.level == LEVELS[level] and one.country == country)
    largest = max(places, key=lambda one: one.population, default=None)
    return largest.region if largest else None


def _country_of(side: str | None) -> str | None:
    return next((one.country for one in pack().sides if one.name == side), None)
