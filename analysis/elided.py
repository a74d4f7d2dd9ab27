"""Numbers without a noun: a verb says what they count ("16 injured"), or a number before ("with 37 hitting")."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Span, Token

from analysis import things
from analysis.counted import is_partitive, word_list

PRONOUNS = frozenset({"them", "which", "whom", "those", "these", "whose", "it"})
REST = frozenset({"other", "others", "more", "another", "rest", "remaining"})
STANDS_ALONE = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "conj", "appos", "ROOT", "dep", "oprd", "ccomp"})
PEOPLE = frozenset({"person", "soldier", "prisoner"})


@dataclass(frozen=True, slots=True)
class Counted:
    """What a number before counts, a thing of the tree, and the first token of the sentence it stands in."""

    thing: str
    sentence: int


def elided_thing(span: Span, before: Sequence[Counted]) -> tuple[str, str] | None:
    """What a number without a noun counts, and the rule that says so; None if nothing does."""
    partitions = _partitions_pronoun(span)
    people = _counts_people(span)
    antecedent = _antecedent(span, before, far=partitions or people or _opens_sentence(span))
    if people and not partitions:
        return _people_like(antecedent), "elided_people"
    if antecedent is not None and (partitions or span.root.dep_ in STANDS_ALONE):
        return antecedent, "of_them" if partitions else "elided_head"
    return None


def thing_of_others(span: Span, noun: Token, before: Sequence[Counted]) -> str:
    """What "16 others" or "two more" counts."""
    antecedent = _antecedent(span, before, far=True)
    if noun.lower_ == "others" and (antecedent is None or _counts_people(span)):
        return _people_like(antecedent)
    return antecedent or "person"


def _people_like(antecedent: str | None) -> str:
    """Soldiers after soldiers; else people, for the wounded beside a killed civilian may be anybody."""
    return antecedent if antecedent in {"soldier", "prisoner"} else "person"


def _counts_people(span: Span) -> bool:
    harm = word_list("harm", "people")
    root = span.root
    if root.dep_ in {"dobj", "nsubjpass", "nsubj"} and root.head.lemma_.lower() in harm:
        return root.dep_ != "nsubj" or root.head.lemma_.lower() in {"die", "perish"} or root.head.tag_ == "VBN"
    after = span.doc[span.end : span.end + 4]
    for token in after:
        if token.lower_ in harm or (token.lemma_.lower() in harm and token.tag_ in {"VBN", "VBD", "JJ"}):
            return True
        if token.pos_ not in {"AUX", "ADV", "CCONJ"} and token.lower_ not in REST:
            return False
    return False


def _partitions_pronoun(span: Span) -> bool:
    start = is_partitive(span.doc, span.end)
    return start is not None and start < len(span.doc) and span.doc[start].lower_ in PRONOUNS


def _opens_sentence(span: Span) -> bool:
    first = span.sent.start
    return span.start - first <= 3 and span.root.dep_ in {"nsubj", "nsubjpass", "ROOT"}


def _antecedent(span: Span, before: Sequence[Counted], *, far: bool) -> str | None:
    """The things of the tree counted last before, in the sentence or (if `far`) in the one before it.

    Where several kinds were counted together ("117 drones and four missiles"), the number may be of any of them.
    """
    sentence = span.sent.start
    near = [one.thing for one in before if one.sentence == sentence]
    if not near and far and sentence:
        earlier = span.doc[sentence - 1].sent.start
        near = [one.thing for one in before if one.sentence == earlier]
    if not near:
        return None
    return things.mixed(thing for thing in near if _same_kind(thing, near[-1]))


def _same_kind(thing: str, other: str) -> bool:
    return (thing.split("/")[0] in PEOPLE) == (other.split("/")[0] in PEOPLE)
