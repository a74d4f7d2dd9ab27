"""How a command tells how far it is: bars for people, JSON lines for programs."""

import json
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from enum import StrEnum
from functools import partial

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TaskID,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)

from analysis.errors import ProductError
from data.loading.load import Outcome, Report
from data.loading.load import Progress as Step
from data.loading.taking_in import Rejected
from data.nouns import counted

SHOWN_REASONS = 10


class Form(StrEnum):
    """How progress is told."""

    bars = "bars"
    json = "json"
    none = "none"


@contextmanager
def reporting(form: Form) -> Iterator[Report]:
    """A function to tell progress to; with JSON, an error that ends the work is told as its last line."""
    if form is Form.bars:
        with _bars() as bars:
            yield partial(_show, bars, {})
    elif form is Form.none:
        yield lambda step: None
    else:
        try:
            yield lambda step: print(dumped(asdict(step)), flush=True)
        except ProductError as error:
            print(dumped(_failure(error)), flush=True)
            raise


def dumped(values: object) -> str:
    """One JSON line."""
    return json.dumps(values, ensure_ascii=False, default=str)


def as_json(outcome: Outcome) -> dict[str, object]:
    """The last line of `--progress json`."""
    taken = outcome.taken
    return {
        "stage": "done",
        "new": taken.new,
        "seen_before": taken.seen_before,
        "rejected": taken.rejected.reasons,
        "first_rejected": [asdict(one) for one in taken.rejected.first],
        "noted": taken.noted,
        "read": outcome.n_read,
        "articles": outcome.n_articles,
        "snapshot": outcome.snapshot,
        "is_new": outcome.is_new,
    }


def _failure(error: ProductError) -> dict[str, object]:
    return {"stage": "failed", "title": error.title, "message": error.message, "hint": error.hint}


def summary(outcome: Outcome) -> str:
    """What a load did, in a few lines."""
    taken = outcome.taken
    n_rejected = taken.rejected.reasons.total()
    lines = [f"{taken.new:,} new, {taken.seen_before:,} seen before, {n_rejected:,} rejected; {outcome.n_read:,} read."]
    lines += _by_reason("noted", taken.noted) + _rejects(taken.rejected)
    state = "The corpus is still empty." if not outcome.snapshot else f"Now in use: {outcome.snapshot}"
    return "\n".join([*lines, f"{counted(outcome.n_articles, 'article')} in the corpus. {state}"])


def _show(bars: Progress, tasks: dict[str, TaskID], step: Step) -> None:
    if step.stage not in tasks:
        tasks[step.stage] = bars.add_task(step.stage, total=step.total)
    if step.note:
        bars.console.print(step.note, highlight=False)
    bars.update(tasks[step.stage], completed=step.done, total=step.total)


def _rejects(rejected: Rejected) -> list[str]:
    named = [f"  {one.origin}: {one.reason}" for one in rejected.first]
    if rejected.reasons.total() == len(named):
        return named
    return [*_by_reason("rejected", rejected.reasons), f"The first {len(named)} that were rejected:", *named]


def _by_reason(what: str, reasons: Counter[str]) -> list[str]:
    shown = [f"  {what}: {n:,} × {reason}" for reason, n in reasons.most_common(SHOWN_REASONS)]
    rest = len(reasons) - len(shown)
    return shown + ([f"  {what}: {counted(rest, 'more reason')}, see the Corpus page"] if rest > 0 else [])


def _bars() -> Progress:
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
    )
    return Progress(*columns, console=Console(stderr=True))
