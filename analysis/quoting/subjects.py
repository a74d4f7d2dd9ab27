"""Who does what a verb says: its subject, or the one it borrows from the verb it hangs on."""

from spacy.tokens import Token

from analysis.quoting.beside_cue import LONG_NAME, misread_name, stray_subject, subject_beside
from analysis.quoting.cast import may_speak, person_nouns
from analysis.quoting.cues import verb_cues
from analysis.quoting.phrases import (
    NARRATED,
    NOMINAL,
    SUBJECTS,
    VERBAL,
    agent_behind_marks,
    governor_of_joined,
    is_infinitive,
    is_passive_participle,
    object_of,
    own_subject,
)

PASSIVE = frozenset(("nsubjpass", "auxpass", "csubjpass"))
BORROWS = frozenset(("conj", "xcomp", "advcl", "ccomp", "dep", "parataxis"))
ABSOLUTE = frozenset(("despite", "with"))  # "despite Kyiv saying", "with officials warning"
PROMPT = frozenset(("careful", "quick", "swift"))  # "was quick to add that"
PROMISING = frozenset(("promise", "vow"))  # verbs with an object that is told, not made to do anything


def subject_of(verb: Token) -> Token | None:
    """The head of the phrase that does what the verb says, borrowed from the verb it hangs on if it has none."""
    passive = misread = False
    for child in verb.children:
        if child.dep_ in SUBJECTS and (child.i < verb.i or verb.tag_ != "VBG"):
            misread = _is_possessor(child)
            if not misread:
                return _true_subject(child, verb)
        if child.dep_ == "agent":
            return object_of(child)
        passive = passive or child.dep_ in PASSIVE
    if passive or is_passive_participle(verb):
        by = agent_behind_marks(verb)
        return object_of(by) if by is not None else None
    return stray_subject(verb) or misread_name(verb) or _borrowed(verb) or (subject_beside(verb) if misread else None)


def _is_possessor(token: Token) -> bool:
    """Whether a token is only said to have what the parse took for its act: "Petrenko's claimed plan"."""
    return any(c.tag_ == "POS" and c.i == token.i + 1 for c in token.rights)


def _borrowed(verb: Token) -> Token | None:
    head = verb.head
    if verb.tag_ == "VBG" and verb.i and verb.nbor(-1).dep_ == "pobj" and verb.nbor(-1).head.lower_ in ABSOLUTE:
        return verb.nbor(-1)
    if verb.tag_ == "VBG" and verb.dep_ in {"advcl", "acl"} and verb.doc[verb.left_edge.i - 1].text == ",":
        return _subject_of_report(head)
    if verb.dep_ == "acl":
        return head if verb.tag_ in {"VBG", "VBN"} else None
    if verb.tag_ == "VBN" and verb.dep_ == "advcl":
        return None
    if verb.dep_ == "pcomp":
        return _of_governor(head.head)
    if verb.dep_ == "xcomp" and head.dep_ == "acomp" and head.lower_ in PROMPT:
        return subject_of(head.head)
    if verb.dep_ not in BORROWS or head.i == verb.i or head.pos_ not in VERBAL:
        return None
    if verb.dep_ == "conj":
        head = governor_of_joined(verb)  # "moved to let athletes return but punted, saying": not the athletes
        head = _teller_above(head, verb)
        if verb.tag_ in NARRATED and head.tag_ == "VBN" and any(c.dep_ == "auxpass" for c in head.lefts):
            return next((c for c in head.lefts if c.dep_ == "nsubjpass"), None)  # "was cornered and said"
    told = _who_is_made_to(head) or _who_acts_beside(head, verb)
    return told if told is not None else subject_of(head)


def _who_acts_beside(governor: Token, verb: Token) -> Token | None:
    """Who acts beside what cannot speak: Petrenko in "tempers rose when Petrenko toured the dam and said …"."""
    subject = own_subject(governor)
    if verb.tag_ not in NARRATED or subject is None or subject.pos_ != "NOUN" or may_speak(subject):
        return None
    beside = (c for c in governor.rights if c.dep_ == "advcl" and c.tag_ == verb.tag_ and c.i < verb.i)
    return next((own for c in beside if (own := own_subject(c)) is not None and own.pos_ == "PROPN"), None)


def _teller_above(clause: Token, verb: Token) -> Token:
    """The cue that a verb is joined to, where the parse joined it to the clause reported: "said it held and left"."""
    above = clause.head
    if clause.dep_ == "ccomp" and verb.tag_ == above.tag_ and verb_cues(above):
        return above
    is_of_noun = clause.dep_ == "acl" and above.dep_ == "dobj" and clause.tag_ != verb.tag_
    return above.head if is_of_noun and above.head.tag_ == verb.tag_ else clause


