"""Who does what a word says, by grammar alone: its subject, borrowed where a verb has none, or what follows "by"."""

from spacy.tokens import Token

from analysis.claiming.acts.frames import frame_lexicon
from analysis.claiming.acts.grammar import OBJECTS, PAST_FORMS, VERBAL, governed_by, has_object

DOERS = frozenset({"csubj", "nsubj"})
PASSIVE = frozenset({"auxpass", "nsubjpass"})
BORROWS = frozenset({"advcl", "conj", "dep", "xcomp"})
RELATIVES = frozenset({"WDT", "WP"})
# verbs that only say who does what a noun tells: "took control", "opened fire"
LIGHT_VERBS = {
    "control": frozenset({"assume", "establish", "gain", "have", "reclaim", "regain", "retake", "seize", "take"}),
    "fire": frozenset({"open"}),
}


def agent_of(word: Token) -> Token | None:
    """The head of the phrase that names the agent of a verb or of an action's noun; None if the grammar names none."""
    by = governed_by(word, "by") or _agent_of_conjunct(word)
    is_active = has_object(word) and any(child.dep_ == "nsubj" for child in word.children)  # "sent troops by boat"
    if by is not None and not is_active:
        return by
    if word.pos_ not in VERBAL:
        return agent_of(done.head) if _is_done(done := _first_of_row(word)) else None
    return _subject(word) or (governed_by(word, "from") if sends(word) else None)


def _first_of_row(word: Token) -> Token:
    """The first of the words that a row joins: "strikes" for "raids" in "carried out ten strikes and two raids"."""
    while word.dep_ == "conj" and word.head.pos_ not in VERBAL:
        word = word.head
    return word


def _is_done(noun: Token) -> bool:
    """Whether a verb only says who does what its object tells: "carried out ten strikes", "took control of a town"."""
    is_light = noun.head.lemma_ in LIGHT_VERBS.get(noun.lemma_, ())
    return noun.dep_ in OBJECTS and (is_light or sends(noun.head))


def sends(verb: Token) -> bool:
    """Whether a verb's object are the weapons, and not the target: "fire", "launch"."""
    verbs, lemma = frame_lexicon().verbs, verb.lemma_.lower()
    phrases = [
        phrase for child in verb.children if child.dep_ == "prt" and (phrase := f"{lemma} {child.lower_}") in verbs
    ]
    frames = (frame for entry in phrases or [lemma] for frame in verbs.get(entry, ()))
    return any(frame.action == "launched" and frame.counted == "object" for frame in frames)


def is_attack(word: Token) -> bool:
    """Whether a word is a noun of attack, so that what follows "of" is the target: "the shelling of the town"."""
    nouns = frame_lexicon().hostile_nouns
    return word.lemma_.lower() in nouns or word.lower_ in nouns


def _subject(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ in PASSIVE:
            return None
        if child.dep_ in DOERS and not _is_rubric(child):
            return _meant_by(child) if child.tag_ in RELATIVES and verb.dep_ == "relcl" else child
    return _borrowed(verb)


def _is_rubric(subject: Token) -> bool:
    """Whether a colon parts a name from the news: "Mayor: shells wound two"."""
    end = subject.right_edge.i + 1
    return end < len(subject.doc) and subject.doc[end].text == ":"


def _agent_of_conjunct(word: Token) -> Token | None:
    """The agent told of a participle and the one before it: "destroyed or damaged by troops"."""
    if word.tag_ not in PAST_FORMS or has_object(word):
        return None
    behind = (verb for verb in word.conjuncts if verb.i > word.i and verb.tag_ in PAST_FORMS)
    return next((by for verb in behind if (by := governed_by(verb, "by"))), None)


def _meant_by(relative: Token) -> Token:
    """What a relative pronoun stands for; the attack, where it hangs on the target ("a raid on a town that hurt")."""
    noun: Token = relative.head.head
    if relative.lower_ == "who" or noun.dep_ != "pobj":
        return noun
    host: Token = noun.head.head
    lexicon = frame_lexicon()
    return host if host.lemma_.lower() in lexicon.hostile_nouns | lexicon.accidents else noun


def _borrowed(verb: Token) -> Token | None:
    head = verb.head
    if verb.dep_ == "acl":
        return head if verb.tag_ == "VBG" or (verb.tag_ == "VBD" and has_object(verb)) else None
    if verb.dep_ == "amod" or head.i == verb.i or _is_bare_participle(verb) or _is_headline(verb):
        return None
    if verb.dep_ == "pcomp":
        return _governing_subject(head) if head.head.pos_ in VERBAL else None
    return _subject(head) if verb.dep_ in BORROWS and head.pos_ in VERBAL else None


def _is_headline(verb: Token) -> bool:
    """Whether a verb is that of a headline whose speaker follows: "Shelling kills two, officials say"."""
    return verb.dep_ == "advcl" and verb.tag_ == "VBZ"


def _governing_subject(preposition: Token) -> Token | None:
    """Who does what a verb's preposition tells: its subject ("foiled a raid by hitting"), or who is accused "of" it."""
    verb = preposition.head
    accused = (child for child in verb.children if child.dep_ == "dobj" and preposition.lower_ in {"for", "of"})
    return next(accused, None) or _subject(verb)


def _is_bare_participle(verb: Token) -> bool:
    """Whether a past participle stands without helper and object, and so is passive: "three dead and two wounded"."""
    return verb.tag_ == "VBN" and not any(child.dep_ in {"aux", "dobj"} for child in verb.children)
