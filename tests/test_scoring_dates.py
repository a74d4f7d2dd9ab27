import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from analysis.scoring.dates import score


def item(start: int, end: int, value: str, kind: str = "DATE") -> dict[str, Any]:
    return {"start": start, "end": end, "value": value, "kind": kind}


def row(name: str, *items: dict[str, Any]) -> dict[str, Any]:
    return {"id": name, "text": "x" * 99, "dates": list(items)}


GOLD = [
    row("a", item(0, 6, "2024-08-12"), item(10, 20, "P2D", "DURATION"), item(30, 40, "2024-08-13tmo", "TIME")),
    row("b", item(5, 9, "2024")),
]
GIVEN = [
    row(
        "a",
        item(0, 6, "2024-08-12"),
        item(12, 20, "P2D", "SET"),
        item(30, 37, "2024-08-13"),
        item(50, 55, "2024-08-14"),
    ),
    row("c", item(0, 4, "2024")),
]


def test_score_counts_each_measure() -> None:
    assert score(GOLD, GIVEN) == {
        "gold": 4,
        "pred": 4,
        "texts": 2,
        "scores": {
            "strict": {"p": 25.0, "r": 25.0, "f1": 25.0},
            "relaxed": {"p": 75.0, "r": 75.0, "f1": 75.0},
            "type": {"p": 25.0, "r": 25.0, "f1": 25.0},
            "value": {"p": 50.0, "r": 50.0, "f1": 50.0},
            "day": {"p": 66.7, "r": 100.0, "f1": 80.0},
        },
        "value_accuracy": 66.7,
    }


def test_score_pairs_equal_values_before_longer_overlaps() -> None:
    gold = [row("a", item(0, 20, "2024-08-12"))]
    given = [row("a", item(0, 15, "2024-08-11"), item(16, 20, "2024-08-12"))]

    assert score(gold, given)["value_accuracy"] == 100.0


def test_score_of_nothing_is_zero() -> None:
    assert score([], [])["scores"]["value"] == {"p": 0.0, "r": 0.0, "f1": 0.0}


@pytest.mark.skipif("FOGLINE_EVAL" not in os.environ, reason="needs the folder of the evaluation scripts")
def test_score_equals_the_evaluation_script(tmp_path: Path) -> None:
    files = []
    for name, rows in (("gold", GOLD), ("predicted", GIVEN)):
        files.append(tmp_path / name)
        files[-1].write_text("\n".join(json.dumps(row) for row in rows))
    script = Path(os.environ["FOGLINE_EVAL"]) / "score_dates.py"
    given = subprocess.run([sys.executable, script, *files, "--json"], capture_output=True, text=True, check=True)
    assert score(GOLD, GIVEN) == json.loads(given.stdout)
