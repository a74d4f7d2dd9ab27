"""Scores of quotes and their speakers against gold annotations.

`spans`: predictions that share at least half of their characters with a gold quote (intersection over union), one to
one, best first; `boundary`: at least nine tenths; `speaker`: how often the speaker of a matched span is right, where
the gold has a name or description; `end_to_end`: span and speaker. Outer marks, punctuation and a leading "that" count
for neither side. `confidence`: of the speakers of matched spans, how many are right, by how sure the reading was.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from analysis.scoring.speaker_names import is_right, names_speaker

type Row = Mapping[str, Any]
type Span = tuple[int, int]
type Tally = Counter[tuple[str, str]]

KINDS = ("direct", "mixed", "indirect")
LOOSE, TIGHT = 0.5, 0.9
BANDS = (0.9, 0.8, 0.7, 0.5, 0.0)  # of confidence: each reaches up to the one before it
THAT = re.compile(r"that\W+(?=\w)", re.I)
MARK = re.compile(r"[\"“”«»„]|''|``")


@dataclass(frozen=True, slots=True)
class Sides:
    """One text's quotes: the gold that is asked for, what was given, and the spans of both."""

    gold: Sequence[Row]
    given: Sequence[Row]
    gold_spans: Sequence[Span]
    given_spans: Sequence[Span]
    gold_kinds: Sequence[str]
    given_kinds: Sequence[str]


def score(gold: Iterable[Row], predicted: Iterable[Row], *, speech_only: bool = False) -> dict[str, Any]:
    """Precision, recall and F1 (0 to 1, None without cases) by kind, and counts; right speakers by confidence.

    Rows are texts, `{"id", "quotes": [{"start", "end", "kind", "speaker"}]}`, the gold's with "text"; a text that
    `predicted` lacks counts as having no quotes. Gold quotes marked "ignore", and with `speech_only` those marked as
    no speech, are neither asked for nor held against a prediction on them.
    """
    given = {row["id"]: row["quotes"] for row in predicted}
    total: Tally = Counter()
    n_texts = 0
    for row in gold:
        total.update(_score_text(row, given.get(row["id"], []), speech_only))
        n_texts += 1
    return {"articles": n_texts, "speech_only": speech_only, "scores": _report(total), "confidence": _bands(total)}


def _score_text(row: Row, given: Sequence[Row], speech_only: bool) -> Tally:
    text = row["text"]
    is_ignored = [bool(q.get("ignore") or (speech_only and q.get("speech") is False)) for q in row["quotes"]]
    asked = [q for q, ignored in zip(row["quotes"], is_ignored, strict=True) if not ignored]
    sides = Sides(
        asked,
        given,
        [_trimmed(text, q) for q in asked],
        [_trimmed(text, q) for q in given],
        [_kind(q) or "unknown" for q in asked],
        [_kind(q) or _guessed_kind(text, q["start"], q["end"]) for q in given],
    )
    loose, tight = (_match(sides.gold_spans, sides.given_spans, at_least) for at_least in (LOOSE, TIGHT))
    spared = _characters(_trimmed(text, q) for q, ignored in zip(row["quotes"], is_ignored, strict=True) if ignored)
    dropped = _dropped(sides, spared, {*loose.values(), *tight.values()})
    tally = _count_spans("span", sides, loose, dropped) + _count_spans("tight", sides, tight, dropped)
    return tally + _count_characters(sides, spared, dropped) + _count_speakers(sides, loose, dropped)


def _trimmed(text: str, quote: Row) -> Span:
    """The span without white space, marks, punctuation and a leading "that"; as it is if nothing is left."""
    start, end = int(quote["start"]), min(int(quote["end"]), len(text))
    first, last = start, end
    while first < last and not text[first].isalnum():
        first += 1
    if match := THAT.match(text, first, last):
        first = match.end()
    while last > first and not text[last - 1].isalnum():
        last -= 1
    return (first, last) if first < last else (start, end)


def _match(gold: Sequence[Span], given: Sequence[Span], at_least: float) -> dict[int, int]:
    """Gold index to given index, best overlap first."""
    pairs = [
        (-overlap, i, j)
        for j, ours in enumerate(given)
        for i, theirs in enumerate(gold)
        if (overlap := _overlap(theirs, ours)) >= at_least
    ]
    matched: dict[int, int] = {}
    used: set[int] = set()
    for _, i, j in sorted(pairs):
        if i not in matched and j not in used:
            matched[i] = j
            used.add(j)
    return matched


def _overlap(one: Span, other: Span) -> float:
    both = max(0, min(one[1], other[1]) - max(one[0], other[0]))
    union = (one[1] - one[0]) + (other[1] - other[0]) - both
    return both / union if union else 0.0


def _characters(spans: Iterable[Span]) -> set[int]:
    return {at for start, end in spans for at in range(start, end)}


def _dropped(sides: Sides, spared: set[int], matched: set[int]) -> set[int]:
    """Predictions that lie for the most part on what is ignored, and match nothing that is asked for."""
    return {
        j
        for j, (start, end) in enumerate(sides.given_spans)
        if j not in matched and end > start and 2 * sum(at in spared for at in range(start, end)) >= end - start
    }


