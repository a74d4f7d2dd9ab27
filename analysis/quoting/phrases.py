"""The parse around a cue: who does what a verb says, and how far a phrase reaches."""

from spacy.tokens import Doc, Token

from analysis.quoting.cues import verb_cues

type Stretch = tuple[int, int]  # tokens, half-open

SUBJECTS = frozenset(("nsubj", "csubj", "expl"))
PASSIVE = frozenset(("nsubjpass", "auxpass", "csubjpass"))
BORROWS = frozenset(("conj", "xcomp", "advcl", "ccomp", "dep", "parataxis"))
VERBAL = frozenset(("VERB", "AUX"))
FINITE = frozenset(("VBD", "VBZ", "VBP", "VB", "MD"))
NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "DET", "ADJ"))
LONG_NAME = 7  # tokens
ABSOLUTE = frozenset(("despite", "with"))  # "despite Kyiv saying", "with officials warning"
APPENDED = frozenset(("appos", "conj"))
ENDS_PHRASE = frozenset(("relcl", "appos", "punct", "acl", "advcl", "dep", "parataxis"))
EDGES = frozenset(
    [",", ";", ":", "—", "–", "-", "―", "--", '"', "“", "”", "''", "``", "'", "‘", "’", "*", "**", ".", "…"]
)


def subject_of(verb: Token) -> Token | None:
    """The head of the phrase that does what the verb says, borrowed from the verb it hangs on if it has none."""
    passive = False
    for child in verb.children:
        if child.dep_ in SUBJECTS:
            return _true_subject(child, verb)
        if child.dep_ == "agent":
            return object_of(child)
        passive = passive or child.dep_ in PASSIVE
    if passive or (verb.dep_ == "acl" and verb.tag_ == "VBN"):
        return None
    return stray_subject(verb) or _borrowed(verb)


def stray_subject(verb: Token) -> Token | None:
    """The name right before a cue that the parse hung elsewhere: "in the attack, Ivan Petrenko, the mayor, said"."""
    doc, last = verb.doc, verb.i - 1
    if last < 2 or doc[last].text != "," or not any(c.dep_ == "ccomp" for c in verb.lefts):
        return None
    token = doc[last - 1]
    while token.dep_ not in APPENDED and token.head.i < verb.i and token.head.i != token.i:
        token = token.head
    if token.dep_ not in APPENDED or doc[token.left_edge.i - 1].text != ",":
        return None
    while token.head.dep_ in APPENDED and doc[token.head.left_edge.i - 1].text == ",":
        token = token.head
    return token


def subject_beside(cue: Token) -> Token | None:
    """The head of the noun phrase right after a cue, or right before it, whatever the parse says."""
    doc = cue.doc
    if cue.i + 1 < len(doc) and doc[cue.i + 1].pos_ in NOMINAL:
        return _head_within(doc[cue.i + 1], cue.i + 1, min(cue.i + LONG_NAME, len(doc)))
    before = cue.i - 1
    while before > 0 and doc[before].pos_ in {"AUX", "ADV"}:
        before -= 1
    return _head_within(doc[before], max(0, before - LONG_NAME), before + 1) if doc[before].pos_ in NOMINAL else None


def _head_within(token: Token, start: int, end: int) -> Token | None:
    while start <= token.head.i < end and token.head.i != token.i and token.head.pos_ in NOMINAL:
        token = token.head
    return token if token.pos_ in {"NOUN", "PROPN", "PRON"} else None


def _borrowed(verb: Token) -> Token | None:
    head = verb.head
    if verb.tag_ == "VBG" and verb.i and verb.nbor(-1).dep_ == "pobj" and verb.nbor(-1).head.lower_ in ABSOLUTE:
        return verb.nbor(-1)
    if verb.tag_ == "VBG" and verb.dep_ in {"advcl", "acl"} and verb.doc[verb.left_edge.i - 1].text == ",":
        return _subject_of_report(head)
    if verb.dep_ == "acl":
        return head if verb.tag_ == "VBG" else None
    if verb.tag_ == "VBN" and verb.dep_ == "advcl":
        return None
    if verb.dep_ == "pcomp":
        return _of_governor(head.head)
    if verb.dep_ not in BORROWS or head.i == verb.i or head.pos_ not in VERBAL:
        return None
    if verb.dep_ == "conj" and head.dep_ == "ccomp" and verb.tag_ == head.head.tag_ and verb_cues(head.head):
        return subject_of(head.head)
    return subject_of(head)