def _who_is_made_to(verb: Token) -> Token | None:
    """Who does what an infinitive says that another verb brings about: "the flood forced Kyiv to ask and call for"."""
    governor = verb.head
    if verb.dep_ != "xcomp" or not is_infinitive(verb) or governor.lemma_ in PROMISING:
        return None
    return next((c for c in governor.rights if c.dep_ == "dobj" and c.i < verb.i), None)


def _subject_of_report(token: Token) -> Token | None:
    """Who speaks in "…, adding that": whoever said what it is added to, else the subject of the clause."""
    while token.pos_ not in VERBAL and token.head.i != token.i:
        token = token.head
    if _is_circumstance(token):
        token = token.head
    while token.dep_ in {"acl", "ccomp", "conj", "advcl"} and _is_reported(token):
        token = token.head
        while token.pos_ not in VERBAL and token.head.i != token.i:
            token = token.head
    return subject_of(token) if token.pos_ in VERBAL else None


def _is_reported(verb: Token) -> bool:
    """Whether a clause with a subject of its own follows a cue that reports it."""
    if verb.head.i > verb.i or own_subject(verb) is None:
        return False
    is_of_noun = verb.dep_ == "acl" and any(c.dep_ == "mark" and c.lower_ == "that" for c in verb.lefts)
    return bool(verb_cues(verb.head)) or is_of_noun


def _is_circumstance(verb: Token) -> bool:
    """Whether a clause like "as the day drew near" only says when, with a subject that cannot speak."""
    subject = own_subject(verb)
    is_thing = subject is not None and subject.pos_ == "NOUN" and subject.lemma_ not in person_nouns()
    return is_thing and verb.dep_ == "advcl" and any(c.dep_ == "mark" for c in verb.lefts)


def _of_governor(verb: Token) -> Token | None:
    """The subject of "was quoted as saying" and of "began by saying"."""
    if verb.pos_ not in VERBAL:
        return None
    passive = (c for v in (verb, verb.head) for c in v.children if c.dep_ == "nsubjpass" and v.tag_ == verb.tag_)
    return next(passive, None) or subject_of(verb)


def _true_subject(subject: Token, verb: Token) -> Token:
    """The subject, or what it stands for: the noun before "who", the name in "near the river, the ministry said".

    In titles the parse takes the speaker for the object: "Ferry sinking, says Verkhova".
    """
    if verb.dep_ == "relcl" and (subject.tag_ in {"WP", "WDT"} or subject.lower_ == "that"):
        return verb.head
    if subject.i < verb.i and (other := _of_title(subject, verb) or _beside_comma(subject, verb)) is not None:
        return other
    named_after = next((c for c in verb.rights if c.dep_ == "dobj" and c.pos_ == "PROPN"), None)
    if named_after is not None and subject.i < verb.i and verb.nbor(-1).text == "," and verb.lemma_ == "say":
        return named_after
    if subject.left_edge.i > 0 and subject.left_edge.nbor(-1).tag_ == "IN" and subject.i < verb.i:
        return next((c for c in subject.rights if c.dep_ == "appos"), subject)
    return subject


def _of_title(subject: Token, verb: Token) -> Token | None:
    """The subject that opens "Mayor calls for truce, says dam held", where the parse took "truce" for it."""
    is_after_comma = subject.i == verb.i - 2 and verb.nbor(-1).text == "," and verb.tag_ == "VBZ"
    if not is_after_comma or not any(c.dep_ == "ccomp" for c in verb.rights):
        return None
    earlier = (t for t in verb.doc[verb.sent.start : subject.i] if t.tag_ == "VBZ")
    return next((own for t in earlier if (own := own_subject(t)) is not None), None)


def _beside_comma(subject: Token, verb: Token) -> Token | None:
    """The phrase between the last comma and a cue, where the parse's subject stands before the comma."""
    doc = verb.doc
    if doc[verb.i - 1].pos_ not in {"NOUN", "PROPN"}:
        return None
    comma = next((i for i in range(verb.i - 1, max(subject.i, verb.i - LONG_NAME), -1) if doc[i].text == ","), None)
    if comma is None or any(t.pos_ in VERBAL or t.pos_ == "ADP" for t in doc[comma + 1 : comma + 2]):
        return None
    head = doc[comma + 1 : verb.i].root
    is_in_list = head.dep_ == "conj" and subject.left_edge.i > 0 and subject.left_edge.nbor(-1).tag_ != "IN"
    is_own = is_in_list or (head.dep_ in {"appos", "amod"} and subject.pos_ in NOMINAL) or head.ent_type_ == "DATE"
    return None if is_own or head.pos_ not in {"NOUN", "PROPN"} or doc[verb.i - 1].is_digit else head
