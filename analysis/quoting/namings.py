"""What is called something: the named and its name, of which a part may stand in marks."""

from spacy.tokens import Token

from analysis.quoting.cues import Cue
from analysis.quoting.cuts import cut
from analysis.quoting.phrases import (
    CLOSING,
    OPENING,
    VERBAL,
    Stretch,
    agent_behind_marks,
    holds_marks,
    is_infinitive,
    is_passive_participle,
    object_of,
    trim,
)

BEFORE_NAME = frozenset(("auxpass", "dobj", "nsubjpass"))
LONG_NAMED = 10  # tokens
JOINTS = frozenset(("and", "or"))


def naming(verb: Token, _: Cue) -> list[Stretch]:
    """ "called it a trap", 'called it "beyond belief"': with what is named."""
    if is_passive_participle(verb) or any(c.dep_ == "prt" for c in verb.rights):
        return []
    found = _named(verb)
    marked = _up_to_marks(verb) if not any(holds_marks(verb.doc, stretch) for stretch in found) else None
    return [cut(verb, *marked)] if marked is not None else found


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


def _named(verb: Token) -> list[Stretch]:
    """What the parse takes for the named and its name."""
    named = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    marked_end = _end_of_marks(verb, named.right_edge.i + 1) if named is not None else None
    after = (verb.i + 1, verb.right_edge.i + 1)
    for child in verb.rights:
        if child.dep_ in {"oprd", "ccomp"} and not is_infinitive(child):
            if named is None and not _is_of_what(verb) and not holds_marks(verb.doc, after):
                continue  # "called the parties to …"
            first = named if named is not None and named.i < child.i else child
            start, end = first.left_edge.i, max(child.right_edge.i + 1, marked_end or 0)
            told = cut(verb, start, end)
            return [told if told[1] > child.i else trim(verb.doc, start, end)]
    if named is not None and marked_end is not None:
        return [cut(verb, named.left_edge.i, marked_end)]
    if named is not None and holds_marks(verb.doc, (named.left_edge.i, verb.right_edge.i + 1)):
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
