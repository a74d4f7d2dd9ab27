"""Hedges: words bound to one number that open a bound or say that it is rounded, by `lexicons/approximators.toml`."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

from analysis.records import Modifier

LEXICON = Path(__file__).parents[1] / "lexicons" / "approximators.toml"
LONGEST = 5  # tokens


def hedge_before(doc: Doc, first: int, noun: str | None) -> tuple[Modifier, int] | None:
    """What the words right before token `first` do to its number, and the token at which they start.

    `noun` is the lemma counted: "over" is no hedge before a place ("shot down over two regions").
    """
    earliest = max(0, first - LONGEST)
    for start in range(earliest, first):
        phrase = _phrase(doc, start, first)
        if (modifier := _hedges("before").get(phrase)) and not (noun in _places() and phrase in _over_places()):
            return modifier, start
    return None


def hedge_after(doc: Doc, end: int) -> tuple[Modifier, int] | None:
    """What the words right after a number that ends before token `end` do to it, and the token after them."""
    for stop in range(min(len(doc), end + 3), end, -1):
        if modifier := _hedges("after").get(_phrase(doc, end, stop)):
            return modifier, stop
    return None


def _phrase(doc: Doc, start: int, end: int) -> str:
    return doc[start:end].text.lower()


def _over_places() -> frozenset[str]:
    return frozenset(_lexicon()["places"]["prepositions"])


def _places() -> frozenset[str]:
    return frozenset(_lexicon()["places"]["nouns"])


@cache
def _lexicon() -> Mapping[str, Mapping[str, Any]]:
    with LEXICON.open("rb") as file:
        return tomllib.load(file)


@cache
def _hedges(side: str) -> Mapping[str, Modifier]:
    modifiers: tuple[Modifier, ...] = ("at_least", "at_most", "approx")
    return {phrase: modifier for modifier in modifiers for phrase in _lexicon()[side][modifier]}
