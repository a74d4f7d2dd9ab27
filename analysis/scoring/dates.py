"""Scores of time expressions against gold annotations, as TempEval-3 counts them.

`strict` asks for equal spans, `relaxed` for overlapping ones (one to one); `type` and `value` for the same kind or
TIMEX3 value of a relaxed pair. `day` counts only items whose value is a calendar day, a clock time left aside.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from analysis.scoring.pairing import one_to_one, rates

type Row = Mapping[str, Any]
type Pair = tuple[Row, Row]  # gold, predicted

BLANKS = re.compile(r"\s")
CALENDAR_DAY = re.compile(r"\d{4}-\d\d-\d\d(?=$|T)")
MEASURES: dict[str, Callable[[Row, Row], bool]] = {
    "strict": lambda gold, given: (gold["start"], gold["end"]) == (given["start"], given["end"]),
    "relaxed": lambda gold, given: True,
    "type": lambda gold, given: bool(gold.get("kind") == given.get("kind")),
    "value": lambda gold, given: _value(gold) == _value(given),
    "day": lambda gold, given: _day(gold) is not None and _day(gold) == _day(given),
}


def score(gold: Iterable[Row], predicted: Iterable[Row]) -> dict[str, Any]:
    """Precision, recall and F1 in percent of each measure, value accuracy over relaxed hits, and counts.

    Rows are texts, `{"id", "dates": [{"start", "end", "value", "kind"}]}`; a text that `predicted` lacks counts as
    having no dates, one that `gold` lacks is ignored.
    """
    given = {row["id"]: row.get("dates", []) for row in predicted}
    hits: Counter[str] = Counter()
    n_gold: Counter[str] = Counter()
    n_given: Counter[str] = Counter()
    n_texts = 0
    for row in gold:
        n_texts += 1
        theirs, ours = row["dates"], given.get(row["id"], [])
        n_gold.update(_counts(theirs))
        n_given.update(_counts(ours))
        for pair in _pairs(theirs, ours):
            hits.update(name for name, agrees in MEASURES.items() if agrees(*pair))
    sizes = {name: "day" if name == "day" else "all" for name in MEASURES}
    return {
        "gold": n_gold["all"],
        "pred": n_given["all"],
        "texts": n_texts,
        "scores": {name: rates(hits[name], n_given[size], n_gold[size]) for name, size in sizes.items()},
        "value_accuracy": round(100 * hits["value"] / hits["relaxed"], 1) if hits["relaxed"] else 0.0,
    }


def _counts(items: Sequence[Row]) -> dict[str, int]:
    return {"all": len(items), "day": sum(_day(item) is not None for item in items)}


def _pairs(gold: Sequence[Row], given: Sequence[Row]) -> list[Pair]:
    """Overlapping items one to one, those of equal value first, then those that overlap most."""
    ranked = (
        (-int(_value(theirs) == _value(ours)), -_overlap(theirs, ours), i, j)
        for i, theirs in enumerate(gold)
        for j, ours in enumerate(given)
        if _overlap(theirs, ours)
    )
    return [(gold[i], given[j]) for i, j in one_to_one(ranked)]


def _overlap(one: Row, other: Row) -> int:
    return int(max(0, min(one["end"], other["end"]) - max(one["start"], other["start"])))


def _value(item: Row) -> str:
    return BLANKS.sub("", str(item.get("value") or "")).upper()


def _day(item: Row) -> str | None:
    found = CALENDAR_DAY.match(_value(item))
    return found.group() if found else None
