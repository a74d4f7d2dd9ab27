"""Noun phrases as things: the path of what a noun means, with the words before it and what is joined to it."""

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from analysis.counting import things
from analysis.counting.words import word_list

NOUNS = frozenset({"NOUN", "PROPN"})
OWN = frozenset({"nummod", "det", "poss", "quantmod"})
INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
LONGEST_PHRASE = 16  # tokens


def thing_of_noun(start: int, noun: Token) -> str:
    """The path of the thing that a noun means, read with the words from token `start` on and with its coordination.

    "Pieces of equipment" are equipment.
    """
    if lemma_of(noun) in word_list("attributes", "portions") and (held := _held(noun)) is not None:
        return thing_of_noun(held.left_edge.i, held)
    path = _path(_words(noun.doc, start, noun.i + 1), noun)
    others = [_path(_words(noun.doc, other.left_edge.i, other.i + 1), other) for other in _uncounted_conjuncts(noun)]
    known = [other for other in others if other in things.tree()]
    return things.mixed([path, *known]) if known and path in things.tree() else path


def lemma_of(token: Token) -> str:
    """The lower-case lemma without invisible characters, also of names in the plural, which the model leaves alone."""
    lemma = token.lemma_.lower().strip(INVISIBLE)
    if token.tag_ == "NNPS" or (token.tag_ == "NNP" and things.thing_of([lemma]) is None):
        single = lemma.removesuffix("s")
        return single if token.tag_ == "NNPS" or things.thing_of([single]) else lemma
    return lemma


def _held(noun: Token) -> Token | None:
    inside = (child for of in noun.children if of.lower_ == "of" for child in of.children)
    return next((child for child in inside if child.dep_ == "pobj" and child.pos_ in NOUNS), None)


def _path(words: Sequence[str], noun: Token) -> str:
    """The thing named by the words; that of the words before, where the last one only carries it ("drone hits")."""
    if words and words[-1] in word_list("attributes", "carriers") and (path := things.thing_of(words[:-1])):
        return path
    if path := things.thing_of(words):
        return path
    return "person" if noun.ent_type_ == "NORP" and noun.tag_ == "NNPS" else lemma_of(noun)


def _words(doc: Doc, start: int, end: int) -> Sequence[str]:
    return [
        lemma_of(token) if token.pos_ in NOUNS else token.lower_
        for token in doc[max(start, end - LONGEST_PHRASE) : end]
        if not (token.is_punct or token.is_quote or (token.pos_ == "NUM" and not token.text[0].isdigit()))
        if not (token.pos_ == "ADJ" and token.ent_type_ == "NORP")  # "unmanned Ukrainian boats"
    ]


def _uncounted_conjuncts(noun: Token) -> list[Token]:
    """Nouns joined to this one that share its number: "180 drones and missiles"."""
    return [
        other
        for other in noun.conjuncts
        if other.i > noun.i
        and other.pos_ in NOUNS
        and other.tag_ in {"NNS", "NNPS"}
        and other.i - noun.i < LONGEST_PHRASE
        and not any(between.like_num for between in noun.doc[noun.i : other.i])
        and not any(map(_counts_apart, other.children))
    ]


def _counts_apart(child: Token) -> bool:
    """Whether a noun's child gives it a number or a place of its own."""
    return child.dep_ in OWN or child.pos_ == "NUM" or child.lower_ in {"several", "many", "some", "few", "numerous"}
