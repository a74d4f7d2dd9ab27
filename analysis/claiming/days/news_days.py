"""The running news day: the day that the sentences before a count are about, for a count that names none."""

from dataclasses import dataclass
from datetime import date, timedelta

from spacy.tokens import Span, Token

from analysis.claiming.acts.grammar import VERBAL, verb_above
from analysis.claiming.story import Dated, Story
from analysis.claiming.words import word_list
from analysis.quoting.cues import cue_lexicon
from analysis.records import EventPrecision

A_DAY = timedelta(days=1)
RECENT = timedelta(days=10)
BOUNDS = frozenset({"after", "before", "between", "by", "from", "since", "until", "till"})
EVENINGS = frozenset({"evening", "late", "midnight", "night", "tonight"})
NIGHT_WORDS = frozenset({*EVENINGS, "afternoon", "early", "last", "morning", "overnight", "the", "this"})
PAST = frozenset({"last", "past"})
DAY_ITSELF = frozenset({"day", "the"})
A_WHOLE_DAY = frozenset({"P1D", "PT24H"})
SINGLE = frozenset({"one", "single"})
SUMMED = frozenset({"during", "for", "in", "over", "within"})
NEAR_SENTENCES = 8
NEXT_SENTENCES = 3  # farther away a day is borrowed, and no longer told
BULLETS = frozenset({"-", "–", "—", "*", "•", "◾", "▪"})  # each item of a list is news of its own


@dataclass(frozen=True, slots=True)
class NewsDay:
    """The day of a sentence before, how sure it is that of the next, and whether its evening or night is meant."""

    day: date
    precision: EventPrecision
    is_evening: bool


def running_day(story: Story, sentence: Span) -> NewsDay | None:
    """The news day named last before a sentence, near by and near publication."""
    published = story.doc._.article.published
    for distance in range(NEAR_SENTENCES):
        if sentence.start == 0 or sentence[0].text in BULLETS:
            return None
        sentence = story.doc[sentence.start - 1].sent
        dated = next((each for each in reversed(story.dates_in(sentence)) if _is_news(each, sentence)), None)
        if dated is None:
            continue
        if is_vague(dated):
            return _of_night(dated, running_day(story, sentence))
        if not (dated.mention.last_day and published - RECENT <= dated.mention.last_day <= published):
            return None
        is_evening = any(token.lower_ in EVENINGS for token in dated.span)
        day = day_of_past_day(story, dated, sentence) if is_past_day(dated) else dated.mention.last_day
        is_told = distance < NEXT_SENTENCES and (_is_one_day(dated) or is_past_day(dated))
        return NewsDay(day, "day" if is_told else "assumed", is_evening)
    return None


def is_same_night(vague: Dated, running: NewsDay) -> bool:
    """Whether "overnight" is told of the running day: not of the night after an evening."""
    return not running.is_evening or vague.mention.last_day == running.day


def is_vague(dated: Dated) -> bool:
    """Whether it is a part of the day that leaves the day open: "overnight"."""
    return all(token.lower_ in NIGHT_WORDS for token in dated.span)


def is_past_day(dated: Dated) -> bool:
    """Whether it is the day that ends when it is told: "over the past 24 hours", "in a day", "during the day"."""
    mention = dated.mention
    if mention.kind == "DATE" and _is_day_itself(dated):
        return mention.first_day is not None and mention.first_day == mention.last_day
    if mention.kind == "DURATION" and mention.first_day is None:
        is_last = mention.value.startswith("PT") and any(token.lower_ in PAST for token in dated.span)
        return is_last or _is_a_days_sum(dated)
    if mention.kind != "DURATION" or mention.first_day is None or mention.last_day is None:
        return False
    return (mention.last_day - mention.first_day).days == 1


def day_of_past_day(story: Story, dated: Dated, sentence: Span) -> date:
    """The day that is called the past one: that before publication, as reports have it that name the day besides.

    It is that of publication for "during the day", for hours, and where the sentence or the title names that day:
    "31,150 as of 9 June, 200 over the past day".
    """
    published: date = story.doc._.article.published
    named = {each.mention.last_day for each in story.dates_in(sentence) if not is_past_day(each)}
    named |= {each.mention.last_day for each in story.dates_in_title() if not is_past_day(each)}
    is_whole = dated.mention.value in A_WHOLE_DAY and not _is_day_itself(dated)
    return published - A_DAY if is_whole and published not in named else published


def _is_day_itself(dated: Dated) -> bool:
    return all(token.lower_ in DAY_ITSELF for token in dated.span)


def _is_a_days_sum(dated: Dated) -> bool:
    """Whether a length of one day is that of a sum: "killed in a day", not "the second raid in a day"."""
    root, ranks = dated.span.root, word_list("cumulative", "ranks")
    if dated.mention.value not in A_WHOLE_DAY or root.head.lower_ not in SUMMED or root.dep_ != "pobj":
        return False
    if any(token.lower_ in SINGLE for token in dated.span):  # some day that the text leaves untold
        return False
    beyond = dated.span.end < len(dated.span.doc) and dated.span.doc[dated.span.end].lower_ in BOUNDS
    return not beyond and not any(token.lower_ in ranks for token in dated.span.sent)


def bound_before(dated: Dated) -> str | None:
    """The preposition that makes a date a bound ("since Tuesday"), None if it is a time of its own."""
    head = dated.span.root.head
    for word in (head, head.head) if head.lower_ == "of" else (head,):
        if word.lower_ in BOUNDS and word.dep_ in {"prep", "pcomp", "mark"}:
            return word.lower_
    return None


def _of_night(vague: Dated, running: NewsDay | None) -> NewsDay | None:
    """The running day, moved on where a night is told after its evening."""
    if running is None or is_same_night(vague, running) or vague.mention.last_day is None:
        return running
    return NewsDay(vague.mention.last_day, running.precision, is_evening=False)


def _is_news(dated: Dated, sentence: Span) -> bool:
    """Whether a date is one day or a weekend, that of the sentence's main verb and not of a clause in it."""
    mention = dated.mention
    is_short = _is_one_day(dated) or mention.value.endswith("WE")
    is_day = is_short and mention.kind in {"DATE", "TIME"} and not bound_before(dated)
    return (is_day or is_past_day(dated)) and _is_main(verb_above(dated.span.root), sentence.root)


def _is_one_day(dated: Dated) -> bool:
    return dated.mention.first_day is not None and dated.mention.first_day == dated.mention.last_day


def _is_main(verb: Token, root: Token) -> bool:
    """Whether a verb is the main one, or the main one of what is said ("two fell on Sunday, he reported").

    A caption without a verb has the day of its picture.
    """
    if verb.pos_ not in VERBAL:
        return False
    while verb.dep_ == "conj" and verb.head.pos_ in VERBAL:
        verb = verb.head
    return verb.i == root.i or (
        verb.head.i == root.i and verb.dep_ == "ccomp" and root.lemma_ in cue_lexicon().reporting
    )
