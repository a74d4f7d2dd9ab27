"""The figures by which a reading is judged, picked from the scorers' reports: for Accuracy and the quality gate."""

from collections.abc import Mapping
from typing import Any

from data.accuracy import Score

# Of each kind of finding: a measure's name, and where the scorer's report has it.
MEASURES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "observations": {
        "value and thing": ("value+thing", "f1"),
        "every field": ("all of them", "f1"),
        "trap sentences clean": ("trap_sentences_clean",),
    },
    "quotes": {
        "span": ("scores", "all", "spans", "f1"),
        "boundary": ("scores", "all", "boundary", "f1"),
        "span and speaker": ("scores", "all", "end_to_end", "f1"),
        "direct": ("scores", "direct", "end_to_end", "f1"),
        "mixed": ("scores", "mixed", "end_to_end", "f1"),
        "indirect": ("scores", "indirect", "end_to_end", "f1"),
    },
    "quantities": {
        "value": ("scores", "value", "f1"),
        "value and thing": ("scores", "thing", "f1"),
        "all": ("scores", "all", "f1"),
    },
    "dates": {
        "value": ("scores", "value", "f1"),
        "day": ("scores", "day", "f1"),
    },
    "entities": {
        "names": ("span", "overlap", "micro", "f1"),
        "weapons": ("span", "overlap", "WEAPON", "f1"),
        "places": ("span", "overlap", "PLACE", "f1"),
        "identity": ("grouping", "end_to_end", "f1"),
        "top-20 counts": ("top_counts", "accuracy"),
        "within 161 km": ("toponyms", "accuracy_all"),
    },
}
FRACTIONS = frozenset({"quotes"})  # reported from 0 to 1, all others in percent


def measures(score: Score) -> dict[str, float]:
    """The measures that a score has, in percent."""
    found = {name: _at(score.scores, path) for name, path in MEASURES[score.kind].items()}
    scale = 100 if score.kind in FRACTIONS else 1
    return {name: round(scale * value, 1) for name, value in found.items() if value is not None}


def _at(report: Any, path: tuple[str, ...]) -> float | None:
    for step in path:
        if not isinstance(report, Mapping) or step not in report:
            return None
        report = report[step]
    return report if isinstance(report, int | float) else None
