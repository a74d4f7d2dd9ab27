"""What a number means: a measure with its unit, a count of things, an age; or nothing."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from analysis.counting.ages import is_age
from analysis.counting.antecedents import Counted
from analysis.counting.counted import counted_noun, is_partitive
from analysis.counting.elided import elided_thing, thing_of_others
from analysis.counting.ground import ground_thing
from analysis.counting.noncounts import in_dates, is_no_quantity
from analysis.counting.numbers import Number
from analysis.counting.parted import is_left_out, is_part, whole_of
from analysis.counting.thing_phrases import lemma_of, thing_of_noun
from analysis.counting.units import Unit, unit_after, unit_before, unit_leading, unit_named
from analysis.counting.words import word_list
from analysis.records import Scope

SUSPENDED = re.compile(r"(?:-,?(?: (?:and|or|to))? [\w.]+)+(?=-\w)")
TENTHS = re.compile(r" (?:in|out of) (?:ten|10|100|1,000)\b")
POPULATION = re.compile(r"(?:\bpop\.?|\bhome to(?: \w+| more than| some \w+)?) $", re.IGNORECASE)
IN_TWO = re.compile(r"\bin $")
EVERY = re.compile(r" (?:in|out of|for) every\b")
ONE_IN = re.compile(r" in (?:\d+|two|three|four|five|six|seven|eight|nine|ten) of\b")
RATIO = re.compile(r"(?i:\b(?:one|1) in |\b(?:out of|in|for) every |\bper )$")
POPULATION_REACH = 24  # characters before a number
NO_COUNTS = (0, 1)  # "one must see", "net zero"
BOTH = 2
AGE_UNITS = frozenset({"year", "month", "week", "day"})
REST = frozenset({"others", "more"})


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a number counts or measures, and the rule that says so."""

    rule: str
    unit: str | None = None
    thing: str | None = None
    noun: str | None = None
    scope: Scope | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """A number where it stands: its tokens, and the Doc's text, which spaCy would build anew at each call."""

    number: Number
    span: Span
    text: str


def meaning_of(reading: Reading, before: Sequence[Counted], calendar: Sequence[tuple[int, int]]) -> Meaning | None:
    """What a number means, given what was counted before; None where it is no quantity.

    `calendar` holds the stretches of the Doc's characters that name calendar time.
    """
    number, span, text = reading.number, reading.span, reading.text
    if currency := unit_before(text, number.start):
        return Meaning("currency_before", unit=currency, scope="measure")
    if unit := unit_after(text, number.end, number.high) or _distant_unit(number, text):
        return _measure(reading, unit)
    if leading := unit_leading(text, number.start):
        return Meaning("unit_before", unit=leading, scope="measure")
    if number.glued:
        return None
    noun = counted_noun(span)
    if number.form == "both":
        return _both(span, noun, before)
    if in_dates(number, calendar) or is_no_quantity(number, span, noun, text):
        return None
    if noun is None and is_age(number, span):
        return Meaning("age", unit="year", scope="measure")
    return _count(reading, noun, before)


def _measure(reading: Reading, unit: Unit) -> Meaning:
    if unit.name in AGE_UNITS and reading.text.startswith(("-old", " old", " of age"), unit.end):
        return Meaning("age", unit=unit.name, noun=f"{unit.noun}-old", scope="measure")
    if thing := ground_thing(reading.span, unit):
        return Meaning("ground", unit=unit.name, thing=thing, noun=unit.noun)
    return Meaning("unit", unit=unit.name, noun=unit.noun, scope="measure")


def _distant_unit(number: Number, text: str) -> Unit | None:
    """The unit behind "of" or a hanging hyphen: "thousands of tonnes", "four-, five- and six-storey"."""
    if number.form == "vague" and text.startswith(" of ", number.end):
        return unit_after(text, number.end + len(" of"), number.high)
    hanging = SUSPENDED.match(text, number.end)
    return unit_after(text, hanging.end(), number.high) if hanging else None