def _count_spans(name: str, sides: Sides, matched: dict[int, int], dropped: set[int]) -> Tally:
    gold_of = {j: i for i, j in matched.items()}
    counts = [(f"{name}.gold", kind) for kind in sides.gold_kinds]
    counts += [(f"{name}.hit", sides.gold_kinds[i]) for i in matched]
    for j, kind in enumerate(sides.given_kinds):
        if j not in dropped:
            counts.append((f"{name}.pred", sides.gold_kinds[gold_of[j]] if j in gold_of else kind))
    return _with_all(counts)


def _count_speakers(sides: Sides, matched: dict[int, int], dropped: set[int]) -> Tally:
    counts: list[tuple[str, str]] = []
    for i, quote in enumerate(sides.gold):
        if names_speaker(quote):
            counts.append(("pair.gold", sides.gold_kinds[i]))
            if i in matched:
                answer = sides.given[matched[i]]
                counts += _answers(quote, answer.get("speaker"), sides.gold_kinds[i])
                counts += _confidence(quote, answer)
    gold_of = {j: i for i, j in matched.items()}
    for j, kind in enumerate(sides.given_kinds):
        if j in gold_of:
            if names_speaker(sides.gold[gold_of[j]]):
                counts.append(("pair.pred", sides.gold_kinds[gold_of[j]]))
        elif j not in dropped:
            counts.append(("pair.pred", kind))
    return _with_all(counts)


def _answers(quote: Row, name: str | None, kind: str) -> list[tuple[str, str]]:
    counts = ["speaker.seen"]
    if name:
        counts.append("speaker.named")
    if is_right(quote, name, strict=False):
        counts += ["speaker.right", "pair.hit"]
    if is_right(quote, name, strict=True):
        counts += ["speaker.strict", "strictpair.hit"]
    return [(count, kind) for count in counts]


def _confidence(quote: Row, answer: Row) -> list[tuple[str, str]]:
    """The band of a speaker given with a confidence, and whether it is right."""
    if not answer.get("speaker") or answer.get("confidence") is None:
        return []
    band = str(next(least for least in BANDS if answer["confidence"] >= least))
    return [("band.given", band)] + [("band.right", band)] * is_right(quote, answer["speaker"], strict=False)


def _count_characters(sides: Sides, spared: set[int], dropped: set[int]) -> Tally:
    gold = _characters(sides.gold_spans)
    given = _characters(span for j, span in enumerate(sides.given_spans) if j not in dropped) - (spared - gold)
    names = {"char.gold": len(gold), "char.pred": len(given), "char.hit": len(gold & given)}
    return Counter({(name, "all"): count for name, count in names.items()})


def _with_all(counts: Sequence[tuple[str, str]]) -> Tally:
    return Counter([*counts, *((name, "all") for name, _ in counts)])


def _kind(quote: Row) -> str | None:
    kind = quote.get("kind")
    return kind if kind in KINDS else None


def _guessed_kind(text: str, start: int, end: int) -> str:
    """The kind of a span by the marks in it and right beside it."""
    piece = text[start:end]
    opened = MARK.match(piece) or MARK.search(text[max(0, start - 2) : start])
    closed = MARK.search(piece[-3:]) or MARK.search(text[end : end + 3])
    n_marks = len(MARK.findall(piece))
    if opened and closed:
        return "direct" if n_marks <= 2 else "mixed"
    return "mixed" if n_marks else "indirect"


def _report(tally: Tally) -> dict[str, Any]:
    report: dict[str, Any] = {}
    for kind in ("all", *KINDS, "unknown"):
        if kind == "all" or tally["span.gold", kind] or tally["span.pred", kind]:
            seen = tally["speaker.seen", kind]
            shares = {"accuracy": "right", "accuracy_strict": "strict", "answered": "named"}
            speaker = {name: _ratio(tally[f"speaker.{count}", kind], seen) for name, count in shares.items()}
            report[kind] = {
                "spans": _rates(tally, "span", kind),
                "boundary": _rates(tally, "tight", kind),
                "speaker": speaker | {"quotes": seen},
                "end_to_end": _rates(tally, "pair", kind),
                "end_to_end_strict": _rates(tally, "strictpair", kind, out_of="pair"),
            }
    report["all"]["characters"] = _rates(tally, "char", "all")
    return report


def _bands(tally: Tally) -> list[dict[str, float]]:
    counts = {least: (tally["band.given", str(least)], tally["band.right", str(least)]) for least in BANDS}
    return [{"at_least": least, "given": given, "right": right} for least, (given, right) in counts.items()]


def _rates(tally: Tally, name: str, kind: str, *, out_of: str | None = None) -> dict[str, float | int | None]:
    hit, asked = tally[f"{name}.hit", kind], out_of or name
    gold, given = tally[f"{asked}.gold", kind], tally[f"{asked}.pred", kind]
    rates = {"precision": _ratio(hit, given), "recall": _ratio(hit, gold), "f1": _ratio(2 * hit, gold + given)}
    return {**rates, "gold": gold, "pred": given, "hit": hit}


def _ratio(part: int, whole: int) -> float | None:
    return part / whole if whole else None
