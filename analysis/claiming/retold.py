"""Acts that are told again, or at some other time: the day of publication is not theirs.

"The blast that killed six", "the toll rose to 14", "a day before she left", "the bodies of those who died". Where the
text tells of what came of an act, an undated act has no day.
"""

import re
from datetime import timedelta
from itertools import takewhile

from spacy.tokens import Span, Token

from analysis.claiming.frames import frame_lexicon, harm_words
from analysis.claiming.governing import clause_distance
from analysis.claiming.routes import VERBAL
from analysis.claiming.story import Dated, Story
from analysis.claiming.words import scope_words

AFTER = frozenset({"after", "following"})
ASIDE = frozenset({"before", "earlier", "into", "later"})  # "a day before", "five months into the war"
DAYS = re.compile(r"P(\d+)D|PT24H|XXXX-XX-XX")
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
CLAUSES_OF_NOUNS = frozenset({"acl", "relcl"})
DEFINITE = frozenset({"that", "the", "these", "this", "those"})


def why_retold(trigger: Token, counted: Token) -> str | None:
    """The rule by which an undated act is not news of the day on which it is told; None if it is."""
    for rule in (recalled, at_the_scene, toll_told_again, aftermath):
        if rule(trigger, counted):
            return rule.__name__
    return None


def time_after(story: Story, trigger: Token, sentence: Span) -> timedelta | None:
    """How many days before the rest of its sentence an act was: "a day after a raid killed six"; None if none is told.

    A date between the two is the act's own: "a day after Monday's raid killed six".
    """
    dated = _time_before_after(story, trigger, sentence)
    days = DAYS.fullmatch(dated.mention.value) if dated else None
    return timedelta(days=int(days[1] or 1)) if days else None


def is_at_another_time(story: Story, trigger: Token, sentence: Span) -> bool:
    """Whether a time that isn't known governs an act: "recently", "a day before she left", "months into the war"."""
    dated = _time_before_after(story, trigger, sentence)
    if dated and not dated.mention.value.startswith("PT"):  # hours before it is told, news
        return True
    unknown = (each for each in story.dates_in(sentence) if each.mention.first_day is None)
    return any(_is_aside(each) and _is_of(each, trigger) for each in unknown)


def is_on_untold_day(story: Story, trigger: Token, sentence: Span) -> bool:
    """Whether an act is of a day that the text leaves untold: "on the same day", "on the day of the talks"."""
    days = (each.span.root for each in story.dates_in(sentence) if each.mention.value.startswith("XXXX"))
    if any(clause_distance(trigger, day) == 0 for day in days):
        return True
    phrases = (child for word in (trigger, *trigger.children) for child in word.children if child.dep_ == "pobj")
    return any(day.lower_ == "day" and any(child.lower_ == "of" for child in day.children) for day in phrases)


def _time_before_after(story: Story, trigger: Token, sentence: Span) -> Dated | None:
    """The length of time told right before the "after" that opens the clause or phrase of an act."""
    after = next((word for word in _openers(trigger) if word.lower_ in AFTER), None)
    if after is None:
        return None
    dates = (dated for dated in story.dates_in(sentence) if dated.mention.first_day is None)
    return next((dated for dated in dates if dated.span.start < after.i <= dated.span.end), None)


def is_of_the_retelling(dated: Dated, trigger: Token) -> bool:
    """Whether a date is that on which an act is told again, not its own: "she spoke on Friday of the raid that killed".

    Its own stands in the phrase that tells of the act, or beside an attack: "the toll of Friday's raid rose".
    """
    root = dated.span.root
    if clause_distance(trigger, root) == 0 or any(_is_attack(word) for word in takewhile(_is_no_verb, root.ancestors)):
        return False
    told_of = trigger.head if trigger.dep_ in CLAUSES_OF_NOUNS else trigger
    return not told_of.is_ancestor(root)


def recalled(trigger: Token, counted: Token) -> bool:
    """An attack known already: "after the raid that killed six", "missile that killed two was no accident"."""
    attack = trigger.head
    if trigger.dep_ != "relcl" or not _is_attack(attack):
        return False
    determiner = next((child.lower_ for child in attack.children if child.dep_ == "det"), None)
    inquiries = scope_words("retold", "inquiries")
    if any(word.pos_ == "NOUN" and word.lemma_.lower() in inquiries for word in attack.ancestors):
        return True
    return determiner in DEFINITE or (determiner is None and attack.dep_ in {"pobj", *SUBJECTS})


def at_the_scene(trigger: Token, counted: Token) -> bool:
    """What had happened at a place that is told of for something else: "he visited the market where 16 died"."""
    if trigger.dep_ not in {"advcl", "relcl"} or not any(child.lower_ == "where" for child in trigger.children):
        return False
    return not any(_is_violent(verb) for verb in trigger.ancestors if verb.pos_ == "VERB")


def toll_told_again(trigger: Token, counted: Token) -> bool:
    """A toll that grew, of an attack told before: "the number of wounded has risen to 97"."""
    return any(_grows(word) for word in (trigger, *trigger.ancestors))


def among_the_dead(trigger: Token, counted: Token) -> bool:
    """Those whose bodies are told of: "the bodies of four people killed under occupation", "40 bodies found dead"."""
    remains = scope_words("retold", "remains")
    if trigger.lemma_.lower() in harm_words() and counted.lemma_.lower() in remains:
        return True
    modifies = trigger.dep_ in CLAUSES_OF_NOUNS and trigger.head.i == counted.i
    return modifies and counted.dep_ == "pobj" and counted.head.head.lemma_.lower() in remains


def aftermath(trigger: Token, counted: Token) -> bool:
    """An act below what came of it: "they mourn after a strike killed 13", "the trial for the murder of two"."""
    words = scope_words("retold", "aftermath")
    if any(word.lemma_.lower() in words for word in trigger.ancestors):
        return True
    clause = next((word for word in (trigger, *trigger.ancestors) if word.dep_ in {"advcl", "prep"}), None)
    main = clause.head.subtree if clause is not None and clause.dep_ == "advcl" else ()
    return any(word.lemma_.lower() in words and word.dep_ != "compound" for word in main)


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
        return _is_attack(noun) and clause_distance(trigger, noun) == 0
    return clause_distance(trigger, root) == 0


def _openers(trigger: Token) -> list[Token]:
    """The words that open the phrases and clauses around an act: prepositions and conjunctions."""
    words = (trigger, *trigger.ancestors)
    marks = [child for word in words for child in word.children if child.dep_ == "mark" and child.i < trigger.i]
    return marks + [word for word in words if word.dep_ == "prep"]


def _is_no_verb(word: Token) -> bool:
    return word.pos_ not in VERBAL


def _grows(verb: Token) -> bool:
    """Whether a verb says of a toll that it grew."""
    if verb.lemma_.lower() not in scope_words("cumulative", "grows"):
        return False
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    tolls = frame_lexicon().toll_nouns | {"number"}
    return any(word.lemma_.lower() in tolls for subject in subjects for word in subject.subtree)


def _is_attack(noun: Token) -> bool:
    lexicon = frame_lexicon()
    return noun.lemma_.lower() in lexicon.hostile_nouns | lexicon.accidents | scope_words("retold", "incidents")


def _is_violent(verb: Token) -> bool:
    """Whether a clause tells of an attack by its verb or its subject: "raids reached the town where two died"."""
    lemma = verb.lemma_.lower()
    if lemma in frame_lexicon().hostile_verbs or lemma in harm_words():
        return True
    return any(child.dep_ in SUBJECTS and _is_attack(child) for child in verb.children)
