"""The scores of Fogline's reading, version by version, as the Accuracy page shows them."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from data.settings import HERE

ACCURACY = HERE / "accuracy.jsonl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """One line of the file: what one version of the reading reached on one gold set. `at` is UTC."""

    gold_set: str
    kind: str
    n_articles: int
    version: str
    pipeline: str
    model: str
    at: str
    scores: Mapping[str, Any]


def load_scores(file: Path = ACCURACY) -> list[Score]:
    """The scores that were kept, the oldest first; none if none were."""
    if not file.exists():
        return []
    return [Score(**json.loads(line)) for line in file.read_text(encoding="utf-8").splitlines()]


def save_scores(scores: Iterable[Score], file: Path = ACCURACY) -> None:
    """Adds scores to the file, in the place of those of the same reading on the same sets."""
    new = list(scores)
    again = set(map(_reading, new))
    kept = [score for score in load_scores(file) if _reading(score) not in again]
    lines = (json.dumps(asdict(score), ensure_ascii=False) + "\n" for score in (*kept, *new))
    file.write_text("".join(lines), encoding="utf-8")


def _reading(score: Score) -> tuple[str, str, str]:
    return score.gold_set, score.pipeline, score.model
