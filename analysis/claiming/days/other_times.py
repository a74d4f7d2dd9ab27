"""Acts of another time than the day on which they are told: "a day after", "recently", "on the day of the talks"."""

import re
from datetime import timedelta

from spacy.tokens import Span, Token

from analysis.claiming.acts.frames import frame_lexicon
from analysis.claiming.days.governing import clause_distance
from analysis.claiming.story import Dated, Story
from analysis.claiming.words import word_list

AFTER = frozenset({"after", "following"})
ASIDE = frozenset({"before", "earlier", "into", "later"})  # "a day before", "five months into the war"
SINGLE, WITHIN = frozenset({"one", "single"}), frozenset({"in", "within"})
DAYS = re.compile(r"P(\d+)D|PT24H|XXXX-XX-XX")


def time_after(story: Story, trigger: Token, sentence: Span) -> timedelta | None:
    """How many days before the rest of its sentence an act was: "a day after a raid killed six"; None if none is told.

    A date between the two is the act's own: "a day after Monday's raid killed six".
    """
    dated = _time_before_after(story, trigger, sentence)
    days = DAYS.fullmatch(dated.mention.value) if dated else None
    return timedelta(days=int(days[1] or 1)) if days else None


def is_at_another_time(story: Story, trigger: Token, sentence: Span) -> bool:
    """Whether a time that isn't known governs an act: "recently", "a day before she left", "months into the war"."""
    if _time_before_after(story, trigger, sentence):
        return True
    unknown = [each for each in story.dates_in(sentence) if each.mention.first_day is None]
    if any(_is_a_day_after(each) and each.span.start < trigger.i for each in unknown):
        return True
    return any(_is_aside(each) and (each.span.start == sentence.start or _is_of(each, trigger)) for each in unknown)


def is_on_untold_day(story: Story, trigger: Token, sentence: Span) -> bool:
    """Whether an act is of a day that the text leaves untold: "on the same day", "on the day of the talks"."""
    days = (each.span.root for each in story.dates_in(sentence) if each.mention.value.startswith("XXXX"))
    if any(clause_distance(trigger, day) <= 1 for day in days):
        return True
    named = (day for day in sentence if day.lower_ == "day" and day.dep_ == "pobj" and day.head.lower_ == "on")
    told_by = (day for day in named if any(child.lower_ == "of" for child in day.children))
    return any(clause_distance(trigger, day) <= 1 for day in told_by)


def is_on_some_single_day(trigger: Token, sentence: Span) -> bool:
    """Whether all that is told of the day of an act is that it was one: "in a single day", "in one day"."""
    days = (word for word in sentence if word.lower_ == "day" and word.head.lower_ in WITHIN)
    single = (day for day in days if any(child.lower_ in SINGLE for child in day.children))
    return any(clause_distance(trigger, day) <= 1 for day in single)


def is_incident(noun: Token) -> bool:
    """Whether a noun is of an attack or an accident, or what one is called: "incident"."""
    lexicon = frame_lexicon()
    return noun.lemma_.lower() in lexicon.hostile_nouns | lexicon.accidents | word_list("retold", "incidents")


def _time_before_after(story: Story, trigger: Token, sentence: Span) -> Dated | None:
    """The length of time told right before the "after" that opens the clause or phrase of an act.

    In headlines that "after" may open what was parsed as a sentence of its own.
    """
    after = next((word for word in _openers(trigger) if word.lower_ in AFTER), None)
    if after is None:
        return None
    before = [sentence] if after.i > sentence.start or after.i == 0 else [story.doc[after.i - 1].sent]
    dates = (dated for words in before for dated in story.dates_in(words) if dated.mention.first_day is None)
    return next((dated for dated in dates if dated.span.start < after.i <= dated.span.end), None)


def _is_a_day_after(dated: Dated) -> bool:
    """Whether it tells of another event that is less than a day before: "less than 24 hours after the talks"."""
    return dated.mention.value == "PT24H" and dated.span[-1].lower_ in AFTER


def _is_aside(dated: Dated) -> bool:
    span = dated.span
    behind = span.doc[span.end].lower_ if span.end < len(span.doc) else ""
    if dated.mention.value.startswith("PT"):  # hours and minutes are of the same day
        return False
    return dated.mention.value == "PAST_REF" or span[-1].lower_ in ASIDE or behind in ASIDE


def _is_of(dated: Dated, trigger: Token) -> bool:
    """Whether a time is that of an act: told of it, or of an attack that it hangs on ("killed in a recent strike")."""
    root = dated.span.root
    noun = root.head
    if root.dep_ == "amod":
        return is_incident(noun) and clause_distance(trigger, noun) == 0
    return clause_distance(trigger, root) == 0


def _openers(trigger: Token) -> list[Token]:
    """The words that open the phrases and clauses around an act: prepositions and conjunctions."""
    words = (trigger, *trigger.ancestors)
    marks = [child for word in words for child in word.children if child.dep_ == "mark" and child.i < trigger.i]
    return marks + [word for word in words if word.dep_ == "prep"]
