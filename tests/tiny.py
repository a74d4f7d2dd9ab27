"""A small snapshot made by hand: a dozen invented articles, what is found in them, and the index beside them.

`tiny` is the snapshot that tests of queries and pages share; `snapshot_of` builds one from a few rows of claims, for one
rule of the ledger at a time.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from data.indexing import write_index
from data.snapshot import Snapshot
from data.store import SCHEMA_VERSION, search_file

SQL = Path(__file__).parents[1] / "data" / "sql"
BUILT = datetime(2024, 9, 1, 12, 0)

type Row = Mapping[str, Any]


@dataclass(slots=True)
class Tables:
    """Rows for the tables of a snapshot, by table."""

    rows: dict[str, list[Row]] = field(default_factory=dict)

    def add(self, table: str, **row: Any) -> None:
        """One more row; columns that are left out are null."""
        self.rows.setdefault(table, []).append(row)


def write_snapshot(folder: Path, tables: Tables) -> Path:
    """Writes the rows as a whole snapshot with its search index; returns its path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "snapshot-000001.duckdb"
    with duckdb.connect(path) as connection:
        fill(connection, tables)
        write_index(connection, search_file(path))
    return path


def fill(connection: duckdb.DuckDBPyConnection, tables: Tables) -> None:
    """Makes a snapshot's tables of the rows, events formed."""
    connection.execute((SQL / "schema.sql").read_text())
    about = ("0.1.0", SCHEMA_VERSION, "rules1", "model 1.0", "ukraine-russia", "tiny", BUILT, "0123456789abcdef")
    connection.execute("INSERT INTO snapshot VALUES (?, ?, ?, ?, ?, ?, ?, ?)", about)
    for table, rows in tables.rows.items():
        _insert(connection, table, rows)
    connection.execute(
        "INSERT INTO entity_days SELECT entity_id, published, source, count(*), count(DISTINCT article_id),"
        " count(DISTINCT story) FROM mentions GROUP BY ALL ORDER BY published NULLS FIRST, entity_id, source"
    )
    connection.execute((SQL / "link_events.sql").read_text())


def _insert(connection: duckdb.DuckDBPyConnection, table: str, rows: Sequence[Row]) -> None:
    names = list(dict.fromkeys(name for row in rows for name in row))
    connection.register("given", pa.Table.from_pylist([{name: row.get(name) for name in names} for row in rows]))
    connection.execute(f"INSERT INTO {table} BY NAME FROM given")
    connection.unregister("given")


def claim(claim_id: int, figure: float, **changes: Any) -> dict[str, Any]:
    """A row of `claims`: drones launched by Russia on 1 August 2024, told by Ukraine's air force, unless changed."""
    row: dict[str, Any] = {
        "claim_id": claim_id,
        "article_id": f"article-{claim_id}",
        "field": "text",
        "start": 0,
        "end": 2,
        "sentence_start": 0,
        "sentence_end": 20,
        "rule": "by_hand",
        "low": figure,
        "high": figure,
        "modifier": "exact",
        "thing": "drone",
        "noun": "drones",
        "action": "launched",
        "actor_side": "Russia",
        "target_side": "Ukraine",
        "claimant": "Air Force",
        "claimant_id": "org/air_force",
        "claimant_side": "Ukraine",
        "event_date": date(2024, 8, 1),
        "event_precision": "day",
        "reported_on": date(2024, 8, 1),
        "scope": "event",
        "headline": False,
        "value": figure,
        "sentence": f"The air force counted {figure:g} drones.",
        "source": "Morning Courier",
        "status": "auto",
    }
    row |= changes
    row.setdefault("story", row["article_id"])
    row.setdefault("origin", row["claimant_id"] or row["claimant"] or row["source"])
    return row


def snapshot_of(claims: Iterable[Row], entities: Iterable[Row] = ()) -> Snapshot:
    """A snapshot in memory with these claims, an article for each, and these entities; it has no search index."""
    tables = Tables()
    for row in claims:
        tables.add("claims", **row)
    for article_id, row in {row["article_id"]: row for row in tables.rows["claims"]}.items():
        tables.add(
            "articles",
            id=article_id,
            source=row["source"],
            title="",
            published=row["reported_on"],
            published_from="given",
            language="en",
            text=row["sentence"],
            copy_of=row["story"],
            n_words=5,
        )
    for entity in entities:
        tables.add("entities", **({"kind": "PLACE", "source": "lexicon"} | dict(entity)))
    connection = duckdb.connect()
    fill(connection, tables)
    return Snapshot(Path("memory"), connection)
