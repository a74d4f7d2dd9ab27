"""Acts that are told again: the day of publication is not theirs.

"The blast that killed six", "the toll rose to 14", "they mourn after a raid", "the bodies of those who died". Where the
text tells of what came of an act, an undated act has no day.
"""

from itertools import takewhile

from spacy.tokens import Token

from analysis.claiming.acts.frames import frame_lexicon, harm_words
from analysis.claiming.acts.grammar import CLAUSES_OF_NOUNS, DEFINITE, SUBJECTS, VERBAL, verb_above
from analysis.claiming.days.governing import clause_distance
from analysis.claiming.days.other_times import AFTER, is_incident
from analysis.claiming.story import Dated
from analysis.claiming.words import word_list
from analysis.quoting.cues import cue_lexicon

AFFECTED = SUBJECTS | {"dobj"}
ABOUT = AFTER | {"for", "over"}  # "a trial for", "grief over"
GOVERNED = frozenset({"acomp", "ccomp", "conj", "oprd", "xcomp"})
RESULTS = frozenset({"acomp", "attr", "dobj", *SUBJECTS})
WHO = frozenset({"that", "which", "who"})


def why_retold(trigger: Token, counted: Token) -> str | None:
    """The rule by which an undated act is not news of the day on which it is told; None if it is."""
    for rule in (recalled, by_whom_it_was, known_before, at_the_scene, toll_told_again, aftermath, comes_after):
        if rule(trigger, counted):
            return rule.__name__
    return None


def is_of_the_retelling(dated: Dated, trigger: Token) -> bool:
    """Whether a date is that on which an act is told again, not its own: "she spoke on Friday of the raid that killed".

    Its own stands in the phrase that tells of the act, or beside an attack: "the toll of Friday's raid rose".
    """
    root = dated.span.root
    attack = next((word for word in takewhile(_is_no_verb, root.ancestors) if is_incident(word)), None)
    is_later = attack is not None and attack.head.is_ancestor(trigger) and attack.dep_ in SUBJECTS
    if clause_distance(trigger, root) == 0 or (attack is not None and not is_later):
        return False
    return not _told_again(trigger).is_ancestor(root)


def _told_again(trigger: Token) -> Token:
    """The word above all that is told of an act again: the attack that did it, else the clause that brings it in."""
    for word in (trigger, *trigger.ancestors):
        if word.dep_ in CLAUSES_OF_NOUNS:
            return word.head
        if any(child.dep_ == "mark" for child in word.children):
            return word
    return trigger


def recalled(trigger: Token, counted: Token) -> bool:
    """An attack known already: "after the raid that killed six", "missile that killed two was no accident"."""
    clause = _clause_about(trigger)
    attack = clause.head
    if clause.dep_ != "relcl" or not is_incident(attack):
        return False
    determiner = _determiner(attack)
    is_reported = _tells_of(clause) and attack.dep_ == "dobj" and attack.head.lemma_.lower() in cue_lexicon().reporting
    return determiner in DEFINITE or (determiner is None and (is_reported or attack.dep_ in {"pobj", *SUBJECTS}))


def is_recalled_in_passing(trigger: Token) -> bool:
    """Whether an undated attack is no news of its sentence: "he spoke of a raid on a town that killed two".

    It is news below what hit or harmed, and where it is brought as such: "they reported a raid that killed two".
    """
    clause = _clause_about(trigger)
    if clause.dep_ != "relcl" or not _tells_of(clause):
        return False
    nouns = takewhile(_is_no_verb, clause.ancestors)
    attack = next((noun for noun in nouns if is_incident(noun)), None)
    if attack is None:
        return False
    verb = attack.head.lemma_.lower()
    is_reported = attack.dep_ == "dobj" and verb in word_list("planned", "reports")
    is_brought = is_reported or verb in word_list("retold", "brings")
    return not is_brought and not any(_is_violent(above) for above in attack.ancestors if above.pos_ in VERBAL)


def _clause_about(trigger: Token) -> Token:
    """The clause of an act, or the first of those in a row: "the raid that left one hurt and killed two"."""
    clause = verb_above(trigger)  # "the strike that left six dead"
    while clause.dep_ in GOVERNED:
        clause = verb_above(clause.head)
    return clause


def _tells_of(clause: Token) -> bool:
    return any(child.dep_ == "nsubj" and child.lower_ in WHO for child in clause.children)


def by_whom_it_was(trigger: Token, counted: Token) -> bool:
    """An attack by which somebody is known: "the unit that killed dozens", not "the drone, which killed two"."""
    doer = trigger.head
    if trigger.dep_ != "relcl" or trigger.lemma_.lower() not in harm_words() or doer.i == counted.i:
        return False
    who = next((child for child in trigger.children if child.dep_ == "nsubj" and child.lower_ in WHO), None)
    if who is None or who.nbor(-1).is_punct or _determiner(doer) not in DEFINITE:
        return False
    return not any(_is_violent(verb) for verb in trigger.ancestors if verb.pos_ == "VERB")


