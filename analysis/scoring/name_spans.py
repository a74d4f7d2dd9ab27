"""Names of gold and predicted texts made comparable: classes of every labelling scheme, spans without trimmings."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from analysis.scoring.pairing import one_to_one

type Row = Mapping[str, Any]

CORE = ("PERSON", "ORG", "PLACE")
OWN = ("GROUP", "WEAPON")  # classes only where the gold itself uses these labels
SCHEMES = {
    "PERSON": "person per people",
    "ORG": "org organization organisation military_unit unit militaryunit agency corp company",
    "PLACE": "place gpe loc location fac facility city country region geo",
    "GROUP": "group norp nationality demonym",
    "WEAPON": "weapon product militaryplatform",
}
CLASS_OF = {label: name for name, labels in SCHEMES.items() for label in labels.split()}
LEADING = re.compile(r"^(?:[\s\"'“”‘’(\[]+|(?:the|a|an|mr|mrs|ms|dr)\b\.?\s+)", re.IGNORECASE)
TRAILING = re.compile(r"(?:['’]s|['’]|[\s\"“”‘,;:)\]])$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A name in a text. `own` is the class its label stands for, `cls` the one it is scored as; `named` false: soft."""

    start: int
    end: int
    own: str
    cls: str
    also: tuple[str, ...]
    named: bool
    canonical: str | None
    lat: float | None
    lon: float | None


def classes_used(gold: Iterable[Row]) -> tuple[str, ...]:
    """The classes that a gold set is scored in."""
    labels = {name.get("label") for row in gold for name in row["entities"]}
    return CORE + tuple(name for name in OWN if name in labels)


def names_of(text: str, rows: Iterable[Row], classes: Collection[str]) -> list[Named]:
    """The names of a text, trimmed."""
    return [_named(text, row, classes) for row in rows]


def with_chosen_class(gold: Sequence[Named], given: Sequence[Named]) -> list[Named]:
    """Gold names with two right classes take the one that the prediction chose."""
    chosen = []
    for name in gold:
        over = {other.cls for other in given if overlap(name, other) > 0}
        other_class = next((cls for cls in name.also if cls in over), name.cls)
        chosen.append(name if name.cls in over else replace(name, cls=other_class))
    return chosen


def overlap(one: Named, other: Named) -> int:
    """Characters that two names share; negative if they are apart."""
    return min(one.end, other.end) - max(one.start, other.start)


def pairs(gold: Sequence[Named], given: Sequence[Named]) -> list[tuple[int, int]]:
    """Indices of overlapping names, one to one, largest share of the common extent first."""
    ranked = []
    for i, one in enumerate(gold):
        for j, other in enumerate(given):
            if (shared := overlap(one, other)) > 0:
                extent = max(one.end, other.end) - min(one.start, other.start)
                ranked.append((-shared / extent, i, j))
    return list(one_to_one(ranked))


def _named(text: str, row: Row, classes: Collection[str]) -> Named:
    start, end = _trimmed(text, row["start"], row["end"])
    own = _class_of(row.get("label"), classes)
    return Named(
        start=start,
        end=end,
        own=own,
        cls=own,
        also=tuple(_class_of(label, classes) for label in row.get("also") or ()),
        named=row.get("named") is not False,
        canonical=row.get("canonical"),
        lat=row.get("lat"),
        lon=row.get("lon"),
    )


def _class_of(label: str | None, classes: Collection[str]) -> str:
    name = CLASS_OF.get((label or "").lower(), "OTHER")
    return name if name in classes else "OTHER"


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Offsets without a leading article or courtesy title, a trailing possessive, and outer punctuation."""
    while (leading := LEADING.match(text[start:end])) and leading.end() < end - start:
        start += leading.end()
    while end - start > 1 and (trailing := TRAILING.search(text[start:end])) and trailing.start():
        end = start + trailing.start()
    return start, end
