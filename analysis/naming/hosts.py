"""Where an unknown place lies, as the text or its own name says: "Verkhova dam in Odesa", "Odesa Airport"."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from analysis.naming.found import Found, covered
from analysis.naming.gazetteer import Place, key_of, places_named
from analysis.naming.names import name_of
from analysis.naming.place_context import METROPOLIS, PRECISIONS, place_around
from analysis.naming.sides import side_of_country
from analysis.naming.words import words
from analysis.records import Entity, PlacePrecision

LONGEST_TOWN = 3  # words
WHERE: frozenset[PlacePrecision] = frozenset({"region", "town"})  # a whole country is too wide to lie in


@dataclass(frozen=True, slots=True)
class Host:
    """The town or region that a place lies in."""

    lat: float
    lon: float
    precision: PlacePrecision
    country: str | None


def find_hosts(doc: Doc, found: Sequence[Found], places: Mapping[str, Place]) -> dict[str, Host]:
    """The hosts of those unknown places of `found`, by their labels, that `places` lacks."""
    by_token = covered(found)
    hosts: dict[str, Host] = {}
    for one in found:
        if one.kind == "PLACE" and one.name is None and one.label not in places and one.label not in hosts:
            around = place_around(doc, one, by_token)
            host = (_host_of(around, places) if around else None) or _own_host(one)
            if host:
                hosts[one.label] = host
    return hosts


def lying_in(entity: Entity, host: Host) -> Entity:
    """A place with the position, the precision and the side of the one that it lies in."""
    side = side_of_country(host.country)
    return replace(entity, side=side, lat=host.lat, lon=host.lon, place_precision=host.precision)


def _host_of(one: Found, places: Mapping[str, Place]) -> Host | None:
    if one.name is None:
        return _of_place(places[one.label]) if one.label in places else None
    lat, lon, precision = one.name.lat, one.name.lon, one.name.precision
    if lat is None or lon is None or precision is None or precision not in WHERE:
        return None
    return Host(lat, lon, precision, one.country)


def _own_host(one: Found) -> Host | None:
    """The large town with which the name of a site begins."""
    parts = one.label.split()
    if parts[-1].lower() not in words("sites"):
        return None
    for length in range(min(LONGEST_TOWN, len(parts) - 1), 0, -1):
        label = " ".join(parts[:length])
        name = name_of(label)
        if name and name.precision == "town":
            return _host_of(Found(0, 0, "PLACE", "", label, name, name.country), {})
        large = [p for p in places_named(key_of(label)) if p.own and p.population >= METROPOLIS]
        if large:
            return _of_place(max(large, key=lambda place: place.population))
    return None


def _of_place(place: Place) -> Host:
    return Host(place.lat, place.lon, PRECISIONS[place.level], place.country)
