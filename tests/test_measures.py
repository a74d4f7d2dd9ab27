import tomllib
from dataclasses import replace
from typing import Any

import pytest

from data.measuring.accuracy import Score
from data.measuring.measures import AIMS, MEASURES, Band, Figure, bands, figures, measures, wilson


def score(kind: str, scores: dict[str, Any]) -> Score:
    about = {"version": "0", "pipeline": "p", "model": "m", "at": "2024-08-14T00:00:00"}
    return Score(gold_set="a", kind=kind, n_articles=1, scores=scores, **about)


@pytest.mark.parametrize(
    ("kind", "scores", "found"),
    [
        ("dates", {"scores": {"value": {"f1": 86.1}}}, {"value": 86.1}),
        ("quotes", {"scores": {"all": {"spans": {"f1": 0.8614}}}}, {"span": 86.1}),
        (
            "observations",
            {"value+thing": {"f1": 90.0}, "trap_sentences_clean": 88.2},
            {"value and thing": 90.0, "trap sentences clean": 88.2},
        ),
        ("entities", {"top_counts": {"accuracy": None}}, {}),
    ],
)
def test_measures_are_percent_and_only_those_reported(
    kind: str, scores: dict[str, Any], found: dict[str, float]
) -> None:
    assert measures(score(kind, scores)) == found


def test_figures_say_what_they_rest_on_and_aim_at() -> None:
    scores = {"scores": {"all": {"spans": {"f1": 0.7, "gold": 42}}}}
    assert figures(replace(score("quotes", scores), gold_set="quotes_war.dev")) == [Figure("span", 70.0, 42, 86)]
    assert figures(score("quotes", scores)) == [Figure("span", 70.0, 42, None)]


def test_bands_are_those_of_the_report() -> None:
    reported = {"confidence": [{"at_least": 0.9, "given": 3, "right": 2}]}
    assert bands(score("quotes", reported)) == [Band(0.9, 3, 2)]
    assert bands(score("quotes", {})) == []


@pytest.mark.parametrize(
    ("share", "n", "interval"),
    [(50, 100, (40.4, 59.6)), (90, 10, (59.6, 98.2)), (100, 10, (72.2, 100)), (0, 10, (0, 27.8)), (0, 0, (0, 100))],
)
def test_wilson_gives_the_textbook_interval(share: float, n: int, interval: tuple[float, float]) -> None:
    assert wilson(share, n) == pytest.approx(interval, abs=0.1)


def test_aims_are_of_measures_that_there_are() -> None:
    for gold_set, aims in tomllib.loads(AIMS.read_text()).items():
        kind = gold_set.partition(".")[0].partition("_")[0]
        assert set(aims) <= set(MEASURES[kind]), gold_set