def known_before(trigger: Token, counted: Token) -> bool:
    """People told of for something else: "two men captured in May are free", "all 99 injured have been moved"."""
    is_clause = trigger.head.i == counted.i and trigger.dep_ in CLAUSES_OF_NOUNS
    if trigger.dep_ == "relcl" and is_clause and _is_capture(trigger):
        return True
    verb = counted.head
    if counted.dep_ not in AFFECTED or verb.pos_ not in VERBAL or verb.lemma_.lower() in cue_lexicon().reporting:
        return False
    if trigger.dep_ == "amod" and trigger.head.i == counted.i:  # "they transported 21 injured people"
        return verb.lemma_.lower() in word_list("retold", "cares")
    if is_clause and _is_capture(trigger):
        return True
    if counted.dep_ not in SUBJECTS or not (is_clause or trigger.i == counted.i):
        return False
    all_of_them = any(child.lower_ == "all" for child in counted.children)
    return _is_capture(trigger) or all_of_them or (is_clause and _is_known(counted, verb))


def _is_known(counted: Token, verb: Token) -> bool:
    """Whether an act only says who is meant: "the two towers hit are tall", "two towers hit will be razed"."""
    if _is_violent(verb):
        return False
    to_come = any(child.dep_ == "aux" and child.lower_ in {"to", "will"} for child in verb.children)
    return to_come or _determiner(counted) in DEFINITE


def comes_after(trigger: Token, counted: Token) -> bool:
    """An attack that the news only comes after: "it comes after 50 people were killed", not "after he said …"."""
    main = _what_came_after(trigger)
    return main is not None and main.lemma_.lower() in word_list("retold", "follows")


def is_after_no_attack(trigger: Token) -> bool:
    """Whether an act came some time before what harms nobody: "they condemn the raid after six die"; not "they say"."""
    above = _what_came_after(trigger)
    main = verb_above(above) if above is not None else None
    if main is None or main.pos_ not in VERBAL or main.lemma_.lower() in word_list("planned", "reports"):
        return False
    words = harm_words() | frame_lexicon().verbs.keys()
    return not (
        _is_violent(main) or any(word.dep_ in RESULTS and word.lemma_.lower() in words for word in main.children)
    )


def at_the_scene(trigger: Token, counted: Token) -> bool:
    """What had happened at a place that is told of for something else: "he visited the market where 16 died"."""
    if trigger.dep_ not in {"advcl", "relcl"} or not any(child.lower_ == "where" for child in trigger.children):
        return False
    return not any(_is_violent(verb) for verb in trigger.ancestors if verb.pos_ == "VERB")


def toll_told_again(trigger: Token, counted: Token) -> bool:
    """A toll that grew, of an attack told before: "the number of wounded has risen to 97", "currently 12 are dead"."""
    if any(child.lower_ == "currently" for child in verb_above(trigger).children):
        return trigger.lemma_.lower() in harm_words() or trigger.lemma_.lower() in frame_lexicon().toll_nouns
    return any(grows(word) for word in (trigger, *trigger.ancestors))


def among_the_dead(trigger: Token, counted: Token) -> bool:
    """Those whose bodies are told of: "the bodies of four people killed under occupation", "40 bodies found dead"."""
    remains = word_list("retold", "remains")
    if counted.lemma_.lower() in remains:
        return True
    modifies = trigger.dep_ in CLAUSES_OF_NOUNS and trigger.head.i == counted.i
    return modifies and counted.dep_ == "pobj" and counted.head.head.lemma_.lower() in remains


def aftermath(trigger: Token, counted: Token) -> bool:
    """An act below what came of it: "they mourn after a strike killed 13", "the trial for the murder of two"."""
    words = word_list("retold", "aftermath")
    if any(word.lemma_.lower() in words for word in trigger.ancestors):
        return True
    clause = next((word for word in (trigger, *trigger.ancestors) if word.dep_ in {"advcl", "prep"}), None)
    if clause is None or (clause.dep_ == "prep" and clause.lower_ not in ABOUT):
        return False
    return any(word.lemma_.lower() in words and word.dep_ != "compound" for word in clause.head.subtree)


def grows(verb: Token) -> bool:
    """Whether a verb says of a toll that it grew, or how far it has."""
    lemma, tolls = verb.lemma_.lower(), frame_lexicon().toll_nouns
    if lemma in word_list("cumulative", "grows"):
        tolls |= {"list"}
    elif lemma not in word_list("retold", "reaches"):
        return False
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    return any(word.lemma_.lower() in tolls for subject in subjects for word in subject.subtree)


def _what_came_after(trigger: Token) -> Token | None:
    """The word on which the "after" above an act hangs; None where there is none, or somebody says the act."""
    for word in (trigger, *trigger.ancestors):
        if word.i != trigger.i and word.lemma_.lower() in cue_lexicon().reporting:
            return None
        if word.lower_ in AFTER or any(child.dep_ == "mark" and child.lower_ in AFTER for child in word.children):
            return word.head
    return None


def _is_no_verb(word: Token) -> bool:
    return word.pos_ not in VERBAL


def _is_capture(verb: Token) -> bool:
    """Whether a verb takes people captive: "detained", "taken prisoner"."""
    held = word_list("retold", "held")
    is_taken = verb.lemma_ == "take" and any(child.lemma_.lower() in held for child in verb.children)
    return is_taken or verb.lemma_.lower() in word_list("retold", "captures")


def _determiner(noun: Token) -> str | None:
    return next((child.lower_ for child in noun.children if child.dep_ == "det"), None)


def _is_violent(verb: Token) -> bool:
    """Whether a clause tells of an attack by its verb or its subject: "raids reached the town where two died"."""
    lemma = verb.lemma_.lower()
    if lemma in frame_lexicon().hostile_verbs or lemma in harm_words():
        return True
    return any(child.dep_ in SUBJECTS and is_incident(child) for child in verb.children)
