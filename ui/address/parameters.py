"""The address of a view: Filters to query parameters and back. Pure; what cannot be read is named, never guessed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, get_args

from data.queries.filters import Counting, Filters, Grain

NOBODY = "none"
DEFAULT = Filters()

type Values = Sequence[str]


@dataclass(frozen=True, slots=True)
class Address:
    """Filters read from an address, and the parameters that could not be read."""

    filters: Filters
    unreadable: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Parameter:
    """How a field of Filters stands in the address; `read` raises ValueError on what it cannot read."""

    name: str
    read: Callable[[Values], Any]
    write: Callable[[Any], list[str]]


def _choice(choices: tuple[str, ...], values: Values) -> str:
    if values[-1] not in choices:
        raise ValueError(values[-1])
    return values[-1]


def _several(values: Values) -> tuple[str, ...]:
    return tuple("" if item == NOBODY else item for item in values)


PARAMETERS = {
    "start": Parameter("from", lambda values: date.fromisoformat(values[-1]), lambda day: [day.isoformat()]),
    "end": Parameter("to", lambda values: date.fromisoformat(values[-1]), lambda day: [day.isoformat()]),
    "grain": Parameter("by", partial(_choice, get_args(Grain.__value__)), lambda grain: [grain]),
    "counting": Parameter("count", partial(_choice, get_args(Counting.__value__)), lambda counting: [counting]),
    "text": Parameter("q", lambda values: values[-1], lambda text: [text]),
    "confirmed": Parameter("confirmed", lambda values: _choice(("yes",), values) == "yes", lambda _: ["yes"]),
} | {
    field: Parameter(name, _several, lambda items: [item or NOBODY for item in items])
    for field, name in {
        "sources": "source",
        "sides": "side",
        "things": "thing",
        "actions": "action",
        "entities": "entity",
        "scopes": "scope",
    }.items()
}
NAMES = frozenset(parameter.name for parameter in PARAMETERS.values())


def to_query(filters: Filters) -> dict[str, list[str]]:
    """The parameters of a view: only what differs from the default. The side of nobody is written "none"."""
    chosen = {field: getattr(filters, field) for field in PARAMETERS}
    return {
        PARAMETERS[field].name: PARAMETERS[field].write(value)
        for field, value in chosen.items()
        if value != getattr(DEFAULT, field)
    }


def from_query(query: Mapping[str, Values]) -> Address:
    """The view that an address asks for; each parameter comes as the list of its values, foreign ones are left."""
    read: dict[str, Any] = {}
    unreadable = []
    for field, parameter in PARAMETERS.items():
        values = query.get(parameter.name)
        if not values:
            continue
        try:
            read[field] = parameter.read(values)
        except ValueError:
            unreadable.append(f"{parameter.name}={values[-1]}")
    return Address(Filters(**read), tuple(unreadable))
