"""The word lists of `lexicons/scopes.toml`: what keeps a count out of the daily series."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

LEXICON = Path(__file__).parents[1] / "lexicons" / "scopes.toml"


def scope_words(scope: str, name: str) -> frozenset[str]:
    """A list of words: that called `name` in the table of a scope."""
    return _lists()[scope, name]


def most_in_a_day(kind: str) -> float | None:
    """The largest count that one day is believed to bring, by action or by kind of victim; None if none is set."""
    return _limits().get(kind)


@cache
def _lists() -> Mapping[tuple[str, str], frozenset[str]]:
    tables = tomllib.loads(LEXICON.read_text(encoding="utf-8"))
    return {
        (scope, name): frozenset(words)
        for scope, lists in tables.items()
        for name, words in lists.items()
        if isinstance(words, list)
    }


@cache
def _limits() -> Mapping[str, float]:
    limits: Mapping[str, float] = tomllib.loads(LEXICON.read_text(encoding="utf-8"))["most_in_a_day"]
    return limits
