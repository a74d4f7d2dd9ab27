"""Where places lie: a compact table of GeoNames’ towns, districts and regions.

The table is a SQLite file that comes with Fogline (`gazetteer_build.py` makes it): opening it costs a millisecond and
no memory, a look-up some microseconds. Outside the conflict's countries it holds towns from 500 inhabitants.
"""

import sqlite3
import threading
from dataclasses import dataclass
from functools import cache, lru_cache
from math import asin, cos, hypot, radians, sin, sqrt
from pathlib import Path

from anyascii import anyascii

TABLE = Path(__file__).parents[1] / "lexicons" / "gazetteer.sqlite"
SCALE = 1000  # the table holds thousandths of a degree
LEVELS = {"region": 1, "district": 2, "town": 3}
EARTH_DIAMETER_KM = 12_742
LOOK_UP = """
SELECT id, name, level, country, region, lat, lon, population, own
FROM spellings JOIN places ON places.id = spellings.place WHERE key = ?
"""
OF_NUMBER = "SELECT *, 1 FROM places WHERE id = ?"
TOWNS = f"SELECT *, 1 FROM places WHERE country = ? AND level = {LEVELS['town']}"
NO_LETTER = {ord(sign): " " for sign in "-–—,./\n\t"} | {ord(sign): None for sign in "'’‘`ʼ´\"”“"}


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the gazetteer; `own` tells whether it was found by its own name, not by another one."""

    id: int
    name: str
    level: int
    country: str
    region: str
    lat: float
    lon: float
    population: int
    own: bool


def key_of(name: str) -> str:
    """A spelling without case, accents, apostrophes and hyphens."""
    return " ".join(anyascii(name.translate(NO_LETTER)).translate(NO_LETTER).casefold().split())


@lru_cache(maxsize=20_000)
def places_named(key: str) -> tuple[Place, ...]:
    """Every place with this folded spelling."""
    return _places(LOOK_UP, key)


def place_of(number: int) -> Place | None:
    """The place of this GeoNames number."""
    return next(iter(_places(OF_NUMBER, number)), None)


def nearest_town(country: str, lat: float, lon: float) -> Place | None:
    """The town of a country that is nearest to a point; None for a country without towns."""
    narrowing = cos(radians(lat))
    return min(_towns_of(country), key=lambda town: hypot(town.lat - lat, (town.lon - lon) * narrowing), default=None)


def distance_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Great-circle distance of two points given in degrees."""
    a, b, c, d = map(radians, (lat, lon, other_lat, other_lon))
    return EARTH_DIAMETER_KM * asin(min(1.0, sqrt(sin((c - a) / 2) ** 2 + cos(a) * cos(c) * sin((d - b) / 2) ** 2)))


@lru_cache(maxsize=8)
def _towns_of(country: str) -> tuple[Place, ...]:
    return _places(TOWNS, country)


def _places(question: str, value: str | int) -> tuple[Place, ...]:
    rows = _connection(threading.get_ident()).execute(question, (value,))
    return tuple(
        Place(number, name, level, country, region, lat / SCALE, lon / SCALE, population, bool(own))
        for number, name, level, country, region, lat, lon, population, own in rows
    )


@cache
def _connection(thread: int) -> sqlite3.Connection:
    """One connection for each thread, as SQLite asks for."""
    return sqlite3.connect(f"file:{TABLE}?mode=ro&immutable=1", uri=True, check_same_thread=False)
