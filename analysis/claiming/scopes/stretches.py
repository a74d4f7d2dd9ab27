"""Whether a sentence tells a stretch of time over which its count has come together: since May, over twelve days."""

from datetime import date

from spacy.tokens import Token

from analysis.claiming.acts.frames import frame_lexicon
from analysis.claiming.acts.grammar import VERBAL, verb_above
from analysis.claiming.acts.tenses import is_perfect
from analysis.claiming.days.event_dates import When
from analysis.claiming.days.governing import OUTSIDE, clause_distance
from analysis.claiming.days.news_days import bound_before
from analysis.claiming.scenes import Scene
from analysis.claiming.story import Dated
from analysis.claiming.words import word_list

STARTS = frozenset({"between", "from"})  # before the first of two days
OVER = frozenset({"during", "in", "over", "throughout", "within"})
RANKED = frozenset({"attr", "dobj", "nsubj", "nsubjpass"})
LONG_AGO = 40  # days after which a period's total is history
DAYS = {"D": 1.0, "W": 7.0, "M": 30.0, "Y": 365.0}
OPEN = 99.0  # days of a duration without a number: "the past few days"


def period_start(scene: Scene, when: When) -> date | None:
    """The day from which a total counts, where the sentence tells it."""
    for dated in scene.story.dates_in(scene.sentence):
        if bound_before(dated) in {"since", *STARTS}:
            return dated.mention.first_day
    return when.day if when.last != when.day else None


def since(scene: Scene, when: When) -> bool:
    """Since some day before this one."""
    return any(
        token.lower_ == "since" and _governs(scene, token) and not _is_same_day(token) for token in scene.sentence
    )


def from_day_to_day(scene: Scene, when: When) -> bool:
    """From one day to another more than a night later: "from 5 to 12 May"; from a day on, to the day it is told."""
    published = scene.story.doc._.article.published
    dates = scene.story.dates_in(scene.sentence)
    for dated in dates:
        first, last = dated.mention.first_day, dated.mention.last_day
        if first and bound_before(dated) in STARTS and _governs(scene, dated.span.root.head):
            ends = (other.mention.last_day for other in dates if other.span.start > dated.span.start)
            last = max((end for end in ends if end), default=published if first == last else last)
            return last is not None and (last - first).days > 1
    return False


def stretch(scene: Scene, when: When) -> bool:
    """A stretch of time longer than a day: "over the past few days", "during the war", "the last week has seen"."""
    trigger = scene.act.trigger
    for dated in scene.story.dates_in(scene.sentence):
        is_long = dated.mention.kind == "DURATION" and _days(dated.mention.value) > 1
        if is_long and _is_lived_through(dated) and clause_distance(trigger, dated.span.root) != OUTSIDE:
            return True
    if scene.is_ground and is_perfect(verb_above(trigger)):
        return False
    words = word_list("cumulative", "stretches")
    stretches = (child for child in trigger.children if child.dep_ == "prep" and child.lower_ in OVER - {"in"})
    return any(below.lemma_ in words for child in stretches for below in child.children)


def in_several(scene: Scene, when: When) -> bool:
    """What several happenings of a kind that comes once a day have brought: "320 freed in nine exchanges".

    So have several attacks what "has been" suffered in them: "12 have been killed in 43 raids".
    """
    trigger, lexicon = scene.act.trigger, frame_lexicon()
    rounds = word_list("cumulative", "rounds")
    raids = lexicon.hostile_nouns - lexicon.hostile_weapons
    for noun in trigger.subtree:
        is_raid = noun.dep_ == "pobj" and noun.head.lower_ == "in" and noun.lemma_.lower() in raids
        is_round = noun.lemma_.lower() in rounds or (is_raid and is_perfect(trigger) and not when.is_dated)
        if is_round and noun.tag_ == "NNS" and noun.i != scene.counted.i:
            return any(below.dep_ == "nummod" for below in noun.subtree)
    return False


def period(scene: Scene, when: When) -> bool:
    """A week, a month or a year told of as a whole, if it is not long past."""
    published = scene.story.doc._.article.published
    if when.precision not in {"week", "month", "year"} or when.last is None:
        return False
    return not published or (published - when.last).days <= LONG_AGO


def _is_lived_through(dated: Dated) -> bool:
    """Whether a duration is that over which something went on: "over 12 days", "during a 12-day siege"."""
    root, above = dated.span.root, dated.span.root.head
    if root.dep_ == "nsubj":
        return above.lemma_ in word_list("cumulative", "sees")
    if above.head.lower_ in OVER - {"in"}:
        return above.dep_ == "pobj"
    opens = above.lower_ == "for" and above.is_sent_start and "X" not in dated.mention.value
    return (above.lower_ in OVER or bool(opens)) and not _ranks(above.head)


def _governs(scene: Scene, word: Token) -> bool:
    """Whether a "since" bears on the act: its own, its counted thing's, or that of the sentence.

    "The largest attack since May" compares, and starts no count.
    """
    trigger = scene.act.trigger
    if scene.counted.is_ancestor(word) or word.i == scene.sentence.start:
        return True
    head = word.head.head if word.dep_ == "mark" else word.head
    if head.pos_ not in VERBAL or any(_is_ranked(child) for child in head.children):
        return False
    together = {trigger.i, *(other.i for other in trigger.conjuncts)}
    return head.i in together or head.is_ancestor(trigger) or word.i < trigger.i


def _is_ranked(token: Token) -> bool:
    """Whether a phrase ranks its noun: "its largest assault", "the first strike"."""
    ranks = word_list("cumulative", "ranks")
    words = (child for child in token.subtree if child.lower_ != "least")  # "at least 14" is no rank
    return token.dep_ in RANKED and any(word.tag_ == "JJS" or word.lower_ in ranks for word in words)


def _ranks(noun: Token) -> bool:
    """Whether a noun is one of a row, which a stretch of time belongs to: "the second strike in three days"."""
    return any(child.lower_ in word_list("cumulative", "ranks") for child in noun.children if child.dep_ == "amod")


def _is_same_day(word: Token) -> bool:
    below = word.subtree if word.dep_ == "prep" else word.head.subtree
    return any(token.lemma_.lower() in word_list("cumulative", "same_day") for token in below)


def _days(value: str) -> float:
    """The length of a TIMEX3 duration in days."""
    digits = "".join(c for c in value if c.isdigit() or c == ".")
    if value.startswith("PT"):
        return float(digits) / 24 if digits and value.endswith("H") else 0.0
    return float(digits) * DAYS.get(value[-1], OPEN) if digits else OPEN


def is_in_campaign(verb: Token) -> bool:
    """Whether an act is one of weeks: "seven villages liberated in the counteroffensive"."""
    words = word_list("cumulative", "campaigns")
    phrases = (child for child in verb.children if child.lower_ == "in")
    return any(below.lemma_.lower() in words for phrase in phrases for below in phrase.children)


def as_of_a_day(scene: Scene) -> bool:
    """Whether the sentence says "as of" some time that is not a part of this day."""
    phrase = as_of_phrase(scene)
    if phrase is None:
        return False
    below = [word.lemma_.lower() for word in phrase.subtree]
    wars, today = word_list("cumulative", "wars"), word_list("cumulative", "today")
    return bool(wars.intersection(below)) or not any(word.lower_ in today for word in phrase.subtree)


def as_of_phrase(scene: Scene) -> Token | None:
    """The "as" of the first "as of" of the sentence."""
    words = (token for token in scene.sentence[:-1] if token.lower_ == "as" and token.nbor().lower_ == "of")
    return next(words, None)
