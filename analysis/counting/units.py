"""Units of measure and currencies around a number, by the lexicon `lexicons/units.toml`; their conversion is pint's."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

LEXICON = Path(__file__).parents[1] / "lexicons" / "units.toml"
LONGEST_UNIT = 3  # words
SHORTEST_PLURAL = 3  # letters without the "s": "44 has" has no hectares
REACH = 40  # characters behind a number that may hold its unit
BEFORE = 6  # characters before a number that may hold its currency
BEFORE_WORD = 16  # characters before a number that may hold the word for its unit
LEADING = re.compile(r"\b([A-Za-z]+)(?: of)?\s$")
WORD = re.compile(r"(?:%|°|[^\W_]|(?<=\w)[./](?=\w)|[$€£₴₽₾₭²])+")
GAP = re.compile(r"[\s\-–‑]?[\[<(]?")
RATE = re.compile(r"(?:\s+(?:per|an?)\s+|\s*/\s*|[\s-]+an?[\s-]+)")
HYPHENS = "-–‑"
JOINTS = frozenset({"", "-", " "})
FIRST_WORD = re.compile(r"[^\W_]+|[^\s\w]")
NUMBERED = re.compile(r"-\d")
POUNDS_ARE_MONEY_FROM = 100_000


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit found in a text: its name, the word that names it (None for a currency's sign), and where it ends."""

    name: str
    noun: str | None
    end: int
    hyphenated: bool = False


def unit_before(text: str, start: int) -> str | None:
    """The currency written right before a number that starts at `start`."""
    before = text[max(0, start - BEFORE) : start].rstrip()
    prefixes = _lexicon()["prefixes"]
    for length in range(min(len(before), BEFORE), 0, -1):
        sign = before[-length:]
        if sign in prefixes and not (sign[0].isalpha() and before[:-length][-1:].isalpha()):
            return str(prefixes[sign])
    return None


def unit_leading(text: str, start: int) -> str | None:
    """The unit whose word stands before a number that starts at `start`: "magnitude 6.8", "a magnitude of 6.8"."""
    before = LEADING.search(text, max(0, start - BEFORE_WORD), start)
    return _lexicon()["leading"].get(before[1].lower()) if before else None


def unit_after(text: str, end: int, value: float) -> Unit | None:
    """The unit of a number of this value that ends at `end`, with what it is counted by ("dollar per barrel")."""
    unit = _named(text, end)
    if unit is None:
        return None
    if unit.name == "pound" and value >= POUNDS_ARE_MONEY_FROM:
        unit = Unit("pound sterling", unit.noun, unit.end, unit.hyphenated)
    rate = RATE.match(text, unit.end)
    per = _named(text, rate.end()) if rate else None
    return Unit(f"{unit.name} per {per.name}", unit.noun, per.end, unit.hyphenated) if per else unit


def unit_named(lemma: str) -> str | None:
    """The unit that a noun names."""
    return _names().get(lemma)


def is_physical(unit: str) -> bool:
    """Whether a unit is one that pint converts: no currency, share or point."""
    return unit in _lexicon()["measures"]


def ground(unit: str) -> str | None:
    """The path of the thing that is won when ground is measured in this unit."""
    return _lexicon()["ground"].get(unit)


def convert(value: float, unit: str, other: str) -> float | None:
    """The value in another unit, both by the names of this lexicon; None where they do not measure the same."""
    if not (is_physical(unit) and is_physical(other)):
        return None
    from pint import application_registry

    told = application_registry.Quantity(value, unit)
    return float(told.to(other).magnitude) if told.is_compatible_with(other) else None


@cache
def _lexicon() -> Mapping[str, dict[str, Any]]:
    with LEXICON.open("rb") as file:
        return tomllib.load(file)


@cache
def _symbols() -> Mapping[str, str]:
    return _lexicon()["symbols"]


@cache
def _names() -> Mapping[str, str]:
    units = _lexicon()["measures"] | _lexicon()["others"]
    return {name: unit for unit, names in units.items() for name in names}


def _named(text: str, end: int) -> Unit | None:
    """The unit that begins right behind `end`, by the longest of its names."""
    gap = GAP.match(text, end)
    start = gap.end() if gap else end
    first = FIRST_WORD.match(text, start)
    if first is None or first[0].lower().rstrip("s") not in _first_words():
        return None
    stops = _word_ends(text, start)
    for stop in reversed(stops):
        noun = text[start:stop]
        name = noun.replace("-", " ")
        if unit := _lexicon()["symbols"].get(name) or _by_name(name.lower()):
            return Unit(unit, noun, stop, start > end and text[end] in HYPHENS)
    return None


@cache
def _first_words() -> frozenset[str]:
    """The first word or sign of each unit's names, without a plural's "s"."""
    names = [*_names(), *_symbols()]
    return frozenset(found[0].lower().rstrip("s") for name in names if (found := FIRST_WORD.match(name)))


def _word_ends(text: str, start: int) -> list[int]:
    """Where each of the words behind a number ends that may be its unit."""
    ends: list[int] = []
    for match in WORD.finditer(text, start, min(len(text), start + REACH)):
        if text[ends[-1] if ends else start : match.start()] not in (JOINTS if ends else {""}):
            break
        if NUMBERED.match(text, match.end()):  # the first part of a designation ("L-202")
            break
        unit, slash, _ = match[0].partition("/")
        if slash and match[0].lower() not in _names():
            return [*ends, match.start() + len(unit)]
        ends.append(match.end())
    return ends[:LONGEST_UNIT]


def _by_name(name: str) -> str | None:
    names = _names()
    for form in (name, name.removesuffix("s"), name.removesuffix("es")):
        if form in names and (form == name or len(form) >= SHORTEST_PLURAL):
            return names[form]
    if " " in name:
        first, _, rest = name.partition(" ")
        return names.get(f"{first.removesuffix('s')} {rest}") or names.get(
            f"{first.removesuffix('s')} {rest.removesuffix('s')}"
        )
    return None
