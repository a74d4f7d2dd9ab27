"""What an article tells only in passing: the day on which it is published is not that of the act.

An undated act is news of the day where the article is about it. In a clause that only says which town, missile or
people are meant, or after what the news came, and under a headline that tells of no attack, it mostly is of some day
before: of 1,560 bars that were read with their articles, half of these had the wrong day, and one in ten of the others.
"""

from spacy.tokens import Span, Token

from analysis.claiming.acts.frames import can_tell, frame_lexicon, harm_words
from analysis.claiming.acts.grammar import VERBAL
from analysis.claiming.days.event_dates import When
from analysis.claiming.days.other_times import AFTER
from analysis.claiming.scenes import Scene
from analysis.claiming.words import word_list

RELATIVES = frozenset({"that", "which", "who"})
BEFORE_THE_NEWS = AFTER | {"as", "since", "when"}


def is_in_passing(scene: Scene, when: When) -> bool:
    """Whether an act is told beside what the article is about, and no day: in a headline, to say which is meant."""
    title, trigger = scene.story.title, scene.act.trigger
    if when.reason != "published" or not len(title):
        return False
    if trigger.i < title.end:
        return _says_which(trigger)
    if scene.act.action in word_list("in_passing", "told_daily"):
        return False
    return _is_in_background(trigger) or not (_is_of_all_news(title) or _tells_of(title, scene.act.action))


def _is_in_background(trigger: Token) -> bool:
    """Whether an act stands in a relative clause, or after it came what else the sentence tells."""
    for word in (trigger, *trigger.ancestors):
        if word.dep_ == "relcl" or (word.dep_ == "pobj" and word.head.lower_ in AFTER and word.pos_ not in VERBAL):
            return True
        marks = (child for child in word.children if child.dep_ in {"advmod", "mark"})
        if word.dep_ == "advcl" and any(mark.lower_ in BEFORE_THE_NEWS for mark in marks):
            return True
    return False


def _says_which(trigger: Token) -> bool:
    """Whether an act only says which one is meant: "search in the rubble of a raid that killed five"."""
    clauses = (word for word in (trigger, *trigger.ancestors) if word.dep_ == "relcl")
    return any(clause.left_edge.lower_ in RELATIVES and not clause.left_edge.nbor(-1).is_punct for clause in clauses)


def _is_of_all_news(title: Span) -> bool:
    """Whether a headline is that of a digest of one day's news."""
    words = title.text.lower()
    return any(phrase in words for phrase in word_list("in_passing", "digests"))


def _tells_of(title: Span, action: str) -> bool:
    """Whether a headline has a word of attacks, of fighting, of harm or of such an act."""
    lexicon = frame_lexicon()
    words = lexicon.hostile_nouns | lexicon.hostile_verbs | lexicon.fighting | lexicon.toll_nouns | harm_words()
    return any(word.lemma_.lower() in words or can_tell(word.lemma_.lower(), action) for word in title)
