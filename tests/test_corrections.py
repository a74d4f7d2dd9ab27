from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from analysis.errors import UnreadableSource
from analysis.records import Correction
from data.corrections import decisions_table, load_corrections, merges_of, save_correction

CLAIM = Correction(
    article_id="a1",
    field="text",
    start=10,
    end=12,
    record="claim",
    decision="reject",
    value=None,
    who="a reader",
    when=datetime(2024, 9, 1, 12, 30),
    why="„not a count“",
)


def merge(one: str, other: str) -> Correction:
    value = f'{{"from": "{one}", "into": "{other}"}}'
    return replace(CLAIM, article_id="", start=0, end=0, record="entity", decision="merge", value=value)


def test_corrections_come_back_as_they_were_saved(tmp_path: Path) -> None:
    assert load_corrections(tmp_path) == []
    save_correction(tmp_path / "main", CLAIM)
    assert load_corrections(tmp_path / "main") == [CLAIM]


def test_the_later_decision_on_a_record_holds(tmp_path: Path) -> None:
    later = replace(CLAIM, decision="accept")
    other = replace(CLAIM, record="quote")
    for one in (CLAIM, other, later):
        save_correction(tmp_path, one)
    assert load_corrections(tmp_path) == [later, other]
    assert (tmp_path / "corrections.jsonl").read_text().count("\n") == 3


@pytest.mark.parametrize("line", ['{"article_id": ', "[]", '{"article_id": "a1"}'])
def test_a_broken_line_is_not_left_out_silently(tmp_path: Path, line: str) -> None:
    save_correction(tmp_path, CLAIM)
    with (tmp_path / "corrections.jsonl").open("a") as file:
        file.write(line)
    with pytest.raises(UnreadableSource, match="line 2"):
        load_corrections(tmp_path)


def test_merges_are_kept_apart_from_decisions(tmp_path: Path) -> None:
    for one in (merge("a", "b"), merge("c", "d"), CLAIM):
        save_correction(tmp_path, one)
    corrections = load_corrections(tmp_path)
    assert merges_of(corrections) == {"a": "b", "c": "d"}
    assert decisions_table(corrections)["record"].to_pylist() == ["claim"]


@pytest.mark.parametrize(
    ("pairs", "merges"),
    [
        ([("a", "b"), ("b", "a")], {"b": "a"}),
        ([("a", "b"), ("a", "c")], {"a": "c"}),
        ([("a", "b"), ("b", "c")], {"a": "b", "b": "c"}),
    ],
)
def test_the_later_of_two_merges_that_contradict_each_other_holds(
    pairs: list[tuple[str, str]], merges: dict[str, str]
) -> None:
    assert merges_of(merge(one, other) for one, other in pairs) == merges
