from typing import Any

import pytest

from data.accuracy import Score
from data.measures import measures


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
