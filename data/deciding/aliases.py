"""Alias files: a line for each name with its spellings (`name, alias, alias, ...`), as decisions and back.

The second cell may be the kind in capitals (`name, PERSON, alias, ...`); a first line that begins with "name" is a
heading, a line that begins with "#" a remark. Nothing is lost silently: each line or spelling that cannot be taken is
told, with its place and what to do; all others are taken.
"""

import csv
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from analysis.naming.folding import INVISIBLE
from analysis.naming.names import slug
from analysis.records import Correction, Kind
from data.deciding.corrections import IDENTITY, KINDS, value_of
from data.deciding.deciding import Signed

SHORTEST = 2  # letters of a spelling
LONGEST = 120


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an alias file: its number, the name, its kind if the file tells it, and the other spellings."""

    number: int
    name: str
    kind: Kind | None
    spellings: tuple[str, ...]


@dataclass(slots=True)
class Given:
    """What an alias file gives, and in words what in it cannot be taken."""

    lines: list[Line] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Known:
    """What a corpus knows of names and spellings, in lower case: the identity of a name, the kind of a spelling."""

    ids: Mapping[str, str]
    kinds: Mapping[str, Kind]


def read_aliases(text: str) -> Given:
    """The lines of an alias file; a spelling that two lines claim belongs to the first."""
    given = Given()
    claimed: dict[str, Line] = {}
    lines = text.removeprefix("\ufeff").splitlines()
    rows = csv.reader(lines, delimiter=_delimiter(lines), skipinitialspace=True)
    for number, row in enumerate(rows, start=1):
        cells = [_clean(cell) for cell in row]
        if not any(cells) or cells[0].startswith("#") or (number == 1 and cells[0].lower() == "name"):
            continue
        if problem := _problem(cells):
            given.problems.append(f"Line {number}: {problem}")
            continue
        _take_line(given, claimed, _line(number, cells))
    return given


def alias_decisions(given: Given, known: Known, signed: Signed) -> list[Correction]:
    """The decisions of an alias file; a name that nobody can place is added to `given.problems`."""
    decisions: list[Correction] = []
    for line in given.lines:
        kind = line.kind or _kind(line, known)
        entity_id = known.ids.get(line.name.lower())
        if entity_id and line.kind and not entity_id.startswith(f"{line.kind.lower()}/"):
            entity_id = None  # another one of that name
        if not entity_id and kind is None:
            given.problems.append(
                f"Line {line.number}: nothing in this corpus is called “{line.name}” or one of its spellings, so its"
                f" kind is not known. Write the kind second: {line.name}, PERSON, … ({', '.join(KINDS)})."
            )
            continue
        spellings = line.spellings if entity_id else (line.name, *line.spellings)
        into = entity_id or slug(kind or "OTHER", line.name)
        decisions += [signed.spelt(one, into, name=line.name, kind=kind or "") for one in spellings]
    return decisions


def as_alias_file(corrections: Iterable[Correction], names: Mapping[str, str]) -> str:
    """The spellings that people gave to names, as an alias file; `names` says what ids are called."""
    rows: dict[str, list[str]] = {}
    for one in corrections:
        value = value_of(one)
        if one.record == IDENTITY and one.decision == "split" and value.get("of") == "":
            name = value.get("name") or names.get(value["into"], value["into"])
            kind = value.get("kind") or value["into"].partition("/")[0].upper()
            rows.setdefault(value["into"], [name, kind]).append(value["spelling"])
    return "".join(f"{','.join(map(_quoted, row))}\n" for row in [["name", "kind", "aliases"], *rows.values()])


def _delimiter(lines: Sequence[str]) -> str:
    """A tab or semicolon, if every line with something on it has one; else a comma."""
    told = [line for line in lines if line.strip() and not line.startswith("#")]
    return next((one for one in "\t;" if told and all(one in line for line in told)), ",")


def _take_line(given: Given, claimed: dict[str, Line], line: Line) -> None:
    kept = []
    for spelling in (line.name, *line.spellings):
        other = claimed.setdefault(spelling.lower(), line)
        if other is line:
            kept.append(spelling)
        elif other.name.lower() != line.name.lower():
            given.problems.append(
                f"Line {line.number}: “{spelling}” is given to “{other.name}” in line {other.number} already; it stays"
                f" there. Take it out of one of the two."
            )
    given.lines.append(Line(line.number, line.name, line.kind, tuple(one for one in kept if one != line.name)))


def _line(number: int, cells: list[str]) -> Line:
    name, *others = cells
    kind = KINDS.get(others[0]) if others else None
    spellings = dict.fromkeys(one for one in others[1 if kind else 0 :] if one and one.lower() != name.lower())
    return Line(number, name, kind, tuple(spellings))


def _problem(cells: list[str]) -> str:
    """What is wrong with a line, in words; "" if it can be taken."""
    name, *others = cells
    if not name:
        return f"there is no name before “{next(filter(None, others))}”. Put the name first."
    if not any(other for other in others if other not in KINDS):
        return f"“{name}” has no other spelling beside it. Add one after a comma."
    for cell in filter(None, cells):
        if sum(map(str.isalnum, cell)) < SHORTEST:
            return f"“{cell}” is too short to be a name. Take it out."
        if len(cell) > LONGEST:
            return f"“{cell[:30]}…” is too long to be a name. Is the delimiter missing?"
    return ""


def _kind(line: Line, known: Known) -> Kind | None:
    """The kind of the first of the line's spellings that the corpus knows."""
    return next((known.kinds[one.lower()] for one in (line.name, *line.spellings) if one.lower() in known.kinds), None)


def _clean(cell: str) -> str:
    return " ".join(INVISIBLE.sub("", unicodedata.normalize("NFC", cell)).split())


def _quoted(cell: str) -> str:
    return f'"{cell.replace(chr(34), chr(34) * 2)}"' if set(cell) & set(',";\t') else cell
