"""The time of an attack that a sentence points back at: "a missile hit the market on Monday. The strike killed 16"."""

from collections.abc import Iterator
from datetime import date

from spacy.tokens import Span, Token

from analysis.claiming.acts.frames import frame_lexicon, harm_words
from analysis.claiming.days.governing import OUTSIDE, clause_distance
from analysis.claiming.days.news_days import RECENT, bound_before, is_vague
from analysis.claiming.story import Dated, Story

DEFINITE = frozenset({"that", "the", "this"})
TELLS_MORE = frozenset({"acl", "compound", "poss", "prep", "relcl"})  # "the attack on the port" may be another
BACK = 2  # sentences
DATED_KINDS = frozenset({"DATE", "TIME"})


def time_pointed_at(story: Story, sentence: Span) -> Dated | None:
    """The time told of an attack just before the sentence that says "the attack" of it; None if none is told."""
    if not any(_points_back(token) for token in sentence):
        return None
    for _ in range(BACK):
        if sentence.start == 0:
            return None
        sentence = story.doc[sentence.start - 1].sent
        if (dated := next(_times_of_attacks(story, sentence), None)) is not None:
            return dated
    return None


def stretch_before(story: Story, trigger: Token, sentence: Span) -> Dated | None:
    """The week, month or year of an attack told in the sentence before, for the harm it did; None for any other.

    "This month they launched their fiercest raids. At least 19 people have been killed."
    """
    doc, published = story.doc, story.doc._.article.published
    opens = sentence.start == 0 or doc[sentence.start].idx == doc._.text_start
    if opens or published is None or trigger.lemma_.lower() not in harm_words():
        return None
    return next(
        (d for d in _times_of_attacks(story, doc[sentence.start - 1].sent) if _is_late_stretch(d, published)), None
    )


def _is_late_stretch(dated: Dated, published: date) -> bool:
    first, last = dated.mention.first_day, dated.mention.last_day
    return first != last and last is not None and last >= published - RECENT


def _points_back(token: Token) -> bool:
    lexicon = frame_lexicon()
    if token.lemma_.lower() not in (lexicon.hostile_nouns - lexicon.hostile_weapons) | lexicon.accidents:
        return False
    children = [*token.children]
    is_definite = any(child.lower_ in DEFINITE and child.dep_ == "det" for child in children)
    return is_definite and not any(child.dep_ in TELLS_MORE for child in children)


def _times_of_attacks(story: Story, sentence: Span) -> Iterator[Dated]:
    for dated in story.dates_in(sentence):
        if _is_told(dated) and any(_is_attack_of(dated, token) for token in sentence):
            yield dated


def _is_told(dated: Dated) -> bool:
    mention = dated.mention
    known = mention.first_day is not None or mention.value == "PAST_REF"
    return known and mention.kind in DATED_KINDS and not is_vague(dated) and not bound_before(dated)


def _is_attack_of(dated: Dated, token: Token) -> bool:
    """Whether a word is of an attack, or an act of a known day, and a date stands in its clause or one around it."""
    lexicon, lemma = frame_lexicon(), token.lemma_.lower()
    is_attack = lemma in lexicon.hostile_nouns | lexicon.hostile_verbs | lexicon.accidents
    is_act = dated.mention.first_day is not None and lemma in lexicon.verbs
    return (is_attack or is_act) and clause_distance(token, dated.span.root) != OUTSIDE
