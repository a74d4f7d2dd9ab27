"""Quantities: every number of a text with its bounds, its hedge, its unit or the thing it counts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from analysis import things
from analysis.counted import counted_noun, is_partitive, thing_of_noun, word_list
from analysis.elided import Counted, elided_thing, thing_of_others
from analysis.ground import ground_thing
from analysis.hedges import hedge_after, hedge_before
from analysis.noncounts import in_dates, is_no_quantity
from analysis.numbers import Number, find_numbers
from analysis.ranges import join_ranges, widened
from analysis.reading import mark
from analysis.records import DateMention, Modifier, Quantity, Scope
from analysis.units import Unit, unit_after, unit_before

OLDEST = 120  # years


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a number counts or measures, and the rule that says so."""

    rule: str
    unit: str | None = None
    thing: str | None = None
    noun: str | None = None
    scope: Scope | None = None


def find_quantities(doc: Doc, dates: Sequence[DateMention]) -> list[Quantity]:
    """Every quantity of the title and the text, in order; calendar time among `dates` is none."""
    text = doc.text
    calendar = _calendar(doc, dates)
    found: list[Quantity] = []
    before: list[Counted] = []
    for number, rule in _numbers(text):
        span = doc.char_span(number.start, number.end, alignment_mode="expand")
        if span is None or rule == "score":
            continue
        meaning = _meaning(number, span, before, calendar)
        if meaning is None:
            continue
        found.append(_quantity(number, span, meaning, rule))
        if (
            meaning.scope is None
            and meaning.thing
            and meaning.thing.split("/")[0].split(things.MIX)[0] in things.tree()
        ):
            before.append(Counted(meaning.thing, span.sent.start))
    return found


def _numbers(text: str) -> Iterator[tuple[Number, str]]:
    for first, second, rule in join_ranges(find_numbers(text), text):
        yield (widened(first, second) if second else first), (first.form if second is None else rule)


def _calendar(doc: Doc, dates: Sequence[DateMention]) -> list[tuple[int, int]]:
    shift = doc._.text_start
    return [(d.start + shift, d.end + shift) if d.field == "text" else (d.start, d.end) for d in dates]


def _meaning(
    number: Number, span: Span, before: Sequence[Counted], calendar: Sequence[tuple[int, int]]
) -> Meaning | None:
    """What a number means; None where it is no quantity."""
    text = span.doc.text
    if currency := unit_before(text, number.start):
        rate = unit_after(text, number.end, number.high)
        return Meaning("currency_before", unit=_rate(currency, rate), noun=None, scope="measure")
    if unit := unit_after(text, number.end, number.high):
        return _measure(number, span, unit)
    if number.glued:
        return None
    noun = counted_noun(span)
    if in_dates(span, calendar) or is_no_quantity(number, span, noun):
        return None
    return _age(number, span, noun) or _count(number, span, noun, before)


def _rate(currency: str, unit: Unit | None) -> str:
    return currency


def _measure(number: Number, span: Span, unit: Unit) -> Meaning:
    if unit.name in {"year", "month", "week", "day"} and _is_age(span, unit.end):
        return Meaning("age", unit=unit.name, noun=f"{unit.noun}-old", scope="measure")
    thing = ground_thing(span, unit)
    return Meaning(
        "ground" if thing else "unit", unit=unit.name, thing=thing, noun=unit.noun, scope=None if thing else "measure"
    )


def _is_age(span: Span, end: int) -> bool:
    after = span.doc.text[end : end + 8].lower()
    return after.startswith(("-old", " old", " of age", "-‑old"))


def _age(number: Number, span: Span, noun: Token | None) -> Meaning | None:
    """An age without a unit: "aged 12 and 17", "Ivan Koval, 25, said"."""
    if noun is not None or number.high > OLDEST:
        return None
    doc = span.doc
    token = doc[span.start - 1] if span.start else None
    while token is not None and token.i > 0 and (token.lower_ in {",", "and", "or", "to", "between"} or token.like_num):
        token = doc[token.i - 1]
    in_commas = _is(doc, span.start - 1, ",") and (_is(doc, span.end, ",") or _is(doc, span.end, "."))
    named = in_commas and span.start > 1 and doc[span.start - 2].ent_type_ == "PERSON"
    if named or (token is not None and token.lower_ in word_list("not_counts", "ages")):
        return Meaning("age", unit="year", scope="measure")
    if span.start > 1 and doc[span.start - 1].lower_ == "of" and doc[span.start - 2].lower_ == "age":
        return Meaning("age", unit="year", scope="measure")
    return None


