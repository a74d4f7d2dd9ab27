"""Tables of a snapshot as files for other tools: CSV, JSON Lines, Parquet."""

import csv
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any, TextIO

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
from duckdb import ColumnExpression, ConstantExpression

from analysis.errors import BadQuery
from data.keeping.store import open_snapshot

ROWS_AT_ONCE = 10_000
DAYS = ("event_date", "published", "first_day", "first_seen")  # the day of a table's rows: the first that it has

OTHER_SOURCES = ("entities", "aliases")  # where `source` is no outlet but how something is known


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which rows: those of these days (inclusive) and outlets; None and () leave them open."""

    start: date | None = None
    end: date | None = None
    sources: tuple[str, ...] = ()


def export(snapshot: Path | None, table: str, out: Path, chosen: Chosen) -> int:
    """Writes the rows of a table or view, in the form that the file's name asks for; returns how many.

    BadQuery if there is no such table, form or column. A CSV begins with comment lines that say what it holds.
    """
    write = WRITERS.get(out.suffix)
    if not write:
        raise BadQuery(f"There is no form “{out.suffix}”.", f"Name a file with {', '.join(WRITERS)}.")
    with open_snapshot(snapshot) as connection:
        rows = _rows(connection, table, chosen)
        head = f"Fogline: {table} of {snapshot.name if snapshot else ''}, {_told(chosen)}"
        return write(rows.to_arrow_reader(ROWS_AT_ONCE), out, head)


def _rows(connection: duckdb.DuckDBPyConnection, table: str, chosen: Chosen) -> duckdb.DuckDBPyRelation:
    try:
        rows = connection.table(table)
    except duckdb.CatalogException as error:
        names = [name for (name,) in connection.execute("SELECT table_name FROM duckdb_tables() ORDER BY 1").fetchall()]
        raise BadQuery(f"There is no table “{table}”.", f"There are {', '.join(names)}.") from error
    day = next((column for column in DAYS if column in rows.columns), None)
    if (chosen.start or chosen.end) and not day:
        raise BadQuery(f"The table “{table}” has no days to choose by.")
    if chosen.sources and ("source" not in rows.columns or table in OTHER_SOURCES):
        raise BadQuery(f"The table “{table}” has no outlets to choose by.")
    if chosen.start:
        rows = rows.filter(ColumnExpression(str(day)) >= ConstantExpression(chosen.start))
    if chosen.end:
        rows = rows.filter(ColumnExpression(str(day)) <= ConstantExpression(chosen.end))
    if chosen.sources:
        rows = rows.filter(ColumnExpression("source").isin(*map(ConstantExpression, chosen.sources)))
    return rows


def _told(chosen: Chosen) -> str:
    days = [f"from {chosen.start}"] * bool(chosen.start) + [f"to {chosen.end}"] * bool(chosen.end)
    outlets = [f"of {', '.join(chosen.sources)}"] * bool(chosen.sources)
    return ", ".join([*days, *outlets]) or "all rows"


def _write_csv(batches: pa.RecordBatchReader, out: Path, head: str) -> int:
    def write(file: TextIO, rows: Iterator[dict[str, Any]]) -> int:
        file.write(f"# {head}\n")
        writer = csv.DictWriter(file, batches.schema.names, lineterminator="\n")
        writer.writeheader()
        return sum(bool(writer.writerow(row)) for row in rows)

    return _write_text(batches, out, write)


def _write_json_lines(batches: pa.RecordBatchReader, out: Path, head: str) -> int:
    def write(file: TextIO, rows: Iterator[dict[str, Any]]) -> int:
        return sum(bool(file.write(json.dumps(row, ensure_ascii=False, default=str) + "\n")) for row in rows)

    return _write_text(batches, out, write)


def _write_text(
    batches: pa.RecordBatchReader, out: Path, write: Callable[[TextIO, Iterator[dict[str, Any]]], int]
) -> int:
    with out.open("w", encoding="utf-8", newline="") as file:
        return write(file, chain.from_iterable(batch.to_pylist() for batch in batches))


def _write_parquet(batches: pa.RecordBatchReader, out: Path, head: str) -> int:
    n_rows = 0
    schema = batches.schema.with_metadata({"fogline": head})
    with pq.ParquetWriter(out, schema, compression="zstd") as file:
        for batch in batches:
            file.write_batch(batch)
            n_rows += batch.num_rows
    return n_rows


WRITERS: dict[str, Callable[[pa.RecordBatchReader, Path, str], int]] = {
    ".csv": _write_csv,
    ".jsonl": _write_json_lines,
    ".parquet": _write_parquet,
}
