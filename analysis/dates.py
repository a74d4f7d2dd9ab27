"""Every time expression of an article, with its TIMEX3 value and the days it covers."""

from collections.abc import Callable
from datetime import date

from spacy.tokens import Doc

from analysis import date_rules_calendar, date_rules_length, date_rules_relative
from analysis.date_anchors import Anchors
from analysis.date_patterns import Expression, find_expressions
from analysis.date_words import dates_lexicon, tag_words
from analysis.reading import mark
from analysis.records import DateMention
from analysis.timex import Timex

type Rule = Callable[[Expression, Anchors], Timex | None]

STORY_REACH = 60  # tokens: as far as “the day before” looks back for the day it is told from
RULES: dict[str, Rule] = {
    name: getattr(module, name)
    for module in (date_rules_calendar, date_rules_relative, date_rules_length)
    for name in dates_lexicon()["rules"]
    if hasattr(module, name)
}


def find_dates(doc: Doc) -> list[DateMention]:
    """Time expressions in order, told from the article's day of publication; partial values where it has none."""
    published = doc._.article.published
    story: date | None = None
    story_at = 0
    found = []
    for expression in find_expressions(tag_words(doc)):
        span = expression.span
        anchors = Anchors(published, story if span.start - story_at <= STORY_REACH else None)
        timex = RULES[expression.rule](expression, anchors)
        if timex is None:
            continue
        found.append(_mention(expression, timex))
        if timex.first_day and timex.first_day == timex.last_day:
            story, story_at = timex.first_day, span.end
    return found


def _mention(expression: Expression, timex: Timex) -> DateMention:
    return DateMention(
        **mark(expression.span, expression.rule),
        value=timex.value,
        kind=timex.kind,
        first_day=timex.first_day,
        last_day=timex.last_day,
    )
