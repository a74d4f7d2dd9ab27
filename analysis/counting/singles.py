"""Ones without a number: "a man was killed", "shot down an Su-34", "while a third was missing"."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.strings import get_string_id
from spacy.tokens import Doc, Span, Token

from analysis.counting import things
from analysis.counting.thing_phrases import NOUNS, thing_of_noun
from analysis.counting.words import word_list

ARTICLES = frozenset({"a", "an"})
OWNERS = frozenset({"her", "his", "their"})
PASSIVE = frozenset({"nsubjpass", "dobj"})
ORDINALS = frozenset({"another", "third", "fourth", "fifth"})
WORD_IDS = frozenset(map(get_string_id, ARTICLES | ORDINALS))  # the same in every vocabulary
REACH = 20  # tokens before "another" that may hold its "one"
DIES = frozenset({"die", "crash", "missing", "perish"})


@dataclass(frozen=True, slots=True)
class Single:
    """One of a thing, told by the word at `span`; more than one where others are told with it ("a man and his son")."""

    span: Span
    noun: str | None
    thing: str
    rule: str
    number: int = 1


def find_singles(doc: Doc) -> Iterator[Single]:
    """Everything that "a" or "an" counts as one, in order.

    It counts people who were killed, wounded, captured or went missing, and aircraft, ships, tanks and air defence
    systems lost or damaged; buildings and other things, of which "a" says only that it was some one, where it goes on
    a count of their kind ("20 houses and a school").
    """
    for index in (i for i, word in enumerate(doc.to_array("LOWER").tolist()) if word in WORD_IDS):
        token = doc[index]
        if token.lower_ in ARTICLES and token.dep_ == "det" and token.head.pos_ in NOUNS and token.head.i > token.i:
            noun = token.head
            if _may_count(noun) and _is_counted(noun, thing := thing_of_noun(token.i + 1, noun)):
                people = [thing, *_told_with(noun)] if things.root(thing) in things.PEOPLE else [thing]
                if not _is_told_with_one_before(noun, thing):
                    yield Single(doc[token.i : token.i + 1], noun.text, things.mixed(people), "article", len(people))
        elif _is_another(token):
            yield Single(doc[token.i : token.i + 1], None, "person", "another")


def _told_with(noun: Token) -> list[str]:
    """The people, each one alone, who are joined to a single one behind it: "a man and his daughter"."""
    joined = [other for other in noun.conjuncts if other.i > noun.i and _is_one(other)]
    people = [thing_of_noun(other.left_edge.i, other) for other in joined]
    return [thing for thing in people if things.root(thing) in things.PEOPLE]


def _is_told_with_one_before(noun: Token, thing: str) -> bool:
    before = (other for other in noun.conjuncts if other.i < noun.i and _is_one(other, ARTICLES))
    return any(thing in _told_with(other) for other in before)


def _is_one(noun: Token, words: frozenset[str] = ARTICLES | OWNERS) -> bool:
    """Whether a noun in the singular stands behind an article, or somebody's ("his daughter")."""
    return noun.tag_ == "NN" and any(child.lower_ in words for child in noun.children)


def _is_another(token: Token) -> bool:
    """Whether a word without a noun is one more of those told before: "a third was missing", "another was hurt"."""
    if token.lower_ not in ORDINALS or (token.pos_ in {"ADJ", "DET"} and token.dep_ in {"amod", "det"}):
        return False
    return _suffers(token, word_list("harm", "one_person")) and not _is_of_no_people(token)


def _is_of_no_people(another: Token) -> bool:
    """Whether it is told beside one that is nobody: "lost one generation and is losing another"."""
    ones = (token.head for token in another.doc[max(0, another.i - REACH) : another.i] if token.lower_ == "one")
    nouns = [one for one in ones if one.pos_ in NOUNS and one.i < another.i]
    return bool(nouns) and things.root(thing_of_noun(nouns[-1].i, nouns[-1])) not in things.PEOPLE


def _may_count(noun: Token) -> bool:
    """Whether one of anything is harmed here: asked first, for it costs less than what the noun means."""
    harms = word_list("harm", "one_person") | word_list("harm", "one_machine")
    return noun.tag_ not in {"NNS", "NNPS"} and _suffers(noun, harms)


def _is_counted(noun: Token, thing: str) -> bool:
    root = thing.split("/")[0]
    if things.MIX in thing or thing not in things.tree():
        return False
    if root in things.PEOPLE:
        return _suffers(noun, word_list("harm", "one_person"))
    is_one = root in word_list("harm", "machines") or _is_beside_counted(noun, root)
    return is_one and _suffers(noun, word_list("harm", "one_machine"))


def _is_beside_counted(noun: Token, root: str) -> bool:
    """Whether a noun is told in a row with counted ones of its kind."""
    counted = filter(_has_number, noun.conjuncts)
    return any(things.root(thing_of_noun(other.left_edge.i, other)) == root for other in counted)


def _suffers(noun: Token, harms: frozenset[str]) -> bool:
    """Whether the noun is what is harmed: the object, the passive subject, "the death of a man", "a man dead"."""
    first = _first_conjunct(noun)
    verb = first.head
    if first.dep_ in PASSIVE:
        return verb.lemma_.lower() in harms
    if first.dep_ == "nsubj":
        dying = DIES & harms
        is_dying = verb.lemma_.lower() in dying or any(child.lower_ in dying for child in verb.children)
        is_counted = any(map(_has_number, noun.conjuncts))  # of a picture it would say whom one sees
        return is_dying or (is_counted and verb.lemma_.lower() in harms and _is_short_passive(verb))
    if first.dep_ == "pobj" and verb.lower_ == "of":
        return verb.head.lemma_.lower() in harms
    return False


def _is_short_passive(verb: Token) -> bool:
    """Whether a verb of a headline is a passive without "was": "four houses and a school damaged in Verkhova"."""
    return verb.tag_ in {"VBD", "VBN"} and not any(child.dep_ in {"aux", "dobj"} for child in verb.children)


def _first_conjunct(noun: Token) -> Token:
    """The first noun of a row; a count in it may be parsed as an apposition ("16 flats, 8 houses, a school")."""
    while noun.head.pos_ in NOUNS and (noun.dep_ == "conj" or (noun.dep_ == "appos" and _has_number(noun))):
        noun = noun.head
    return noun


def _has_number(noun: Token) -> bool:
    return any(child.dep_ == "nummod" for child in noun.children)
