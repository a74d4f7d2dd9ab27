"""The corpus on the screen: its newest snapshot, opened once for all visitors, and answers that are asked only once."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Concatenate

import streamlit as st

from analysis.errors import NoSnapshot
from data.corpora import Corpus, corpus_to_show
from data.settings import load_settings
from data.snapshot import Snapshot, open_snapshot
from data.store import newest_snapshot

ANSWERS = 500


@dataclass(frozen=True, slots=True)
class Open:
    """A corpus and its snapshot."""

    corpus: Corpus
    snapshot: Snapshot


def open_corpus() -> Open:
    """The corpus of the settings, at its newest snapshot; NoSnapshot, StaleSnapshot if there is none to open."""
    corpus = corpus_to_show(load_settings())
    newest = newest_snapshot(corpus.folder)
    if newest is None:
        raise NoSnapshot(f"The corpus “{corpus.name}” has no articles yet.", "Load some on the Corpus page.")
    return Open(corpus, _open(newest))


@st.cache_resource(max_entries=3, on_release=Snapshot.close, show_spinner=False)
def _open(path: Path) -> Snapshot:
    return open_snapshot(path)


def ask[**P, T](
    question: Callable[Concatenate[Snapshot, P], T], snapshot: Snapshot, *args: P.args, **values: P.kwargs
) -> T:
    """The answer of a query function, remembered for this snapshot and these values."""
    answer: T = _answer(
        f"{question.__module__}.{question.__name__}",
        str(snapshot.path),
        args,
        values,
        _ask=question,
        _snapshot=snapshot,
    )
    return answer


@st.cache_data(max_entries=ANSWERS, show_spinner=False)
def _answer(
    question: str,
    path: str,
    args: tuple[Any, ...],
    values: dict[str, Any],
    *,
    _ask: Callable[..., Any],
    _snapshot: Snapshot,
) -> Any:
    return _ask(_snapshot, *args, **values)
