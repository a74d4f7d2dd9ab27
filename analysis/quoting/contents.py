"""What a reporting verb reports, by the frame it stands in: stretches of tokens, none where the frame does not fit."""

from collections.abc import Callable

from spacy.tokens import Token

from analysis.quoting.clauses import clause
from analysis.quoting.cues import Cue
from analysis.quoting.cuts import cut
from analysis.quoting.phrases import Stretch, is_infinitive, object_of, own_subject

CLAUSES = frozenset(("ccomp", "xcomp"))
OPENING = frozenset(("“", "„", "«", "``", "''", '"', "‘"))


def infinitive(verb: Token, _: Cue) -> list[Stretch]:
    """ "vowed to hold it"."""
    for child in verb.rights:
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
    return object_of(preposition) if preposition else None


def thing(verb: Token, cue: Cue) -> list[Stretch]:
    """ "announced a truce", "called for talks"."""
    found = _governed(verb, cue) if cue.particles else next((c for c in verb.rights if c.dep_ == "dobj"), None)
    if found is None or found.pos_ == "PRON":
        return []
    return [cut(verb, found.left_edge.i, found.right_edge.i + 1)]


def charge(verb: Token, cue: Cue) -> list[Stretch]:
    """ "accused Moscow of shelling", "lashed out at Kyiv for waiting": from the accused on."""
    accused = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    if accused is None:
        preposition = next((c for c in verb.rights if c.dep_ == "prep" and c.lower_ in {"at", "against"}), None)
        accused = object_of(preposition) if preposition else None
    if accused is None or accused.tag_ in {"WP", "WDT"}:
        return []
    reasons = [c for c in (*verb.rights, *accused.head.rights) if _is_reason(c, cue)]
    reasons += [c for c in accused.rights if _is_reason(c, cue) and any(t.dep_ == "pcomp" for t in c.children)]
    if not reasons:
        return []
    return [cut(verb, accused.left_edge.i, max(r.right_edge.i for r in reasons) + 1)]


def _is_reason(token: Token, cue: Cue) -> bool:
    return token.dep_ == "prep" and token.lower_ in cue.particles and token.right_edge.i > token.i


def naming(verb: Token, _: Cue) -> list[Stretch]:
    """ "called it a trap": with what is named."""
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        return []
    named = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    for child in verb.rights:
        if child.dep_ in {"oprd", "ccomp"} and not is_infinitive(child):
            first = named if named is not None and named.i < child.i else child
            return [cut(verb, first.left_edge.i, child.right_edge.i + 1)]
    if named is not None and any(token.text in OPENING for token in verb.doc[named.i + 1 : verb.right_edge.i + 1]):
        return [cut(verb, named.left_edge.i, named.right_edge.i + 1)]
    return []


def description(verb: Token, _: Cue) -> list[Stretch]:
    """ "described it as a trap": with what is described."""
    preposition = next((c for c in verb.rights if c.dep_ == "prep" and c.lower_ == "as"), None)
    described = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    if preposition is None and described is not None:
        preposition = next((c for c in described.rights if c.dep_ == "prep" and c.lower_ == "as"), None)
    if preposition is None or preposition.right_edge.i == preposition.i:
        return []
    start = described.left_edge.i if described else preposition.i + 1
    return [cut(verb, start, preposition.right_edge.i + 1)]


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
    "quote": _nothing,
}