def _subject_of_report(token: Token) -> Token | None:
    """Who speaks in "…, adding that": whoever said what it is added to, else the subject of the clause."""
    while token.pos_ not in VERBAL and token.head.i != token.i:
        token = token.head
    if _is_circumstance(token):
        token = token.head
    while token.dep_ in {"ccomp", "conj", "advcl"} and verb_cues(token.head) and own_subject(token) is not None:
        token = token.head
    return subject_of(token) if token.pos_ in VERBAL else None


def _is_circumstance(verb: Token) -> bool:
    """Whether a clause like "as the day drew near" only says when, with a subject that cannot speak."""
    subject = own_subject(verb)
    is_thing = subject is not None and subject.pos_ == "NOUN"
    return is_thing and verb.dep_ == "advcl" and any(c.dep_ == "mark" for c in verb.lefts)


def _of_governor(verb: Token) -> Token | None:
    """The subject of "was quoted as saying" and of "began by saying"."""
    if verb.pos_ not in VERBAL:
        return None
    return next((c for c in verb.children if c.dep_ == "nsubjpass"), None) or subject_of(verb)


def _true_subject(subject: Token, verb: Token) -> Token:
    """The subject, or what it stands for: the noun before "who", the name in "near the river, the ministry said".

    In titles the parse takes the speaker for the object: "Ferry sinking, says Verkhova".
    """
    if verb.dep_ == "relcl" and subject.tag_ in {"WP", "WDT"}:
        return verb.head
    named_after = next((c for c in verb.rights if c.dep_ == "dobj" and c.pos_ == "PROPN"), None)
    if named_after is not None and subject.i < verb.i and verb.nbor(-1).text == "," and verb.lemma_ == "say":
        return named_after
    if subject.left_edge.i > 0 and subject.left_edge.nbor(-1).tag_ == "IN" and subject.i < verb.i:
        return next((c for c in subject.rights if c.dep_ == "appos"), subject)
    return subject


def object_of(preposition: Token) -> Token | None:
    """The noun that a preposition governs."""
    return next((c for c in preposition.children if c.dep_ == "pobj"), None)


def phrase(head: Token) -> Stretch:
    """The noun phrase of `head` without relative clauses, appositions and what follows a comma."""
    start, end = head.left_edge.i, head.i + 1
    for child in head.rights:
        if child.dep_ in ENDS_PHRASE:
            break
        end = child.right_edge.i + 1
    while start < head.i and (head.doc[start].is_punct or head.doc[start].is_space):
        start += 1
    return start, end


def is_infinitive(verb: Token) -> bool:
    """Whether "to" stands before the verb."""
    return any(c.dep_ == "aux" and c.tag_ == "TO" for c in verb.lefts)


def own_subject(verb: Token) -> Token | None:
    """The subject that stands before the verb itself, active or passive."""
    return next((c for c in verb.lefts if c.dep_ in {"nsubj", "nsubjpass", "expl", "csubj"}), None)


def trim(doc: Doc, start: int, end: int) -> Stretch:
    """The stretch without marks, commas and a leading "that" at its edges."""
    while start < end and _is_edge(doc[start]):
        start += 1
    while end > start and (doc[end - 1].is_space or doc[end - 1].text in EDGES or doc[end - 1].pos_ == "CCONJ"):
        end -= 1
    if end - start == 1 and doc[start].is_punct:
        return end, end
    return start, end


def _is_edge(token: Token) -> bool:
    return token.is_space or token.text in EDGES or (token.lower_ == "that" and token.dep_ == "mark")
