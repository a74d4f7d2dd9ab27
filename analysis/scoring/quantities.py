"""Scores of quantities against gold annotations.

Nested measures, each over all quantities: `value` asks for overlapping spans and both bounds equal within 0.1 %;
`modifier` and `thing` for the same modifier, the same unit or noun besides; `all` for both. `span` is overlap alone,
`bare value` compares values within a text wherever they stand.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from analysis.scoring.pairing import one_to_one, rates
from analysis.scoring.quantity_names import forms, singular

type Row = Mapping[str, Any]
type Test = Callable[[Row, Row], bool]

MEASURES = ("span", "value", "modifier", "thing", "all", "bare value")
TOLERANCE = 1e-3
WORD = re.compile(r"[\w-]+")


def score(gold: Iterable[Row], predicted: Iterable[Row]) -> dict[str, Any]:
    """Precision, recall and F1 in percent of each measure, and counts.

    Rows are texts, `{"id", "quantities": [{"start", "end", "low", "high", "modifier", "unit", "noun"}]}`; a text that
    `predicted` lacks counts as having no quantities, one that `gold` lacks is ignored.
    """
    given = {row["id"]: row.get("quantities", []) for row in predicted}
    hits: Counter[str] = Counter()
    n_gold = n_given = n_texts = 0
    for row in gold:
        theirs, ours = row["quantities"], [_closed(item) for item in given.get(row["id"], [])]
        n_texts += 1
        n_gold += len(theirs)
        n_given += len(ours)
        hits.update(_hits(theirs, ours))
    scores = {name: rates(hits[name], n_given, n_gold) for name in MEASURES}
    return {"gold": n_gold, "pred": n_given, "texts": n_texts, "scores": scores}


def _hits(gold: Sequence[Row], given: Sequence[Row]) -> Counter[str]:
    good = _pairs(gold, given, lambda theirs, ours: _overlap(theirs, ours) > 0 and _same_value(theirs, ours))
    hits = Counter(value=len(good))
    hits["span"] = len(_pairs(gold, given, lambda theirs, ours: _overlap(theirs, ours) > 0))
    hits["bare value"] = len(_pairs(gold, given, _same_value))
    for pair in good:
        modifier, thing = _same_modifier(*pair), _same_thing(*pair)
        hits.update({"modifier": modifier, "thing": thing, "all": modifier and thing})
    return hits


def _pairs(gold: Sequence[Row], given: Sequence[Row], test: Test) -> list[tuple[Row, Row]]:
    """Items that pass the test, one to one: those that agree most first, then those that overlap most."""
    ranked = (
        (
            -_same_value(theirs, ours),
            -_same_thing(theirs, ours),
            -_same_modifier(theirs, ours),
            -_overlap(theirs, ours),
            i,
            j,
        )
        for i, theirs in enumerate(gold)
        for j, ours in enumerate(given)
        if test(theirs, ours)
    )
    return [(gold[i], given[j]) for i, j in one_to_one(ranked)]


def _closed(item: Row) -> Row:
    """The item with an open bound closed by the known one, as the gold writes it; not a number if neither is known."""
    low, high = item.get("low"), item.get("high")
    known = low if high is None else high
    low, high = (low if low is not None else known), (high if high is not None else known)
    return {**item, "low": float("nan") if low is None else low, "high": float("nan") if high is None else high}


def _overlap(one: Row, other: Row) -> int:
    return int(max(0, min(one["end"], other["end"]) - max(one["start"], other["start"])))


def _is_close(one: float, other: float) -> bool:
    return abs(one - other) <= TOLERANCE * max(abs(one), abs(other))


def _same_value(gold: Row, given: Row) -> bool:
    return _is_close(gold["low"], given["low"]) and _is_close(gold["high"], given["high"])


def _modifier(item: Row) -> str:
    return str(item.get("modifier") or "exact") if _is_close(item["low"], item["high"]) else "range"


def _same_modifier(gold: Row, given: Row) -> bool:
    return gold.get("modifier_sure") is False or _modifier(gold) == _modifier(given)


def _same_thing(gold: Row, given: Row) -> bool:
    """Whether unit or noun name the same; where the gold has neither, nothing or a word of its concept is right."""
    wanted = forms(gold.get("unit")) | forms(gold.get("noun"))
    for name in gold.get("names") or []:
        wanted |= forms(name)
    named = forms(given.get("unit")) | forms(given.get("noun"))
    if wanted:
        return bool(wanted & named)
    concept = {singular(word) for word in WORD.findall(str(gold.get("concept") or "").lower())}
    return not named or bool(named & concept)
