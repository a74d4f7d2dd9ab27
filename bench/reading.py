"""How fast texts are read: against the bare model, against texts seen before, and by more than one process."""

import os
import time
from collections.abc import Callable, Iterable
from functools import partial
from itertools import batched, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from analysis.model import load_bare_model, load_model
from analysis.pipeline import annotate
from analysis.records import Article
from bench.rows import Row
from data.keeping.corpora import Corpus
from data.loading.engine import in_pool
from data.loading.load import load
from data.loading.reader import model_reader
from data.loading.work import work_for
from data.measuring.annotate import article_of, read_rows
from data.settings import SAMPLE, load_settings
from data.sources.files import read_sources
from data.sources.incoming import Said

TIMES = 4  # how often the sample is read in one measurement
BARE_BATCH = 64
WORKERS = os.cpu_count() or 1


def bench_reading() -> list[Row]:
    """Words per CPU second of everything against the bare model, and of seen texts against new ones."""
    nlp, bare_nlp = load_model(load_settings().model), load_bare_model(load_settings().model)
    articles = sample_articles() * TIMES
    for _ in annotate(nlp, articles[:8]):
        pass  # lexicons are read once, at the first article
    texts = [f"{article.title}\n\n{article.text}" for article in articles]
    bare = cpu_seconds(lambda: exhaust(bare_nlp.pipe(texts, batch_size=BARE_BATCH)))
    whole = cpu_seconds(lambda: exhaust(annotate(nlp, articles)))
    return [
        _times("annotate, one process: speed over the bare model", bare / whole, 1.0),
        _times("text seen before: speed over new text", _seen_over_new(), 50),
        _times(f"annotate, {WORKERS} processes: speed over one", _pool_over_one(articles, whole), 0.85 * WORKERS),
    ]


def _times(what: str, figure: float, target: float) -> Row:
    return Row(what=what, figure=figure, target=target, unit=" ×", more=True)


def sample_articles() -> list[Article]:
    """The articles of the sample corpus."""
    return [article_of(row) for row in read_rows(SAMPLE / "articles.jsonl")]


def cpu_seconds(work: Callable[[], None]) -> float:
    """CPU time of this process for a piece of work."""
    start = time.process_time()
    work()
    return time.process_time() - start


def exhaust(results: Iterable[object]) -> None:
    """Takes every result and keeps none."""
    for _ in results:
        pass


def _seen_over_new() -> float:
    """A load of the sample into a new corpus, over the same load again."""
    with TemporaryDirectory() as folder:
        corpus = Corpus("bench", Path(folder))

        def once() -> float:
            start = time.monotonic()
            given = read_sources([str(SAMPLE / "articles.jsonl")], Said())
            load(given, work_for(corpus, load_settings(), workers=1), lambda progress: None)
            return time.monotonic() - start

        new = once()
        return new / once()


def _pool_over_one(articles: list[Article], alone: float) -> float:
    """Articles per second of a pool once each process has started, over one process alone."""
    size = max(1, len(articles) // (8 * WORKERS))
    batches = list(batched(articles, size))
    results = in_pool(partial(model_reader, load_settings()), WORKERS)(batches)
    exhaust(islice(results, WORKERS))
    start = time.monotonic()
    exhaust(results)
    together = (len(articles) - WORKERS * size) / (time.monotonic() - start)
    return together * alone / len(articles)
