"""Every time expression of an article, with its TIMEX3 value and the days it covers."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from spacy.tokens import Doc, Span

from analysis import date_rules_days, date_rules_length, date_rules_relative, date_rules_years
from analysis.date_anchors import Anchors
from analysis.date_patterns import Expression, find_runs, readings_at
from analysis.date_words import dates_lexicon, tag_words
from analysis.reading import mark
from analysis.records import DateMention
from analysis.timex import Timex

type Rule = Callable[[Expression, Anchors], Timex | None]

STORY_REACH = 100  # tokens: as far as “the day before” looks back for the day it is told from
DATELINE_REACH = 60  # tokens
RULES: dict[str, Rule] = {
    name: getattr(module, name)
    for module in (date_rules_days, date_rules_years, date_rules_relative, date_rules_length)
    for name in dates_lexicon()["rules"]
    if name in vars(module)
}


@dataclass(frozen=True, slots=True)
class Told:
    """An expression that has been resolved."""

    expression: Expression
    timex: Timex


def find_dates(doc: Doc) -> list[DateMention]:
    """Time expressions in order, told from the article's day of publication; partial values where it has none."""
    tagged = tag_words(doc)
    published = doc._.article.published
    told: list[Told] = []
    for start, end in find_runs(tagged):
        at = start
        while at < end:
            found = _resolve(readings_at(tagged, at, end), published, told)
            at = found.expression.span.end if found else at + 1
            if found:
                told.append(found)
    return [_mention(found) for found in told]


def _resolve(readings: list[Expression], published: date | None, told: list[Told]) -> Told | None:
    """The longest reading that its rule can resolve."""
    if not readings:
        return None
    anchors = Anchors(published or _dateline(told), _story_day(told, readings[0].span.start))
    for expression in readings:
        if timex := RULES[expression.rule](expression, anchors):
            return Told(expression, timex)
    return None


def _story_day(told: list[Told], at: int) -> date | None:
    """The day told last, if it is near enough."""
    for found in reversed(told):
        if at - found.expression.span.end > STORY_REACH:
            return None
        if found.timex.first_day and found.timex.first_day == found.timex.last_day:
            return found.timex.first_day
    return None


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
