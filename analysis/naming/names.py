"""The lexicon of names: identities that are known before reading, with their spellings and what is known of them."""

import csv
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, cast

from anyascii import anyascii

from analysis.errors import BadLexicon
from analysis.naming.packs import Pack, pack
from analysis.records import Entity, Kind, PlacePrecision

type Gender = Literal["m", "f"]

FOLDER = Path(__file__).parents[1] / "lexicons" / "names"
KINDS: dict[str, Kind] = {
    "countries": "PLACE",
    "events": "EVENT",
    "media": "ORG",
    "organisations": "ORG",
    "others": "OTHER",
    "people": "PERSON",
    "peoples": "GROUP",
    "places": "PLACE",
    "units": "GROUP",
    "weapons": "WEAPON",
}
NOT_WORD = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Name:
    """A row of the lexicon, equal to itself alone. `country` (ISO 3166-1 alpha-2) is the state it belongs to or serves.

    `aliases` always mean this identity. `doubtful` spellings mean it only where one of `cues` (lower case) stands
    near, or where the article has its name or one of its aliases.
    """

    id: str
    name: str
    kind: Kind
    country: str | None
    gender: Gender | None
    lat: float | None
    lon: float | None
    precision: PlacePrecision | None
    aliases: tuple[str, ...]
    doubtful: tuple[str, ...]
    cues: frozenset[str]


@cache
def lexicon() -> dict[str, Name]:
    """Every name of the lexicon and of the conflict pack by its id, files and rows in their order."""
    return lexicon_with(pack())


def lexicon_with(own: Pack) -> dict[str, Name]:
    """The lexicon and a pack's own names, which replace those of the same id; BadLexicon for a file of another kind."""
    files = [FOLDER / f"{stem}.csv" for stem in KINDS] + [file for file in own.files if file.suffix == ".csv"]
    if unknown := [file.name for file in files if file.stem not in KINDS]:
        raise BadLexicon(f"The pack {own.name} has names in {unknown[0]}.", f"Files of names are: {', '.join(KINDS)}.")
    return {name.id: name for file in files for name in read_names(file, KINDS[file.stem])}


@cache
def media() -> frozenset[str]:
    """The ids of outlets and agencies, which pass on what others say."""
    return frozenset(name.id for name in read_names(FOLDER / "media.csv", KINDS["media"]))


def read_names(path: Path, kind: Kind) -> list[Name]:
    """The rows of one file; columns that it lacks are empty."""
    with path.open(encoding="utf-8", newline="") as lines:
        return [_name(row, kind, f"{path.name}, row {n}") for n, row in enumerate(csv.DictReader(lines), start=2)]


def slug(kind: Kind, name: str) -> str:
    """The id of an identity: its kind and its name in plain lower-case letters ("person/oleksandr_syrskyi")."""
    return f"{kind.lower()}/{NOT_WORD.sub('_', anyascii(name).lower()).strip('_') or 'unnamed'}"


def name_of(surface: str) -> Name | None:
    """The name that a spelling always means, whatever its case."""
    return _by_surface().get(surface.casefold())


def name_confirmed(surface: str, kind: Kind) -> Name | None:
    """The only name of a kind that a doubtful spelling can mean."""
    names = [name for name in _by_doubtful().get(surface, ()) if name.kind == kind]
    return names[0] if len(names) == 1 else None


def gender_of(entity_id: str) -> Gender | None:
    """What the lexicon knows of a person's gender."""
    name = lexicon().get(entity_id)
    return name.gender if name else None


def entity_of(name: Name, side: str | None) -> Entity:
    """The record of an identity of the lexicon."""
    return Entity(
        id=name.id,
        name=name.name,
        kind=name.kind,
        side=side,
        lat=name.lat,
        lon=name.lon,
        place_precision=name.precision,
        source="lexicon",
    )


@cache
def _by_surface() -> dict[str, Name]:
    surfaces: dict[str, Name] = {}
    for name in lexicon().values():
        for surface in (name.name, *name.aliases):
            if surface not in name.doubtful:
                surfaces.setdefault(surface.casefold(), name)
    return surfaces


@cache
def _by_doubtful() -> dict[str, list[Name]]:
    surfaces: dict[str, list[Name]] = {}
    for name in lexicon().values():
        for surface in name.doubtful:
            surfaces.setdefault(surface, []).append(name)
    return surfaces


def _name(row: dict[str, str], kind: Kind, where: str) -> Name:
    try:
        lat, lon = (float(row[field]) if row.get(field) else None for field in ("lat", "lon"))
    except ValueError as error:
        raise BadLexicon(f"{where}: lat and lon must be numbers.", "Leave both empty if they are not known.") from error
    return Name(
        id=slug(kind, row["name"]),
        name=row["name"],
        kind=kind,
        country=row.get("country") or None,
        gender=cast(Gender | None, row.get("gender") or None),
        lat=lat,
        lon=lon,
        precision=cast(PlacePrecision | None, row.get("precision") or None),
        aliases=_spellings(row.get("aliases")),
        doubtful=_spellings(row.get("doubtful")),
        cues=frozenset((row.get("cues") or "").split()),
    )


def _spellings(cell: str | None) -> tuple[str, ...]:
    return tuple(cell.split("|")) if cell else ()
