"""What a reporting verb reports, by the frame it stands in: stretches of tokens, none where the frame does not fit."""

from collections.abc import Callable

from spacy.tokens import Token

from analysis.quoting.clauses import clause
from analysis.quoting.cues import Cue, verb_cues
from analysis.quoting.cuts import cut
from analysis.quoting.namings import description, naming
from analysis.quoting.phrases import Stretch, holds_marks, is_infinitive, object_of, own_subject

CLAUSES = frozenset(("ccomp", "xcomp"))
POINTERS = frozenset(("her", "his", "its", "that", "the", "their", "these", "this", "those"))
LONG_TOPIC = 3  # tokens


def infinitive(verb: Token, _: Cue) -> list[Stretch]:
    """ "vowed to hold it"."""
    for child in verb.rights:
        if child.dep_ in {"dobj", "dative"} and any(cue.frame == "order" for cue in verb_cues(verb)):
            return []  # "asked them to leave"
        if child.dep_ in CLAUSES and is_infinitive(child) and own_subject(child) is None:
            return [cut(verb, child.left_edge.i, child.right_edge.i + 1)]
    return []


def gerund(verb: Token, _: Cue) -> list[Stretch]:
    """ "denied taking part"."""
    for child in verb.rights:
        if child.dep_ in CLAUSES and child.tag_ == "VBG":
            return [cut(verb, child.left_edge.i, child.right_edge.i + 1)]
    return []


def order(verb: Token, cue: Cue) -> list[Stretch]:
    """ "urged them to leave", "called on them to leave": from the addressee on."""
    wish = next((c for c in verb.rights if c.dep_ in {"ccomp", "xcomp", "advcl"} and is_infinitive(c)), None)
    if cue.particles:
        if wish is not None and wish.dep_ == "advcl" and wish.left_edge.lower_ in cue.particles:
            return [cut(verb, wish.left_edge.i + 1, wish.right_edge.i + 1)]  # "called for the dam to be rebuilt"
        told = _governed(verb, cue)
        if told is None or (wish is None and not any(is_infinitive(c) for c in told.rights)):
            return []
        end = max(told.right_edge.i, wish.right_edge.i if wish else 0) + 1
        return [cut(verb, told.left_edge.i, end)]
    if wish is None or wish.dep_ == "advcl":
        return []
    told = next((c for c in verb.rights if c.dep_ in {"dobj", "dative"} and c.i < wish.i), None) or own_subject(wish)
    start = told.left_edge.i if told else wish.left_edge.i
    return [cut(verb, start, wish.right_edge.i + 1)]


def _governed(verb: Token, cue: Cue) -> Token | None:
    preposition = next((c for c in verb.rights if c.dep_ == "prep" and c.lower_ in cue.particles), None)
    if preposition is None:
        return None
    return object_of(preposition) or next((c for c in preposition.children if c.dep_ == "pcomp"), None)


def thing(verb: Token, cue: Cue) -> list[Stretch]:
    """ "announced a truce", "called for talks"."""
    found = _governed(verb, cue) if cue.particles else next((c for c in verb.rights if c.dep_ == "dobj"), None)
    if found is None or found.pos_ == "PRON" or _is_mere_topic(found):
        return []
    return [cut(verb, found.left_edge.i, found.right_edge.i + 1)]


def marked(verb: Token, cue: Cue) -> list[Stretch]:
    """'denounced the "wall of lies"': a noun phrase of which some words are in marks."""
    return [stretch for stretch in thing(verb, cue) if holds_marks(verb.doc, stretch)]


def _is_mere_topic(noun: Token) -> bool:
    """Whether a short phrase only points to what was told before: "announced the move"."""
    return noun.right_edge.i - noun.left_edge.i < LONG_TOPIC and noun.left_edge.lower_ in POINTERS


def charge(verb: Token, cue: Cue) -> list[Stretch]:
    """ "accused Moscow of shelling", "lashed out at Kyiv for waiting": from the accused on."""
    accused = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    if accused is None:
        preposition = next((c for c in verb.rights if c.dep_ == "prep" and c.lower_ in {"at", "against"}), None)
        accused = object_of(preposition) if preposition else None
    if accused is None or accused.tag_ in {"WP", "WDT"} or accused.lower_ == "you":
        return []
    reasons = [c for c in (*verb.rights, *accused.head.rights) if _is_reason(c, cue)]
    reasons += [c for c in accused.rights if _is_reason(c, cue) and any(t.dep_ == "pcomp" for t in c.children)]
    if not reasons:
        return []
    return [cut(verb, accused.left_edge.i, max(r.right_edge.i for r in reasons) + 1)]


def _is_reason(token: Token, cue: Cue) -> bool:
    return token.dep_ == "prep" and token.lower_ in cue.particles and token.right_edge.i > token.i


def _nothing(_: Token, __: Cue) -> list[Stretch]:
    return []


FRAMES: dict[str, Callable[[Token, Cue], list[Stretch]]] = {
    "clause": clause,
    "infinitive": infinitive,
    "gerund": gerund,
    "order": order,
    "object": thing,
    "charge": charge,
    "naming": naming,
    "as": description,
    "marked": marked,
    "quote": _nothing,
}


def contents_of(verb: Token, cue: Cue) -> list[Stretch]:
    """What a cue reports in its frame, in the order of the text."""
    found = [stretch for stretch in FRAMES[cue.frame](verb, cue) if stretch[1] > stretch[0]]
    return [stretch for stretch in found if holds_marks(verb.doc, stretch)] if cue.marked else found
