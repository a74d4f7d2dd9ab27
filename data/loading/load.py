"""A load: take in what the sources give, read what was not read yet, and make a snapshot of all of it.

Each step keeps what it has done in the shards, so a load that was killed, or that a new version of the rules calls for,
is simply finished by the next one.
"""

import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import duckdb

from analysis.errors import ProductError, StaleSnapshot
from analysis.records import Article
from data.deciding.corrections import in_force, load_corrections
from data.keeping.corpora import Corpus
from data.keeping.shards import clear_unfinished, clear_versions, create_views, read_folder, write_part
from data.keeping.statements import rows, run
from data.keeping.store import lock, newest_snapshot, open_snapshot, prune
from data.keeping.tables import article_of
from data.linking.build import About, Plan, build_snapshot, content_hash, ids_in_shards
from data.linking.link import Linkers
from data.loading.engine import Engine, batches
from data.loading.taking_in import Taken, take_in
from data.sources.incoming import Incoming

BYTES_FOR_A_CHARACTER = 6  # on disk, for a character of text to be read: shards, snapshot, index and room to sort

type Report = Callable[["Progress"], None]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a load is: in `stage` (taking in, reading, linking), `done` of `total`, which is None while unknown.

    `note` says in words what to know about the rest of it.
    """

    stage: str
    done: int
    total: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Work:
    """Where a load goes and who does it."""

    corpus: Corpus
    about: About
    engine: Engine
    linkers: Linkers

    @property
    def shards(self) -> Path:
        """The folder of the corpus's shards."""
        return self.corpus.folder / "shards"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a load did. `snapshot` is the one to open now, None if the corpus is still empty."""

    taken: Taken
    n_read: int
    n_articles: int
    snapshot: Path | None
    is_new: bool

    @property
    def is_sound(self) -> bool:
        """Whether there is a snapshot, and something was found that belongs in it or nothing was given to load."""
        something = self.taken.new or self.taken.seen_before or not self.taken.rejected.first
        return bool(self.snapshot and something)


class NoRoom(ProductError):
    """The disk has not the room that a load needs."""

    title = "The disk is too full"


def load(incoming: Iterable[Incoming], work: Work, report: Report) -> Outcome:
    """Loads into a corpus what `incoming` gives; LoadRunning if another load is at it."""
    with lock(work.corpus.folder):
        clear_unfinished(work.shards)
        taken = take_in(work.shards, incoming, lambda n: report(Progress("taking in", n)))
        n_read = read_new(work, taken, report)
        outcome = _snapshot(work, taken, n_read, report)
        clear_versions(work.shards, work.about.pipeline)
        prune(work.corpus.folder)
    return outcome


def read_new(work: Work, taken: Taken, report: Report) -> int:
    """Reads the articles that this version of the pipeline has not read; returns how many those were."""
    with duckdb.connect() as connection:
        create_views(connection, work.shards, work.about.pipeline)
        run(connection, "loading/unread")
        (total, n_characters) = connection.execute("SELECT count(*), sum(n_characters) FROM unread").fetchall()[0]
        if not total:
            return 0
        done = 0
        report(Progress("reading", done, total, _check_room(work.corpus.folder, n_characters)))
        for tables in work.engine(batches(_unread(connection))):
            write_part(read_folder(work.shards, work.about.pipeline), tables)
            taken.noted.update(tables["notes"]["note"].to_pylist())
            done += tables["reads"].num_rows
            report(Progress("reading", done, total))
    return done


def _unread(connection: duckdb.DuckDBPyConnection) -> Iterator[Article]:
    return map(article_of, rows(connection, "loading/to_read"))


def _check_room(folder: Path, n_characters: int) -> str:
    """What reading so much text needs of the disk; NoRoom if that is not free."""
    needed, free = n_characters * BYTES_FOR_A_CHARACTER, shutil.disk_usage(folder).free
    need = f"This load needs about {needed >> 20:,} MB of disk, {free >> 20:,} MB are free."
    if free < needed:
        raise NoRoom(need, "Free some, or set FOGLINE_HOME to a folder on another disk.")
    return need


def _snapshot(work: Work, taken: Taken, n_read: int, report: Report) -> Outcome:
    """Makes a new snapshot, unless the newest one already says all that it would."""
    folder, corrections = work.corpus.folder, in_force(load_corrections(work.corpus.folder))
    with duckdb.connect() as connection:
        create_views(connection, work.shards, work.about.pipeline)
        (n_articles,) = connection.execute("SELECT count(*) FROM given_articles").fetchall()[0]
        (n_rejects,) = connection.execute("SELECT count(*) FROM given_rejects").fetchall()[0]
        contents = (content_hash(ids_in_shards(connection), work.about, corrections), n_rejects)
    newest = newest_snapshot(folder)
    if not n_articles or (newest and _contents_of(newest) == contents):
        return Outcome(taken, n_read, n_articles, newest, is_new=False)
    report(Progress("linking", 0))
    plan = Plan(work.about, work.shards, work.linkers, corrections)
    snapshot = build_snapshot(folder, plan, count=lambda done, of: report(Progress("linking", done, of)))
    return Outcome(taken, n_read, n_articles, snapshot, is_new=True)


def _contents_of(snapshot: Path) -> tuple[str, int] | None:
    try:
        connection = open_snapshot(snapshot)
    except StaleSnapshot:
        return None
    with connection:
        (contents,) = connection.execute("SELECT content_hash, (SELECT count(*) FROM rejects) FROM snapshot").fetchall()
    return contents
