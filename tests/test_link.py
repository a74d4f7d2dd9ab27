"""Linking: copies, recurring blocks, identities and people's corrections, over what tests/fakes.py finds."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from analysis.naming.merges import Merge
from analysis.records import Correction, Decision, Entity, Stretch
from data.deciding.corrections import save_corrections
from data.loading.load import load
from tests.fakes import DRONES, HARVEST, NOTHING, TEXT, ask, fake_read, load_rows, work

NUMBER = TEXT.index("12")
OLD = "place/old_verkhova"


def old_is_new(counted: Any) -> list[Merge]:
    return [Merge("place/verkhova", OLD, "same_folded")]


def two_towns(articles: Any) -> Any:
    """What `fake_read` finds, and another town that nothing mentions."""
    other = Entity(id=OLD, name="Old Verkhova", kind="PLACE")
    return [replace(one, entities=(*one.entities, other)) for one in fake_read(articles)]


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
    save_corrections(folder / "main", [decided])
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
    assert ask(snapshot, "SELECT count(*), count(DISTINCT story_no), bool_and(has_copies) FROM entity_articles") == [
        (2, 1, True)
    ]


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


def test_link_gives_merged_identities_one_id_and_keeps_why(tmp_path: Path) -> None:
    judged = work(tmp_path / "main", read=two_towns, linkers=replace(NOTHING, merges=old_is_new))
    snapshot = load_rows(tmp_path, DRONES, to=judged).snapshot
    assert ask(snapshot, "SELECT entity_id, found_id FROM mentions") == [(OLD, "place/verkhova")]
    assert ask(snapshot, "SELECT place_id FROM claims") == [(OLD,)]
    assert ask(snapshot, "SELECT alias, source FROM aliases") == [("Verkhova", "same_folded")]
    assert ask(snapshot, "SELECT * FROM merges") == [("place/verkhova", OLD, "same_folded")]


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


def test_link_leaves_identities_apart_that_a_person_split(tmp_path: Path) -> None:
    split = Correction(
        article_id="",
        field="text",
        start=0,
        end=0,
        record="entity",
        decision="split",
        value='{"from": "place/verkhova"}',
        who="a reader",
        when=datetime(2024, 9, 1, 12),
        why="another town",
    )
    save_corrections(tmp_path / "main", [split])
    judged = work(tmp_path / "main", read=two_towns, linkers=replace(NOTHING, merges=old_is_new))
    snapshot = load_rows(tmp_path, DRONES, to=judged).snapshot
    assert ask(snapshot, "SELECT entity_id FROM mentions") == [("place/verkhova",)]
    assert ask(snapshot, "SELECT why FROM corrections") == [("another town",)]
