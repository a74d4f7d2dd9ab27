"""Every time expression of an article, with its TIMEX3 value and the days it covers."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from itertools import takewhile

from spacy.tokens import Doc, Span

from analysis.dating import (
    rules_clock,
    rules_days,
    rules_length,
    rules_near,
    rules_story,
    rules_vague,
    rules_weekdays,
    rules_years,
)
from analysis.dating.anchors import Anchors, weekdays_named_again
from analysis.dating.patterns import Expression, find_runs, readings_at
from analysis.dating.timex import Timex, part_of_day
from analysis.dating.words import dates_lexicon, tag_words
from analysis.reading import mark
from analysis.records import DateMention

type Rule = Callable[[Expression, Anchors], Timex | None]

STORY_REACH = 100  # tokens: as far as “the day before” looks back for the day it is told from
CLOCK_REACH = 3  # expressions
DATELINE_REACH = 60  # tokens
PLAUSIBLE_YEARS = range(1000, 3000)  # of publication: another is a slip, and the article undated
RULE_MODULES = (
    rules_clock,
    rules_days,
    rules_length,
    rules_near,
    rules_story,
    rules_vague,
    rules_weekdays,
    rules_years,
)
RULES: dict[str, Rule] = {
    name: getattr(module, name) for module in RULE_MODULES for name in dates_lexicon()["rules"] if name in vars(module)
}


@dataclass(frozen=True, slots=True)
class Told:
    """An expression that has been resolved."""

    expression: Expression
    timex: Timex


def find_dates(doc: Doc) -> list[DateMention]:
    """Time expressions in order, told from the article's day of publication; partial values where it has none."""
    tagged = tag_words(doc)
    told: list[Told] = []
    known: dict[tuple[int, int], date] = {}
    weekdays = weekdays_named_again(tagged)
    for start, end in find_runs(tagged):
        at = start
        while at < end:
            found = _resolve(readings_at(tagged, at, end), told, known, weekdays)
            at = found.expression.span.end if found else at + 1
            if found:
                told.append(found)
                if found.expression.rule == "full_date" and (day := found.timex.first_day):
                    known[day.month, day.day] = day
    return [_mention(_on_day_beside(told, index)) for index in range(len(told))]


def _resolve(
    readings: list[Expression], told: list[Told], known: dict[tuple[int, int], date], weekdays: frozenset[int]
) -> Told | None:
    """The longest reading that its rule can resolve."""
    if not readings:
        return None
    span = readings[0].span
    near = list(takewhile(lambda found: span.start - found.expression.span.end <= STORY_REACH, reversed(told)))
    published = span.doc._.article.published
    anchors = Anchors(
        published=published if published and published.year in PLAUSIBLE_YEARS else _dateline(told),
        story=next((found.timex.first_day for found in near if found.timex.is_one_day), None),
        stretch=next(
            (found.timex.first_day for found in near if found.timex.kind == "DATE" and found.timex.first_day), None
        ),
        known=known,
        weekdays=weekdays,
    )
    for expression in readings:
        if timex := RULES[expression.rule](expression, anchors):
            return Told(expression, timex)
    return None


def _on_day_beside(told: list[Told], index: int) -> Told:
    """A time of the clock on the day that its sentence names nearest to it; anything else as it was told."""
    found = told[index]
    if found.expression.rule != "clock_time" or found.expression.has("weekday", "relative_day"):
        return found
    at, sentence = found.expression.span.start, found.expression.span.sent
    beside = [
        (abs(other.expression.span.start - at), other.timex.first_day)
        for other in told[max(0, index - CLOCK_REACH) : index + CLOCK_REACH + 1]
        if other.expression.rule != "clock_time" and other.timex.is_one_day
        if sentence.start <= other.expression.span.start < sentence.end
    ]
    if not beside:
        return found
    _, _, clock = found.timex.value.partition("T")
    return Told(found.expression, part_of_day(min(beside)[1], clock))


def _dateline(told: list[Told]) -> date | None:
    """The day of a line at the top of the text that is a full date and nothing else."""
    for found in told[:2]:
        if found.expression.rule == "full_date" and _is_line(found.expression.span):
            return found.timex.first_day
    return None


def _is_line(span: Span) -> bool:
    doc = span.doc
    before = doc[span.start - 1].text if span.start else "\n"
    after = doc[span.end].text if span.end < len(doc) else "\n"
    return "\n" in before and "\n" in after and span.start < DATELINE_REACH


def _mention(found: Told) -> DateMention:
    timex = found.timex
    return DateMention(
        **mark(found.expression.span, found.expression.rule),
        value=timex.value,
        kind=timex.kind,
        first_day=timex.first_day,
        last_day=timex.last_day,
    )
