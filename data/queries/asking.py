"""How a question is put: SQL read from data/sql, values bound, never formatted in."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

from data.filters import Filters
from data.search import find_rows
from data.snapshot import Snapshot

SQL = Path(__file__).parents[1] / "sql"
PARTS = re.compile(r"^-- with: (.+)\n", re.MULTILINE)
FIRST_DAY, LAST_DAY = date(1, 1, 1), date(9999, 12, 31)
HITS = "hits"
NO_HITS = pd.DataFrame({"id": pd.Series(dtype="int64")})


@dataclass(frozen=True, slots=True)
class Paging:
    """Which rows of a long answer are wanted."""

    limit: int = 100
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows of a long answer, and how many there are in all."""

    rows: pd.DataFrame
    total: int


FIRST_PAGE = Paging()


def ask(snapshot: Snapshot, question: str, filters: Filters, **values: Any) -> pd.DataFrame:
    """The answer to the question in `data/sql/<question>.sql`; `values` are bound beside the filters' own."""
    with snapshot.cursor() as cursor:
        return _run(cursor, question, bound(filters) | values, NO_HITS)


def ask_page(snapshot: Snapshot, question: str, filters: Filters, paging: Paging, **values: Any) -> Page:
    """Some rows of an answer that carries the number of all rows in a column `total`."""
    rows = ask(snapshot, question, filters, **values, limit=paging.limit, offset=paging.offset)
    ...


def bound(filters: Filters) -> dict[str, Any]:
    """The filters as the values that SQL binds: open bounds as the ends of the calendar, empty lists as they are."""
    return {}


def _run(
    cursor: duckdb.DuckDBPyConnection, question: str, values: Mapping[str, Any], hits: pd.DataFrame
) -> pd.DataFrame: ...


@cache
def sql(question: str) -> str:
    """A question's SQL, with the named parts that it builds on (`-- with: part, part`) put before it."""
    return ""
