"""Quantities: every number of a text with its bounds, its hedge, its unit or the thing it counts."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Span

from analysis.counting.antecedents import Counted, counted
from analysis.counting.hedges import hedge_after, hedge_before
from analysis.counting.meaning import Meaning, Reading, meaning_of
from analysis.counting.numbers import Number, find_numbers
from analysis.counting.ranges import join_ranges, widened
from analysis.counting.singles import Single, find_singles
from analysis.reading import mark, place, text_of
from analysis.records import DateMention, Modifier, Quantity

SIGNS = frozenset({"$", "€", "£", "₴", "US", "A", "C", "HK", "S", "minus", "-"})


def find_quantities(doc: Doc, dates: Sequence[DateMention]) -> list[Quantity]:
    """Every quantity of the title and the text, in order; calendar time among `dates` is none."""
    calendar = _calendar(doc, dates)
    found: list[Quantity] = []
    before: list[Counted] = []
    for reading, rule in _readings(doc):
        meaning = meaning_of(reading, before, calendar)
        if meaning is None:
            continue
        found.append(_quantity(reading, meaning, rule))
        if meaning.thing and not meaning.unit and (meaning.scope is None or meaning.rule == "fraction_of_them"):
            before.append(counted(reading.span, meaning.thing, reading.number.high, meaning.noun))
    found += [_one(single) for single in find_singles(doc)]
    return sorted(found, key=lambda quantity: (quantity.field == "text", quantity.start))


def _readings(doc: Doc) -> Iterator[tuple[Reading, str]]:
    """Each number with the way it is written or joined."""
    text = text_of(doc)
    starts = doc.to_array("IDX").tolist()
    for first, second, rule in join_ranges(find_numbers(text), text):
        number = widened(first, second) if second else first
        span = doc[bisect_right(starts, number.start) - 1 : bisect_left(starts, number.end)]
        if rule != "score" and " " not in span[0].text:  # blanks: a stretch that was not read
            yield Reading(number, span, text), rule


def _calendar(doc: Doc, dates: Sequence[DateMention]) -> list[tuple[int, int]]:
    shift = doc._.text_start
    return [(d.start + shift, d.end + shift) if d.field == "text" else (d.start, d.end) for d in dates]


def _quantity(reading: Reading, meaning: Meaning, rule: str) -> Quantity:
    number, span = reading.number, reading.span
    low, high, modifier = _bounds(number, span, meaning)
    if _is_minus(reading, meaning):
        low, high = -number.high, -number.low
    marked = mark(span, meaning.rule if rule == "number" else f"{meaning.rule}, {rule}")
    marked["field"], marked["start"], marked["end"] = place(span.doc, number.start, number.end)
    return Quantity(
        **marked,
        low=low,
        high=high,
        modifier=modifier,
        unit=meaning.unit,
        thing=meaning.thing,
        noun=meaning.noun,
        scope=meaning.scope,
    )


def _one(single: Single) -> Quantity:
    return Quantity(
        **mark(single.span, single.rule),
        low=single.number,
        high=single.number,
        modifier="exact",
        unit=None,
        thing=single.thing,
        noun=single.noun,
        scope=None,
    )


def _bounds(number: Number, span: Span, meaning: Meaning) -> tuple[float | None, float | None, Modifier]:
    """Both bounds as the hedges leave them, and what the hedges say; those of a range stand as they are."""
    if number.low != number.high and number.form != "vague":
        return number.low, number.high, "range"
    first = span.start
    while first > 0 and span.doc[first - 1].text in SIGNS:
        first -= 1
    if span.text.lower().startswith("sub"):
        return None, number.high, "at_most"
    hedge = hedge_before(span.doc, first, meaning.thing)
    hedge = hedge or hedge_after(span.doc, span.end)
    modifier: Modifier = hedge[0] if hedge else "exact"
    if modifier == "at_least":
        return number.low, None, modifier
    if modifier == "at_most":
        return None, number.high, modifier
    if number.low != number.high:
        return number.low, number.high, "range"
    return number.low, number.high, modifier


def _is_minus(reading: Reading, meaning: Meaning) -> bool:
    number = reading.number
    if number.low != number.high or meaning.unit is None:
        return False
    before = reading.text[max(0, number.start - 7) : number.start].lower().replace("−", "-")
    return before.endswith(("minus ", "minus-", "minus", " -", "(-")) or before == "-"
