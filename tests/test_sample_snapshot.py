"""The sample's prebuilt snapshot is what the pipeline gives: read anew, row for row the same but for when."""

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from data.keeping.corpora import Corpus
from data.keeping.store import newest_snapshot
from data.loading.load import load
from data.loading.work import work_for
from data.settings import SAMPLE, load_settings
from data.sources.files import read_sources
from data.sources.incoming import Said

pytestmark = pytest.mark.model

TIMES = ("loaded_at", "built_at", "seen_at")


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[duckdb.DuckDBPyConnection]:
    """The snapshot that comes along, as `shipped`, and one read anew, as `anew`."""
    corpus = Corpus("sample", tmp_path_factory.mktemp("sample"))
    given = read_sources([str(SAMPLE / "articles.jsonl")], Said())
    load(given, work_for(corpus, load_settings(), workers=1), lambda progress: None)
    with duckdb.connect() as connection:
        for name, path in (("shipped", newest_snapshot(SAMPLE)), ("anew", newest_snapshot(corpus.folder))):
            assert path is not None
            connection.execute(f"ATTACH '{path}' AS {name} (READ_ONLY)")
        yield connection


def tables() -> list[str]:
    schema = (Path(__file__).parents[1] / "data" / "sql" / "schema.sql").read_text(encoding="utf-8")
    return [line.split()[2] for line in schema.splitlines() if line.startswith("CREATE TABLE")]


@pytest.mark.parametrize("table", tables())
def test_shipped_snapshot_has_the_rows_that_reading_gives(both: duckdb.DuckDBPyConnection, table: str) -> None:
    columns = [name for (name, *_) in both.execute(f"DESCRIBE shipped.{table}").fetchall() if name not in TIMES]
    chosen = ", ".join(f'"{name}"' for name in columns)
    for one, other in (("shipped", "anew"), ("anew", "shipped")):
        missing = both.execute(
            f"SELECT {chosen} FROM {one}.{table} EXCEPT ALL SELECT {chosen} FROM {other}.{table} LIMIT 3"
        ).fetchall()
        assert missing == [], f"only in {one}; rebuild with `make sample`"
