"""Who does a load: Fogline's own pipeline and judgements, as the settings choose them."""

import os
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from itertools import chain, islice
from pathlib import Path

from analysis.cleaning.copies import cluster_copies
from analysis.cleaning.recurring import find_recurring, recurring_keys
from analysis.errors import NoModel
from analysis.naming.areas import area_of
from analysis.naming.merges import find_merges
from analysis.naming.packs import pack
from analysis.naming.sides import side_named
from analysis.pipeline import rules_version
from analysis.quoting.families import word_families
from analysis.records import Article, Stretch
from data.articles import digest
from data.keeping.corpora import Corpus
from data.keeping.tables import Tables
from data.linking.build import About
from data.linking.link import Linkers
from data.loading.engine import Engine, in_pool, in_process
from data.loading.load import Work
from data.loading.reader import model_reader
from data.settings import Settings

BATCHES_FOR_A_POOL = 3  # fewer are read before the processes of a pool have started


def work_for(corpus: Corpus, settings: Settings, *, workers: int = 0) -> Work:
    """The work of loading a corpus; `workers` 0 is one for each processor. NoModel if the model is not there."""
    about = about_reading(settings, corpus=corpus.name)
    return Work(corpus, about, local_engine(settings, workers or os.cpu_count() or 1), own_linkers())


def about_reading(settings: Settings, *, corpus: str) -> About:
    """Who reads, by the settings; the same rules, lexicons, model and pack have the same `pipeline`."""
    model = f"{settings.model} {model_version(settings.model)}"
    return About(digest(rules_version(), model), model, pack().name, corpus)


def model_version(model: str) -> str:
    """The version of an installed model, or the hash of what a model at a path says of itself."""
    meta = Path(model) / "meta.json"
    if meta.exists():
        return digest(meta.read_text(encoding="utf-8"))
    try:
        return version(model)
    except PackageNotFoundError as error:
        hint = "Install it with `make venv`, or name another one in FOGLINE_MODEL."
        raise NoModel(f"The language model “{model}” is not installed.", hint) from error


def local_engine(settings: Settings, workers: int) -> Engine:
    """An engine that reads in this process when there is little to read, else in `workers` processes."""

    def run(work: Iterable[Sequence[Article]]) -> Iterator[Tables]:
        batches = iter(work)
        first = list(islice(batches, BATCHES_FOR_A_POOL))
        few = workers == 1 or len(first) < BATCHES_FOR_A_POOL
        engine = in_process(model_reader(settings)) if few else in_pool(partial(model_reader, settings), workers)
        yield from engine(chain(first, batches))

    return run


def own_linkers() -> Linkers:
    """The judgements over a corpus of `analysis`."""
    return Linkers(
        copies=cluster_copies,
        recurring=_recurring,
        merges=find_merges,
        side=side_named,
        families=word_families,
        area=area_of,
    )


def _recurring(articles: Iterable[Article]) -> partial[list[Stretch]]:
    return partial(find_recurring, keys=recurring_keys(articles))
