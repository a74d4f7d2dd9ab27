import tomllib
from pathlib import Path

import pytest

from analysis.counting import hedges, numerals, things, units
from analysis.counting.words import LEXICON, word_list

LISTED = [LEXICON, hedges.LEXICON, things.LEXICON, units.LEXICON]


def lists(table: object) -> list[list[str]]:
    """Every list of a TOML file, however deep."""
    if isinstance(table, dict):
        return [found for value in table.values() for found in lists(value)]
    return [table] if isinstance(table, list) else []


def test_word_list_is_a_set_of_words() -> None:
    assert {"january", "dec."} <= word_list("not_counts", "months")


@pytest.mark.parametrize("path", LISTED, ids=lambda path: path.name)
def test_lexicons_are_sorted_lower_case_and_without_repeats(path: Path) -> None:
    with path.open("rb") as file:
        found = lists(tomllib.load(file))
    assert found
    for words in found:
        assert words == sorted(set(words))
        assert [word for word in words if word != word.lower()] == []


def test_numerals_are_values() -> None:
    with numerals.LEXICON.open("rb") as file:
        tables = tomllib.load(file)
    vague = tables.pop("vague")
    assert all(low < high for low, high in vague.values())
    assert all(isinstance(value, int) for table in tables.values() for value in table.values())
