"""How fast questions are answered, over an invented corpus."""

import os
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.rows import Row, p95
from data.keeping.snapshot import Snapshot, open_snapshot
from data.queries.asking import Paging
from data.queries.claims import Panel, query_flags, query_ledger, query_panels, query_revisions, query_timeline
from data.queries.corpus import query_choices, query_volume
from data.queries.entities import query_frequency, query_movers, query_neighbours
from data.queries.filters import Filters
from data.queries.quotes import query_quotes
from tests.synthetic import write_synthetic

ARTICLES = int(os.environ.get("FOGLINE_BENCH_ARTICLES", "100000"))
ROUNDS = 5
MONTH = Filters(start=date(2024, 6, 1), end=date(2024, 6, 30))
YEAR = Filters(start=date(2024, 1, 1), end=date(2024, 12, 31), grain="week")
MOST_NAMED = "place/0"
DRONES = Panel(thing="drone", action="shot_down")

type Question = Callable[[Snapshot, Filters], object]

QUESTIONS: dict[str, Question] = {
    "choices": query_choices,
    "volume": query_volume,
    "panels": query_panels,
    "timeline": lambda snapshot, filters: query_timeline(snapshot, filters, DRONES),
    "ledger": lambda snapshot, filters: query_ledger(snapshot, filters, Paging(limit=100)),
    "risers": query_movers,
    "neighbours": lambda snapshot, filters: query_neighbours(snapshot, filters, entity=MOST_NAMED),
    "names": lambda snapshot, filters: query_frequency(snapshot, filters, Paging(limit=100)),
}

BESIDE_LEDGER: dict[str, tuple[Question, float]] = {  # the most times the ledger's first page that each may take
    "revisions": (lambda snapshot, filters: query_revisions(snapshot, filters, Paging(limit=100)), 2),
    "flags": (lambda snapshot, filters: query_flags(snapshot, filters, Paging(limit=100)), 4),
    "figures differ": (lambda snapshot, filters: query_ledger(snapshot, filters, Paging(limit=100), told="differ"), 6),
}


def bench_asking() -> list[Row]:
    """The 95th percentile of each question over a month and a year, and of a search in quotes; what looks at every
    event, beside the ledger of the same run."""
    with TemporaryDirectory() as folder:
        snapshot = open_snapshot(write_synthetic(Path(folder), ARTICLES))
        rows = [_row(f"{name}, {ARTICLES:,} articles", ask, snapshot, 150) for name, ask in QUESTIONS.items()]
        rows.append(_row(f"quote search, {ARTICLES:,} articles", _search, snapshot, 300))
        rows += _beside_ledger(snapshot)
        snapshot.close()
    return rows


def _search(snapshot: Snapshot, filters: Filters) -> object:
    return query_quotes(
        snapshot, Filters(start=filters.start, end=filters.end, text="drone* AND night"), Paging(limit=50)
    )


def _beside_ledger(snapshot: Snapshot) -> list[Row]:
    ledger = p95(_seconds(QUESTIONS["ledger"], snapshot))
    return [
        Row(
            what=f"{name}: p95 beside the ledger's",
            figure=p95(_seconds(ask, snapshot)) / ledger,
            target=most,
            unit=" ×",
        )
        for name, (ask, most) in BESIDE_LEDGER.items()
    ]


def _row(what: str, ask: Question, snapshot: Snapshot, target_ms: float) -> Row:
    return Row(what=f"{what}: p95", figure=p95(_seconds(ask, snapshot)), target=target_ms, unit=" ms")


def _seconds(ask: Question, snapshot: Snapshot) -> list[float]:
    seconds = []
    for _ in range(ROUNDS):
        for filters in (MONTH, YEAR):
            start = time.perf_counter()
            ask(snapshot, filters)
            seconds.append(time.perf_counter() - start)
    return seconds
