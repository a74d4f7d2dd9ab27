"""Ground won or lost: the one kind of measure that is a claim ("advanced two kilometres", "390 square miles taken")."""

from spacy.tokens import Span, Token

from analysis.counting.units import Unit, ground
from analysis.counting.words import word_list

REACH = 10  # tokens behind a number that may hold a participle
FAR = 6  # steps up the parse from a number to the verb that governs it


def ground_thing(span: Span, unit: Unit) -> str | None:
    """The path of territory measured by a number, if a verb or noun of advance governs it; None for other measures."""
    path = ground(unit.name)
    if path is None or unit.hyphenated:
        return None
    return path if _is_won(span) or _is_taken(span) or _is_depth(span) or _continues(span) else None


def _is_won(span: Span) -> bool:
    words = word_list("harm", "ground")
    token = span.root
    for _ in range(FAR):
        if token.lemma_.lower() in words or (token.i >= span.end and _names_ground(token)):
            return True
        if token.head == token:
            return False
        if token.dep_ in {"relcl", "advcl", "ccomp"} or token.lemma_ == "be":
            return False
        token = token.head
    return False


def _is_taken(span: Span) -> bool:
    """Whether a participle behind says so: "90 square km of the region retaken"."""
    words = word_list("harm", "ground")
    for token in span.doc[span.end : span.end + REACH]:
        if token.is_sent_start or token.is_punct or token.lower_ in {"from", "to"}:
            return False
        if token.lower_ in words or (token.tag_ in {"VBN", "VBD"} and token.lemma_.lower() in words):
            return True
    return False


def _is_depth(span: Span) -> bool:
    """Whether it is the depth of an advance: "the depth of penetration is 12 km"."""
    words = word_list("harm", "ground")
    verb = span.root.head if span.root.dep_ != "nummod" else span.root.head.head
    subjects = (child for child in verb.children if child.dep_ == "nsubj" and verb.lemma_ == "be")
    return any(token.lemma_.lower() in words for subject in subjects for token in subject.subtree)


def _names_ground(token: Token) -> bool:
    """Whether a unit's noun says what it measures: "90 square km of territory"."""
    nouns = word_list("harm", "ground_nouns")
    return any(
        child.lower_ == "of" and any(ground.lemma_.lower() in nouns for ground in child.children)
        for child in token.children
    )


def _continues(span: Span) -> bool:
    """Whether a sentence without a verb goes on from one that tells of an advance."""
    sentence = span.sent
    if sentence.start == 0 or any(token.pos_ in {"VERB", "AUX"} for token in sentence):
        return False
    earlier = span.doc[sentence.start - 1].sent
    return any(token.lemma_.lower() in word_list("harm", "ground") for token in earlier)
