"""The conflict pack: the two sides, what is theirs, who held which office when, and names of its own."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Literal

from analysis.errors import BadLexicon

PACKS = Path(__file__).parents[1] / "lexicons" / "packs"
DEFAULT_PACK = "ukraine-russia"


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A side of the conflict. `colour` is of Okabe and Ito's scale; `words`, in lower case, speak for this side.

    `epithets`, in lower case, are what its foes call it.

    `country` (ISO 3166-1 alpha-2) is its state, whose names are of this side; None for a side of a civil war.
    """

    name: str
    colour: str
    words: tuple[str, ...]
    members: tuple[str, ...]
    country: str | None = None
    epithets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Places (entity ids) under a side's control on the days from `start` to before `until`.

    `authorities` says whom "the mayor" of such a place speaks for; None for its own state, in exile.
    """

    side: str
    start: date
    until: date
    places: tuple[str, ...]
    authorities: Literal["holder", "unclear"] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """A person (entity id) who held a role on the days from `start` to before `until`."""

    id: str
    start: date
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """An office under the phrases that news uses for it, in lower case and British spelling."""

    phrases: tuple[str, ...]
    holders: tuple[Holder, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """A conflict as its TOML file describes it. `files` are that file and those of its own names.

    `countries` (ISO 3166-1 alpha-2) are those where it is fought: any of their towns may be in the news. `neighbours`
    are those that it spills over into.
    """

    name: str
    files: tuple[Path, ...]
    countries: frozenset[str]
    neighbours: frozenset[str]
    sides: tuple[Side, ...]
    held: tuple[Held, ...]
    roles: tuple[Role, ...]


_used: Pack | None = None  # of this process


def use_pack(name: str) -> None:
    """Makes a pack the one of this process: the name of one that comes with Fogline, or the path of a TOML file.

    It has to be said before anything is read: what is known of names is worked out once.
    """
    global _used
    wanted = read_pack(pack_file(name))
    if _used not in (None, wanted):
        raise RuntimeError(f"This process has begun to read with another conflict pack than {wanted.name}.")
    _used = wanted


def pack() -> Pack:
    """The pack of this process."""
    if _used is None:
        use_pack(DEFAULT_PACK)
    assert _used
    return _used


def pack_file(name: str) -> Path:
    """The file of a pack by its name or path; BadLexicon if there is none."""
    file = Path(name) if name.endswith(".toml") else PACKS / f"{name}.toml"
    if not file.is_file():
        known = ", ".join(sorted(path.stem for path in PACKS.glob("*.toml")))
        raise BadLexicon(f"There is no conflict pack “{name}”.", f"Name one of {known}, or the path of a TOML file.")
    return file.resolve()


@cache
def read_pack(path: Path) -> Pack:
    """A pack from its file; a period without `until` is still running. BadLexicon if a table or a key is wrong."""
    try:
        return _pack(path, tomllib.loads(path.read_text(encoding="utf-8")))
    except (KeyError, TypeError, tomllib.TOMLDecodeError) as error:
        hint = f"What a pack holds is said at the top of {DEFAULT_PACK}.toml."
        raise BadLexicon(f"The conflict pack {path.name} cannot be read: {error}.", hint) from error


def _pack(path: Path, table: dict[str, Any]) -> Pack:
    sides = tuple(Side(**_tuples(row)) for row in table["sides"])
    return Pack(
        name=path.stem,
        files=(path, *sorted(path.with_suffix("").glob("*.csv"))),
        countries=frozenset(table.get("countries", ())) | {side.country for side in sides if side.country},
        neighbours=frozenset(table.get("neighbours", ())),
        sides=sides,
        held=tuple(Held(**_period(_tuples(row))) for row in table.get("held", ())),
        roles=tuple(
            Role(phrases=tuple(row["phrases"]), holders=tuple(Holder(**_period(holder)) for holder in row["holders"]))
            for row in table.get("roles", ())
        ),
    )


def _tuples(row: dict[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}


def _period(row: dict[str, Any]) -> dict[str, Any]:
    return {"until": date.max} | row
