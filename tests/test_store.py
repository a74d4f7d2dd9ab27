import os
from pathlib import Path

import duckdb
import pytest

from analysis.errors import LoadRunning, NoSnapshot, StaleSnapshot
from data.keeping.store import (
    lock,
    newest_snapshot,
    next_snapshot,
    open_snapshot,
    prune,
    publish,
    search_file,
    snapshots,
)


def put(folder: Path, number: int, *, index: bool = True) -> Path:
    snapshot = folder / f"snapshot-{number:06d}.duckdb"
    snapshot.touch()
    if index:
        search_file(snapshot).touch()
    return snapshot


def test_newest_snapshot_is_the_last_with_both_files(tmp_path: Path) -> None:
    assert newest_snapshot(tmp_path) is None
    put(tmp_path, 1)
    whole = put(tmp_path, 2)
    put(tmp_path, 3, index=False)
    (tmp_path / "snapshot-000004.duckdb.tmp").touch()
    assert newest_snapshot(tmp_path) == whole
    assert next_snapshot(tmp_path).name == "snapshot-000004.duckdb"


def test_snapshots_are_ordered_by_number(tmp_path: Path) -> None:
    put(tmp_path, 1_000_000)
    put(tmp_path, 999_999)
    assert [path.name for path in snapshots(tmp_path)] == ["snapshot-999999.duckdb", "snapshot-1000000.duckdb"]


def test_prune_keeps_three_and_removes_what_is_unfinished(tmp_path: Path) -> None:
    kept = [put(tmp_path, number) for number in (1, 2, 3, 4)][1:]
    put(tmp_path, 5, index=False)
    (tmp_path / "snapshot-000006.duckdb.tmp").touch()
    (tmp_path / "corrections.jsonl").touch()
    prune(tmp_path)
    left = {path.name for path in tmp_path.iterdir()}
    assert left == {"corrections.jsonl", *(p.name for p in kept), *(search_file(p).name for p in kept)}


def test_publish_gives_the_file_its_name(tmp_path: Path) -> None:
    (tmp_path / "a.duckdb.tmp").write_text("whole")
    publish(tmp_path / "a.duckdb")
    assert os.listdir(tmp_path) == ["a.duckdb"]


def test_open_snapshot_refuses_other_tables(tmp_path: Path) -> None:
    with pytest.raises(NoSnapshot):
        open_snapshot(None)
    duckdb.connect(tmp_path / "none.duckdb").close()
    with pytest.raises(StaleSnapshot):
        open_snapshot(tmp_path / "none.duckdb")
    with duckdb.connect(tmp_path / "old.duckdb") as connection:
        connection.execute("CREATE TABLE snapshot AS SELECT -1 AS schema_version")
    with pytest.raises(StaleSnapshot, match="another version"):
        open_snapshot(tmp_path / "old.duckdb")


def test_lock_is_held_by_one(tmp_path: Path) -> None:
    with lock(tmp_path / "main"), pytest.raises(LoadRunning), lock(tmp_path / "main"):
        pass
    with lock(tmp_path / "main"):
        pass
