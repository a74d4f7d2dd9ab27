"""Is this installation sound? Each check says what it found, and what to do if it is not."""

import importlib.metadata
import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass

import duckdb

from analysis.errors import ProductError
from analysis.model import load_model
from data.deciding.corrections import in_force, load_corrections
from data.keeping.corpora import corpus_to_show
from data.keeping.store import newest_snapshot, open_snapshot, search_file
from data.nouns import counted
from data.queries.search import find_rows
from data.settings import Settings

LEAST_ROOM = 1 << 30
PYTHON = (3, 12)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found; `hint` says what to do, and is "" if all is well."""

    name: str
    is_sound: bool
    found: str
    hint: str = ""


def examine(settings: Settings) -> Iterator[Finding]:
    """The findings of all checks, in the order in which a fault of one explains those of the next."""
    for name, check in CHECKS.items():
        try:
            yield Finding(name, True, check(settings))
        except ProductError as error:
            yield Finding(name, False, error.message, error.hint)


class Unsound(ProductError):
    """A part of the installation is not as it should be."""

    title = "Not sound"


def _python(settings: Settings) -> str:
    if sys.version_info < PYTHON:
        raise Unsound(f"Python {sys.version.split()[0]}", "Install Python 3.12 or newer.")
    return sys.version.split()[0]


def _settings(settings: Settings) -> str:
    return f"mode {settings.mode}, corpora in {settings.home}, pack {settings.pack}"


def _disk(settings: Settings) -> str:
    folder = settings.home
    while not folder.exists():
        folder = folder.parent
    free = shutil.disk_usage(folder).free
    if free < LEAST_ROOM:
        raise Unsound(f"{free >> 20:,} MB are free", "Free some, or set FOGLINE_HOME to a folder on another disk.")
    return f"{free >> 30:,} GB are free"


def _duckdb(settings: Settings) -> str:
    with duckdb.connect() as connection:
        ((answer,),) = connection.execute("SELECT regexp_replace('a b', '[^\\p{L}]+', '')").fetchall()
    if answer != "ab":
        raise Unsound(f"DuckDB {duckdb.__version__} answers wrongly", "Install the pinned version: `make venv`.")
    return f"DuckDB {duckdb.__version__}"


def _search(settings: Settings) -> str:
    with closing(sqlite3.connect(":memory:")) as connection:
        try:
            connection.execute("CREATE VIRTUAL TABLE words USING fts5 (word, content='')")
        except sqlite3.OperationalError as error:
            hint = "Use a Python whose sqlite3 has FTS5, such as python.org's or Debian's."
            raise Unsound("SQLite has no full-text search", hint) from error
    return f"SQLite {sqlite3.sqlite_version} with FTS5"


def _model(settings: Settings) -> str:
    meta = load_model(settings.model).meta
    return f"{meta['lang']}_{meta['name']} {meta['version']}, spaCy {importlib.metadata.version('spacy')}"


def _snapshot(settings: Settings) -> str:
    corpus = corpus_to_show(settings)
    newest = newest_snapshot(corpus.folder)
    with open_snapshot(newest) as connection:
        ((n_articles, n_claims),) = connection.execute(
            "SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM claims)"
        ).fetchall()
    assert newest
    try:
        find_rows(search_file(newest), "articles", "a", limit=1)
    except sqlite3.DatabaseError as error:
        hint = "Remove both files of this snapshot; the one before it is used, or load again with --resume."
        raise Unsound(f"the search index of {newest.name} is broken: {error}", hint) from error
    return f"{corpus.name}: {newest.name}, {counted(n_articles, 'article')}, {counted(n_claims, 'claim')}"


def _decisions(settings: Settings) -> str:
    holding = in_force(load_corrections(corpus_to_show(settings).folder))
    return f"{len(holding):,} in force, the last on {max(one.when for one in holding):%d %b %Y}" if holding else "none"


CHECKS: dict[str, Callable[[Settings], str]] = {
    "Python": _python,
    "settings": _settings,
    "disk": _disk,
    "DuckDB": _duckdb,
    "full-text search": _search,
    "language model": _model,
    "snapshot": _snapshot,
    "decisions": _decisions,
}
