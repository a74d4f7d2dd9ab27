import json
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from analysis.errors import UnreadableSource
from analysis.records import Correction, Decision
from data.deciding.corrections import (
    as_lines,
    corrections_table,
    in_force,
    load_corrections,
    read_lines,
    save_corrections,
)

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


def on_identity(decision: Decision, **value: str) -> Correction:
    return replace(CLAIM, article_id="", start=0, end=0, record="entity", decision=decision, value=json.dumps(value))


MERGE = on_identity("merge", **{"from": "person/a", "into": "person/b"})
SPLIT = on_identity("split", **{"from": "person/a"})
SPELLING = on_identity("split", spelling="Petrenko", of="person/a", into="person/c")
ANYBODYS = on_identity("split", spelling="Petrenko", of="", into="person/d")
RENAME = on_identity("edit", id="person/a", name="Ivan Petrenko")
KIND = on_identity("edit", id="person/a", kind="ORG")
IGNORE = on_identity("reject", id="person/a")


def test_corrections_come_back_as_they_were_saved(tmp_path: Path) -> None:
    assert load_corrections(tmp_path) == []
    save_corrections(tmp_path / "main", [CLAIM, MERGE])
    assert load_corrections(tmp_path / "main") == [CLAIM, MERGE]


def test_later_decisions_are_added_and_none_is_taken_away(tmp_path: Path) -> None:
    later = replace(CLAIM, decision="accept")
    save_corrections(tmp_path, [CLAIM])
    save_corrections(tmp_path, [later])
    assert load_corrections(tmp_path) == [CLAIM, later]


@pytest.mark.parametrize(
    ("made", "holding"),
    [
        ([CLAIM, replace(CLAIM, record="quote"), replace(CLAIM, decision="accept")], [1, 2]),
        ([MERGE, SPLIT], [1]),
        ([RENAME, KIND, IGNORE, MERGE], [0, 1, 2, 3]),
        ([RENAME, on_identity("edit", id="person/a", name="I. Petrenko")], [1]),
        ([SPELLING, ANYBODYS], [0, 1]),
        ([SPELLING, on_identity("split", spelling="PETRENKO", of="person/a", into="person/e")], [1]),
    ],
)
def test_in_force_leaves_the_last_decision_on_each_subject(made: list[Correction], holding: list[int]) -> None:
    assert in_force(made) == [made[number] for number in holding]


@pytest.mark.parametrize("decided", [CLAIM, MERGE, SPLIT, SPELLING, ANYBODYS, RENAME, KIND, IGNORE])
def test_in_force_leaves_nothing_of_what_was_undone_until_it_is_decided_again(decided: Correction) -> None:
    undo = replace(decided, decision="undo")
    other = replace(CLAIM, start=500)
    assert in_force([decided, other, undo]) == [other]
    assert in_force([decided, undo, decided]) == [decided]


@pytest.mark.parametrize(
    "line", ['{"article_id": ', "[]", '{"article_id": "a1"}', json.dumps({"when": "2024-09-01", "record": "entity"})]
)
def test_a_broken_line_is_not_left_out_silently(tmp_path: Path, line: str) -> None:
    save_corrections(tmp_path, [CLAIM])
    with (tmp_path / "corrections.jsonl").open("a") as file:
        file.write(line)
    with pytest.raises(UnreadableSource, match="line 2"):
        load_corrections(tmp_path)


def test_a_decision_on_an_identity_must_say_on_which() -> None:
    nobody = f'{{"article_id": "", "record": "entity", "when": "{datetime(2024, 9, 1).isoformat()}"}}'
    with pytest.raises(UnreadableSource, match="mine, line 1"):
        read_lines(nobody, "mine")


@pytest.mark.parametrize(
    "value",
    [
        {"from": "person/a", "into": "nobody/b"},
        {"from": "person/a", "into": 7},
        {"id": "person/a", "kind": "PLANET"},
        {"id": "person/a", "name": " "},
        {"id": "person/a", "name": "x" * 501},
        {"spelling": "A", "into": "person/a"},
    ],
)
def test_a_decision_on_an_identity_must_say_what_can_be(value: dict[str, object]) -> None:
    line = as_lines([replace(MERGE, value=json.dumps(value))])
    with pytest.raises(UnreadableSource, match="line 1"):
        read_lines(line, "mine")


def test_corrections_table_has_a_row_for_each() -> None:
    assert corrections_table([CLAIM, MERGE])["decision"].to_pylist() == ["reject", "merge"]
