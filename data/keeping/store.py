"""Snapshots as files: written whole under a number of their own, never changed, the newest wins, the last three kept.

`snapshot-000123.duckdb` counts only when `snapshot-000123.search.sqlite` stands beside it; both are written under
temporary names, flushed to the disk and renamed, the search file first.
"""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import duckdb
from filelock import FileLock, Timeout

from analysis.errors import LoadRunning, NoSnapshot, StaleSnapshot

type Config = dict[str, str | bool | int | float | list[str]]

SCHEMA_VERSION = 5
KEPT = 3
NAME = re.compile(r"snapshot-(\d+)\.duckdb")
UNFINISHED = ".tmp"
READING: Config = {"memory_limit": "400MB", "threads": 2, "enable_external_access": False}


def snapshots(folder: Path) -> list[Path]:
    """The whole snapshots of a corpus, oldest first."""
    return [path for path in _numbered(folder) if search_file(path).exists()]


def newest_snapshot(folder: Path) -> Path | None:
    """The snapshot to open; None if the corpus has none."""
    return next(reversed(snapshots(folder)), None)


def search_file(snapshot: Path) -> Path:
    """The search index that belongs to a snapshot."""
    return snapshot.with_name(snapshot.stem + ".search.sqlite")


def open_snapshot(snapshot: Path | None) -> duckdb.DuckDBPyConnection:
    """A read-only connection; each call needs a `cursor()` of its own. NoSnapshot, StaleSnapshot if there is none."""
    if snapshot is None or not snapshot.exists():
        raise NoSnapshot("This corpus has no articles yet.", "Load some with `python -m data load FILE`.")
    connection = duckdb.connect(snapshot, read_only=True, config=READING)
    if _schema_version(connection) != SCHEMA_VERSION:
        connection.close()
        hint = "Build it anew with `python -m data load --resume`; articles and corrections are kept."
        raise StaleSnapshot(f"{snapshot.name} was written by another version of Fogline.", hint)
    return connection


def _schema_version(connection: duckdb.DuckDBPyConnection) -> int | None:
    try:
        rows = connection.execute("SELECT schema_version FROM snapshot").fetchall()
    except duckdb.CatalogException:
        return None
    return rows[0][0] if rows else None


def next_snapshot(folder: Path) -> Path:
    """The path of the snapshot to write."""
    last = max(map(_number, _numbered(folder)), default=0)
    return folder / f"snapshot-{last + 1:06d}.duckdb"


def unfinished(path: Path) -> Path:
    """The name under which a file is written before it counts."""
    return path.with_name(path.name + UNFINISHED)


def clear_unfinished(folder: Path) -> None:
    """Removes the snapshot that a killed load was writing."""
    for path in folder.glob(f"snapshot-*{UNFINISHED}*"):
        path.unlink()


def publish(path: Path) -> None:
    """Gives a finished file its name, after its bytes are on the disk."""
    flush(unfinished(path))
    unfinished(path).replace(path)
    flush(path.parent)


def flush(path: Path) -> None:
    """Waits until a file or folder is on the disk."""
    if os.name == "nt" and path.is_dir():
        return  # Windows cannot open a folder
    handle = os.open(path, os.O_RDWR if os.name == "nt" else os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def prune(folder: Path) -> None:
    """Removes all but the last snapshots, and what killed loads left behind."""
    whole = snapshots(folder)[-KEPT:]
    keep = {*whole, *map(search_file, whole)}
    for path in folder.glob("snapshot-*"):
        if path not in keep:
            with suppress(PermissionError):  # Windows: somebody still reads it; the next load tries again
                path.unlink()


@contextmanager
def lock(folder: Path) -> Iterator[None]:
    """Holds the corpus for one load; LoadRunning if another has it. A killed load's lock is free."""
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(folder / "load.lock", timeout=0):
            yield
    except Timeout as error:
        hint = "Wait until it has finished, or load into another corpus with --corpus."
        raise LoadRunning(f"Another load into “{folder.name}” is running.", hint) from error


def _numbered(folder: Path) -> list[Path]:
    found = [path for path in folder.glob("snapshot-*.duckdb") if NAME.fullmatch(path.name)]
    return sorted(found, key=_number)


def _number(path: Path) -> int:
    match = NAME.fullmatch(path.name)
    assert match, path
    return int(match[1])
