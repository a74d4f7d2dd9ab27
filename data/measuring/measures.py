"""The figures by which a reading is judged, picked from the scorers' reports: for Accuracy and the quality gate."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import sqrt
from pathlib import Path
from typing import Any

from data.measuring.accuracy import Score

type Where = tuple[str, ...]

AIMS = Path(__file__).with_name("aims.toml")
NORMAL_95 = 1.96  # standard deviations: 95 in 100 lie within

# Of each kind of finding: a measure's name, where the scorer's report has it, and how many labelled items it rests on.
MEASURES: Mapping[str, Mapping[str, tuple[Where, Where]]] = {
    "observations": {
        "value and thing": (("value+thing", "f1"), ("counts", "gold")),
        "every field": (("all of them", "f1"), ("counts", "gold")),
        "trap sentences clean": (("trap_sentences_clean",), ("counts", "trap_sentences")),
    },
    "quotes": {
        "span": (("scores", "all", "spans", "f1"), ("scores", "all", "spans", "gold")),
        "boundary": (("scores", "all", "boundary", "f1"), ("scores", "all", "boundary", "gold")),
        "span and speaker": (("scores", "all", "end_to_end", "f1"), ("scores", "all", "end_to_end", "gold")),
        "direct": (("scores", "direct", "end_to_end", "f1"), ("scores", "direct", "end_to_end", "gold")),
        "mixed": (("scores", "mixed", "end_to_end", "f1"), ("scores", "mixed", "end_to_end", "gold")),
        "indirect": (("scores", "indirect", "end_to_end", "f1"), ("scores", "indirect", "end_to_end", "gold")),
    },
    "quantities": {
        "value": (("scores", "value", "f1"), ("gold",)),
        "value and thing": (("scores", "thing", "f1"), ("gold",)),
        "all": (("scores", "all", "f1"), ("gold",)),
    },
    "dates": {
        "value": (("scores", "value", "f1"), ("gold",)),
        "day": (("scores", "day", "f1"), ("gold",)),
    },
    "entities": {
        "names": (("span", "overlap", "micro", "f1"), ("span", "overlap", "micro", "gold")),
        "weapons": (("span", "overlap", "WEAPON", "f1"), ("span", "overlap", "WEAPON", "gold")),
        "places": (("span", "overlap", "PLACE", "f1"), ("span", "overlap", "PLACE", "gold")),
        "identity": (("grouping", "end_to_end", "f1"), ("grouping", "end_to_end", "mentions")),
        "top-20 counts": (("top_counts", "accuracy"), ("top_counts", "identities")),
        "within 161 km": (("toponyms", "accuracy_all"), ("toponyms", "gold")),
    },
}
FRACTIONS = frozenset({"quotes"})  # reported from 0 to 1, all others in percent


@dataclass(frozen=True, slots=True)
class Figure:
    """One measure of a score, in percent: the labelled items it rests on, and its aim, None if it has none."""

    measure: str
    value: float
    n_items: int
    aim: float | None


@dataclass(frozen=True, slots=True)
class Band:
    """Speakers given with a confidence of at least this, and below the band above it: how many, and how many right."""

    at_least: float
    given: int
    right: int


def measures(score: Score) -> dict[str, float]:
    """The measures that a score has, in percent."""
    return {figure.measure: figure.value for figure in figures(score)}


def figures(score: Score) -> list[Figure]:
    """The measures that a score has, with what they rest on."""
    scale = 100 if score.kind in FRACTIONS else 1
    aims = _aims().get(score.gold_set, {})
    found = []
    for name, (where, counted) in MEASURES[score.kind].items():
        value, n_items = _at(score.scores, where), _at(score.scores, counted)
        if value is not None:
            found.append(Figure(name, round(scale * value, 1), int(n_items or 0), aims.get(name)))
    return found


def bands(score: Score) -> list[Band]:
    """Speakers by confidence, the surest first; none where the score was taken before confidence was scored."""
    return [Band(**band) for band in score.scores.get("confidence", ())]


def wilson(share: float, n: int) -> tuple[float, float]:
    """Wilson's interval around a share in percent that was counted on `n` items; everything, if on none."""
    if not n:
        return 0.0, 100.0
    p, z2 = share / 100, NORMAL_95**2
    middle = (p + z2 / (2 * n)) / (1 + z2 / n)
    half = NORMAL_95 * sqrt(p * (1 - p) / n + z2 / (4 * n * n)) / (1 + z2 / n)
    return round(100 * (middle - half), 1), round(100 * (middle + half), 1)


@cache
def _aims() -> dict[str, dict[str, float]]:
    return tomllib.loads(AIMS.read_text(encoding="utf-8"))


def _at(report: Any, path: Where) -> float | None:
    for step in path:
        if not isinstance(report, Mapping) or step not in report:
            return None
        report = report[step]
    return report if isinstance(report, int | float) else None
