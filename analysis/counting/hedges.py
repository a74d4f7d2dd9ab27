"""Hedges: words bound to one number that open a bound or say that it is rounded, by `lexicons/approximators.toml`."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from spacy.tokens import Doc, Token

from analysis.counting.words import word_list
from analysis.records import Modifier

LEXICON = Path(__file__).parents[1] / "lexicons" / "approximators.toml"
LONGEST = 5  # tokens
WORD = re.compile(r"\w+\.?|\S")
BOUND_TO_NUMBER = frozenset({"quantmod", "advmod", "amod"})  # how a parse marks a hedge


def hedge_before(doc: Doc, first: int, noun: str | None) -> tuple[Modifier, int] | None:
    """What the words right before token `first` do to its number, and the token at which they start.

    `noun` is the lemma or path of what is counted: "over" is no hedge before a place ("shot down over two regions").
    """
    if not first or doc[first - 1].lower_ not in _edges("before"):
        return None
    for start in range(max(0, first - LONGEST), first):
        phrase = _phrase(doc, start, first)
        if (modifier := _hedges("before").get(phrase)) and not _says_where(doc[start], phrase, noun):
            return modifier, start
    return None


def hedge_after(doc: Doc, end: int) -> tuple[Modifier, int] | None:
    """What the words right after a number that ends before token `end` do to it, and the token after them."""
    if end >= len(doc) or doc[end].lower_ not in _edges("after"):
        return None
    for stop in range(min(len(doc), end + 3), end, -1):
        if modifier := _hedges("after").get(_phrase(doc, end, stop)):
            return modifier, stop
    return None


def _says_where(word: Token, phrase: str, noun: str | None) -> bool:
    """Whether "over" and its kind tell of a place, not of a bound."""
    places = _lexicon()["places"]
    if phrase not in places["prepositions"] or word.dep_ in BOUND_TO_NUMBER:
        return False
    verb = word.head.lemma_
    return verb in places["verbs"] or (noun in places["nouns"] and verb not in word_list("harm", "ground"))


def _phrase(doc: Doc, start: int, end: int) -> str:
    return " ".join(doc[start:end].text.lower().split())


@cache
def _lexicon() -> Mapping[str, Mapping[str, Any]]:
    with LEXICON.open("rb") as file:
        return tomllib.load(file)


@cache
def _hedges(side: str) -> Mapping[str, Modifier]:
    modifiers: tuple[Modifier, ...] = ("at_least", "at_most", "approx")
    return {phrase: modifier for modifier in modifiers for phrase in _lexicon()[side][modifier]}


@cache
def _edges(side: str) -> frozenset[str]:
    """The words next to a number that can belong to a hedge, as spaCy parts them."""
    at = -1 if side == "before" else 0
    words = {WORD.findall(phrase)[at] for phrase in _hedges(side)}
    return frozenset(
        words | {word.rstrip(".") or word for word in words} | {phrase.split()[at] for phrase in _hedges(side)}
    )
