"""Ages without a unit: "aged 12 and 17", "Ivan Koval, 25, said", "older than 60", "children under 5"."""

from spacy.tokens import Span, Token

from analysis.counting import things
from analysis.counting.numbers import Number
from analysis.counting.thing_phrases import thing_of_noun
from analysis.counting.words import word_list

OLDEST = 120  # years
LIST_WORDS = frozenset({",", "and", "as", "or", "to", "between", "of", "than"})
BOUNDS = frozenset({"above", "below", "over", "under"})
PLACES = frozenset({"GPE", "LOC", "FAC", "NORP", "DATE"})  # names that have no age


def is_age(number: Number, span: Span) -> bool:
    """Whether a number that counts no noun is somebody's age in years."""
    ways = (_is_in_commas, _is_said_of, _follows_age, _is_of_somebody, _bounds_people)
    return number.high <= OLDEST and any(is_told(span) for is_told in ways)


def _is_in_commas(span: Span) -> bool:
    closed = _is(span, 0, ",") or _is(span, 0, ".")
    return closed and span.start > 1 and _is(span, -1, ",") and _may_have_age(span.doc[span.start - 2])


def _follows_age(span: Span) -> bool:
    """Whether "aged" or "older than" stands before the number or the list it is in."""
    index = span.start - 1
    while index > 0 and (span.doc[index].lower_ in LIST_WORDS or span.doc[index].like_num):
        index -= 1
    return index >= 0 and span.doc[index].lower_ in word_list("not_counts", "ages")


def _may_have_age(token: Token) -> bool:
    if token.pos_ == "PROPN":
        return token.ent_type_ not in PLACES
    return things.root(thing_of_noun(token.i, token)) in things.PEOPLE


def _is_said_of(span: Span) -> bool:
    """Whether the number is what somebody is: "she is 35"."""
    verb = span.root.head
    if verb.lemma_ not in {"be", "turn"} or span.root.dep_ not in {"attr", "acomp", "dobj"}:
        return False
    return any(child.dep_ == "nsubj" and _is_somebody(child) for child in verb.children)


def _bounds_people(span: Span) -> bool:
    """Whether people up to or from that age are meant: "children under 5"."""
    if span.start < 2 or span.doc[span.start - 1].lower_ not in BOUNDS:
        return False
    people = span.doc[span.start - 2]
    return people.tag_ == "NNS" and things.root(thing_of_noun(people.i, people)) in things.PEOPLE


def _is_of_somebody(span: Span) -> bool:
    """Whether one person is described by it: "a man of 46"."""
    if span.start < 2 or not _is(span, -1, "of"):
        return False
    somebody = span.doc[span.start - 2]
    return somebody.tag_ == "NN" and somebody.lower_ in word_list("not_counts", "aged")


def _is_somebody(subject: Token) -> bool:
    if subject.lower_ in {"he", "she", "i", "who"} or subject.ent_type_ == "PERSON":
        return True
    return subject.tag_ == "NN" and things.root(thing_of_noun(subject.i, subject)) in things.PEOPLE


def _is(span: Span, offset: int, text: str) -> bool:
    index = span.start + offset if offset < 0 else span.end + offset
    return 0 <= index < len(span.doc) and span.doc[index].text == text
