"""Scores of names against gold annotations: spans and classes, identities, and coordinates."""

import statistics
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from analysis.naming.gazetteer import distance_km
from analysis.scoring.grouping import bcubed, top_counts
from analysis.scoring.name_spans import (
    CORE,
    Named,
    Row,
    classes_used,
    names_of,
    overlap,
    pairs,
    with_chosen_class,
)
from analysis.scoring.pairing import rates

RADIUS_KM = 161.0  # a hundred miles, the field's usual bound


@dataclass(slots=True)
class Tally:
    """What the texts of a set add up to."""

    exact: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    overlapping: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    labels_right: int = 0
    labels: int = 0
    identities: list[tuple[str, str, str, bool]] = field(default_factory=list)  # gold, predicted, class, found
    counted: Counter[str] = field(default_factory=Counter)
    distances_km: list[float] = field(default_factory=list)
    placed: int = 0


def score(gold: Sequence[Row], predicted: Iterable[Row], *, radius_km: float = RADIUS_KM) -> dict[str, Any]:
    """Span scores for each class, B-cubed, counts of the most mentioned identities, and places within a radius.

    Rows are texts, `{"id", "text", "entities": [{"start", "end", "label", "canonical", "lat", "lon"}]}`. Gold names
    with `named` false are neither asked for nor punished; gold texts with `partial` true are scored for places only,
    those with `strings_only` not for spans. A part that the gold has nothing for is left out.
    """
    given = {row["id"]: row for row in predicted}
    classes = classes_used(gold)
    tally = Tally()
    for row in gold:
        theirs = given.get(row["id"], {}).get("entities") or []
        _add_text(tally, row, names_of(row["text"], theirs, classes), classes)
    missing = sum(row["id"] not in given for row in gold)
    return {"documents": len(gold), "documents_missing": missing} | _report(tally, classes, radius_km)


def _add_text(tally: Tally, row: Row, given: list[Named], classes: Sequence[str]) -> None:
    gold = with_chosen_class(names_of(row["text"], row["entities"], classes), given)
    hard = [name for name in gold if name.named]
    soft = [name for name in gold if not name.named]
    kept = ("PLACE",) if row.get("partial") else tuple(classes)
    if not row.get("strings_only"):
        for cls in kept:
            wanted = [name for name in hard if name.cls == cls]
            offered = [name for name in given if name.cls == cls and not _only_soft(name, hard, soft)]
            if row.get("partial"):
                offered = [name for name in offered if not any(o.cls == "OTHER" and _meet(o, name) for o in hard)]
            _add_spans(tally, cls, wanted, offered)
        scored = [name for name in hard if name.cls in kept]
        for i, j in pairs(scored, given):
            tally.labels += 1
            tally.labels_right += scored[i].cls == given[j].cls
    _add_identities(tally, row["id"], gold, given)
    tally.counted.update(
        f"={name.canonical}"
        for name in given
        if name.canonical is not None and name.cls in CORE and not _only_soft(name, hard, soft)
    )
    _add_places(tally, hard, given)


def _meet(one: Named, other: Named) -> bool:
    return overlap(one, other) > 0


def _only_soft(name: Named, hard: Sequence[Named], soft: Sequence[Named]) -> bool:
    """Whether a predicted name stands where the gold leaves it open."""
    return any(_meet(name, other) for other in soft) and not any(_meet(name, other) for other in hard)


def _add_spans(tally: Tally, cls: str, gold: Sequence[Named], given: Sequence[Named]) -> None:
    matched = pairs(gold, given)
    exact = sum((gold[i].start, gold[i].end) == (given[j].start, given[j].end) for i, j in matched)
    for counts, hits in ((tally.exact[cls], exact), (tally.overlapping[cls], len(matched))):
        counts.update(hit=hits, spurious=len(given) - hits, missed=len(gold) - hits)


def _add_identities(tally: Tally, text_id: str, gold: Sequence[Named], given: Sequence[Named]) -> None:
    known = [name for name in gold if name.own in CORE and name.canonical]
    match = dict(pairs(known, given))
    for i, name in enumerate(known):
        found = given[match[i]] if i in match else None
        missed = found is None or found.canonical is None
        key = f"?{text_id}:{name.start}" if missed else f"={found.canonical}"  # type: ignore[union-attr]  # not missed
        tally.identities.append((str(name.canonical), key, name.own, found is not None))


def _add_places(tally: Tally, hard: Sequence[Named], given: Sequence[Named]) -> None:
    wanted = [name for name in hard if name.lat is not None]
    tally.placed += len(wanted)
    for i, j in pairs(wanted, given):
        one, other = wanted[i], given[j]
        if one.lat is not None and one.lon is not None and other.lat is not None and other.lon is not None:
            tally.distances_km.append(distance_km(one.lat, one.lon, other.lat, other.lon))


def _report(tally: Tally, classes: Sequence[str], radius_km: float) -> dict[str, Any]:
    report: dict[str, Any] = {}
    if any(sum(counts.values()) for counts in tally.exact.values()):
        spans = (("exact", tally.exact), ("overlap", tally.overlapping))
        report["span"] = {name: _span_scores(counts, classes) for name, counts in spans}
        report["label_accuracy"] = round(100 * tally.labels_right / tally.labels, 1) if tally.labels else None
    if tally.identities:
        gold, keys = [row[0] for row in tally.identities], [row[1] for row in tally.identities]
        report["grouping"] = _grouping(tally.identities, classes)
        report["top_counts"] = top_counts(gold, keys, tally.counted)
    if tally.placed:
        report["toponyms"] = _toponyms(tally, radius_km)
    return report


def _span_scores(counts: dict[str, Counter[str]], classes: Sequence[str]) -> dict[str, Any]:
    scores = {cls: _rates(counts[cls]) for cls in classes if sum(counts[cls].values())}
    scores["micro"] = _rates(_sum(counts[cls] for cls in CORE))
    if tuple(classes) != CORE:
        scores["all"] = _rates(_sum(counts[cls] for cls in classes))
    return scores


def _sum(counts: Iterable[Counter[str]]) -> Counter[str]:
    total: Counter[str] = Counter()
    for one in counts:
        total.update(one)
    return total


def _rates(counts: Counter[str]) -> dict[str, Any]:
    gold = counts["hit"] + counts["missed"]
    return {**rates(counts["hit"], counts["hit"] + counts["spurious"], gold), "gold": gold}


def _grouping(identities: Sequence[tuple[str, str, str, bool]], classes: Sequence[str]) -> dict[str, Any]:
    def of(rows: Sequence[tuple[str, str, str, bool]]) -> dict[str, Any] | None:
        return bcubed([row[0] for row in rows], [row[1] for row in rows])

    used = {row[2] for row in identities}
    return {
        "end_to_end": of(identities),
        "matched": of([row for row in identities if row[3]]),
        "by_class": {cls: of([row for row in identities if row[2] == cls]) for cls in classes if cls in used},
    }


def _toponyms(tally: Tally, radius_km: float) -> dict[str, Any]:
    distances = tally.distances_km
    near = sum(distance <= radius_km for distance in distances)
    return {
        "gold": tally.placed,
        "resolved": len(distances),
        "accuracy_all": round(100 * near / tally.placed, 1),
        "accuracy_resolved": round(100 * near / len(distances), 1) if distances else 0.0,
        "radius_km": radius_km,
        "median_error_km": round(statistics.median(distances), 1) if distances else None,
    }
