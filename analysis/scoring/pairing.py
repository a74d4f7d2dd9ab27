"""What the scorers share: pairs one to one, and the rates of hits."""

from collections.abc import Iterable, Iterator
from typing import Any


def one_to_one(ranked: Iterable[tuple[*tuple[Any, ...], int, int]]) -> Iterator[tuple[int, int]]:
    """The pairs of indices (gold, predicted) that end the rows, the smallest row first, no index given twice."""
    taken_gold: set[int] = set()
    taken_given: set[int] = set()
    for *_, i, j in sorted(ranked):
        if i not in taken_gold and j not in taken_given:
            taken_gold.add(i)
            taken_given.add(j)
            yield i, j


def rates(n_hits: int, n_predicted: int, n_gold: int) -> dict[str, float]:
    """Precision, recall and F1 in percent; 0 where there is nothing to count."""
    precision = n_hits / n_predicted if n_predicted else 0.0
    recall = n_hits / n_gold if n_gold else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {"p": round(100 * precision, 1), "r": round(100 * recall, 1), "f1": round(100 * f1, 1)}
