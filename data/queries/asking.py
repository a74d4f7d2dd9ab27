"""How a question is put: SQL read from data/sql, values bound, never formatted in."""

import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa

from data.filters import Filters
from data.search import Searched, find_rows
from data.snapshot import Snapshot

SQL = Path(__file__).parents[1] / "sql"
PART = re.compile(r"^ *-- part: (\w+)\n", re.MULTILINE)
COMMENT = re.compile(r"--.*")
PARAMETER = re.compile(r"\$(\w+)")
FIRST_DAY, LAST_DAY = date(1, 1, 1), date(9999, 12, 31)
HITS = "hits"


@dataclass(frozen=True, slots=True)
class Paging:
    """Which rows of a long answer are wanted."""

    limit: int = 100
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows of a long answer, and how many there are in all (0 for a page behind the last one)."""

    rows: pd.DataFrame
    total: int


FIRST_PAGE = Paging()


@cache
def sql(question: str) -> str:
    """The SQL of `data/sql/<question>.sql`, the parts that it names (`-- part: chosen`) put in their places."""
    return PART.sub(lambda part: sql(f"parts/{part[1]}"), (SQL / f"{question}.sql").read_text(encoding="utf-8"))


@cache
def parameters(question: str) -> frozenset[str]:
    """The names that a question's SQL binds."""
    return frozenset(PARAMETER.findall(COMMENT.sub("", sql(question))))


def bound(filters: Filters) -> dict[str, Any]:
    """The filters as SQL binds them: an open end of the period is the calendar's, and then undated rows are in it."""
    return asdict(filters) | {
        "start": filters.start or FIRST_DAY,
        "end": filters.end or LAST_DAY,
        "undated": filters.start is None and filters.end is None,
    }


def ask(
    snapshot: Snapshot, question: str, filters: Filters = Filters(), *, searched: Searched = "claims", **values: Any
) -> pd.DataFrame:
    """The answer to a question under the filters; `values` are bound beside them.

    `searched` is what `filters.text` searches; the rows found stand in the table `hits`. Raises BadQuery if the text is
    no search.
    """
    given = bound(filters) | values
    with snapshot.cursor() as cursor:
        if "text" in parameters(question):
            rows = find_rows(snapshot.search_path, searched, filters.text) if filters.text else ()
            cursor.register(HITS, _ids(rows))
        answer = cursor.execute(sql(question), {name: given[name] for name in parameters(question)})
        return answer.df()


def ask_page(
    snapshot: Snapshot,
    question: str,
    filters: Filters,
    paging: Paging,
    *,
    searched: Searched = "claims",
    **values: Any,
) -> Page:
    """Some rows of an answer whose column `total` says how many there are."""
    values |= asdict(paging)
    rows = ask(snapshot, question, filters, searched=searched, **values)
    total = rows.pop("total")
    return Page(rows, int(total.max()) if len(rows) else 0)


def _ids(rows: Iterable[int]) -> pa.Table:
    return pa.table({"id": pa.array(rows, pa.int64())})
