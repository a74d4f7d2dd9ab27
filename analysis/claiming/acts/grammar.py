"""Grammar that many rules ask for: classes of words, relations of the parse, the verb above a word, its object."""

from spacy.tokens import Token

VERBAL = frozenset({"VERB", "AUX"})
PRESENT = frozenset({"VBP", "VBZ"})
PAST_FORMS = frozenset({"VBD", "VBN"})
FINITE = PAST_FORMS | PRESENT
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
OBJECTS = frozenset({"dobj", "nsubjpass"})  # to whom it is done, in the active and in the passive
CLAUSES_OF_NOUNS = frozenset({"acl", "relcl"})
DEFINITE = frozenset({"that", "the", "these", "this", "those"})


def has_object(verb: Token) -> bool:
    """Whether a verb has a direct object."""
    return any(child.dep_ == "dobj" for child in verb.children)


def governed_by(word: Token, preposition: str) -> Token | None:
    """The noun that a preposition of a word governs."""
    for child in word.children:
        if child.dep_ in {"agent", "prep"} and child.lower_ == preposition:
            return next((below for below in child.children if below.dep_ == "pobj"), None)
    return None


def verb_above(token: Token) -> Token:
    """The verb of the clause in which a word stands; the head of a phrase without one."""
    while token.pos_ not in VERBAL and token.head.i != token.i:
        token = token.head
    return token
