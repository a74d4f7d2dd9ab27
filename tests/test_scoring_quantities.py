import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from analysis.scoring.quantities import score
from analysis.scoring.quantity_names import forms


def item(start: int, low: float | None, high: float | None, modifier: str = "exact", **more: Any) -> dict[str, Any]:
    return {"start": start, "end": start + 3, "low": low, "high": high, "modifier": modifier, **more}


def row(name: str, *items: dict[str, Any]) -> dict[str, Any]:
    return {"id": name, "text": "x" * 99, "quantities": list(items)}


GOLD = [
    row(
        "a",
        item(0, 12, 12, noun="boats"),
        item(10, 7, 7, "at_least", unit="kilometre"),
        item(20, 3, 5, "range", noun="old men"),
        item(30, 9, 9, concept="wall"),
    ),
    row("b", item(0, 100, 100, modifier_sure=False, unit="$")),
]
GIVEN = [
    row(
        "a",
        item(1, 12, 12, noun="boat"),
        item(10, 7, None, "at_least", unit="mile"),
        item(20, 3, 5, "exact", noun="men"),
        item(40, 9, 9),
    ),
    row("b", item(0, 100, 100, "approx", unit="dollar")),
    row("c", item(0, 1, 1)),
]


def test_score_counts_each_measure() -> None:
    def rates(share: float) -> dict[str, float]:
        return {"p": share, "r": share, "f1": share}

    assert score(GOLD, GIVEN) == {
        "gold": 5,
        "pred": 5,
        "texts": 2,
        "scores": {
            "span": rates(80.0),
            "value": rates(80.0),
            "modifier": rates(80.0),
            "thing": rates(60.0),
            "all": rates(60.0),
            "bare value": rates(100.0),
        },
    }


def test_score_of_nothing_is_zero() -> None:
    assert score([], [])["scores"]["value"] == {"p": 0.0, "r": 0.0, "f1": 0.0}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("metres", "m"),
        ("sq km", "square kilometres"),
        ("wounded soldiers", "soldier"),
        ("boxes of apples", "box"),
        ("servicemen", "serviceman"),
        ("year-old", "year of age"),
    ],
)
def test_forms_meet_for_names_of_the_same(one: str, other: str) -> None:
    assert forms(one) & forms(other)


@pytest.mark.parametrize(("one", "other"), [("kilometre", "mile"), ("boats of men", "men"), (None, "men"), ("-", "-")])
def test_forms_keep_others_apart(one: str | None, other: str) -> None:
    assert not forms(one) & forms(other)


@pytest.mark.skipif("FOGLINE_EVAL" not in os.environ, reason="needs the folder of the evaluation scripts")
def test_score_equals_the_evaluation_script(tmp_path: Path) -> None:
    files = []
    for name, rows in (("gold", GOLD), ("predicted", GIVEN)):
        files.append(tmp_path / name)
        files[-1].write_text("\n".join(json.dumps(row) for row in rows))
    script = Path(os.environ["FOGLINE_EVAL"]) / "score_quantities.py"
    given = subprocess.run([sys.executable, script, *files, "--json"], capture_output=True, text=True, check=True)
    assert score(GOLD, GIVEN) == json.loads(given.stdout)
