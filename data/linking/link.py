"""The second pass, over the whole corpus: shards in, the tables of a snapshot out.

What needs Python (copies, recurring blocks, identities) is computed from few columns and put into small tables of its
own; the rest is SQL, in `data/sql/linking/`, each file reading what the ones before it wrote.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

import duckdb
import pyarrow as pa

from analysis.cleaning.copies import Fingerprint
from analysis.naming.areas import Area
from analysis.naming.merges import Merge
from analysis.quoting.same_words import Saying, group_same_words
from analysis.records import Article, Correction, Entity, Stretch
from data.deciding.corrections import IDENTITY, corrections_table
from data.keeping.statements import rows, run
from data.keeping.tables import article_of
from data.linking.identities import identity_tables

TABLES = (
    "linking/mentions",
    "linking/quotes",
    "linking/claims",
    "linking/counts",
    "linking/entities",
    "linking/drawn",
    "linking/days",
    "linking/sides",
    "linking/events",
)
N_STEPS = 7 + len(TABLES)

COPIES = pa.schema([("id", pa.string()), ("first_id", pa.string())])
RECURRING = pa.schema([("article_id", pa.string()), ("start", pa.int32()), ("end", pa.int32()), ("why", pa.string())])
FAMILIES = pa.schema([("number", pa.int64()), ("family", pa.int32())])
REPEATS = pa.schema([("number", pa.int64()), ("first_number", pa.int64())])
SIDES = pa.schema([("speaker", pa.string()), ("side", pa.string())])
AREAS = pa.schema([("place_id", pa.string()), ("code", pa.string()), ("within", pa.list_(pa.string()))])
MERGES = pa.schema([("from_id", pa.string()), ("into_id", pa.string()), ("reason", pa.string())])


@dataclass(frozen=True, slots=True)
class Linkers:
    """The judgements that linking asks for.

    `copies`: fingerprints of articles to {id: id of the first of its cluster}.
    `recurring`: articles, one of each cluster, to the function that finds an article's recurring blocks.
    `merges`: identities with the number of mentions of each, to those that are another one.
    `side`: the name or description of a speaker to the side it speaks for.
    `families`: numbers and contents of quotes to {number: number of the first one whose words may be the same}.
    `area`: a place to the area that it is, and those it lies in.
    """

    copies: Callable[[Iterable[Fingerprint]], Mapping[str, str]]
    recurring: Callable[[Iterable[Article]], Callable[[Article], Iterable[Stretch]]]
    merges: Callable[[Iterable[tuple[Entity, int]]], Iterable[Merge]]
    side: Callable[[str], str | None]
    families: Callable[[Iterable[tuple[int, str]]], Mapping[int, int]]
    area: Callable[[Entity], Area]


def link(connection: duckdb.DuckDBPyConnection, linkers: Linkers, corrections: Sequence[Correction]) -> Iterator[None]:
    """Fills the empty tables of a snapshot from the views over the shards, pausing after each of `N_STEPS` steps."""
    on_texts = [one for one in corrections if one.record != IDENTITY]
    connection.register("decisions", corrections_table(on_texts))
    connection.register("copies", _copies(connection, linkers))
    yield
    run(connection, "linking/articles")
    yield
    connection.register("recurring", _recurring(connection, linkers))
    run(connection, "linking/boilerplate")
    yield
    run(connection, "linking/candidates")
    connection.register("judged", _merges(connection, linkers))
    run(connection, "linking/merges")
    connection.register("speaker_sides", _speaker_sides(connection, linkers))
    connection.register("lying", _areas(connection, linkers))
    run(connection, "linking/areas")
    yield
    run(connection, "linking/sayings")
    connection.register("families", _families(connection, linkers))
    yield
    run(connection, "linking/measures")
    run(connection, "linking/told")
    yield
    yield from link_identities(connection, corrections)


def link_identities(connection: duckdb.DuckDBPyConnection, corrections: Sequence[Correction]) -> Iterator[None]:
    """Fills the tables that follow from who is who, from the views `told_*`, pausing after each step."""
    for name, table in identity_tables(_judged(connection), corrections).items():
        connection.register(name, table)
    connection.register("decided", corrections_table(corrections))
    run(connection, "linking/corrections")
    run(connection, "linking/known")
    run(connection, "linking/spoken")
    connection.register("repeats", _repeats(connection))
    yield
    for step in TABLES:
        run(connection, step)
        yield


def _copies(connection: duckdb.DuckDBPyConnection, linkers: Linkers) -> pa.Table:
    first = linkers.copies(Fingerprint(**row) for row in rows(connection, "linking/fingerprints"))
    return pa.table([list(first.keys()), list(first.values())], schema=COPIES)


def _recurring(connection: duckdb.DuckDBPyConnection, linkers: Linkers) -> pa.Table:
    find = linkers.recurring(_articles(connection, "linking/stories"))
    blocks = (
        {"article_id": article.id, "start": stretch.start, "end": stretch.end, "why": stretch.why}
        for article in _articles(connection, "linking/all")
        for stretch in find(article)
    )
    return pa.Table.from_pylist(list(blocks), schema=RECURRING)


def _merges(connection: duckdb.DuckDBPyConnection, linkers: Linkers) -> pa.Table:
    """What the rules take for the same; of two judgements on one identity the first."""
    merges = {merge.id: merge for merge in reversed(list(linkers.merges(_candidates(connection))))}
    judged = [{"from_id": one.id, "into_id": one.into, "reason": one.reason} for one in merges.values()]
    return pa.Table.from_pylist(judged, schema=MERGES)


def _speaker_sides(connection: duckdb.DuckDBPyConnection, linkers: Linkers) -> pa.Table:
    sides = ((row["speaker"], linkers.side(row["speaker"])) for row in rows(connection, "linking/speakers"))
    return pa.Table.from_pylist([{"speaker": one, "side": side} for one, side in sides if side], schema=SIDES)


def _families(connection: duckdb.DuckDBPyConnection, linkers: Linkers) -> pa.Table:
    first = linkers.families((row["number"], row["content"]) for row in rows(connection, "linking/wordings"))
    return pa.table([list(first.keys()), list(first.values())], schema=FAMILIES)


def _repeats(connection: duckdb.DuckDBPyConnection) -> pa.Table:
    """Which quotes have the same words as an earlier one, of those that share their family with others."""
    first: dict[int, int] = {}
    for _, family in groupby(rows(connection, "linking/families"), lambda row: row.pop("family")):
        first |= group_same_words(Saying(**row) for row in family)
    return pa.table([list(first.keys()), list(first.values())], schema=REPEATS)


def _judged(connection: duckdb.DuckDBPyConnection) -> list[Merge]:
    return [Merge(row["from_id"], row["into_id"], row["reason"]) for row in rows(connection, "linking/judged")]


def _areas(connection: duckdb.DuckDBPyConnection, linkers: Linkers) -> pa.Table:
    places = (entity for entity, _ in _candidates(connection) if entity.kind == "PLACE")
    areas = [(place.id, area.code, area.within) for place in places if (area := linkers.area(place)) != Area()]
    return pa.Table.from_pylist([dict(zip(AREAS.names, one, strict=True)) for one in areas], schema=AREAS)


def _articles(connection: duckdb.DuckDBPyConnection, question: str) -> Iterator[Article]:
    return map(article_of, rows(connection, question))


def _candidates(connection: duckdb.DuckDBPyConnection) -> Iterator[tuple[Entity, int]]:
    for row in rows(connection, "linking/identities"):
        n_mentions = row.pop("n_mentions")
        yield Entity(**row), n_mentions
