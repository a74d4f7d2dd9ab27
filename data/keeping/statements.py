"""The SQL of loading and linking: each file of `data/sql` holds the statements of one step, or one question."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb

SQL = Path(__file__).parents[1] / "sql"
ROWS_AT_ONCE = 1_000


def sql(name: str) -> str:
    """The text of one file."""
    return (SQL / f"{name}.sql").read_text(encoding="utf-8")


def run(connection: duckdb.DuckDBPyConnection, step: str) -> None:
    """Runs the statements of one file."""
    connection.execute(sql(step))


def rows(connection: duckdb.DuckDBPyConnection, question: str) -> Iterator[dict[str, Any]]:
    """The rows that one file asks for, a few at a time; the connection is busy until the last."""
    answer = connection.execute(sql(question))
    names = [column[0] for column in answer.description or ()]
    while some := answer.fetchmany(ROWS_AT_ONCE):
        for row in some:
            yield dict(zip(names, row, strict=True))
