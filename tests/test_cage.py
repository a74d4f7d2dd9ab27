from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import duckdb
import pytest

from analysis.errors import BadQuery, TooMuch
from data.queries import cage

pytestmark = pytest.mark.skipif("sys.platform == 'win32'", reason="no limits on a process")


@pytest.fixture
def snapshot(tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "snapshot-000001.duckdb"
    with duckdb.connect(path) as connection:
        connection.execute("CREATE TABLE articles AS SELECT range AS id, 'x' AS title FROM range(1500)")
    before = sha256(path.read_bytes()).hexdigest()
    yield path
    assert sha256(path.read_bytes()).hexdigest() == before, "the cage let a query change its snapshot"


def test_run_sql_answers_a_select(snapshot: Path) -> None:
    answer = cage.run_sql(snapshot, "SELECT count(*) AS n FROM articles")
    assert answer.rows["n"].tolist() == [1500]
    assert not answer.is_cut


def test_run_sql_says_when_rows_were_cut(snapshot: Path) -> None:
    answer = cage.run_sql(snapshot, "SELECT id FROM articles ORDER BY id")
    assert len(answer.rows) == cage.ROWS
    assert answer.is_cut


@pytest.mark.parametrize(
    "sql",
    [
        "SELEC 1",
        "SELECT 1; SELECT 2",
        "DROP TABLE articles",
        "SELECT * FROM read_text('/etc/hostname')",
        "SELECT * FROM '/etc/passwd'",
        "COPY (SELECT 1) TO '{path}' (USE_TMP_FILE false)",
        "WITH x AS (COPY (SELECT 1) TO '{path}' (USE_TMP_FILE false)) SELECT * FROM x",
        "EXPLAIN ANALYZE COPY (SELECT 1) TO '{path}' (USE_TMP_FILE false)",
        "SELECT * FROM read_blob('{path}')",
        "ATTACH '{path}' AS again",
        "SET enable_external_access = true",
        "SELECT length(repeat('x', 3000000000))",
        "SELECT getenv('HOME')",
        "INSTALL httpfs",
    ],
)
def test_run_sql_refuses_what_is_no_question(snapshot: Path, sql: str) -> None:
    with pytest.raises(BadQuery):
        cage.run_sql(snapshot, sql.replace("{path}", str(snapshot)))


def test_run_sql_stops_an_endless_query(snapshot: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cage, "SECONDS", 1)
    endless = "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT count(*) FROM t"
    with pytest.raises(TooMuch, match="1 seconds"):
        cage.run_sql(snapshot, endless)


def test_run_sql_says_that_a_query_needs_too_much_memory(snapshot: Path) -> None:
    with pytest.raises(TooMuch, match="2 GB"):
        cage.run_sql(snapshot, "SELECT length(repeat('x', 3000000000))")


@pytest.mark.parametrize(
    ("sql", "reason", "hint"),
    [
        ("SELECT titel FROM articles", "titel", "title"),
        ("SELECT * FROM articels", "articels", "articles"),
        ("SELECT id\nFROM articles\nWHERE id >\nORDER BY id", "ORDER", "Line 4: `ORDER BY id`"),
    ],
)
def test_run_sql_says_what_is_wrong_and_where(snapshot: Path, sql: str, reason: str, hint: str) -> None:
    with pytest.raises(BadQuery) as refused:
        cage.run_sql(snapshot, sql)
    assert reason in refused.value.message
    assert hint in refused.value.hint
