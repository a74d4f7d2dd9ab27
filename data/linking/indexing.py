"""Writes the search index of a snapshot."""

import sqlite3
from contextlib import closing
from pathlib import Path

import duckdb

SCHEMA = Path(__file__).parents[1] / "sql" / "search_schema.sql"
ROWS_AT_ONCE = 1_000
COPIES = (  # (what to read from the snapshot, where to put it)
    ("SELECT quote_id, content FROM quotes ORDER BY quote_id", "INSERT INTO quotes (rowid, words) VALUES (?, ?)"),
    ("SELECT claim_id, sentence FROM claims ORDER BY claim_id", "INSERT INTO claims (rowid, words) VALUES (?, ?)"),
    ("SELECT rowid, title, text FROM articles", "INSERT INTO articles (rowid, title, words) VALUES (?, ?, ?)"),
)
MERGE = (
    "INSERT INTO quotes (quotes) VALUES ('optimize')",
    "INSERT INTO claims (claims) VALUES ('optimize')",
    "INSERT INTO articles (articles) VALUES ('optimize')",
)


def write_index(snapshot: duckdb.DuckDBPyConnection, file: Path) -> None:
    """Writes a new index file over the snapshot's quotes, claims and articles."""
    with closing(sqlite3.connect(file, isolation_level=None)) as index:
        index.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 8192;")
        index.executescript(SCHEMA.read_text())
        index.execute("BEGIN")
        for read, write in COPIES:
            rows = snapshot.execute(read)
            while batch := rows.fetchmany(ROWS_AT_ONCE):
                index.executemany(write, batch)
        for merge in MERGE:
            index.execute(merge)
        index.execute("COMMIT")
