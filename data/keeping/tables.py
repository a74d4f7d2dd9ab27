"""Records as Arrow tables: the columns are the fields of the records."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date, datetime
from functools import cache
from types import UnionType
from typing import Any, Literal, TypeAliasType, get_args, get_origin, get_type_hints

import pyarrow as pa

from analysis.records import Article, Claim, DateMention, Entity, Mention, Quantity, Quote, Stretch
from data.articles import reading_key

type Tables = Mapping[str, pa.Table]

ARROW = {
    str: pa.string(),
    bool: pa.bool_(),
    int: pa.int32(),
    float: pa.float64(),
    date: pa.date32(),
    datetime: pa.timestamp("us"),
}
RECORDS = {"mentions": Mention, "dates": DateMention, "quantities": Quantity, "quotes": Quote, "claims": Claim}
AS_GIVEN = ("id", "url", "source", "title", "published", "published_from", "text", "loaded_at")


def schema_of(record: type, *names: str) -> pa.Schema:
    """The columns of a record's table; only those named, if any are."""
    hints = get_type_hints(record)
    return pa.schema([(name, _arrow(hints[name])) for name in names or _names(record)])


def _arrow(hint: Any) -> pa.DataType:
    """The Arrow type of an annotation; every column allows null, so None in it says nothing."""
    if isinstance(hint, TypeAliasType):
        return _arrow(hint.__value__)
    if get_origin(hint) is Literal:
        return pa.string()
    if isinstance(hint, UnionType):
        return _arrow(next(part for part in get_args(hint) if part is not type(None)))
    return ARROW[hint]


@cache
def _names(record: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(record))


SCHEMAS: dict[str, pa.Schema] = {
    **{name: schema_of(record) for name, record in RECORDS.items()},
    "articles": schema_of(Article, *AS_GIVEN).append(pa.field("reading", pa.string())),
    "entities": schema_of(Entity).append(pa.field("article_id", pa.string())),
    "boilerplate": schema_of(Stretch).append(pa.field("article_id", pa.string())),
    "notes": pa.schema([("article_id", pa.string()), ("note", pa.string())]),
    "rejects": pa.schema(
        [("id", pa.string()), ("origin", pa.string()), ("reason", pa.string()), ("seen_at", pa.timestamp("us"))]
    ),
    "reads": pa.schema(
        [
            ("article_id", pa.string()),
            ("reading", pa.string()),
            ("language", pa.string()),
            ("n_words", pa.int32()),
            ("signature", pa.binary()),
        ]
    ),
}


def table(name: str, rows: Iterable[dict[str, Any]]) -> pa.Table:
    """Rows as one of the tables of `SCHEMAS`."""
    return pa.Table.from_pylist(list(rows), schema=SCHEMAS[name])


def article_row(article: Article) -> dict[str, Any]:
    """An article as it was given, as a row of `articles`."""
    return {name: getattr(article, name) for name in AS_GIVEN} | {"reading": reading_key(article)}


def article_of(row: Mapping[str, Any]) -> Article:
    """The article of a row of `articles`."""
    return Article(**{name: row[name] for name in AS_GIVEN})


def row_of(record: Any) -> dict[str, Any]:
    """A record as a row of its table."""
    return {name: getattr(record, name) for name in _names(record.__class__)}
