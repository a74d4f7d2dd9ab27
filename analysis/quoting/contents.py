"""What a reporting verb reports, by the frame it stands in: stretches of tokens, none where the frame does not fit."""

from collections.abc import Callable

from spacy.tokens import Token

from analysis.quoting.clauses import clause
from analysis.quoting.cues import Cue, verb_cues
from analysis.quoting.cuts import cut
from analysis.quoting.phrases import (
    CLOSING,
    OPENING,
    VERBAL,
    Stretch,
    agent_behind_marks,
    is_infinitive,
    is_passive_participle,
    object_of,
    own_subject,
    trim,
)

CLAUSES = frozenset(("ccomp", "xcomp"))
POINTERS = frozenset(("her", "his", "its", "that", "the", "their", "these", "this", "those"))
BEFORE_NAME = frozenset(("auxpass", "dobj", "nsubjpass"))
LONG_NAMED = 10  # tokens
LONG_TOPIC = 3  # tokens
JOINTS = frozenset(("and", "or"))


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
    return [stretch for stretch in thing(verb, cue) if _holds_marks(verb, stretch)]


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


def naming(verb: Token, _: Cue) -> list[Stretch]:
    """ "called it a trap", 'called it "beyond belief"': with what is named."""
    if is_passive_participle(verb) or any(c.dep_ == "prt" for c in verb.rights):
        return []
    found = _named(verb)
    marked = _up_to_marks(verb) if not any(_holds_marks(verb, stretch) for stretch in found) else None
    return [cut(verb, *marked)] if marked is not None else found


def _holds_marks(verb: Token, stretch: Stretch) -> bool:
    return any(token.text in OPENING for token in verb.doc[stretch[0] - 1 : stretch[1]])


def _named(verb: Token) -> list[Stretch]:
    """What the parse takes for the named and its name."""
    named = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    marked_end = _end_of_marks(verb, named.right_edge.i + 1) if named is not None else None
    for child in verb.rights:
        if child.dep_ in {"oprd", "ccomp"} and not is_infinitive(child):
            if named is None and not _is_of_what(verb) and not _holds_marks(verb, (verb.i + 1, verb.right_edge.i + 1)):
                continue  # "called the parties to …"
            first = named if named is not None and named.i < child.i else child
            start, end = first.left_edge.i, max(child.right_edge.i + 1, marked_end or 0)
            told = cut(verb, start, end)
            return [told if told[1] > child.i else trim(verb.doc, start, end)]
    if named is not None and marked_end is not None:
        return [cut(verb, named.left_edge.i, marked_end)]
    if named is not None and _holds_marks(verb, (named.left_edge.i, verb.right_edge.i + 1)):
        return [cut(verb, named.left_edge.i, named.right_edge.i + 1)]
    return []


def _is_of_what(verb: Token) -> bool:
    """Whether what is named stands before the verb: "what he called a trap", "was called a trap"."""
    return verb.dep_ == "relcl" or any(c.tag_ in {"WP", "WDT"} or c.dep_ in BEFORE_NAME for c in verb.lefts)


def _up_to_marks(verb: Token) -> Stretch | None:
    """What is named, with the name in marks behind it: 'called the old dam by the river "a trap"'."""
    doc = verb.doc
    for i in range(verb.i + 1, min(verb.i + LONG_NAMED, verb.sent.end)):
        if doc[i].text in OPENING and i > verb.i + 1:
            end = _end_of_marks(verb, i)
            return (verb.i + 1, end) if end is not None else None
        if doc[i].pos_ in VERBAL or (doc[i].is_punct and doc[i].whitespace_) or doc[i].lower_ == "for":
            return None
    return None


def _end_of_marks(verb: Token, start: int) -> int | None:
    """Where marks end that open at a token, with those joined to them, in the sentence; None where none open."""
    doc, end = verb.doc, min(verb.sent.end + 1, len(verb.doc))
    if start >= end or doc[start].text not in OPENING or not doc[start - 1].whitespace_:
        return None
    closing = next((i + 1 for i in range(start + 2, end) if doc[i].text in CLOSING), None)
    if closing is not None and closing < end and doc[closing].lower_ in JOINTS:
        return _end_of_marks(verb, closing + 1) or closing
    return closing


def description(verb: Token, _: Cue) -> list[Stretch]:
    """ "described it as a trap", "referred to it as a trap": with what is described."""
    described = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    if described is None and verb.lemma_ == "refer":
        direction = next((c for c in verb.rights if c.lower_ == "to"), None)
        described = object_of(direction) if direction is not None else None
    places = (verb, described, described.head) if described is not None else (verb,)
    preposition = next((c for at in places for c in at.rights if c.lower_ == "as" and c.dep_ == "prep"), None)
    if preposition is None or preposition.right_edge.i == preposition.i:
        return []
    start = described.left_edge.i if described else preposition.i + 1
    by = agent_behind_marks(verb)
    return [cut(verb, start, by.i if by is not None else preposition.right_edge.i + 1)]


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
    return [stretch for stretch in found if _holds_marks(verb, stretch)] if cue.marked else found
