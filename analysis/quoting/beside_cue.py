"""Who speaks where the parse does not say: the name or noun that stands beside a cue."""

from spacy.tokens import Token

from analysis.quoting.phrases import NARRATED, NOMINAL, SUBJECTS, VERBAL

TELLING = frozenset(("ask", "assure", "inform", "reassure", "remind", "tell", "warn"))
LONG_NAME = 7  # tokens
APPENDED = frozenset(("appos", "conj"))


def misread_name(verb: Token) -> Token | None:
    """The name right before a verb that the parse took for a circumstance: "Petrenko endorsed the plan"."""
    before = verb.nbor(-1) if verb.i else verb
    is_name = before.dep_ == "npadvmod" and before.pos_ == "PROPN" and before.ent_type_ not in {"DATE", "TIME"}
    return before if is_name and before.head.i == verb.i and verb.tag_ in NARRATED else None


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
    """The head of the noun phrase right after a cue, or right before it, whatever the parse says.

    What follows a verb of telling is who was told.
    """
    if (opening := _phrase_before_insertion(cue)) is not None:
        return opening
    after, before = _phrase_after(cue), _phrase_before(cue)
    if cue.lemma_ in TELLING and not (cue.lemma_ == "ask" and cue.nbor(-1).is_quote):
        return before
    return after or before


def _phrase_before_insertion(cue: Token) -> Token | None:
    """The name or noun that opens a sentence, with only an insertion up to its cue: "Petrenko, when asked, said"."""
    doc, first = cue.doc, cue.sent.start
    comma = next((i for i in range(first, min(first + LONG_NAME, cue.i)) if doc[i].text == ","), None)
    if comma is None or comma == first or doc[cue.i - 1].text != "," or comma == cue.i - 1:
        return None
    opening = doc[first:comma]
    is_name = opening[0].pos_ in {"DET", "NOUN", "PROPN"} and all(t.pos_ not in VERBAL for t in opening)
    return opening.root if is_name and opening.root.dep_ in SUBJECTS else None


def _phrase_after(cue: Token) -> Token | None:
    doc, first = cue.doc, cue.i + 1
    if first == len(doc) or doc[first].pos_ not in NOMINAL:
        return None
    head = _head_within(doc[first], first, min(cue.i + LONG_NAME, len(doc)))
    return None if head is not None and _opens_clause(head) else head


def _opens_clause(head: Token) -> bool:
    """Whether a noun is the subject of the words right behind it: "said Russia was storing …"."""
    between = head.doc[head.i + 1 : head.head.i]
    return head.dep_ in SUBJECTS and head.head.i > head.i and not any(token.is_punct for token in between)


def _phrase_before(cue: Token) -> Token | None:
    doc, last = cue.doc, cue.i - 1
    while last > 0 and doc[last].pos_ in {"AUX", "ADV"}:
        last -= 1
    if doc[last].text == ")":
        last = next((i - 1 for i in range(last, max(0, last - LONG_NAME), -1) if doc[i].text == "("), last)
    age = doc[max(0, last - 2) : last + 1]
    if [t.text for t in age][::2] == [",", ","] and age[1].like_num:
        last -= 3
    elif doc[last].text == "," and doc[last - 1].pos_ in {"NOUN", "PROPN"}:
        last -= 1
    first = max(0, last - LONG_NAME)
    if last == cue.i - 1:  # "Rain, Petrenko said, is rare": nothing before the comma
        first = next((i + 1 for i in range(last, first, -1) if doc[i].text == ","), first)
    return _head_within(doc[last], first, last + 1) if doc[last].pos_ in NOMINAL else None


def _head_within(token: Token, start: int, end: int) -> Token | None:
    while (
        start <= token.head.i < end and token.head.i != token.i and token.head.pos_ in NOMINAL and token.dep_ != "dobj"
    ):
        token = token.head
    return token if token.pos_ in {"NOUN", "PROPN", "PRON"} else None
