"""The word lists that the rules for names look at."""

import tomllib
from functools import cache
from pathlib import Path

LISTS = Path(__file__).parents[1] / "lexicons" / "name_words.toml"


@cache
def words(list_name: str) -> frozenset[str]:
    """A list of `name_words.toml`, in lower case."""
    return _lists()[list_name]


@cache
def _lists() -> dict[str, frozenset[str]]:
    return {key: frozenset(value) for key, value in tomllib.loads(LISTS.read_text(encoding="utf-8")).items()}
