"""The second pass, over the whole corpus: shards in, the tables of a snapshot out.

What needs Python (copies, recurring blocks, identities) is computed from few columns and put into small tables of its
own; the rest is SQL, in `data/sql/link_*.sql`, each file reading what the ones before it wrote.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import duckdb
import pyarrow as pa

from analysis.cleaning.copies import Fingerprint
from analysis.naming.identities import Merge, resolved
from analysis.quoting.same_words import Saying
from analysis.records import Article, Correction, Entity, Stretch
from data.corrections import decisions_table, merges_of
from data.statements import rows, run
from data.tables import article_of

TABLES = ("link_mentions", "link_measures", "link_quotes", "link_claims", "link_entities", "link_events")
N_STEPS = 5 + len(TABLES)
PERSON = "merged by a person"

COPIES = pa.schema([("id", pa.string()), ("first_id", pa.string())])
RECURRING = pa.schema([("article_id", pa.string()), ("start", pa.int32()), ("end", pa.int32()), ("why", pa.string())])
SIDES = pa.schema([("speaker", pa.string()), ("side", pa.string())])
REPEATS = pa.schema([("number", pa.int64()), ("first_number", pa.int64())])
MERGES = pa.schema([("from_id", pa.string()), ("into_id", pa.string()), ("reason", pa.string())])


@dataclass(frozen=True, slots=True)
class Linkers:
    """The judgements that linking asks for.

    `copies`: fingerprints of articles to {id: id of the first of its cluster}.
    `recurring`: articles, one of each cluster, to the function that finds an article's recurring blocks.
    `merges`: identities with the number of mentions of each, to those that are another one.
    `side`: the name or description of a speaker to the side it speaks for.
    `same_words`: quotes to {number: number of the first one with the same words}.
    """

    copies: Callable[[Iterable[Fingerprint]], Mapping[str, str]]
    recurring: Callable[[Iterable[Article]], Callable[[Article], Iterable[Stretch]]]
    merges: Callable[[Iterable[tuple[Entity, int]]], Iterable[Merge]]
    side: Callable[[str], str | None]
    same_words: Callable[[Iterable[Saying]], Mapping[int, int]]


def link(connection: duckdb.DuckDBPyConnection, linkers: Linkers, corrections: Sequence[Correction]) -> Iterator[None]:
    """Fills the empty tables of a snapshot from the views over the shards, pausing after each of `N_STEPS` steps."""
    connection.register("decisions", decisions_table(corrections))
    connection.register("copies", _copies(connection, linkers))
    yield
    run(connection, "link_articles")
    yield
    connection.register("recurring", _recurring(connection, linkers))
    run(connection, "link_boilerplate")
    yield
    run(connection, "link_candidates")
    connection.register("merges", _merges(connection, linkers, merges_of(corrections)))
    connection.register("speaker_sides", _speaker_sides(connection, linkers))
    yield
    run(connection, "link_sayings")
    connection.register("repeats", _repeats(connection, linkers))
    yield
    for table in TABLES:
        run(connection, table)
        yield


def _copies(connection: duckdb.DuckDBPyConnection, linkers: Linkers) -> pa.Table:
    first = linkers.copies(Fingerprint(**row) for row in rows(connection, "link_fingerprints"))
    return pa.table([list(first.keys()), list(first.values())], schema=COPIES)


def _recurring(connection: duckdb.DuckDBPyConnection, linkers: Linkers) -> pa.Table:
    find = linkers.recurring(_articles(connection, "link_stories"))
    blocks = (
        {"article_id": article.id, "start": stretch.start, "end": stretch.end, "why": stretch.why}
        for article in _articles(connection, "link_all")
        for stretch in find(article)
    )
    return pa.Table.from_pylist(list(blocks), schema=RECURRING)


def _merges(connection: duckdb.DuckDBPyConnection, linkers: Linkers, by_people: Mapping[str, str]) -> pa.Table:
    """Each identity that is given up, with the one that stays at the end of its chain; people have the last word."""
    candidates = list(_candidates(connection))
    known = {entity.id for entity, _ in candidates}
    people = [Merge(one, other, PERSON) for one, other in by_people.items() if other in known]
    stay = {merge.into for merge in people}
    merges = [*people, *(merge for merge in linkers.merges(candidates) if merge.id not in stay)]
    reasons = {merge.id: merge.reason for merge in reversed(merges)}
    ends = [{"from_id": one, "into_id": end, "reason": reasons[one]} for one, end in resolved(merges).items()]
    return pa.Table.from_pylist(ends, schema=MERGES)


def _speaker_sides(connection: duckdb.DuckDBPyConnection, linkers: Linkers) -> pa.Table:
    sides = ((row["speaker"], linkers.side(row["speaker"])) for row in rows(connection, "link_speakers"))
    return pa.Table.from_pylist([{"speaker": one, "side": side} for one, side in sides if side], schema=SIDES)


def _repeats(connection: duckdb.DuckDBPyConnection, linkers: Linkers) -> pa.Table:
    first = linkers.same_words(Saying(**row) for row in rows(connection, "link_wordings"))
    return pa.table([list(first.keys()), list(first.values())], schema=REPEATS)


def _articles(connection: duckdb.DuckDBPyConnection, question: str) -> Iterator[Article]:
    return map(article_of, rows(connection, question))


def _candidates(connection: duckdb.DuckDBPyConnection) -> Iterator[tuple[Entity, int]]:
    for row in rows(connection, "link_identities"):
        n_mentions = row.pop("n_mentions")
        yield Entity(**row), n_mentions
