"""What people decided about records: an append-only file beside the snapshots, which no load and no reload touches.

`value` is JSON and says what was decided. Of a record in a text, `edit` has the columns that change and their new
values ({"low": 5, "high": 5}). Of the record "entity":

- merge {"from": id, "into": id}: the first is the second; "name" and "kind" say what a new identity is
- split {"from": id}: no rule may take it for another
- split {"spelling": words, "of": id, "into": id}: where "of" is read in this spelling, it is "into"; "of" "" is anybody
- edit {"id": id, "name": words} (or "kind", or "side", "" for none)
- reject {"id": id}: ignored, it is never counted

The later decision on a subject holds; `undo`, with the value of what it takes back, leaves none.
"""

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any, get_args

import pyarrow as pa

from analysis.errors import UnreadableSource
from analysis.records import Correction, Kind
from data.keeping.tables import schema_of

FILE = "corrections.jsonl"
IDENTITY = "entity"  # the `record` of a decision on an identity
KINDS: dict[str, Kind] = {kind: kind for kind in get_args(Kind.__value__)}
LONGEST = 500  # characters of a name or an id

type Subject = tuple[object, ...]


def save_corrections(folder: Path, corrections: Iterable[Correction]) -> None:
    """Adds decisions to the corpus's file."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / FILE).open("a", encoding="utf-8") as file:
        file.write(as_lines(corrections))
        file.flush()
        os.fsync(file.fileno())


def load_corrections(folder: Path) -> list[Correction]:
    """Every decision of the corpus's file in its order, also those that later ones replaced; none if there is no file.

    Raises UnreadableSource if a line of the file is broken: no decision is left out silently.
    """
    file = folder / FILE
    return read_lines(file.read_text(encoding="utf-8"), str(file)) if file.exists() else []


def in_force(corrections: Iterable[Correction]) -> list[Correction]:
    """The decisions that hold, the last on each subject, in the order in which they were made."""
    standing: dict[Subject, Correction] = {}
    for one in corrections:
        standing.pop(subject(one), None)
        if one.decision != "undo":
            standing[subject(one)] = one
    return list(standing.values())


def subject(correction: Correction) -> Subject:
    """What a decision is about; of two with the same subject the later one holds."""
    if correction.record != IDENTITY:
        return correction.record, correction.article_id, correction.field, correction.start, correction.end
    value = value_of(correction)
    if "spelling" in value:
        return "spelling", value["of"], value["spelling"].lower()
    if "from" in value:
        return "identity", value["from"]
    return "entity", value["id"], *sorted(value.keys() - {"id"})


def value_of(correction: Correction) -> Mapping[str, Any]:
    """What a decision says."""
    value: Mapping[str, Any] = json.loads(correction.value or "{}")
    return value


def as_lines(corrections: Iterable[Correction]) -> str:
    """Decisions as they are kept: a line of JSON each."""
    rows = (asdict(one) | {"when": one.when.isoformat()} for one in corrections)
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def read_lines(text: str, where: str) -> list[Correction]:
    """The decisions of a file's text; UnreadableSource names the line that is none."""
    lines = enumerate(text.removeprefix("\ufeff").split("\n"), start=1)
    return [_correction(line, f"{where}, line {number}") for number, line in lines if line.strip()]


def corrections_table(corrections: Sequence[Correction]) -> pa.Table:
    """Decisions as a table."""
    return pa.Table.from_pylist([asdict(one) for one in corrections], schema=schema_of(Correction))


def _check(correction: Correction) -> None:
    """ValueError or KeyError if a decision on an identity does not say what it must: an upload may hold anything."""
    subject(correction)
    value = value_of(correction) if correction.record == IDENTITY else {}
    kinds = [value[part].partition("/")[0].upper() for part in ("from", "into", "id") if part in value]
    words = all(isinstance(one, str) and len(one) <= LONGEST for one in value.values())
    if not words or not {*kinds, value.get("kind", "OTHER")} <= KINDS.keys() or not value.get("name", "a").strip():
        raise ValueError(correction.value)


def _correction(line: str, where: str) -> Correction:
    try:
        row = json.loads(line)
        correction = Correction(**row | {"when": datetime.fromisoformat(row["when"])})
        _check(correction)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise UnreadableSource(f"{where} is no correction.", "Mend or remove that line.") from error
    return correction
