"""Snapshots made by hand: `tiny`, a dozen invented articles with what is found in them, shared by tests of queries and
pages; and `snapshot_of`, a few rows of claims for one rule of the ledger at a time.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pytest

from data.keeping.snapshot import Snapshot, open_snapshot
from data.keeping.store import SCHEMA_VERSION, search_file
from data.linking.indexing import write_index
from tests.dispatches import DISPATCHES, ENTITIES, Dispatch

SQL = Path(__file__).parents[1] / "data" / "sql"
BUILT = datetime(2024, 9, 1, 12, 0)

QUOTE_AS_FOUND = {
    "family": "same_words",
    "found_speaker": "speaker",
    "found_speaker_id": "speaker_id",
    "found_side": "speaker_side",
}
CLAIM_AS_FOUND = {
    "found_claimant": "claimant",
    "found_claimant_id": "claimant_id",
    "found_claimant_side": "claimant_side",
    "found_place_id": "place_id",
    "found_event_date": "event_date",
}

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
    """Makes a snapshot's tables of the rows, linked."""
    create_tables(connection)
    for table, rows in _with_numbers(tables).items():
        _insert(connection, table, rows)
    link(connection)


def create_tables(connection: duckdb.DuckDBPyConnection) -> None:
    """The tables of a snapshot, empty but for what it says of itself."""
    connection.execute((SQL / "schema.sql").read_text())
    about = ("0.1.0", SCHEMA_VERSION, "rules1", "model 1.0", "ukraine-russia", "tiny", BUILT, "0123456789abcdef")
    connection.execute("INSERT INTO snapshot VALUES (?, ?, ?, ?, ?, ?, ?, ?)", about)


def link(connection: duckdb.DuckDBPyConnection) -> None:
    """Fills what linking derives from claims and mentions."""
    for step in ("counts", "drawn", "days", "sides", "events"):
        connection.execute((SQL / "linking" / f"{step}.sql").read_text())


def _with_numbers(tables: Tables) -> dict[str, list[Row]]:
    """The rows with the numbers that linking gives to articles, entities and sentences."""
    articles, entities, mentions = (list(tables.rows.get(name, [])) for name in ("articles", "entities", "mentions"))
    article_no = {row["id"]: number for number, row in enumerate(articles)}
    entity_no = {row["id"]: number for number, row in enumerate(entities)}
    stories = Counter(row["copy_of"] for row in articles)
    numbered: dict[str, list[Row]] = {
        "articles": [
            dict(row)
            | {"article_no": n, "story_no": article_no[row["copy_of"]], "has_copies": stories[row["copy_of"]] > 1}
            for n, row in enumerate(articles)
        ],
        "entities": [dict(row) | {"entity_no": entity_no[row["id"]]} for row in entities],
        "mentions": list(_numbered_mentions(mentions, article_no, entity_no)),
        "identities": [dict(row) | {"n_mentions": 1} for row in entities],
        "quotes": [dict(row) | _found(row, QUOTE_AS_FOUND) for row in tables.rows.get("quotes", [])],
        "claims": [dict(row) | _found(row, CLAIM_AS_FOUND) for row in tables.rows.get("claims", [])],
    }
    return tables.rows | {name: rows for name, rows in numbered.items() if rows}


def _found(row: Row, columns: Mapping[str, str]) -> dict[str, Any]:
    """What linking may change, as the article itself gave it."""
    return {found: row.get(column) for found, column in columns.items()}


def _numbered_mentions(
    mentions: Iterable[Row], article_no: Mapping[str, int], entity_no: Mapping[str, int]
) -> Iterator[Row]:
    sentences: dict[tuple[str, str, int], list[str]] = {}
    for row in sorted(mentions, key=lambda row: (article_no[row["article_id"]], row["field"] == "text", row["start"])):
        named = sentences.setdefault((row["article_id"], row["field"], row["sentence_start"]), [])
        yield dict(row) | {
            "found_id": row["entity_id"],
            "article_no": article_no[row["article_id"]],
            "entity_no": entity_no[row["entity_id"]],
            "sentence_no": len(sentences) - 1,
            "is_repeat": row["entity_id"] in named,
            "is_first": not named,
        }
        named.append(row["entity_id"])


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
    row.setdefault("origin", row["claimant_id"] or row["claimant"] or row["source"] or row["story"])
    return row


def snapshot_of(
    claims: Iterable[Row], areas: Iterable[Row] = (), entities: Iterable[Row] = (), mentions: Iterable[Row] = ()
) -> Snapshot:
    """A snapshot in memory with these claims, an article for each, and the like; it has no search index."""
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
    for area in areas:
        tables.add("areas", **area)
    for entity in entities:
        tables.add("entities", **entity)
    for mention in mentions:
        tables.add("mentions", **mention)
    connection = duckdb.connect()
    fill(connection, tables)
    return Snapshot(Path("memory"), connection)


