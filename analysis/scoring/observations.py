"""Scores of claims against hand-labelled observations: counted events with claimant and date, and traps.

A gold row is an observation or a trap, each bound to one sentence, word for word in its article. Labels are complete
for the listed sentences alone, so precision is counted on the claims inside them. Only the scopes that enter the daily
series are scored: every other one is a right way to keep a number out of it.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from analysis.scoring.observation_fields import (
    days_apart,
    same_action,
    same_bounds,
    same_claimant,
    same_side,
    same_thing,
    same_value,
)
from analysis.scoring.pairing import rates

type Row = Mapping[str, Any]
type Where = tuple[str, int, int]  # field, start, end

SERIES = frozenset({"event", "as_of"})
STAGES = (
    "value+thing",
    "+bounds",
    "+action",
    "+actor side",
    "+claimant",
    "+date (±1 day)",
    "+scope",
    "all of them",
    "all, exact date",
)
NEVER = 9999  # days


@dataclass(slots=True)
class Sentence:
    """The gold rows of a sentence and the claims inside it."""

    observations: list[Row] = field(default_factory=list)
    traps: list[Row] = field(default_factory=list)
    claims: list[Row] = field(default_factory=list)


def score(gold: Iterable[Row], articles: Iterable[Row], predicted: Iterable[Row]) -> dict[str, Any]:
    """Precision, recall and F1 in percent of each stage, the share of clean trap sentences, and counts.

    A claim matches when value and thing agree; the other stages ask for more of the same pair. `gold` and `articles`
    are the two files of the set, `predicted` the lines of `annotate`.
    """
    claims = {row["id"]: row.get("claims", []) for row in predicted}
    sentences, n_unplaced = _sentences(gold, {row["id"]: row for row in articles}, claims)
    hits: Counter[str] = Counter()
    n_clean = 0
    for sentence in sentences:
        free = list(sentence.claims)
        for observation in sentence.observations:
            hits.update(_matched(observation, free))
        n_clean += bool(sentence.traps and not free)
    return _report(sentences, hits, n_clean, n_unplaced)


def _sentences(
    gold: Iterable[Row], articles: Mapping[str, Row], claims: Mapping[str, Sequence[Row]]
) -> tuple[list[Sentence], int]:
    found: dict[tuple[str, Where], Sentence] = {}
    n_unplaced = 0
    for row in gold:
        article = row["article_id"]
        where = _place(row, articles[article], claims.get(article, []))
        if where is None:
            n_unplaced += 1
            continue
        if (article, where) not in found:
            inside = [claim for claim in claims.get(article, []) if _is_inside(claim, where) and _is_drawn(claim)]
            found[article, where] = Sentence(claims=inside)
        sentence = found[article, where]
        (sentence.traps if "trap" in row else sentence.observations).append(row)
    return list(found.values()), n_unplaced


def _place(row: Row, article: Row, claims: Sequence[Row]) -> Where | None:
    """Where a row's sentence stands; of text and title, if both have it, the one with claims."""
    if "sentence" not in row:
        return "text", row["start"], row["end"]
    found: list[Where] = []
    for name in ("text", "title"):
        at = (article.get(name) or "").find(row["sentence"])
        if at >= 0:
            found.append((name, at, at + len(row["sentence"])))
    used = [where for where in found if any(_is_inside(claim, where) for claim in claims)]
    return next(iter(used or found), None)


def _is_inside(claim: Row, where: Where) -> bool:
    name, start, end = where
    return bool(claim.get("field", "text") == name and start <= claim["start"] < end)


def _is_drawn(claim: Row) -> bool:
    return claim.get("scope", "event") in SERIES


def _matched(observation: Row, free: list[Row]) -> list[str]:
    """The stages at which the best of the free claims agrees; it is then no longer free."""
    same = [c for c in free if same_value(observation, c) and same_thing(observation["thing"], c.get("thing"))]
    if not same:
        return []
    best = max(same, key=lambda claim: sum(_agreement(observation, claim)))
    free.remove(best)
    marks = _agreement(observation, best)
    whole = all(marks[:6])  # scope is a row of its own: event and as_of both enter the series
    return [stage for stage, agrees in zip(STAGES, [*marks[:7], whole, whole and marks[7]], strict=True) if agrees]


def _agreement(observation: Row, claim: Row) -> list[bool]:
    days = [observation["event_date"], *observation.get("event_date_also", [])]
    gap = min(days_apart(day, claim.get("event_date"), otherwise=NEVER) for day in days)
    return [
        True,
        same_bounds(observation, claim),
        same_action(observation["action"], claim.get("action"), observation["thing"]),
        _either(observation, "actor_side", lambda value: same_side(value, claim.get("actor_side"))),
        _either(observation, "claimant", lambda value: same_claimant(value, claim.get("claimant"))),
        gap <= 1,
        observation["scope"] == claim.get("scope", "event"),
        gap == 0,
    ]


def _either(row: Row, name: str, test: Callable[[str | None], bool]) -> bool:
    """Whether the labelled answer passes, or another that the labellers hold as good."""
    return any(test(value) for value in [row[name], *row.get(f"{name}_also", [])])


def _report(sentences: Sequence[Sentence], hits: Counter[str], n_clean: int, n_unplaced: int) -> dict[str, Any]:
    n_gold = sum(len(sentence.observations) for sentence in sentences)
    n_predicted = sum(len(sentence.claims) for sentence in sentences)
    n_traps = sum(bool(sentence.traps) for sentence in sentences)
    report: dict[str, Any] = {stage: rates(hits[stage], n_predicted, n_gold) for stage in STAGES}
    report["counts"] = {
        "gold": n_gold,
        "predicted": n_predicted,
        "sentences": len(sentences),
        "unplaced": n_unplaced,
        "trap_sentences": n_traps,
        "trap_sentences_clean": n_clean,
    }
    report["trap_sentences_clean"] = round(100 * n_clean / n_traps, 1) if n_traps else 0.0
    return report
