"""What people decided about records: an append-only file beside the snapshots, which no load and no reload touches.

`value` is JSON: for `edit` the columns that change and their new values ({"low": 5, "high": 5}), for `merge` (of the
record "entity") the identity that is given up and the one that stays ({"from": "person/a", "into": "person/b"}).
The later decision on a record holds.
"""

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

import pyarrow as pa

from analysis.errors import UnreadableSource
from analysis.records import Correction
from data.tables import schema_of

FILE = "corrections.jsonl"


def save_correction(folder: Path, correction: Correction) -> None:
    """Adds a decision to the corpus's file."""
    folder.mkdir(parents=True, exist_ok=True)
    row = asdict(correction) | {"when": correction.when.isoformat()}
    with (folder / FILE).open("a", encoding="utf-8") as file:
        file.write(json.dumps(row, ensure_ascii=False) + "\n")
        file.flush()
        os.fsync(file.fileno())


def load_corrections(folder: Path) -> list[Correction]:
    """The decisions that hold, one for each record; none if nobody decided anything.

    Raises UnreadableSource if a line of the file is broken: no decision is left out silently.
    """
    file = folder / FILE
    if not file.exists():
        return []
    lines = enumerate(file.read_text(encoding="utf-8").split("\n"), start=1)
    corrections = [_correction(line, f"{file}, line {number}") for number, line in lines if line]
    return list({_key(one): one for one in corrections}.values())


def decisions_table(corrections: Iterable[Correction]) -> pa.Table:
    """The decisions on records in texts, as a table."""
    rows = [asdict(one) for one in corrections if one.decision != "merge"]
    return pa.Table.from_pylist(rows, schema=schema_of(Correction))


def merges_of(corrections: Iterable[Correction]) -> dict[str, str]:
    """The identities that people gave up, and those that stay in their place."""
    merges: dict[str, str] = {}
    for value in (_value(one) for one in corrections if one.decision == "merge"):
        merges.pop(value["into"], None)  # the later of two that contradict each other holds
        merges[value["from"]] = value["into"]
    return merges


def _correction(line: str, where: str) -> Correction:
    try:
        row = json.loads(line)
        return Correction(**row | {"when": datetime.fromisoformat(row["when"])})
    except (ValueError, TypeError, KeyError) as error:
        raise UnreadableSource(f"{where} is no correction.", "Mend or remove that line.") from error


def _key(correction: Correction) -> tuple[object, ...]:
    place = (correction.article_id, correction.field, correction.start, correction.end, correction.record)
    return (*place, _value(correction)["from"]) if correction.decision == "merge" else place


def _value(correction: Correction) -> Mapping[str, Any]:
    value: Mapping[str, Any] = json.loads(correction.value or "{}")
    return value
