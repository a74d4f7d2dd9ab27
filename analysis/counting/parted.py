"""Numbers that are some of those told before: "three of them", "16 of the 36", "12 drones out of 18"."""

from collections.abc import Sequence
from itertools import pairwise

from spacy.tokens import Span, Token

from analysis.counting import things
from analysis.counting.antecedents import Antecedent, Counted, antecedent, uncounted
from analysis.counting.counted import is_partitive
from analysis.counting.thing_phrases import thing_of_noun

EXCEPTIONS = {("all", "but"), ("all", "except"), ("everything", "but"), ("except", "for")}
PRONOUNS = frozenset({"them", "which", "whom", "those", "these", "whose"})


def is_part(span: Span) -> bool:
    """Whether a number is said to be some of those told before: "three of them", "16 of the 36", "18 out of 23"."""
    start = is_partitive(span.doc, span.end)
    if start is None or start >= len(span.doc):
        return _is_of(span, span.start - 1)
    token = span.doc[start]
    if token.lower_ == "the" and start + 1 < len(span.doc):
        token = span.doc[start + 1]
    return token.lower_ in PRONOUNS or token.like_num


def is_left_out(span: Span, noun: Token | None) -> bool:
    """Whether a number, or the list of nouns that its own stands in, is what did not share the fate: "all but 16"."""
    listed = [noun, *noun.conjuncts] if noun is not None and is_partitive(span.doc, span.end) is None else [span.root]
    first = min(listed)
    before = [token.lower_ for token in span.doc[max(span.sent.start, first.left_edge.i - 3) : first.i]]
    return any(pair in EXCEPTIONS for pair in pairwise(before))


def whole_of(span: Span, value: float, before: Sequence[Counted]) -> Antecedent | None:
    """What a number counts that is some of those told before, unless their kind is named: "three of them children"."""
    if noun := _kind_behind(span) or _parted_before(span):
        return Antecedent(thing_of_noun(noun.left_edge.i, noun), noun.text)
    return antecedent(span, before, far=True, part=value) or uncounted(span)


def _kind_behind(span: Span) -> Token | None:
    """The plural right behind "of them" that says which of them: "three of them children"."""
    start = is_partitive(span.doc, span.end)
    if start is None or start >= len(span.doc) or span.doc[start].lower_ not in PRONOUNS:
        return None
    for token in span.doc[start + 1 : span.sent.end]:
        if token.tag_ == "NNS":
            return token if thing_of_noun(start + 1, token) in things.tree() else None
        if token.pos_ not in {"ADJ", "NOUN", "PROPN"} and token.tag_ != "HYPH":
            return None
    return None


def _parted_before(span: Span) -> Token | None:
    """The noun right before "out of" of which the number is the whole: "12 drones out of 18"."""
    doc, start = span.doc, span.start
    if start < 3 or doc[start - 1].lower_ != "of" or doc[start - 2].lower_ != "out" or doc[start - 3].tag_ != "NNS":
        return None
    noun = doc[start - 3]
    return noun if thing_of_noun(noun.left_edge.i, noun) in things.tree() else None


def _is_of(span: Span, index: int) -> bool:
    """Whether the number is the whole of such a pair, or what remains of it ("the other two")."""
    words = [token.lower_ for token in span.doc[max(0, index - 2) : index + 1]]
    if words[-1:] == ["other"] or words[-2:] == ["the", "remaining"]:
        return True
    if words[-1:] == ["the"]:
        words.pop()
        index -= 1
    return words[-1:] == ["of"] and index > 0 and (span.doc[index - 1].like_num or span.doc[index - 1].lower_ == "out")
