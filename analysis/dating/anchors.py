"""What a relative time expression is told from: the day of publication, the running day of the story, the tense."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from typing import Literal

from spacy.tokens import Token

from analysis.dating.patterns import Expression
from analysis.dating.words import TaggedDoc, class_letters, dates_lexicon

type Direction = Literal[-1, 0, 1]

DEEPEST = 6
DAY = timedelta(days=1)
NEWS_WEEK = DAY * 7


@dataclass(frozen=True, slots=True)
class Anchors:
    """What has been told before an expression.

    `published` is None for an undated article. `story` is the day told last, `stretch` the first day of the month, year
    or day told last; None where the words before tell none. `known` holds the days told with their year, by month and
    day. `weekdays` are those that the article names again and again, Monday as 1.
    """

    published: date | None
    story: date | None = None
    stretch: date | None = None
    known: Mapping[tuple[int, int], date] = field(default_factory=dict)
    weekdays: frozenset[int] = frozenset()


def weekdays_named_again(tagged: TaggedDoc) -> frozenset[int]:
    """The weekdays that an article names more than once, those of last or next week aside."""
    letters = class_letters()
    of_another_week = {letters[name] for name in ("last", "next", "past", "previous")}
    named = Counter(
        tagged.values[at]
        for at, letter in enumerate(tagged.letters)
        if letter == letters["weekday"] and tagged.letters[at - 1 : at] not in of_another_week
    )
    return frozenset(weekday for weekday, times in named.items() if isinstance(weekday, int) and times > 1)


def weekday_near(weekday: int, anchor: date, direction: Direction) -> date:
    """The nearest such weekday (Monday is 1): of the past week, of the next (1), the anchor itself being in both."""
    ahead = (weekday - anchor.isoweekday()) % 7
    return anchor + DAY * (ahead if direction > 0 or ahead == 0 else ahead - 7)


def running_day(anchors: Anchors) -> date | None:
    """The day told last if it is of the news, not one that was mentioned as background; else that of publication."""
    if anchors.story is None or anchors.published is None:
        return anchors.story or anchors.published
    return anchors.story if abs(anchors.published - anchors.story) < NEWS_WEEK else anchors.published


def is_told_which(expression: Expression) -> bool:
    """Whether a day or an "of" follows that says which one is meant: "during the day of 8 September"."""
    end = expression.span.end
    after = expression.span.doc[end : end + 1].text
    return expression.after == "of" or after[:1].isupper()


def tense(expression: Expression) -> Direction:
    """Whether the clause of an expression tells of the past (-1), of what is to come (1), or does not say."""
    root = expression.root
    preposition = root.head.lower_ if root.head.dep_ == "prep" or root.dep_ == "pobj" else ""
    if preposition == "since" or dates_what_happened(expression):
        return -1
    token, is_open = root, False
    for _ in range(DEEPEST):
        if _is_planned(token):
            return 1
        if token.pos_ in {"VERB", "AUX"}:
            told = _tense_of_verb(token)
            if _is_limit(preposition, token, told):
                return 1
            is_open = is_open or _is_of_no_past(token)
            if told or token.dep_ == "ROOT":
                return 0 if is_open and told < 0 else told
        token = token.head
    return 0


def _is_limit(preposition: str, verb: Token, told: Direction) -> bool:
    """Whether a preposition sets an end that is to come: "until Friday", "put off to March"."""
    particle = next((f" {child.lower_}" for child in verb.children if child.dep_ == "prt"), "")
    if verb.lemma_ + particle in future_words()["put_off"]:
        return preposition in {"until", "till", "by", "to"}
    return told == 0 and preposition in {"until", "till", "by"}


def _is_of_no_past(verb: Token) -> bool:
    """Whether the past above a verb does not say when it is done: "summoned to testify", "said that it opens"."""
    return verb.tag_ in {"VBZ", "VBP"} or any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.lefts)


def dates_what_happened(expression: Expression) -> bool:
    """Whether it dates what nobody announces: "the 5 May earthquake", "the uprising in June"."""
    root = expression.root
    noun = root.head.head if root.dep_ == "pobj" else root.head
    return noun is not root and noun.pos_ == "NOUN" and noun.lemma_ in unannounced()


def _is_planned(token: Token) -> bool:
    words = future_words()
    if token.lower_ in words["planned"]:
        return not any(child.lower_ == "had" for child in token.lefts)  # “had been scheduled” says that it was not
    return any(child.lower_ in words["planned"] for child in token.lefts)


def _tense_of_verb(verb: Token) -> Direction:
    words = future_words()
    auxiliaries = {child.lower_ for child in verb.lefts if child.dep_ in {"aux", "auxpass"}}
    if auxiliaries & words["future"] and "have" not in auxiliaries:
        return 1
    if "to" in auxiliaries:
        is_headline = verb.dep_ == "ROOT" or verb.head.pos_ == "PROPN"  # “Mayor to meet envoys Sunday”
        return 1 if is_headline or verb.head.lemma_ in words["wish"] or verb.head.pos_ == "AUX" else 0
    if verb.tag_ == "VBD" or auxiliaries & words["past"]:
        return -1
    if verb.tag_ == "VBG" and auxiliaries & words["present"]:
        return 1
    if verb.tag_ in {"VBZ", "VBP"} and verb.lemma_ in words["scheduled"]:
        return 1
    return 0


@cache
def unannounced() -> frozenset[str]:
    """Nouns of events that are dated only once they have come."""
    return frozenset(dates_lexicon()["unannounced"]["nouns"])


@cache
def future_words() -> dict[str, frozenset[str]]:
    """The lists of the lexicon that tell tenses apart."""
    return {name: frozenset(words) for name, words in dates_lexicon()["tense"].items()}
