import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from analysis.errors import BadQuery
from data.queries.search import Order, find_rows, fts5_query

SENTENCES = {
    1: "Drones were seen over the river at Verkhova.",
    2: "An Su-34 was shot down, the ministry claims.",
    3: "They don't count what the air defence missed.",
    4: "The drone, one of many drones and drones again, fell on a café.",
    5: "Missiles fell; no drone at all was seen by the river",
}


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("search") / "snapshot-000001.search.sqlite"
    schema = Path("data/sql/search_schema.sql").read_text()
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(schema)
        connection.executemany("INSERT INTO claims (rowid, words) VALUES (?, ?)", SENTENCES.items())
        connection.commit()
    return file


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("drone", [5, 4, 1]),
        ("DRONES river", [5, 1]),
        ('"over the river"', [1]),
        ("“over the river”", [1]),
        ("missi*", [5]),
        ('"air def"*', [3]),
        ("Su-34", [2]),
        ("su-3*", [2]),
        ("don't", [3]),
        ("don’t", [3]),
        ("cafe", [4]),
        ("drone NOT river", [4]),
        ("drone -river", [4]),
        ("missiles OR ministry", [5, 2]),
        ("(missiles OR ministry) claims", [2]),
        ("river (missiles OR ministry)", [5]),
        ("NEAR(drones river, 4)", [1]),
        ("NEAR(drones river)", [5, 1]),
        ("drones & river", [5, 1]),
        ("seen: river", [5, 1]),
        ("and", [4]),
        ("zeppelin", []),
    ],
)
def test_find_rows_understands(index: Path, text: str, rows: list[int]) -> None:
    assert find_rows(index, "claims", text) == rows


@pytest.mark.parametrize(("order", "rows"), [("newest", [5, 4]), ("best", [4, 5])])
def test_find_rows_orders_and_limits(index: Path, order: Order, rows: list[int]) -> None:
    assert find_rows(index, "claims", "drone", order=order)[:1] == rows[:1]
    assert len(find_rows(index, "claims", "drone", order=order, limit=2)) == 2


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "no word"),
        ("  ", "no word"),
        ("&", "no word"),
        ('"open', "not closed"),
        ("drone AND", "AND needs something to find after it"),
        ("NOT drone", "NOT needs something to find before it"),
        ("-drone", "NOT needs something to find before it"),
        ("(drone", "bracket is not closed"),
        ("drone)", "never opened"),
        (")drone(", "never opened"),
        ("OR", "OR needs something to find before it"),
        ("a AND OR b", "AND needs something to find after it"),
        ("(OR b)", "OR needs something to find before it"),
        ("(a NOT)", "NOT needs something to find after it"),
        ("()", "nothing in the brackets"),
        ("NEAR(drone", "after NEAR is not closed"),
    ],
)
def test_find_rows_says_what_it_cannot_read(index: Path, text: str, why: str) -> None:
    with pytest.raises(BadQuery, match=why):
        find_rows(index, "claims", text)


@pytest.mark.parametrize("text", ['a"b', "col:x", "^first", "{a b}", "a + b", "x'); DROP TABLE claims; --", "%_", "\0"])
def test_find_rows_takes_signs_for_no_language(index: Path, text: str) -> None:
    try:
        find_rows(index, "claims", text)
    except BadQuery:
        return
    assert fts5_query(text)


def test_find_rows_raises_what_is_no_fault_of_the_query(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError):
        find_rows(tmp_path / "missing.sqlite", "claims", "drone")
