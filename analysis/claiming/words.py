"""The word lists and limits of `lexicons/claims.toml`."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

LEXICON = Path(__file__).parents[1] / "lexicons" / "claims.toml"


def word_list(table: str, key: str) -> frozenset[str]:
    """A list of words from a table of the lexicon."""
    return _lists()[table, key]


def most_in_a_day(kind: str) -> float | None:
    """The largest count that one day is believed to bring, by action or by kind of victim; None if none is set."""
    return _limits().get(kind)


@cache
def _lists() -> Mapping[tuple[str, str], frozenset[str]]:
    tables = tomllib.loads(LEXICON.read_text(encoding="utf-8"))
    return {
        (table, key): frozenset(words)
        for table, lists in tables.items()
        for key, words in lists.items()
        if isinstance(words, list)
    }


@cache
def _limits() -> Mapping[str, float]:
    limits: Mapping[str, float] = tomllib.loads(LEXICON.read_text(encoding="utf-8"))["most_in_a_day"]
    return limits
