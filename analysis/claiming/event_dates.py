"""When it happened: which date expression governs an act, and what day that is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from spacy.tokens import Span, Token

from analysis.claiming.frames import frame_lexicon
from analysis.claiming.news_days import (
    RECENT,
    bound_before,
    is_past_day,
    is_same_night,
    is_vague,
    running_day,
    verb_above,
)
from analysis.claiming.story import Dated, Story
from analysis.claiming.words import scope_words
from analysis.quoting.cues import cue_lexicon
from analysis.records import EventPrecision

# "the second since the truce of May": not its own
OTHER_TIMES = frozenset({"although", "before", "despite", "since", "though", "until"})
NIGHT_GAP = 4  # tokens between "late Sunday" and "early Monday"
A_DAY = timedelta(days=1)  # a day ahead may be today's where the news is made
DEEP = 3  # verbs between an act and a date that is no longer its own
WEEK, MONTH = 7, 31  # days
REPORTED, OUTSIDE = 50, 99  # clauses away: the clause of who says so; no clause of the act's


@dataclass(frozen=True, slots=True)
class When:
    """The day of an event. `reason` names the rule; `own` is the date expression that governs the act, if one does."""

    day: date | None
    precision: EventPrecision
    reason: str
    own: Dated | None = None
    last: date | None = None


def find_event_day(story: Story, trigger: Token, counted: Token, sentence: Span) -> When:
    """The day by the nearest date that governs the act, else the running news day, else the publication day.

    An attack that is only recalled has no day of its own.
    """
    ranked = sorted(_governing(story, trigger, counted, sentence), key=lambda pair: pair[0])
    clear = [dated for _, dated in ranked if not is_vague(dated)]
    if clear:
        return _when(_last_of_night(clear), "dated")
    published = story.doc._.article.published
    if published and any(_is_of_the_past_day(dated, trigger) for dated in story.dates_in(sentence)):
        return When(published, "day", "past_day")
    vague = [dated for _, dated in ranked if is_vague(dated)]
    running = running_day(story, sentence) if published else None
    if vague and not (running and is_same_night(vague[0], running)):
        return _when(vague[0], "part_of_day")
    if running:
        return When(running.day, running.precision, "news_day")
    if published and not _is_recalled(trigger):
        return When(published, "assumed", "published")
    return When(None, "unknown", "recalled" if published else "undated")


def day_of_state(story: Story, when: When) -> When:
    """The day of a state: as it is told, so that of publication rather than a day borrowed from far away."""
    published = story.doc._.article.published
    borrowed = when.reason == "news_day" and when.precision == "assumed"
    return When(published, "assumed", "published") if borrowed and published else when


def _is_recalled(trigger: Token) -> bool:
    """Whether an attack is spoken of as known already, so that its day is another: "after the raid that killed six"."""
    attack = trigger.head
    if trigger.dep_ != "relcl" or attack.lemma_.lower() not in frame_lexicon().hostile_nouns:
        return False
    determiner = next((child.lower_ for child in attack.children if child.dep_ == "det"), None)
    return determiner in {"that", "the", "this"} or (determiner is None and attack.dep_ == "pobj")


def _is_of_the_past_day(dated: Dated, trigger: Token) -> bool:
    return is_past_day(dated) and clause_distance(trigger, dated.span.root) != OUTSIDE


def clause_distance(trigger: Token, token: Token) -> int:
    """How many clauses lie between an act and a word that stands in its clause or one around it; OUTSIDE elsewhere."""
    verb = verb_above(token)
    if token.is_ancestor(trigger) or (trigger.is_ancestor(token) and verb.i in {trigger.i, verb_above(trigger).i}):
        return 0
    for distance, clause in enumerate(_clauses(trigger)):
        if clause.i == verb.i:
            return distance
    if trigger.is_ancestor(token) and not _is_of_something_else(trigger, token):
        return 1
    return REPORTED if verb.lemma_.lower() in cue_lexicon().verbs and verb.sent == trigger.sent else OUTSIDE


def _is_of_something_else(trigger: Token, token: Token) -> bool:
    """Whether a date is of another thing: of a noun that is no attack ("the site where, in 1943, …"), or deep down."""
    depth = 0
    while token.i != trigger.i:
        if token.dep_ in {"acl", "relcl"} and token.head.lemma_.lower() not in frame_lexicon().hostile_nouns:
            return True
        depth += token.pos_ == "VERB"
        token = token.head
    return depth >= DEEP


def _governing(story: Story, trigger: Token, counted: Token, sentence: Span) -> Iterator[tuple[tuple[int, int], Dated]]:
    for dated in story.dates_in(sentence):
        root = dated.span.root
        if dated.mention.kind not in {"DATE", "TIME"} or dated.mention.first_day is None or bound_before(dated):
            continue
        if _is_to_come(story, dated) or _is_of_the_count(dated, trigger):
            continue
        if any(word.lower_ in OTHER_TIMES for word in root.ancestors if trigger.is_ancestor(word)):
            continue
        distance = -1 if counted.is_ancestor(root) else clause_distance(trigger, root)
        if distance != OUTSIDE or _is_old_day(story, dated, trigger):
            yield (distance, abs(root.i - trigger.i)), dated


def _is_to_come(story: Story, dated: Dated) -> bool:
    """Whether a date is later than publication, so that nothing can have happened then."""
    first, published = dated.mention.first_day, story.doc._.article.published
    return bool(first and published and first > published + A_DAY)


def _is_of_the_count(dated: Dated, trigger: Token) -> bool:
    """Whether it dates the new sum, not what is summed up: "the toll rose to 14 on Sunday"."""
    verb = verb_above(dated.span.root)
    counts = verb.lemma_.lower() in scope_words("cumulative", "grows")
    return counts and trigger.pos_ == "NOUN" and verb.is_ancestor(trigger) and not trigger.is_ancestor(dated.span.root)


def _is_old_day(story: Story, dated: Dated, trigger: Token) -> bool:
    """Whether a day long before publication is named ahead of the act, though the parse ties them not.

    "The war that began on 7 October 2023, when …, killing 1,200": better history than news of today.
    """
    first, last, published = dated.mention.first_day, dated.mention.last_day, story.doc._.article.published
    return bool(published and first and first == last and first < published - RECENT and dated.span.end <= trigger.i)


def _when(dated: Dated, reason: str) -> When:
    first, last = dated.mention.first_day, dated.mention.last_day
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


def _clauses(trigger: Token) -> Iterator[Token]:
    verb = verb_above(trigger)
    yield verb
    while verb.head.i != verb.i:
        verb = verb_above(verb.head)
        yield verb
