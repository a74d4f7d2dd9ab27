"""The word lists of `lexicons/quantities.toml`, by which numbers are told from one another."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

LEXICON = Path(__file__).parents[1] / "lexicons" / "quantities.toml"


def word_list(table: str, key: str) -> frozenset[str]:
    """A list of the lexicon as a set of lower-case words or lemmas."""
    return _lists()[table, key]


@cache
def _lists() -> Mapping[tuple[str, str], frozenset[str]]:
    with LEXICON.open("rb") as file:
        tables: Mapping[str, Mapping[str, Any]] = tomllib.load(file)
    return {(table, key): frozenset(words) for table, lists in tables.items() for key, words in lists.items()}
