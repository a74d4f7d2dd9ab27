"""A new snapshot from the shards: linked, indexed, flushed, and only then given its name."""

import hashlib
import tomllib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import astuple, dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import duckdb

from analysis.records import Correction
from data.keeping.shards import SPILL, create_views, given_folder
from data.keeping.statements import SQL, rows, run
from data.keeping.store import SCHEMA_VERSION, Config, clear_unfinished, next_snapshot, publish, search_file, unfinished
from data.linking.indexing import write_index
from data.linking.link import N_STEPS, Linkers, link

LIMITS: Config = {"memory_limit": "1GB", "threads": 2}
ATTACH = "ATTACH $file AS snapshot (STORAGE_VERSION 'v1.5.0', BLOCK_SIZE $block)"
SMALL_BLOCK, LARGE_BLOCK = 1 << 14, 1 << 18  # bytes; small ones make a small corpus's file a seventh as large
SMALL_CORPUS = 10_000_000  # bytes of articles in the shards
WHERE = "SET search_path = 'snapshot.main,memory.main'"


@dataclass(frozen=True, slots=True)
class About:
    """What a snapshot says of itself: the reading behind it (`pipeline` is its hash), the pack and the corpus."""

    pipeline: str
    model: str
    pack: str
    corpus: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What a snapshot is made of: the shards, who links them, and what people decided."""

    about: About
    shards: Path
    linkers: Linkers
    corrections: Sequence[Correction]


def build_snapshot(folder: Path, plan: Plan, *, count: Callable[[int, int], None]) -> Path:
    """Writes the next snapshot of a corpus; returns its path once both of its files are on the disk.

    `count` is told how many steps of how many are done.
    """
    clear_unfinished(folder)
    snapshot = next_snapshot(folder)
    with duckdb.connect(config=LIMITS | {"temp_directory": str(plan.shards / SPILL)}) as connection:
        connection.execute(ATTACH, {"file": str(unfinished(snapshot)), "block": _block_size(plan.shards)})
        create_views(connection, plan.shards, plan.about.pipeline)
        connection.execute(WHERE)
        run(connection, "schema")
        for done, _ in enumerate(link(connection, plan.linkers, plan.corrections), start=1):
            count(done, N_STEPS + 1)
        _describe(connection, plan.about, plan.corrections)
        connection.execute("CHECKPOINT snapshot")
        write_index(connection, unfinished(search_file(snapshot)))
        connection.execute("USE memory")
        connection.execute("DETACH snapshot")
    publish(search_file(snapshot))
    publish(snapshot)
    count(N_STEPS + 1, N_STEPS + 1)
    return snapshot


def _block_size(shards: Path) -> int:
    size = sum(file.stat().st_size for file in given_folder(shards).glob("part-*/articles.parquet"))
    return SMALL_BLOCK if size < SMALL_CORPUS else LARGE_BLOCK


def content_hash(ids: Iterable[str], about: About, corrections: Iterable[Correction]) -> str:
    """A hash of all that decides the numbers: articles, who read and who linked them, and what people decided."""
    digest = hashlib.sha256(repr((about.pipeline, about.pack, SCHEMA_VERSION)).encode())
    for file in sorted((SQL / "linking").glob("*.sql")):
        digest.update(file.read_bytes())
    for correction in sorted(repr(astuple(one)) for one in corrections):
        digest.update(correction.encode())
    for one in ids:
        digest.update(one.encode())
    return digest.hexdigest()[:16]


def ids_in_shards(connection: duckdb.DuckDBPyConnection) -> Iterator[str]:
    """The ids of the articles that a snapshot of these shards holds, in order."""
    return (row["id"] for row in rows(connection, "linking/ids"))


def _describe(connection: duckdb.DuckDBPyConnection, about: About, corrections: Sequence[Correction]) -> None:
    now = datetime.now(UTC).replace(tzinfo=None)
    content = content_hash(ids_in_shards(connection), about, corrections)
    values = (fogline_version(), SCHEMA_VERSION, *astuple(about), now, content)
    connection.execute("INSERT INTO snapshot VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)


@cache
def fogline_version() -> str:
    """The version of this Fogline, from its project file."""
    project = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8"))
    return str(project["project"]["version"])
