"""A snapshot opened for reading: the newest file of a corpus, one cursor for each question."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import duckdb

from data.keeping import store


@dataclass(frozen=True, slots=True)
class Snapshot:
    """An open snapshot. Files never change once they have their name, so `path` serves as the key of every cache."""

    path: Path
    connection: duckdb.DuckDBPyConnection

    @property
    def search_path(self) -> Path:
        """The full-text index that belongs to it."""
        return store.search_file(self.path)

    @contextmanager
    def cursor(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """A cursor of its own: threads that share a connection get one another's rows."""
        cursor = self.connection.cursor()
        try:
            yield cursor
        finally:
            cursor.close()

    def close(self) -> None:
        """Ends it; a pruned file's disk is free once its last reader has done so."""
        self.connection.close()


def open_snapshot(path: Path) -> Snapshot:
    """The snapshot in a file, or the newest in a corpus's folder; NoSnapshot or StaleSnapshot if there is none."""
    file = store.newest_snapshot(path) if path.is_dir() else path
    connection = store.open_snapshot(file)
    assert file is not None, "store.open_snapshot raises NoSnapshot"
    return Snapshot(file, connection)