def _count(reading: Reading, noun: Token | None, before: Sequence[Counted]) -> Meaning | None:
    number, span = reading.number, reading.span
    if number.form == "fraction":
        return _fraction(reading, noun, before)
    if noun is not None and _is(span.doc, span.end, "-"):
        return _attribute(span, noun)
    if _is_ratio(reading, noun):
        return Meaning("ratio", noun=noun.text if noun else None, scope="measure")
    if noun is not None and (unit := unit_named(lemma_of(noun))):  # "two long weeks"
        return Meaning("unit_noun", unit=unit, noun=noun.text, scope="measure")
    if noun is not None and noun.lower_ not in REST:
        rule = "one_of" if number.high == 1 and is_partitive(span.doc, span.end) else "counted_noun"
        measure = noun.lemma_.lower() in word_list("attributes", "measures") or is_left_out(span, noun)
        return Meaning(rule, thing=_thing(span, noun), noun=noun.text, scope="measure" if measure else None)
    if noun is not None:
        return Meaning("others", thing=thing_of_others(span, noun, before), noun=noun.text)
    if _is_of_a_parent(span):
        return Meaning("children_of", thing="person/civilian/child", scope="measure")
    if _is_population(reading):
        return Meaning("population", thing="person", scope="measure")
    if elided := elided_thing(span, number.high, before):
        scope: Scope | None = "measure" if is_left_out(span, None) else None
        return Meaning(elided.rule, thing=elided.thing, noun=elided.noun, scope=scope)
    return None if number.low in NO_COUNTS or _is_in_two(reading) else Meaning("bare")


def _is_in_two(reading: Reading) -> bool:
    """Whether something is "cut in two"."""
    number = reading.number
    return number.high == BOTH and IN_TWO.search(reading.text, max(0, number.start - 4), number.start) is not None


def _fraction(reading: Reading, noun: Token | None, before: Sequence[Counted]) -> Meaning:
    """A share of things named, or of those told before: "half of them"."""
    span = reading.span
    if noun is None and is_part(span) and (whole := whole_of(span, reading.number.high, before)):
        return Meaning("fraction_of_them", thing=whole.thing, noun=whole.word, scope="measure")
    if noun is not None and (unit := unit_named(lemma_of(noun))):  # "half a ton"
        return Meaning("unit_noun", unit=unit, noun=noun.text, scope="measure")
    return Meaning("fraction", thing=_thing(span, noun), noun=noun.text if noun else None, scope="measure")


def _is_of_a_parent(span: Span) -> bool:
    """Whether it is how many children somebody has: "a father of three", "a mother-of-two"."""
    before = [token.lower_ for token in span.doc[max(0, span.start - 4) : span.start] if token.text != "-"]
    return before[-1:] == ["of"] and before[-2:-1] != [] and before[-2] in word_list("not_counts", "parents")


def _is_population(reading: Reading) -> bool:
    """Whether a place or people is said to have so many: "a city of 18,000", "Verkhova (pop. 18,000)"."""
    if POPULATION.search(reading.text, max(0, reading.number.start - POPULATION_REACH), reading.number.start):
        return True
    span = reading.span
    of = span.root.head
    return of.lower_ == "of" and of.i < span.start and of.head.lemma_ in word_list("attributes", "populations")


def _is_ratio(reading: Reading, noun: Token | None) -> bool:
    """One of "one in seven adults", "1 in 6 of them", "three out of ten"."""
    number, text = reading.number, reading.text
    if RATIO.search(text, max(0, number.start - 20), number.start) or EVERY.match(text, number.end):
        return True
    if number.high == 1 and ONE_IN.match(text, number.end):
        return True
    return noun is None and TENTHS.match(text, number.end) is not None


def _both(span: Span, noun: Token | None, before: Sequence[Counted]) -> Meaning | None:
    """ "Both missiles" counts where two of them were told before; elsewhere it counts nothing."""
    if noun is None or noun.tag_ not in {"NNS", "NNPS"}:
        return None
    thing = thing_of_noun(span.end, noun)
    known = any(one.thing == thing and one.value == BOTH for one in before[-4:])
    return Meaning("both", thing=thing, noun=noun.text) if known else None


def _attribute(span: Span, noun: Token) -> Meaning:
    """A number joined to a noun by a hyphen describes another one: "a six-person crew"."""
    return Meaning("attribute", thing=thing_of_noun(noun.i, noun), noun=noun.text, scope="measure")


def _thing(span: Span, noun: Token | None) -> str | None:
    if noun is None:
        return None
    return thing_of_noun(is_partitive(span.doc, span.end) or span.end, noun)


def _is(doc: Doc, index: int, text: str) -> bool:
    return 0 <= index < len(doc) and doc[index].text == text
