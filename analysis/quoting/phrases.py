"""How far a phrase reaches in the parse, and what stands at its edges."""

from spacy.tokens import Doc, Span, Token

from analysis.quoting.cues import may_introduce, occasions

type Stretch = tuple[int, int]  # tokens, half-open

SUBJECTS = frozenset(("nsubj", "csubj", "expl"))
VERBAL = frozenset(("VERB", "AUX"))
FINITE = frozenset(("VBD", "VBZ", "VBP", "VB", "MD"))
NARRATED = frozenset(("VBD", "VBP", "VBZ"))
NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "DET", "ADJ"))
RELATIVES = frozenset(("WDT", "WP", "WP$", "WRB"))
LONG_INSERTION = 5  # tokens
ENDS_PHRASE = frozenset(("relcl", "appos", "punct", "acl", "advcl", "dep", "parataxis"))
OPENING = frozenset(("“", "„", "«", "``", "''", '"', "‘"))
CLOSING = frozenset(("”", "“", "»", "''", '"', "’"))
PARTS_TITLE = frozenset((":", ";"))
EDGES = frozenset(
    [",", ";", ":", "—", "–", "-", "―", "--", '"', "“", "”", "''", "``", "'", "‘", "’", "*", "**", ".", "…"]
)


def object_of(preposition: Token) -> Token | None:
    """The noun that a preposition governs."""
    return next((c for c in preposition.children if c.dep_ == "pobj"), None)


def phrase(head: Token) -> Stretch:
    """The noun phrase of `head` without relative clauses, appositions and what follows a comma."""
    start, end = head.left_edge.i, head.i + 1
    for child in head.rights:
        if child.dep_ in ENDS_PHRASE or is_occasion(child):
            break
        end = child.right_edge.i + 1
    relative = (i for i in range(head.i + 1, end - 1) if head.doc[i].text == "," and head.doc[i + 1].tag_ in RELATIVES)
    end = next(relative, end)
    start = next((i + 1 for i in range(head.i - 1, start - 1, -1) if head.doc[i].text in PARTS_TITLE), start)
    while start < head.i and not head.doc[start].text[0].isalnum():
        start += 1
    while end > head.i + 1 and head.doc[end - 1].text == ",":
        end -= 1
    return start, end


def is_occasion(token: Token) -> bool:
    """Whether a token begins "in a statement", "at a press conference": where something is said, not who says it."""
    if token.dep_ != "prep" or token.lower_ not in {"at", "during", "in", "on"}:
        return False
    return any(c.dep_ == "pobj" and (c.lemma_ in occasions() or c.ent_type_ == "DATE") for c in token.children)


def is_infinitive(verb: Token) -> bool:
    """Whether "to" stands before the verb."""
    return any(c.dep_ == "aux" and c.tag_ == "TO" for c in verb.lefts)


def is_passive_participle(verb: Token) -> bool:
    """Whether a participle tells what is done to its noun: "a plan called a trap", not "aides called it a trap"."""
    return verb.dep_ == "acl" and verb.tag_ == "VBN" and not any(c.dep_ == "dobj" for c in verb.rights)


def agent_behind_marks(verb: Token) -> Token | None:
    """The "by" of a passive that the parse hung on the words in marks before it: 'dismissed as "a sham" by Kyiv'."""
    names = (child for child in verb.rights if child.lower_ == "as" or child.dep_ == "oprd")
    return next((t for name in names for t in name.subtree if t.lower_ == "by" and t.nbor(-1).text in CLOSING), None)


def governor_of_joined(verb: Token) -> Token:
    """The verb that a verb may be joined to: "said" in "said they planned to leave and warned", never an infinitive."""
    head = verb.head
    while verb.tag_ != "VB" and is_infinitive(head) and head.head.pos_ in VERBAL and head.head.i != head.i:
        head = head.head
    return head


def own_subject(verb: Token) -> Token | None:
    """The subject that stands before the verb itself, active or passive."""
    return next((c for c in verb.lefts if c.dep_ in {"nsubj", "nsubjpass", "expl", "csubj"}), None)


def is_insertion(span: Span) -> bool:
    """Whether words are no more than another cue with its speaker, as "it said" in "the dam, it said, held"."""
    if span[0].lower_ == "according" or (span[0].tag_ in {"VBD", "VBZ"} and may_introduce(span[0])):
        return True
    if span[-1].lemma_ == "learn" and len(span) <= LONG_INSERTION:
        return True  # "Radio Verkhova has learned"
    verbs = [token for token in span if token.pos_ in VERBAL]
    if len(verbs) != 1 or not may_introduce(verbs[0]):
        return False
    is_short = len(span) <= LONG_INSERTION and verbs[0].i in {span.start, span.end - 1}
    is_said = verbs[0].lemma_ == "say" and not any(c.dep_ == "ccomp" for c in verbs[0].rights)
    return is_short or (is_said and verbs[0].i - span.start <= LONG_INSERTION)


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


def is_of_relative(verb: Token) -> bool:
    """Whether a cue reports of the narrator's "which": "the dam, which he said had “held out” for years".

    Around the marks in it no clause is the speaker's: its subject stands before the cue.
    """
    told = next((c for c in verb.rights if c.dep_ == "ccomp"), None)
    return told is not None and told.left_edge.i < verb.i and told.left_edge.tag_ in RELATIVES


def holds_marks(doc: Doc, stretch: Stretch) -> bool:
    """Whether marks open in a stretch, or right before it."""
    return any(token.text in OPENING for token in doc[max(0, stretch[0] - 1) : stretch[1]])
