"""The conflict pack: the two sides, what is theirs, who held which office when."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

PACK = Path(__file__).parents[1] / "lexicons" / "packs" / "ukraine-russia.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A side of the conflict. `colour` is of Okabe and Ito's scale; `words`, in lower case, speak for this side."""

    name: str
    colour: str
    country: str
    words: tuple[str, ...]
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Places (entity ids) under a side's control on the days from `start` to before `until`."""

    side: str
    start: date
    until: date
    places: tuple[str, ...]


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
    """A conflict as its TOML file describes it."""

    sides: tuple[Side, ...]
    held: tuple[Held, ...]
    roles: tuple[Role, ...]


@cache
def pack() -> Pack:
    """The pack of this installation."""
    return read_pack(PACK)


def read_pack(path: Path) -> Pack:
    """A pack from its file; a period without `until` is still running."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return Pack(
        sides=tuple(Side(**_tuples(row)) for row in table["sides"]),
        held=tuple(Held(**_period(_tuples(row))) for row in table["held"]),
        roles=tuple(
            Role(phrases=tuple(row["phrases"]), holders=tuple(Holder(**_period(holder)) for holder in row["holders"]))
            for row in table["roles"]
        ),
    )


def _tuples(row: dict[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}


def _period(row: dict[str, Any]) -> dict[str, Any]:
    return {"until": date.max} | row
