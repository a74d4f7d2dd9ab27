"""The first half of a load: what the sources give, kept as it came, unless the corpus has it already."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import batched
from pathlib import Path

import duckdb

from data.articles import digest
from data.keeping.shards import create_given_views, given_folder, write_part
from data.keeping.statements import run, sql
from data.keeping.tables import Tables, article_row, table
from data.sources.incoming import Given, Incoming, Reject

INPUTS_AT_ONCE = 500
NAMED = 20  # rejected inputs that a load's result names; the snapshot has them all

type Count = Callable[[int], None]


@dataclass(slots=True)
class Rejected:
    """The inputs that a load left out: how many for each reason, and the first of them."""

    reasons: Counter[str] = field(default_factory=Counter)
    first: list[Reject] = field(default_factory=list)

    def add(self, rejects: Sequence[Reject]) -> None:
        """Counts more of them, and keeps those that are still to be named."""
        self.reasons.update(one.reason for one in rejects)
        self.first.extend(rejects[: NAMED - len(self.first)])


@dataclass(slots=True)
class Taken:
    """What became of the inputs of a load: counts, by reason where there is one."""

    new: int = 0
    seen_before: int = 0
    rejected: Rejected = field(default_factory=Rejected)
    noted: Counter[str] = field(default_factory=Counter)


def take_in(shards: Path, incoming: Iterable[Incoming], count: Count) -> Taken:
    """Adds what is new to the shards, in parts; `count` is told how many inputs have been seen."""
    taken = Taken()
    seen = 0
    with _known(shards) as known:
        for batch in batched(incoming, INPUTS_AT_ONCE):
            by_id = {_id(one): one for one in reversed(batch)}
            fresh = [by_id[one] for one in _fresh(known, list(by_id))]
            if fresh:
                write_part(given_folder(shards), _tables(fresh))
            _note(taken, batch, fresh)
            seen += len(batch)
            count(seen)
    return taken


@contextmanager
def _known(shards: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as connection:
        create_given_views(connection, shards)
        run(connection, "loading/known")
        yield connection


def _fresh(known: duckdb.DuckDBPyConnection, ids: Sequence[str]) -> list[str]:
    fresh = {one for (one,) in known.execute(sql("loading/fresh"), {"ids": ids}).fetchall()}
    known.execute("INSERT INTO known SELECT unnest($ids)", {"ids": list(fresh)})
    return [one for one in reversed(ids) if one in fresh]


def _id(one: Incoming) -> str:
    return one.article.id if isinstance(one, Given) else digest(one.origin, one.reason)


def _note(taken: Taken, batch: Sequence[Incoming], fresh: Sequence[Incoming]) -> None:
    n_new = sum(isinstance(one, Given) for one in fresh)
    taken.new += n_new
    taken.seen_before += sum(isinstance(one, Given) for one in batch) - n_new
    taken.rejected.add([one for one in batch if isinstance(one, Reject)])
    taken.noted.update(note for one in fresh if isinstance(one, Given) for note in one.notes)


def _tables(fresh: Sequence[Incoming]) -> Tables:
    given = [one for one in fresh if isinstance(one, Given)]
    now = datetime.now(UTC).replace(tzinfo=None)
    notes = ({"article_id": g.article.id, "note": note} for g in given for note in g.notes)
    rejects = (
        {"id": _id(one), "origin": one.origin, "reason": one.reason, "seen_at": now}
        for one in fresh
        if isinstance(one, Reject)
    )
    return {
        "articles": table("articles", (article_row(g.article) for g in given)),
        "notes": table("notes", notes),
        "rejects": table("rejects", rejects),
    }