def tiny_tables() -> Tables:
    """The dispatches as the rows of a snapshot, in the order in which linking would write them."""
    tables = Tables()
    tables.rows["entities"] = [dict(entity) for entity in ENTITIES]
    ordered = sorted(DISPATCHES, key=lambda told: (told.published or date.min, told.id))
    for told in ordered:
        _add_dispatch(tables, told)
    _number(tables, "claims", "claim_id", "event_date")
    _number(tables, "quotes", "quote_id", "published")
    _add_same_words(tables.rows["quotes"])
    _add_aliases(tables)
    tables.add("rejects", origin="broken.csv, row 3", reason="no text", seen_at=BUILT)
    tables.add("rejects", origin="empty.html", reason="no text", seen_at=BUILT)
    tables.add("rejects", origin="picture.jpg", reason="not a text", seen_at=BUILT)
    return tables


def _add_dispatch(tables: Tables, told: Dispatch) -> None:
    story = told.story or told.id
    about = {"published": told.published, "source": told.source}
    words = len(told.title.split()) + len(told.text.split())
    tables.add(
        "articles",
        id=told.id,
        url=told.url,
        title=told.title,
        text=told.text,
        published_from="given" if told.published else "unknown",
        language=told.language,
        loaded_at=BUILT,
        copy_of=story,
        n_words=words,
        **about,
    )
    if told.boilerplate:
        start = told.text.index(told.boilerplate)
        tables.add("boilerplate", article_id=told.id, start=start, end=start + len(told.boilerplate), why="an appeal")
    for surface, entity_id in told.mentions.items():
        kind = entity_id.split("/")[0].upper()
        tables.add(
            "mentions", **_mark(told, surface), entity_id=entity_id, kind=kind, surface=surface, story=story, **about
        )
    for words_, found in told.dates.items():
        tables.add("dates", **_mark(told, words_), **found)
    for words_, found in told.quantities.items():
        tables.add("quantities", **_mark(told, words_), **found, **about)
    for content, found in told.quotes.items():
        tables.add("quotes", **_quote(told, content, found), story=story, **about)
    for words_, found in told.claims.items():
        tables.add("claims", **_claim(told, words_, found))


def _mark(told: Dispatch, words: str) -> dict[str, Any]:
    name, text = ("text", told.text) if words in told.text else ("title", told.title)
    start = text.index(words)
    before = max(text.rfind(end, 0, start) + len(end) for end in (". ", "\n\n", "! "))
    sentence_start = before if before > 2 else 0
    after = text.find(". ", start)
    return {
        "article_id": told.id,
        "field": name,
        "start": start,
        "end": start + len(words),
        "sentence_start": sentence_start,
        "sentence_end": after + 1 if after >= 0 else len(text),
        "rule": "by_hand",
    }


def _claim(told: Dispatch, words: str, found: Row) -> dict[str, Any]:
    changes = {name: value for name, value in found.items() if name != "figure"}
    mark = _mark(told, words)
    text = told.text if mark["field"] == "text" else told.title
    told_on = {"event_date": told.published, "reported_on": told.published, "source": told.source}
    sentence = {"sentence": text[mark["sentence_start"] : mark["sentence_end"]].strip()}
    return claim(0, found["figure"], **mark | told_on | sentence | {"story": told.story or told.id} | changes)


def _quote(told: Dispatch, content: str, found: Row) -> dict[str, Any]:
    name = found["speaker"].split()[-1]
    speaker_start = told.text.rindex(name)
    cue_start = told.text.rindex(found["cue"])
    return {
        **_mark(told, content),
        "attribution": 0,
        "mode": "speech",
        "content": content,
        "speaker_surface": name,
        "speaker_start": speaker_start,
        "speaker_end": speaker_start + len(name),
        "cue_start": cue_start,
        "cue_end": cue_start + len(found["cue"]),
        "confidence": 0.9,
        "nested": False,
        **found,
    }


def _number(tables: Tables, table: str, column: str, by: str) -> None:
    rows = sorted(tables.rows[table], key=lambda row: (row[by] or date.min, row["article_id"], row["start"]))
    tables.rows[table] = [dict(row) | {column: number} for number, row in enumerate(rows, 1)]


def _add_same_words(quotes: list[Row]) -> None:
    first: dict[str, int] = {}
    for number, row in enumerate(quotes):
        words = "".join(filter(str.isalnum, row["content"].lower()))
        quotes[number] = dict(row) | {"same_words": first.setdefault(words, row["quote_id"])}


def _add_aliases(tables: Tables) -> None:
    seen = {(row["entity_id"], row["surface"]) for row in tables.rows["mentions"]}
    for entity_id, alias in sorted(seen):
        days = [r["published"] for r in tables.rows["mentions"] if (r["entity_id"], r["surface"]) == (entity_id, alias)]
        tables.add(
            "aliases",
            entity_id=entity_id,
            alias=alias,
            script="Latin",
            first_seen=min(days),
            last_seen=max(days),
            source="by_hand",
            n_mentions=len(days),
        )


@pytest.fixture(scope="session")
def tiny_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of the tiny snapshot, in a corpus's folder of its own."""
    return write_snapshot(tmp_path_factory.mktemp("tiny"), tiny_tables())


@pytest.fixture(scope="session")
def tiny(tiny_path: Path) -> Iterator[Snapshot]:
    """The tiny snapshot, open."""
    snapshot = open_snapshot(tiny_path)
    yield snapshot
    snapshot.close()
