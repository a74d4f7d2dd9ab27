"""The corpus on the screen: its newest snapshot, opened once for all visitors, and answers that are asked only once.

A visitor of a read-only corpus who decides who is who sees a snapshot that follows these decisions.
"""

import atexit
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, Concatenate

import streamlit as st

from analysis.errors import NoSnapshot
from analysis.records import Correction
from data.keeping.corpora import Corpus, corpus_to_show
from data.keeping.snapshot import Snapshot, open_snapshot
from data.keeping.store import newest_snapshot
from data.linking.relink import decided
from data.queries.identities import query_corrections
from data.settings import load_settings

ANSWERS = 500
DECIDED = 8  # visitors' own states of a corpus that are kept open
OWN = "decisions.own"


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
    own = own_decisions(corpus)
    return Open(corpus, _open_decided(newest, own) if own else _open(newest))


def is_read_only(corpus: Corpus) -> bool:
    """Whether decisions cannot be kept beside the corpus: the sample's, and those of a hosted instance."""
    return corpus.is_sample or load_settings().mode == "hosted"


def own_decisions(corpus: Corpus) -> tuple[Correction, ...]:
    """This visitor's decisions on a read-only corpus, all that were made."""
    kept: dict[str, tuple[Correction, ...]] = st.session_state.get(OWN, {})
    return kept.get(str(corpus.folder), ())


def add_own_decisions(corpus: Corpus, decisions: Iterable[Correction]) -> None:
    """Adds to this visitor's decisions on a read-only corpus."""
    own = (*own_decisions(corpus), *decisions)
    st.session_state[OWN] = st.session_state.get(OWN, {}) | {str(corpus.folder): own}


def _discard(snapshot: Snapshot) -> None:
    snapshot.close()
    shutil.rmtree(snapshot.path.parent, ignore_errors=True)


@st.cache_resource(max_entries=3, on_release=Snapshot.close, show_spinner=False)
def _open(path: Path) -> Snapshot:
    return open_snapshot(path)


@st.cache_resource(max_entries=DECIDED, on_release=_discard, show_spinner="Working out who is who")
def _open_decided(path: Path, own: tuple[Correction, ...]) -> Snapshot:
    after = Path(mkdtemp(dir=_own_folder())) / path.name
    return open_snapshot(decided(path, after, [*query_corrections(_open(path)), *own]))


@st.cache_resource(show_spinner=False)
def _own_folder() -> str:
    folder = mkdtemp(prefix="fogline-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


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
