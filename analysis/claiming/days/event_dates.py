"""When it happened: which date expression governs an act, and what day that is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from spacy.tokens import Span, Token

from analysis.claiming.days.features import is_feature
from analysis.claiming.days.governing import OUTSIDE, clause_distance, governing_dates, is_of_the_saying, only_day
from analysis.claiming.days.ledes import is_under_grown_toll
from analysis.claiming.days.news_days import A_DAY, day_of_past_day, is_past_day, is_same_night, is_vague, running_day
from analysis.claiming.days.other_times import is_at_another_time, is_on_some_single_day, is_on_untold_day, time_after
from analysis.claiming.days.pointing import stretch_before, time_pointed_at
from analysis.claiming.days.retold import (
    among_the_dead,
    is_after_no_attack,
    is_of_the_retelling,
    is_recalled_in_passing,
    why_retold,
)
from analysis.claiming.story import Dated, Story
from analysis.records import EventPrecision

NIGHT_GAP = 4  # tokens between "late Sunday" and "early Monday"
DATED = frozenset({"dated", "days_after", "only_day", "part_of_day", "past_day", "pointed_at"})
WEEK, MONTH = 7, 31  # days


@dataclass(frozen=True, slots=True)
class When:
    """The day of an event. `reason` names the rule; `own` is the date expression that governs the act, if one does."""

    day: date | None
    precision: EventPrecision
    reason: str
    own: Dated | None = None
    last: date | None = None

    @property
    def is_dated(self) -> bool:
        """Whether the text tells the time, near the act."""
        return self.reason in DATED


def find_event_day(story: Story, trigger: Token, counted: Token, sentence: Span) -> When:
    """The day by the nearest date that governs the act, else the running news day, else the publication day.

    An act that is only told again, or of some other time, has no day of its own.
    """
    if among_the_dead(trigger, counted):
        return When(None, "unknown", "among_the_dead")
    dates = governing_dates(story, trigger, counted, sentence)
    clear = [dated for dated in dates if not is_vague(dated) and not is_past_day(dated)]
    published = story.doc._.article.published
    if published and (ago := time_after(story, trigger, sentence)) and not _has_own(trigger, clear):
        return _days_after(published, clear, ago)
    retold = why_retold(trigger, counted)
    if clear:
        return _by_date(story, trigger, sentence, clear, retold)
    vague = [dated for dated in dates if is_vague(dated)]
    if when := _by_past_day(story, trigger, sentence, is_alone=not vague and retold is None):
        return when
    running = running_day(story, sentence) if published else None
    if vague and not (running and is_same_night(vague[0], running)):
        return _when(vague[0], "part_of_day")
    return _undated(story, trigger, sentence, retold or ("feature" if is_feature(story, sentence) else None))


def _by_date(story: Story, trigger: Token, sentence: Span, dates: Sequence[Dated], retold: str | None) -> When:
    """The day by the dates that govern an act, if they are not those of a retelling or of the saying alone."""
    if retold and is_of_the_retelling(dates[0], trigger):
        return When(None, "unknown", retold)
    if not is_of_the_saying(dates[0], trigger):
        return _when(_last_of_night(dates), "dated")
    if is_at_another_time(story, trigger, sentence):
        return When(None, "unknown", "another_time")
    return _when(_last_of_night(dates), "said_on")


def _by_past_day(story: Story, trigger: Token, sentence: Span, *, is_alone: bool) -> When | None:
    """The day by "over the past day"; if no part of a day governs the act, by the one day that the sentence names."""
    past = [dated for dated in story.dates_in(sentence) if is_past_day(dated)] if story.doc._.article.published else []
    near = next((dated for dated in past if clause_distance(trigger, dated.span.root) != OUTSIDE), None)
    if near is None and is_alone:
        if lone := only_day(story, trigger, sentence):
            return _when(lone, "only_day")
        near = next(iter(past), None)
    return When(day_of_past_day(story, near, sentence), "day", "past_day") if near else None


def _undated(story: Story, trigger: Token, sentence: Span, retold: str | None) -> When:
    """The day of an act whose sentence names none."""
    published = story.doc._.article.published
    if published is None:
        return When(None, "unknown", "undated")
    if is_at_another_time(story, trigger, sentence) or is_on_some_single_day(trigger, sentence):
        return When(None, "unknown", "another_time")
    if pointed := time_pointed_at(story, sentence) or stretch_before(story, trigger, sentence):
        return _when(pointed, "pointed_at")
    running = running_day(story, sentence)
    if running and not (retold and running.precision == "assumed"):
        return When(running.day, running.precision, "news_day")
    if retold or is_on_untold_day(story, trigger, sentence):
        return When(None, "unknown", retold or "another_time")
    if is_after_no_attack(trigger):
        return When(None, "unknown", "comes_after")
    if is_recalled_in_passing(trigger):
        return When(None, "unknown", "recalled")
    if is_under_grown_toll(story, trigger, sentence):
        return When(None, "unknown", "toll_told_again")
    return When(published, "assumed", "published")


def _has_own(trigger: Token, dates: Sequence[Dated]) -> bool:
    """Whether a date stands in an act's own clause: "on Tuesday, a day after two bridges were hit on Monday"."""
    return any(trigger in dated.span.root.ancestors and dated.span.start > trigger.i for dated in dates)


def _days_after(published: date, clear: Sequence[Dated], ago: timedelta) -> When:
    """The day of what was so long before the rest of its sentence, which is of the day it names, or of publication."""
    named = next((dated.mention.last_day for dated in clear), None)
    return When(named - ago, "day", "days_after") if named else When(published - ago, "assumed", "days_after")


def day_of_state(story: Story, when: When) -> When:
    """The day of a state: as it is told, so that of publication rather than a day borrowed from far away, or none."""
    published = story.doc._.article.published
    borrowed = when.reason == "news_day" and when.precision == "assumed"
    return When(published, "assumed", "published") if published and (borrowed or when.day is None) else when


def _when(dated: Dated, reason: str) -> When:
    first, last = dated.mention.first_day, dated.mention.last_day
    if first is None:
        return When(None, "unknown", reason)
    days = (last - first).days if first and last else 0
    if dated.mention.kind == "TIME" or days == 0:
        day = last + A_DAY if last and _is_night_before(dated) else last
        return When(day or first, "day", reason, dated, day)
    precision: EventPrecision = "week" if days < WEEK else "month" if days < MONTH else "year"
    return When(first, precision, reason, dated, last)


def _is_night_before(dated: Dated) -> bool:
    """Whether it is "the night before", whose morning is the day it comes before."""
    return dated.mention.value.endswith("TNI") and any(token.lower_ in {"before", "previous"} for token in dated.span)


def _last_of_night(dates: Sequence[Dated]) -> Dated:
    """The governing date; of two that belong together ("late Sunday and early Monday") the later."""
    first = dates[0]
    for other in dates[1:]:
        follows = 0 < other.span.start - first.span.end < NIGHT_GAP
        days = (first.mention.last_day, other.mention.last_day)
        if follows and days[0] and days[1] and (days[1] - days[0]).days == 1:
            return other
    return first
