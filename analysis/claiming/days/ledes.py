"""What a headline and the lede under it tell each other: the day, and that a toll has grown."""

from collections.abc import Iterator
from datetime import date, timedelta

from spacy.tokens import Span, Token

from analysis.claiming.acts.frames import harm_words
from analysis.claiming.days.governing import only_day
from analysis.claiming.days.news_days import day_of_past_day, is_past_day
from analysis.claiming.days.retold import grows
from analysis.claiming.story import Story
from analysis.claiming.words import word_list

OPENING = 2  # sentences
FRESH = timedelta(days=3)  # older than that, a day is no longer that of the news


def day_of_lede(story: Story) -> date | None:
    """The one day told in the first sentence of the opening that tells a time; None if it tells several, or none."""
    published = story.doc._.article.published
    for sentence in _opening(story) if published else ():
        if story.dates_in(sentence):
            day = _day_told(story, sentence)
            return day if day and day >= published - FRESH else None
    return None


def is_under_grown_toll(story: Story, trigger: Token, sentence: Span) -> bool:
    """Whether harm or rescue opens an undated text under a headline that tells a toll again, which has grown."""
    if trigger.lemma_.lower() not in harm_words() | word_list("retold", "rescues"):
        return False
    opening = [*_opening(story)]
    is_opening = any(sentence.start == each.start for each in opening)
    is_dated = any(story.dates_in(each) for each in opening)
    return is_opening and not is_dated and any(grows(word) for word in story.title)


def _day_told(story: Story, sentence: Span) -> date | None:
    if (only := only_day(story, sentence.root, sentence)) is not None:
        return only.mention.last_day
    past = next((dated for dated in story.dates_in(sentence) if is_past_day(dated)), None)
    return day_of_past_day(story, past, sentence) if past else None


def _opening(story: Story) -> Iterator[Span]:
    """The first sentences of the text."""
    at = len(story.title)
    for _ in range(OPENING):
        if at >= len(story.doc):
            return
        sentence = story.doc[at].sent
        yield sentence
        at = sentence.end
