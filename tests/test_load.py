"""Loads with a reader that finds a few fixed things (tests/fakes.py)."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import pytest

from analysis.errors import LoadRunning
from analysis.records import Article, Findings
from data.keeping.store import lock, search_file, snapshots
from data.keeping.tables import Tables
from data.loading.engine import ARTICLES_AT_ONCE, annotate_batch
from data.loading.load import NoRoom, Work, load
from data.queries.search import find_rows
from tests.fakes import DRONES, HARVEST, TEXT, ask, fake_read, load_file, load_rows, save_lines, work


def test_load_fills_all_tables(tmp_path: Path) -> None:
    outcome = load_rows(tmp_path, DRONES, HARVEST)
    snapshot = outcome.snapshot
    assert (outcome.taken.new, outcome.taken.seen_before, outcome.n_read) == (2, 0, 2)
    assert ask(snapshot, "SELECT title, published FROM articles") == [
        ("Harvest begins", date(2024, 8, 1)),
        ("Drones over Verkhova", date(2024, 8, 2)),
    ]
    assert ask(snapshot, "SELECT value, sentence, status, event_id FROM claims") == [(12.0, TEXT, "auto", 1)]
    assert ask(snapshot, "SELECT event_date, thing FROM events") == [(date(2024, 8, 2), "drone")]
    assert ask(snapshot, "SELECT same_words, speaker FROM quotes") == [(1, "the mayor of Verkhova")]
    assert ask(snapshot, "SELECT entity_no, article_no, n_mentions FROM entity_articles") == [(0, 1, 1)]
    assert ask(snapshot, "SELECT alias, script, n_mentions FROM aliases") == [("Verkhova", "Latin", 1)]
    assert ask(snapshot, "SELECT name, side FROM entities") == [("Verkhova", "Ukraine")]
    assert ask(snapshot, "SELECT noun, low FROM quantities") == [("drones", 12.0)]
    assert ask(snapshot, "SELECT corpus, pipeline FROM snapshot") == [("main", "p1")]


def test_load_indexes_what_it_stores_in_small_files(tmp_path: Path) -> None:
    snapshot = load_rows(tmp_path, DRONES, HARVEST).snapshot
    assert snapshot
    assert snapshot.stat().st_size < 1_500_000
    assert find_rows(search_file(snapshot), "claims", "drone") == [1]
    (number,) = find_rows(search_file(snapshot), "articles", "harvest")
    assert ask(snapshot, f"SELECT title FROM articles WHERE rowid = {number}") == [("Harvest begins",)]


def test_load_of_the_same_articles_changes_nothing(tmp_path: Path) -> None:
    first = load_rows(tmp_path, DRONES)
    second = load_rows(tmp_path, DRONES | {"url": "https://example.org/another-address"})
    assert (second.taken.new, second.taken.seen_before, second.n_read, second.is_new) == (0, 1, 0, False)
    assert second.snapshot == first.snapshot
    assert second.is_sound


def test_load_adds_to_what_is_there(tmp_path: Path) -> None:
    load_rows(tmp_path, DRONES)
    second = load_rows(tmp_path, DRONES, HARVEST)
    assert (second.taken.new, second.taken.seen_before, second.n_read, second.n_articles) == (1, 1, 1, 2)


def test_load_keeps_rejects_with_their_reasons_over_later_loads(tmp_path: Path) -> None:
    file = save_lines(tmp_path / "broken.jsonl", DRONES)
    with Path(file).open("a") as lines:
        lines.write('{"title": \n{"text": ""}\n')
    first = load_file(file, work(tmp_path / "main"))
    assert (first.taken.new, first.taken.rejected.reasons.total()) == (1, 2)
    later = load_rows(tmp_path, HARVEST)
    reasons = ask(later.snapshot, "SELECT origin, reason FROM rejects ORDER BY origin")
    assert [(origin.rpartition("/")[2], reason[:20]) for origin, reason in reasons] == [
        ("broken.jsonl, line 2", "it is not JSON: Expe"),
        ("broken.jsonl, record 3", "there is no text in "),
    ]


def test_load_of_rejects_alone_is_not_sound(tmp_path: Path) -> None:
    outcome = load_rows(tmp_path, {"text": ""})
    assert outcome.snapshot is None
    assert not outcome.is_sound
    load_rows(tmp_path, DRONES)
    again = load_rows(tmp_path, {"title": ""})
    assert again.snapshot
    assert not again.is_sound


def test_load_that_broke_off_is_finished_by_the_next(tmp_path: Path) -> None:
    rows = [DRONES | {"text": f"{TEXT} Part {n}."} for n in range(600)]
    before = load_rows(tmp_path, HARVEST).snapshot

    def break_off(batches: Iterable[Sequence[Article]]) -> Iterable[Tables]:
        yield annotate_batch(fake_read, next(iter(batches)))
        raise KeyboardInterrupt

    broken = work(tmp_path / "main")
    with pytest.raises(KeyboardInterrupt):
        load_rows(tmp_path, *rows, to=Work(broken.corpus, broken.about, break_off, broken.linkers))  # type: ignore[arg-type]
    assert snapshots(tmp_path / "main") == [before]
    after = load([], work(tmp_path / "main"), lambda progress: None)
    assert after.n_read == 600 - ARTICLES_AT_ONCE
    assert ask(after.snapshot, "SELECT count(*) FROM claims") == [(600,)]


def test_load_with_new_rules_reads_everything_anew(tmp_path: Path) -> None:
    load_rows(tmp_path, DRONES, HARVEST)
    outcome = load([], work(tmp_path / "main", pipeline="p2"), lambda progress: None)
    assert (outcome.n_read, outcome.n_articles, outcome.is_new) == (2, 2, True)
    assert ask(outcome.snapshot, "SELECT count(*) FROM claims") == [(1,)]
    assert [folder.name for folder in (tmp_path / "main" / "shards").glob("read-*")] == ["read-p2"]


def test_load_reads_the_same_words_once(tmp_path: Path) -> None:
    outcome = load_rows(tmp_path, DRONES, DRONES | {"source": "Another Post"})
    assert (outcome.taken.new, outcome.n_read) == (2, 1)
    assert ask(outcome.snapshot, "SELECT count(DISTINCT article_id), count(DISTINCT source) FROM claims") == [(2, 2)]
    assert ask(outcome.snapshot, "SELECT quote_id, article_id = story FROM quotes") == [(1, True), (2, True)]


def test_load_notes_what_is_doubtful(tmp_path: Path) -> None:
    outcome = load_rows(tmp_path, DRONES | {"published": "2999-01-01"})
    assert ask(outcome.snapshot, "SELECT published FROM articles") == [(None,)]
    ((note,),) = ask(outcome.snapshot, "SELECT note FROM notes")
    assert note == "its date 2999-01-01 is in the future: undated"


def test_load_goes_on_after_an_article_that_breaks_a_rule(tmp_path: Path) -> None:
    def fragile(articles: Iterable[Article]) -> Iterable[Findings]:
        for article in articles:
            if "harvest" in article.text:
                raise ZeroDivisionError
            yield from fake_read([article])

    outcome = load_rows(tmp_path, DRONES, HARVEST, to=work(tmp_path / "main", read=fragile))
    assert ask(outcome.snapshot, "SELECT count(*) FROM claims") == [(1,)]
    ((title, note),) = ask(outcome.snapshot, "SELECT title, note FROM notes JOIN articles ON id = article_id")
    assert title == "Harvest begins"
    assert "ZeroDivisionError" in note


def test_load_refuses_a_second_one(tmp_path: Path) -> None:
    with lock(tmp_path / "main"), pytest.raises(LoadRunning):
        load_rows(tmp_path, DRONES)


def test_load_keeps_three_snapshots(tmp_path: Path) -> None:
    for n in range(5):
        load_rows(tmp_path, DRONES | {"text": f"{TEXT} Number {n}."})
    assert [path.name for path in snapshots(tmp_path / "main")] == [f"snapshot-{n:06d}.duckdb" for n in (3, 4, 5)]
    assert len(list((tmp_path / "main").glob("snapshot-*"))) == 6


def test_load_says_when_the_disk_is_too_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("data.loading.load.BYTES_FOR_A_CHARACTER", 10**15)
    with pytest.raises(NoRoom, match="MB of disk"):
        load_rows(tmp_path, DRONES)
