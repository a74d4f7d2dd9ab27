"""Who does what a verb says: its subject, the one it borrows, or the name beside it."""

from spacy.tokens import Token

from analysis.quoting.cast import person_nouns
from analysis.quoting.cues import verb_cues
from analysis.quoting.phrases import (
    NOMINAL,
    SUBJECTS,
    VERBAL,
    agent_behind_marks,
    governor_of_joined,
    is_passive_participle,
    object_of,
    own_subject,
)

PASSIVE = frozenset(("nsubjpass", "auxpass", "csubjpass"))
BORROWS = frozenset(("conj", "xcomp", "advcl", "ccomp", "dep", "parataxis"))
TELLING = frozenset(("ask", "assure", "inform", "reassure", "remind", "tell", "warn"))
LONG_NAME = 7  # tokens
ABSOLUTE = frozenset(("despite", "with"))  # "despite Kyiv saying", "with officials warning"
PROMPT = frozenset(("careful", "quick", "swift"))  # "was quick to add that"
NARRATED = frozenset(("VBD", "VBP", "VBZ"))
APPENDED = frozenset(("appos", "conj"))


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
    return stray_subject(verb) or _misread_name(verb) or _borrowed(verb) or (subject_beside(verb) if misread else None)


def _misread_name(verb: Token) -> Token | None:
    """The name right before a verb that the parse took for a circumstance: "Petrenko endorsed the plan"."""
    before = verb.nbor(-1) if verb.i else verb
    is_name = before.dep_ == "npadvmod" and before.pos_ == "PROPN" and before.ent_type_ not in {"DATE", "TIME"}
    return before if is_name and before.head.i == verb.i and verb.tag_ in NARRATED else None


def _is_possessor(token: Token) -> bool:
    """Whether a token is only said to have what the parse took for its act: "Petrenko's claimed plan"."""
    return any(c.tag_ == "POS" and c.i == token.i + 1 for c in token.rights)


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
        if head.dep_ == "ccomp" and verb.tag_ == head.head.tag_ and verb_cues(head.head):
            head = head.head
    return subject_of(head)


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
