import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from analysis.scoring.observation_fields import same_action, same_claimant, same_thing, same_value
from analysis.scoring.observations import score

LAUNCHED = "Verkhova sent 40 drones and two missiles over the river, the Norland Ministry said."
PLANNED = "It may send 90 drones next year."


def observation(sentence: str, **fields: Any) -> dict[str, Any]:
    shared = {"article_id": "a1", "sentence": sentence, "value_low": 40, "value_high": 40, "thing": "drone"}
    said = {"action": "launched", "actor_side": "Verkhova", "claimant": "Norland Ministry"}
    return shared | said | {"event_date": "2031-04-02", "scope": "event"} | fields


def claim(start: int, **fields: Any) -> dict[str, Any]:
    shared = {"field": "text", "start": start, "end": start + 2, "low": 40.0, "high": 40.0, "thing": "drone/decoy"}
    said = {"action": "launched", "actor_side": "Verkhova", "claimant": "the Ministry of Norland"}
    return shared | said | {"event_date": "2031-04-02", "scope": "event"} | fields


ARTICLES = [{"id": "a1", "title": "", "text": f"{LAUNCHED} {PLANNED}"}]
GOLD = [
    observation(LAUNCHED),
    observation(LAUNCHED, value_low=2, value_high=2, thing="missile", claimant_also=[None]),
    {"article_id": "a1", "sentence": PLANNED, "trap": "plan"},
]


def predicted(*claims: dict[str, Any]) -> list[dict[str, Any]]:
    return [{"id": "a1", "claims": list(claims)}]


def test_score_counts_whole_matches_and_clean_traps() -> None:
    missile = claim(29, low=2.0, high=2.0, thing="missile", claimant=None, event_date="2031-04-03")
    report = score(GOLD, ARTICLES, predicted(claim(14), missile))
    assert report["all of them"] == {"p": 100.0, "r": 100.0, "f1": 100.0}
    assert report["all, exact date"]["f1"] == 50.0
    assert report["trap_sentences_clean"] == 100.0


def test_score_counts_claims_in_trap_sentences_against_precision() -> None:
    trapped = claim(len(LAUNCHED) + 13, low=90.0, high=90.0)
    report = score(GOLD, ARTICLES, predicted(claim(14), trapped))
    assert report["value+thing"] == {"p": 50.0, "r": 50.0, "f1": 50.0}
    assert report["trap_sentences_clean"] == 0.0


def test_score_leaves_out_claims_of_other_scopes() -> None:
    trapped = claim(len(LAUNCHED) + 13, low=90.0, high=90.0, scope="planned")
    report = score(GOLD, ARTICLES, predicted(trapped))
    assert report["counts"]["predicted"] == 0
    assert report["trap_sentences_clean"] == 100.0


@pytest.mark.parametrize(
    ("gold", "given", "expected"),
    [
        ("drone", "drone/attack/shahed", True),
        ("armoured vehicle", "vehicle/armoured", True),
        ("drone|missile", "drone", False),
        ("drone|missile", "munition", True),
        ("sea drone", "drone", True),
        ("soldier", "person", False),
    ],
)
def test_same_thing_goes_by_family(gold: str, given: str, expected: bool) -> None:
    assert same_thing(gold, given) is expected


@pytest.mark.parametrize(
    ("gold", "given", "thing", "expected"),
    [
        ("shot_down", "destroyed", "drone", True),
        ("lost", "lost_jammed", "drone", True),
        ("lost", "destroyed", "tank", True),
        ("lost", "destroyed", "drone", False),
        ("killed", "wounded", "person", False),
    ],
)
def test_same_action_depends_on_the_thing(gold: str, given: str, thing: str, expected: bool) -> None:
    assert same_action(gold, given, thing) is expected


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [(7.0, None, True), (None, 7.0, True), (7.0, 7.0, True), (6.0, 7.0, False), (8.0, None, False)],
)
def test_same_value_leaves_open_bounds_to_the_bounds(low: float | None, high: float | None, expected: bool) -> None:
    assert same_value({"value_low": 7, "value_high": None}, {"low": low, "high": high}) is expected


@pytest.mark.parametrize(
    ("gold", "given", "expected"),
    [
        ("Norland Defence Ministry", "Norland's Ministry of Defense", True),
        ("Russian Defence Ministry", "Ukrainian Ministry of Defence", False),
        ("Mayor Petrenko", "Petrenko", True),
        ("Norland governor", "Verkhova governor", False),
        (None, "Petrenko", False),
    ],
)
def test_same_claimant_allows_short_forms(gold: str | None, given: str, expected: bool) -> None:
    assert same_claimant(gold, given) is expected


@pytest.mark.skipif("FOGLINE_EVAL" not in os.environ, reason="needs the folder of the evaluation scripts")
def test_score_equals_the_evaluation_script(tmp_path: Path) -> None:
    missile = claim(29, low=2.0, high=2.0, thing="rocket", claimant="Petrenko", event_date="2031-04-03")
    lines = predicted(claim(14, high=None), missile, claim(len(LAUNCHED) + 13, low=90.0, scope="as_of"))
    files = []
    for name, rows in (("gold", GOLD), ("articles", ARTICLES), ("predicted", lines)):
        files.append(tmp_path / name)
        files[-1].write_text("\n".join(json.dumps(row) for row in rows))
    script = Path(os.environ["FOGLINE_EVAL"]) / "score_observations.py"
    given = subprocess.run([sys.executable, script, *files, "--json"], capture_output=True, text=True, check=True)
    assert score(GOLD, ARTICLES, lines) == json.loads(given.stdout)
