"""Rows of tables and JSON objects as articles: which column holds what, and what is doubtful."""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any

from analysis.records import Article
from data.articles import with_content_id
from data.sources.days import FIRST_DAY, DayOrder, find_order, is_ambiguous, latest_day, read_day
from data.sources.incoming import Given, Incoming, Reject, Said

NAMES = Path(__file__).parent / "columns.toml"
CAPITAL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
NO_WORD = re.compile(r"[^\w]+|_+")
DATES_LOOKED_AT = 1_000  # if none of these is written in figures alone, the column's order does not matter
LOST = "\N{REPLACEMENT CHARACTER}"

type Row = Mapping[str, Any]
type Columns = Mapping[str, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Way:
    """How the rows of one input are to be read."""

    said: Said
    order: DayOrder | None


@cache
def find_columns(names: tuple[str, ...]) -> Columns:
    """The columns that may hold each part of an article, the likeliest first."""
    by_folded = {_folded(name): name for name in reversed(names)}
    wanted = tomllib.loads(NAMES.read_text(encoding="utf-8"))
    return {part: [by_folded[one] for one in known if one in by_folded] for part, known in wanted.items()}


def find_way(rows: Iterable[Row], said: Said) -> Way:
    """How an input's rows are to be read: day and month in the order that the user says, or that the column shows."""
    if said.day_order:
        return Way(said, said.day_order)
    values = (_value(row, "published") for row in rows)
    first = list(islice(values, DATES_LOOKED_AT))
    if not any(map(is_ambiguous, first)):
        return Way(said, find_order(first))
    return Way(said, find_order(_chain(first, values)))


def article_of_row(row: Row, way: Way, origin: str) -> Incoming:
    """The article of a row; a Reject if it has neither text nor title."""
    text, title = _value(row, "text"), " ".join(_value(row, "title").split()) or way.said.title
    if not text and not title:
        return Reject(origin, "there is no text in it; give it a field named text, or a title")
    day, doubts = _published(_value(row, "published"), way)
    published = day or way.said.published
    article = Article(
        id="",
        url=_value(row, "url") or way.said.url,
        source=_value(row, "source") or way.said.source,
        title=title,
        published=published,
        published_from="given" if published else "unknown",
        text=text,
        loaded_at=datetime.now(UTC).replace(tzinfo=None),
    )
    return Given(with_content_id(article), (*doubts, *text_doubts(article)))


def text_doubts(article: Article) -> list[str]:
    """What is doubtful about an article's text."""
    doubts = []
    if not article.text:
        doubts.append("it has a title only")
    if LOST in article.text + article.title:
        doubts.append("some characters could not be decoded")
    return doubts


def _published(value: str, way: Way) -> tuple[Any, list[str]]:
    if not value:
        return None, []
    day = read_day(value, way.order)
    if day is None and is_ambiguous(value):
        return None, [f"its date “{value}” could be day/month or month/day (say which with --day-order): undated"]
    if day is None:
        return None, [f"its date “{value}” cannot be read: undated"]
    if not FIRST_DAY <= day <= latest_day():
        return None, [f"its date {day} is {'before 1990' if day < FIRST_DAY else 'in the future'}: undated"]
    return day, []


def _value(row: Row, part: str) -> str:
    """What a row holds of a part of an article; "" if nothing."""
    for column in find_columns(tuple(row))[part]:
        if value := _plain(row[column]):
            return value
    return ""


def _plain(value: Any) -> str:
    if isinstance(value, Mapping):  # news APIs tell the source as {"id": ..., "name": ...}
        value = value.get("name") or value.get("title") or value.get("rendered")
    if value is None or isinstance(value, bool | list | dict):
        return ""
    return _whole(str(value).replace("\0", "").strip())


def _whole(text: str) -> str:
    """The text with lone halves of surrogate pairs, which JSON may hold and UTF-8 may not, as U+FFFD."""
    return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _folded(name: str) -> str:
    return NO_WORD.sub("_", CAPITAL.sub("_", name.strip())).strip("_").lower()


def _chain(first: list[str], rest: Iterable[str]) -> Iterable[str]:
    yield from first
    yield from rest
