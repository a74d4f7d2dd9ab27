"""Where articles are read: in this process, or in a pool of processes. Either way, batches in, tables out.

A `Reader` finds what is in articles; an annotator makes tables of it, for one batch; an engine runs one over many.
"""

import logging
import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from functools import partial
from typing import Any

from analysis.records import Article, Findings
from data.keeping.tables import Tables, table
from data.loading.found import found_tables

type Reader = Callable[[Iterable[Article]], Iterable[Findings]]
type Annotator = Callable[[Sequence[Article]], Tables]
type Engine = Callable[[Iterable[Sequence[Article]]], Iterator[Tables]]

ARTICLES_AT_ONCE = 128
CHARACTERS_AT_ONCE = 500_000
AHEAD = 2  # batches that wait for each worker: enough to keep it busy, few enough to bound the memory
FAILED = "Fogline failed to read this article ({}); it is kept, nothing was found in it"

log = logging.getLogger(__name__)


def annotate_batch(read: Reader, articles: Sequence[Article]) -> Tables:
    """What `read` finds in a batch, as tables; an article that it cannot read is noted and costs no other one."""
    notes: list[dict[str, Any]] = []
    try:
        found = list(read(articles))
    except Exception:  # any bug in a rule, met in one article of a million
        found, notes = _one_by_one(read, articles)
    notes += [_note(f.article, f"not in English ({f.article.language}): kept, not read") for f in found if _foreign(f)]
    return {**found_tables(found), "notes": table("notes", notes)}


def _one_by_one(read: Reader, articles: Sequence[Article]) -> tuple[list[Findings], list[dict[str, Any]]]:
    found: list[Findings] = []
    notes: list[dict[str, Any]] = []
    for article in articles:
        try:
            found += read([article])
        except Exception as error:
            log.exception("article %s (%s) could not be read", article.id, article.url or article.title)
            found.append(Findings(article=article))
            notes.append(_note(article, FAILED.format(type(error).__name__)))
    return found, notes


def _foreign(found: Findings) -> bool:
    return found.article.language not in (None, "en")


def _note(article: Article, note: str) -> dict[str, Any]:
    return {"article_id": article.id, "note": note}


def batches(articles: Iterable[Article]) -> Iterator[list[Article]]:
    """Articles in batches that are bounded in number and in characters."""
    batch: list[Article] = []
    characters = 0
    for article in articles:
        if batch and (len(batch) == ARTICLES_AT_ONCE or characters + len(article.text) > CHARACTERS_AT_ONCE):
            yield batch
            batch, characters = [], 0
        batch.append(article)
        characters += len(article.text)
    if batch:
        yield batch


def in_process(read: Reader) -> Engine:
    """An engine that reads in this process."""
    return partial(map, partial(annotate_batch, read))


def in_pool(make_reader: Callable[[], Reader], workers: int) -> Engine:
    """An engine that reads in `workers` processes; each makes its own reader. Batches come back in order."""

    def run(work: Iterable[Sequence[Article]]) -> Iterator[Tables]:
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(workers, context, initializer=_start_worker, initargs=(make_reader,)) as pool:
            waiting: deque[Future[Tables]] = deque()
            for batch in work:
                waiting.append(pool.submit(_work, batch))
                if len(waiting) >= AHEAD * workers:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()

    return run


_reader: Reader | None = None  # of a worker process


def _start_worker(make_reader: Callable[[], Reader]) -> None:
    global _reader
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _reader = make_reader()


def _end_with_parent() -> None:
    """Ends this process when the one that started it is gone, which a killed one cannot ask for."""
    parent = multiprocessing.parent_process()
    assert parent
    parent.join()
    os._exit(1)


def _work(batch: Sequence[Article]) -> Tables:
    assert _reader
    return annotate_batch(_reader, batch)
