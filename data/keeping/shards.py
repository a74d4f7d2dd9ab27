"""What a corpus holds between loads, as Parquet: `given`, articles as they came, and `read-<version>`, what was found.

Each is a folder of parts; a part is a folder of tables, written under a temporary name and renamed, so that it is there
whole or not at all. A killed load loses the part it was writing, and the next one goes on after the last.
"""

import shutil
from pathlib import Path

import duckdb
import pyarrow.parquet as pq

from data.keeping.store import flush, publish, unfinished
from data.keeping.tables import RECORDS, SCHEMAS, Tables

GIVEN = "given"
SPILL = "spill.tmp"  # what a sort cannot hold in memory
GIVEN_TABLES = ("articles", "notes", "rejects")
FOUND_TABLES = (*RECORDS, "entities", "boilerplate", "notes", "reads")


def read_folder(shards: Path, version: str) -> Path:
    """The parts read by one version of the pipeline."""
    return shards / f"read-{version}"


def given_folder(shards: Path) -> Path:
    """The parts of articles as they were given, with the inputs that were rejected."""
    return shards / GIVEN


def write_part(folder: Path, tables: Tables) -> Path:
    """Adds a part; it counts once it has its name."""
    parts = [int(path.name.removeprefix("part-")) for path in folder.glob("part-*") if path.suffix != ".tmp"]
    part = folder / f"part-{max(parts, default=0) + 1:06d}"
    unfinished(part).mkdir(parents=True)
    for name, table in tables.items():
        file = unfinished(part) / f"{name}.parquet"
        pq.write_table(table, file, compression="zstd")
        flush(file)
    publish(part)
    return part


def clear_unfinished(shards: Path) -> None:
    """Removes what a killed load was writing."""
    for path in (*shards.glob("*/part-*.tmp"), *shards.glob(SPILL)):
        shutil.rmtree(path)


def clear_versions(shards: Path, keep: str) -> None:
    """Removes what other versions of the pipeline found; the articles themselves stay."""
    for folder in shards.glob("read-*"):
        if folder != read_folder(shards, keep):
            shutil.rmtree(folder)


def create_views(connection: duckdb.DuckDBPyConnection, shards: Path, version: str) -> None:
    """A temporary view over each table of the shards: `given_<name>`, and `found_<name>` for what this version read."""
    create_given_views(connection, shards)
    for name in FOUND_TABLES:
        _create_view(connection, f"found_{name}", read_folder(shards, version), name)


def create_given_views(connection: duckdb.DuckDBPyConnection, shards: Path) -> None:
    """The views `given_<name>` alone."""
    for name in GIVEN_TABLES:
        _create_view(connection, f"given_{name}", given_folder(shards), name)


def _create_view(connection: duckdb.DuckDBPyConnection, view: str, folder: Path, name: str) -> None:
    files = sorted(str(path) for path in folder.glob(f"part-??????/{name}.parquet"))
    relation = connection.read_parquet(files) if files else connection.from_arrow(SCHEMAS[name].empty_table())
    relation.create_view(view)
