"""A new snapshot from the newest one under other decisions on identities: nothing is read again.

A snapshot keeps what the articles themselves tell (`found_id`, `found_speaker`, ...), the rules' merges and the
identities that were given up; so who is who, and all that follows from it, is worked out anew in seconds.
"""

import shutil
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from analysis.records import Correction
from data.deciding.corrections import IDENTITY, in_force, load_corrections
from data.keeping.statements import rows, run, sql
from data.keeping.store import (
    clear_unfinished,
    lock,
    newest_snapshot,
    next_snapshot,
    open_snapshot,
    prune,
    publish,
    search_file,
    unfinished,
)
from data.linking.build import LIMITS, WHERE, About, content_hash
from data.linking.link import link_identities

ATTACH = "ATTACH $file AS snapshot"
ATTACH_BEFORE = "ATTACH $file AS before (READ_ONLY)"


def relink(folder: Path) -> Path | None:
    """Writes the next snapshot of a corpus under the decisions of its file; None if it has none to go by.

    LoadRunning if a load is at it, which will follow the decisions itself; StaleSnapshot if another version wrote it.
    """
    with lock(folder):
        newest = newest_snapshot(folder)
        if newest is None:
            return None
        open_snapshot(newest).close()
        clear_unfinished(folder)
        snapshot = decided(newest, next_snapshot(folder), load_corrections(folder))
        prune(folder)
    return snapshot


def decided(before: Path, after: Path, corrections: Sequence[Correction]) -> Path:
    """Writes the snapshot `after`: `before` under these decisions on identities; those on texts stay as they were."""
    for given, new in ((before, after), (search_file(before), search_file(after))):
        shutil.copyfile(given, unfinished(new))
    with duckdb.connect(config=LIMITS) as connection:
        connection.execute(ATTACH, {"file": str(unfinished(after))})
        connection.execute(ATTACH_BEFORE, {"file": str(before)})
        connection.execute(WHERE)
        run(connection, "relinking/empty")
        run(connection, "relinking/told")
        holding = [*_decisions_on_texts(connection), *(one for one in in_force(corrections) if one.record == IDENTITY)]
        for _ in link_identities(connection, holding):
            pass
        _describe(connection, holding)
        connection.execute("CHECKPOINT snapshot")
        connection.execute("USE memory")
        connection.execute("DETACH snapshot")
    publish(search_file(after))
    publish(after)
    return after


def _decisions_on_texts(connection: duckdb.DuckDBPyConnection) -> list[Correction]:
    return [Correction(**row) for row in rows(connection, "relinking/decisions")]


def _describe(connection: duckdb.DuckDBPyConnection, corrections: Sequence[Correction]) -> None:
    (about,) = rows(connection, "relinking/about")
    content = content_hash((row["id"] for row in rows(connection, "relinking/ids")), About(**about), corrections)
    now = datetime.now(UTC).replace(tzinfo=None)
    connection.execute(sql("relinking/described"), {"built_at": now, "content_hash": content})
