"""Linking: copies, recurring blocks, identities and people's corrections, over what tests/fakes.py finds."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from analysis.naming.identities import Merge
from analysis.records import Correction, Decision, Stretch
from data.corrections import save_correction
from data.load import load
from tests.fakes import DRONES, HARVEST, NOTHING, TEXT, ask, load_rows, work

NUMBER = TEXT.index("12")


def correct(
    folder: Path, record: str, decision: Decision, value: str | None = None, *, at: int = NUMBER
) -> Path | None:
    """Loads DRONES, decides on what was found in it, and loads again."""
    ((article_id, end),) = ask(load_rows(folder, DRONES).snapshot, f"SELECT article_id, {at} + 9 FROM claims")
    when = datetime(2024, 9, 1, 12)
    decided = Correction(
        article_id=article_id,
        field="text",
        start=at,
        end=end,
        record=record,
        decision=decision,
        value=value,
        who="a reader",
        when=when,
        why="",
    )
    save_correction(folder / "main", decided)
    snapshot = load([], work(folder / "main"), lambda progress: None).snapshot
    return snapshot


def test_link_puts_copies_into_the_first_ones_story(tmp_path: Path) -> None:
    def copies(fingerprints: Any) -> dict[str, str]:
        first, *others = sorted(fingerprints, key=lambda one: str(one.published))
        return {other.article_id: first.article_id for other in others}

    rows: list[dict[str, Any]] = [
        DRONES | {"published": "2024-08-03", "source": "Late Post"},
        DRONES,
        HARVEST | {"published": None},
    ]
    snapshot = load_rows(tmp_path, *rows, to=work(tmp_path / "main", linkers=replace(NOTHING, copies=copies))).snapshot
    ((first,),) = ask(snapshot, "SELECT id FROM articles WHERE id = copy_of")
    assert ask(snapshot, f"SELECT source FROM articles WHERE id = '{first}'") == [("Sample Post",)]
    assert ask(snapshot, "SELECT DISTINCT story FROM claims") == [(first,)]
    assert ask(snapshot, "SELECT sum(n_articles), sum(n_stories) FROM entity_days") == [(2, 2)]


def test_link_drops_what_stands_in_recurring_blocks(tmp_path: Path) -> None:
    def recurring(articles: Any) -> Any:
        return lambda article: [Stretch(0, 60, "recurring block")] if article.source == "Loop Post" else []

    rows = [DRONES, DRONES | {"source": "Loop Post"}]
    snapshot = load_rows(
        tmp_path, *rows, to=work(tmp_path / "main", linkers=replace(NOTHING, recurring=recurring))
    ).snapshot
    for table in ("claims", "quotes", "quantities"):
        assert ask(snapshot, f"SELECT source FROM {table}") == [("Sample Post",)]
    assert ask(snapshot, "SELECT count(*) FROM mentions") == [(1,)]
    assert ask(snapshot, 'SELECT start, "end", why FROM boilerplate') == [(0, 60, "recurring block")]


def test_link_gives_merged_identities_one_id(tmp_path: Path) -> None:
    def merges(counted: Any) -> list[Merge]:
        return [Merge(entity.id, "place/old_verkhova", "same_folded") for entity, n in counted if n == 1]

    snapshot = load_rows(tmp_path, DRONES, to=work(tmp_path / "main", linkers=replace(NOTHING, merges=merges))).snapshot
    assert ask(snapshot, "SELECT entity_id FROM mentions") == [("place/old_verkhova",)]
    assert ask(snapshot, "SELECT place_id FROM claims") == [("place/old_verkhova",)]
    assert ask(snapshot, "SELECT alias, source FROM aliases") == [("Verkhova", "same_folded")]


def test_link_asks_for_the_side_of_speakers(tmp_path: Path) -> None:
    sides = replace(NOTHING, side={"the mayor of Verkhova": "Ukraine"}.get)
    snapshot = load_rows(tmp_path, DRONES, to=work(tmp_path / "main", linkers=sides)).snapshot
    assert ask(snapshot, "SELECT speaker, speaker_id, speaker_side FROM quotes") == [
        ("the mayor of Verkhova", None, "Ukraine")
    ]


def test_link_marks_what_a_person_rejects_and_keeps_it_out_of_events(tmp_path: Path) -> None:
    snapshot = correct(tmp_path, "claim", "reject")
    assert ask(snapshot, "SELECT status, event_id FROM claims") == [("rejected", None)]


def test_link_marks_what_a_person_accepts(tmp_path: Path) -> None:
    snapshot = correct(tmp_path, "claim", "accept")
    assert ask(snapshot, "SELECT status, event_id FROM claims") == [("accepted", 1)]


def test_link_applies_what_a_person_edits(tmp_path: Path) -> None:
    snapshot = correct(tmp_path, "claim", "edit", '{"low": 14, "high": 15, "claimant": null}')
    told = "SELECT status, low, high, value, claimant, modifier FROM claims"
    assert ask(snapshot, told) == [("edited", 14.0, 15.0, 14.5, None, "exact")]


def test_link_leaves_out_other_rejected_records(tmp_path: Path) -> None:
    snapshot = correct(tmp_path, "quantity", "reject")
    assert ask(snapshot, "SELECT count(*) FROM quantities") == [(0,)]
    assert ask(snapshot, "SELECT count(*) FROM claims") == [(1,)]


def test_link_merges_what_a_person_merges(tmp_path: Path) -> None:
    def other_verkhova(counted: Any) -> list[Merge]:
        return [Merge("place/verkhova", "place/elsewhere", "same_folded")]

    correct(tmp_path, "entity", "merge", '{"from": "place/verkhova", "into": "place/verkhova"}')
    judged = work(tmp_path / "main", pipeline="p2", linkers=replace(NOTHING, merges=other_verkhova))
    snapshot = load([], judged, lambda progress: None).snapshot
    assert ask(snapshot, "SELECT entity_id FROM mentions") == [("place/verkhova",)]


def test_link_numbers_the_same_words_as_the_first_quote_that_has_them(tmp_path: Path) -> None:
    def all_of_them(sayings: Any) -> dict[int, int]:
        told = list(sayings)
        assert {(one.content, one.speaker, one.is_entity) for one in told} == {
            ("12 drones fell on the town", "the mayor of Verkhova", False)
        }
        return {one.number: told[0].number for one in told}

    rows = [DRONES, DRONES | {"source": "Loop Post", "published": "2024-08-09"}]
    linked = work(tmp_path / "main", linkers=replace(NOTHING, same_words=all_of_them))
    snapshot = load_rows(tmp_path, *rows, to=linked).snapshot
    assert ask(snapshot, "SELECT quote_id, same_words FROM quotes ORDER BY quote_id") == [(1, 1), (2, 1)]
