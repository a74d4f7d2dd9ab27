import threading
from pathlib import Path

import pytest

from analysis.errors import NoSnapshot
from data.keeping.snapshot import Snapshot, open_snapshot
from data.keeping.store import search_file
from data.queries import asking
from data.queries.asking import Paging, ask, paged, parameters, sql
from data.queries.claims import query_claims
from data.queries.filters import Filters

SQL = Path(asking.__file__).parents[1] / "sql"
SCHEMAS = {"schema", "search_schema"}
QUESTIONS = sorted(path.stem for path in SQL.glob("*.sql") if path.stem not in SCHEMAS)


@pytest.mark.parametrize("question", QUESTIONS)
def test_each_question_is_asked_by_a_function_and_says_what_it_answers(question: str) -> None:
    modules = "".join(path.read_text() for path in Path(asking.__file__).parent.glob("*.py"))
    assert f'"{question}"' in modules
    first, second = (SQL / f"{question}.sql").read_text().splitlines()[:2]
    assert first.startswith("-- ") and first.endswith("?")
    assert second.startswith("-- ")


def test_sql_puts_the_parts_that_a_question_names_in_their_places() -> None:
    assert "-- part:" not in sql("timeline")
    assert sql("timeline").count("chosen AS (") == 1


def test_parameters_are_those_that_sql_binds() -> None:
    assert parameters("volume") == {"start", "end", "sources", "grain", "counting"}


def test_paged_keeps_the_total_apart(tiny: Snapshot) -> None:
    page = paged(ask(tiny, "rejects", limit=1, offset=0))
    assert (page.total, list(page.rows.columns)) == (3, ["origin", "reason", "seen_at"])


def test_paged_says_none_behind_the_last_page(tiny: Snapshot) -> None:
    assert query_claims(tiny, Filters(), Paging(limit=5, offset=500)).total == 0


def test_ask_binds_what_would_be_harmful_if_it_were_formatted_in(tiny: Snapshot) -> None:
    assert query_claims(tiny, Filters(sources=("x'); DROP TABLE claims; --",))).total == 0
    assert query_claims(tiny, Filters()).total == 15


def test_ask_answers_each_thread_with_its_own_rows(tiny: Snapshot) -> None:
    wanted = {"": 15, "Russia": 2, "Ukraine": 11}
    wrong: list[str] = []

    def look(side: str) -> None:
        filters = Filters(sides=(side,)) if side else Filters()
        if query_claims(tiny, filters).total != wanted[side]:
            wrong.append(side)

    threads = [threading.Thread(target=look, args=(side,)) for side in wanted for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


def test_open_snapshot_takes_the_newest_of_a_folder(tiny_path: Path) -> None:
    snapshot = open_snapshot(tiny_path.parent)
    assert (snapshot.path, snapshot.search_path) == (tiny_path, search_file(tiny_path))
    snapshot.close()


def test_open_snapshot_says_so_where_there_is_none(tmp_path: Path) -> None:
    with pytest.raises(NoSnapshot):
        open_snapshot(tmp_path)
