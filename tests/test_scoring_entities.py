import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from analysis.scoring.entities import score

TEXT = "The mayor of Verkhova, Mr Petrenko, met the Ukrainian navy in Verkhova's port. Petrenko left on a Su-34."


def name(surface: str, label: str, *, nth: int = 0, **more: Any) -> dict[str, Any]:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(surface, start + 1)
    return {"start": start, "end": start + len(surface), "label": label} | more


GOLD: list[dict[str, Any]] = [
    {
        "id": "a",
        "text": TEXT,
        "entities": [
            name("Verkhova", "PLACE", canonical="V", lat=50.0, lon=30.0),
            name("Verkhova", "PLACE", nth=1, canonical="V", lat=50.0, lon=30.0),
            name("Petrenko", "PERSON", canonical="P"),
            name("Petrenko", "PERSON", nth=1, canonical="P"),
            name("Ukrainian navy", "GROUP", canonical="N", also=["ORG"]),
            name("Su-34", "WEAPON", canonical="S"),
            name("port", "PLACE", named=False),
        ],
    },
    {"id": "b", "text": TEXT, "partial": True, "entities": [name("Verkhova", "PLACE", lat=50.0, lon=30.0)]},
]
GIVEN: list[dict[str, Any]] = [
    {
        "id": "a",
        "entities": [
            name("Verkhova", "PLACE", canonical="V1", lat=50.5, lon=30.0),
            name("Verkhova's", "PLACE", nth=0, canonical="V1", lat=None, lon=None),
            name("Mr Petrenko", "PERSON", canonical="P1"),
            name("Petrenko", "ORG", nth=1, canonical="P2"),
            name("Ukrainian", "ORG", canonical="U"),
            name("port", "PLACE", canonical="X"),
        ],
    }
]


def test_score_counts_spans_classes_identities_and_places() -> None:
    scores = score(GOLD, GIVEN)
    assert scores["documents_missing"] == 1
    assert scores["span"]["exact"]["PLACE"] == {"p": 100.0, "r": 66.7, "f1": 80.0, "gold": 3}
    assert scores["span"]["overlap"]["PERSON"] == {"p": 100.0, "r": 50.0, "f1": 66.7, "gold": 2}
    assert scores["span"]["overlap"]["ORG"] == {"p": 50.0, "r": 100.0, "f1": 66.7, "gold": 1}  # also right for the navy
    assert scores["span"]["exact"]["ORG"]["f1"] == 0.0
    assert scores["label_accuracy"] == 80.0
    assert scores["grouping"]["end_to_end"] == {
        "p": 100.0,
        "r": 75.0,
        "f1": 85.7,
        "mentions": 4,
        "identities": 2,
        "predicted_identities": 3,
    }
    assert scores["top_counts"] == {"identities": 2, "accuracy": 75.0, "mean_split": 1.5}
    assert scores["toponyms"]["gold"] == 3 and scores["toponyms"]["accuracy_all"] == 33.3


def test_score_leaves_out_what_the_gold_lacks() -> None:
    bare = [{"id": "a", "text": TEXT, "entities": [name("Petrenko", "PERSON")]}]
    assert set(score(bare, GIVEN)) == {"documents", "documents_missing", "span", "label_accuracy"}


@pytest.mark.skipif("FOGLINE_EVAL" not in os.environ, reason="needs the folder of the reference scorers")
def test_score_gives_the_numbers_of_the_reference_scorer(tmp_path: Path) -> None:
    for file, rows in (("gold", GOLD), ("given", GIVEN)):
        (tmp_path / file).write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    script = Path(os.environ["FOGLINE_EVAL"]) / "score_entities.py"
    command = [sys.executable, str(script), str(tmp_path / "gold"), str(tmp_path / "given"), "--json"]
    reference = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    assert json.loads(json.dumps(score(GOLD, GIVEN))) == reference
