"""Which action a counted thing takes part in, from the lexicon of frames and the parse."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from spacy.tokens import Token

from analysis.claiming.acts.frames import Frame, frame_lexicon, harm_words
from analysis.claiming.acts.grammar import PAST_FORMS, SUBJECTS, VERBAL, has_object
from analysis.claiming.acts.routes import own_modifiers, steps_from
from analysis.claiming.acts.verb_steps import Step, verb_steps
from analysis.claiming.acts.wholes import part_behind, part_of_whole, verb_past_aside

PARTICLES = frozenset({"advmod", "prep", "prt"})
NOUN_PHRASE = frozenset({"ADJ", "NOUN", "PROPN"})
NAMES = frozenset({"NOUN", "NUM", "PROPN"})
STOPPED = frozenset({"shot_down", "lost_jammed", "hit", "left_airspace"})
EITHER = frozenset({"captured", "killed", "missing", "wounded"})
BEFORE_PARTICIPLE = frozenset({"been", "had", "has", "have", "more", "others", "was", "were"})
LAUNCHED_PART = "part_of_launched"
TOLL = "toll"  # a count of the dead that is told as it stands: "the toll rose to 14"


@dataclass(frozen=True, slots=True)
class Act:
    """What happened to the counted thing, the word that says so, in which frame; `rule` names the entry."""

    action: str
    trigger: Token
    frame: Frame
    place: str
    rule: str


def find_act(counted: Token, number: Token, thing: str, low: float) -> Act | None:
    """The act of the nearest word whose frame fits; None if the count takes part in no known action."""
    if state := _first_act(chain(_state_behind(number), _harm_behind(number), _verb_before(counted)), thing, low):
        return _not_told_apart(state)
    whole = part_of_whole(number)
    # "four were reported dead and five wounded": the second has its own word, and isn't the list's
    is_apart = whole is None and (counted.dep_ == "conj" or _opens_clause(counted))
    own = _first_act(own_modifiers(counted), thing, low)
    is_own_harm = own is not None and own.frame.actor == "harm"
    if own and is_own_harm and is_apart:
        return own
    act = own if whole is not None else _first_act(steps_from(counted), thing, low)
    if own and is_own_harm and act and _is_of_another(act.trigger, own.trigger):
        return own
    part = whole if whole is not None else part_behind(counted)
    if part is not None and (verb := verb_past_aside(counted, part)) is not None:
        act = _first_act(verb_steps(verb, "subject"), thing, low) or act
    elif part is not None and (act is None or (act.action in STOPPED and act.trigger.i > part.i)):
        act = _launched_whole(part, thing, low) or act
    return _not_told_apart(act) if act else None


def _is_of_another(verb: Token, participle: Token) -> bool:
    """Whether a verb belongs to a count after that of a participle: "two men injured and a driver killed"."""
    return any(
        (word.dep_ in SUBJECTS and word.head.i == verb.i) or (word.dep_ == "conj" and word.head.i == participle.i)
        for word in verb.doc[participle.i + 1 : verb.i]
        if word.pos_ in NAMES
    )


def _opens_clause(counted: Token) -> bool:
    """Whether a comma parts an object from its verb, as of two headlines in one: "depot destroyed, two men hurt"."""
    return counted.dep_ in {"dobj", "npadvmod"} and counted.left_edge.i > 0 and counted.left_edge.nbor(-1).text == ","


def _not_told_apart(act: Act) -> Act:
    """The act, or the sum of both where another harm is joined to it by "or": "killed or wounded"."""
    if act.action not in EITHER or not _is_either(act.trigger):
        return act
    return replace(act, action="casualties", rule=f"{act.rule}_or")


def _is_either(word: Token) -> bool:
    """Whether a word of harm has another beside it that may be meant instead."""
    joined = [word, *word.conjuncts]
    if not any(child.lower_ == "or" for other in joined for child in other.children):
        return False
    return any(other.lemma_.lower() in harm_words() for other in word.conjuncts)


def _state_behind(number: Token) -> Iterator[Step]:
    """The state right behind a number that has no noun: "one dead and many injured"."""
    behind = number.doc[number.i + 1 : min(number.i + 3, number.sent.end)]
    ends_phrase = len(behind) == 1 or (len(behind) > 1 and behind[1].pos_ not in NOUN_PHRASE)
    if ends_phrase and behind[0].lower_ in frame_lexicon().adjectives:
        yield behind[0], "itself"


def _harm_behind(number: Token) -> Iterator[Step]:
    """The participle of harm behind a number that has no noun: "the toll rose to nine, and another 19 were hurt"."""
    behind = number.doc[number.i + 1 : min(number.i + 5, number.sent.end)]
    word = next((word for word in behind if word.lower_ not in BEFORE_PARTICIPLE), None)
    is_harm = word is not None and word.lemma_.lower() in frame_lexicon().harming_verbs
    if word and is_harm and word.tag_ in PAST_FORMS and word.dep_ != "amod" and not has_object(word):
        yield word, "object"


def _verb_before(counted: Token) -> Iterator[Step]:
    """The verb right before a count that was taken for a noun: "kills one and wounds eight"."""
    start = counted.left_edge.i
    if start > counted.sent.start and _is_verb_after_and(before := counted.doc[start - 1]):
        yield before, "object"


def _is_verb_after_and(word: Token) -> bool:
    follows = word.i > word.sent.start and word.nbor(-1).lower_ in {",", "and"}
    return follows and word.lower_ == f"{word.lemma_}s" and word.lemma_ in frame_lexicon().harming_verbs


def find_act_before(counted: Token, thing: str) -> Act | None:
    """The advance that the sentence before tells of, for ground measured in a sentence without a verb."""
    sentence = counted.sent
    if not thing.startswith("territory/") or sentence.start == 0 or any(t.pos_ in VERBAL for t in sentence):
        return None
    before = sentence.doc[sentence.start - 1].sent
    return _first_act(((word, "measure") for word in before), thing, 0)


def _first_act(steps: Iterable[Step], thing: str, low: float) -> Act | None:
    return next((act for step in steps if (act := _act(step, thing, low))), None)


def _act(step: Step, thing: str, low: float) -> Act | None:
    word, place = step
    for lemma, frames in _entries(word):
        for frame in frames:
            if _stands(frame, place, thing) and frame.takes(thing) and low >= frame.least and _accompanied(frame, word):
                counted = place if place == TOLL else frame.counted
                return Act(frame.action, word, frame, place, f"{lemma.replace(' ', '_')}_{counted}")
    return None


def _entries(word: Token) -> list[tuple[str, tuple[Frame, ...]]]:
    """The frames that a word may call up, by its class: a participle is a verb and may be a state."""
    lexicon = frame_lexicon()
    lemma = word.lemma_.lower()
    found: list[tuple[str, tuple[Frame, ...]]] = []
    if _is_verb(word):
        for child in word.children:
            if _is_particle(child) and (phrase := f"{lemma} {child.lower_}") in lexicon.verbs:
                found.append((phrase, lexicon.verbs[phrase]))
        if lemma in lexicon.verbs:
            found.append((lemma, lexicon.verbs[lemma]))
    elif lemma in lexicon.nouns:
        found.append((lemma, lexicon.nouns[lemma]))
    for form in {lemma, word.lower_}:
        if form in lexicon.adjectives:
            found.append((form, lexicon.adjectives[form]))
    return found


def _is_particle(word: Token) -> bool:
    """Whether a word belongs to the verb before it; "in" does so without a noun of its own ("they came in")."""
    is_bound = word.lower_ != "in" or not any(child.dep_ == "pobj" for child in word.children)
    return word.dep_ in PARTICLES and word.i > word.head.i and is_bound


def _is_verb(word: Token) -> bool:
    """Whether a word is a verb, by its tag or, in headlines, by having an object ("shelling injures two")."""
    if word.pos_ in VERBAL or _is_verb_after_and(word):
        return True
    return word.pos_ in {"NOUN", "PROPN"} and has_object(word)


def _stands(frame: Frame, place: str, thing: str) -> bool:
    counted = frame.counted
    if place == counted or (place == "measure" and counted == "object"):  # an object may be read as a measure
        return True
    if counted == "measure":
        return thing.startswith("territory/") and place in {"object", "by", TOLL, "of", "to"}
    return place == TOLL and counted in {"of", "itself", "object", "subject"}


def _accompanied(frame: Frame, word: Token) -> bool:
    if not frame.company and not frame.strangers:
        return True
    verbs = [word, *(other for other in word.conjuncts if other.pos_ in VERBAL)]
    children = [child for verb in verbs for child in verb.children]
    near = [word.head, *children, *(below for child in children for below in child.children)]
    near += [below for token in near if token.dep_ == "prep" for below in token.children]
    lemmas = {token.lemma_.lower() for token in near}
    return not lemmas & frame.strangers and (not frame.company or bool(lemmas & frame.company))


def _launched_whole(part: Token, thing: str, low: float) -> Act | None:
    """Of the weapons stopped or arrived some were counted: the whole are those launched."""
    act = _first_act(steps_from(part), thing, low)
    if act is None or act.action not in STOPPED:
        return None
    frame = replace(act.frame, action="launched", actor="sender")
    return Act("launched", act.trigger, frame, act.place, LAUNCHED_PART)