def _count(number: Number, span: Span, noun: Token | None, before: Sequence[Counted]) -> Meaning | None:
    if number.form == "fraction":
        return Meaning("fraction", thing=_thing(span, noun), noun=noun.text if noun else None, scope="measure")
    if _is(span.doc, span.end, "-") and noun is not None:
        return _attribute(span, noun)
    if noun is not None and noun.lower_ not in {"others", "more"}:
        rule = "one_of" if number.high == 1 and is_partitive(span.doc, span.end) else "counted_noun"
        measure = noun.lemma_.lower() in word_list("attributes", "measures")
        return Meaning(rule, thing=_thing(span, noun), noun=noun.text, scope="measure" if measure else None)
    if noun is not None:
        return Meaning("others", thing=thing_of_others(span, noun, before), noun=noun.text)
    if elided := elided_thing(span, before):
        return Meaning(elided[1], thing=elided[0])
    return None if number.low == 1 else Meaning("bare")


def _attribute(span: Span, noun: Token) -> Meaning:
    """A number joined to a noun by a hyphen describes another one: "a six-person crew", "a 500-drone attack"."""
    described = span.doc[span.end + 1] if span.end + 1 < len(span.doc) else noun
    thing = thing_of_noun(described.i, described)
    if noun.lemma_.lower() in word_list("attributes", "waves") and thing in things.tree():
        return Meaning("wave", thing=thing, noun=described.text)
    return Meaning("attribute", thing=thing_of_noun(noun.i, noun), noun=noun.text, scope="measure")


def _thing(span: Span, noun: Token | None) -> str | None:
    if noun is None:
        return None
    return thing_of_noun(is_partitive(span.doc, span.end) or span.end, noun)


def _quantity(number: Number, span: Span, meaning: Meaning, rule: str) -> Quantity:
    low, high, modifier = _bounds(number, span, meaning)
    if _is_minus(number, span, meaning):
        low, high = -number.high, -number.low
    return Quantity(
        **mark(span, meaning.rule if rule in {"digits", "words", "fraction"} else f"{meaning.rule}, {rule}"),
        low=low,
        high=high,
        modifier=modifier,
        unit=meaning.unit,
        thing=meaning.thing,
        noun=meaning.noun,
        scope=meaning.scope,
    )


def _bounds(number: Number, span: Span, meaning: Meaning) -> tuple[float | None, float | None, Modifier]:
    """Both bounds as the hedges leave them, and what the hedges say; those of a range stand as they are."""
    if number.low != number.high and number.form != "vague":
        return number.low, number.high, "range"
    first = span.start
    while first > 0 and span.doc[first - 1].text in {"$", "€", "£", "US", "₴", "C", "A", "HK", "S"}:
        first -= 1
    hedge = hedge_before(span.doc, first, meaning.noun.lower() if meaning.noun else None)
    hedge = hedge or hedge_after(span.doc, span.end)
    modifier: Modifier = hedge[0] if hedge else "exact"
    if modifier == "at_least":
        return number.low, None, modifier
    if modifier == "at_most":
        return None, number.high, modifier
    if number.low != number.high:
        return number.low, number.high, "range"
    return number.low, number.high, modifier


def _is_minus(number: Number, span: Span, meaning: Meaning) -> bool:
    if number.low != number.high or meaning.unit is None:
        return False
    before = span.doc.text[max(0, number.start - 7) : number.start].lower().replace("−", "-")
    return before.endswith(("minus ", "minus-", "minus", " -", "(-")) or before == "-"


def _is(doc: Doc, index: int, text: str) -> bool:
    return 0 <= index < len(doc) and doc[index].text == text
