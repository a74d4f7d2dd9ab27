"""How a question is put: SQL read from data/sql, values bound, never formatted in."""

import re
from dataclasses import asdict, dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa

from data.keeping.snapshot import Snapshot
from data.queries.filters import Filters
from data.queries.search import Order, Searched, find_rows

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
    """Some rows of a long answer, and how many there are in all; 0 for a page behind the last one."""

    rows: pd.DataFrame
    total: int


FIRST_PAGE = Paging()
EVERY_ROW = Paging(limit=2**62)
OPEN = Filters()


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
    snapshot: Snapshot,
    question: str,
    filters: Filters = OPEN,
    searched: Searched = "claims",
    order: Order = "newest",
    /,
    **values: Any,
) -> pd.DataFrame:
    """The answer to a question under the filters; `values` are bound beside them.

    `searched` is what `filters.text` searches: the rows found stand in the table `hits` (id, place), in that order.
    Raises BadQuery if the text is no search.
    """
    given = bound(filters) | values
    with snapshot.cursor() as cursor:
        if "text" in parameters(question):
            found = find_rows(snapshot.search_path, searched, filters.text, order=order) if filters.text else []
            cursor.register(HITS, pa.table({"id": pa.array(found, pa.int64()), "place": range(len(found))}))
        answer = cursor.execute(sql(question), {name: given[name] for name in parameters(question)})
        words = [name for name, kind, *_ in answer.description or () if kind == "VARCHAR"]
        rows = answer.df()
    return rows.assign(**{name: rows[name].astype("str").where(rows[name].notna(), "") for name in words})


def paged(rows: pd.DataFrame) -> Page:
    """The rows of an answer whose column `total` says how many there are in all."""
    total = rows.pop("total")
    return Page(rows, int(total.max()) if len(rows) else 0)
