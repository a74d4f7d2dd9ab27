import random
from itertools import count

import pytest

from analysis.quoting.families import word_families

FULL = "We will rebuild every house on the river before the winter comes, and we will do it with our own hands"
FIRST_HALF = "We will rebuild every house on the river before the winter comes"
SECOND_HALF = "and we will do it with our own hands"


@pytest.mark.parametrize(
    ("contents", "first"),
    [
        ([FULL, FULL.lower() + "!"], [0, 0]),
        ([FIRST_HALF, "with our own hands, the harvest", FULL], [0, 1, 0]),
        ([SECOND_HALF, FIRST_HALF, FULL], [0, 0, 0]),
        ([SECOND_HALF, FULL, "a fair peace", SECOND_HALF, "A fair peace!"], [0, 0, 2, 0, 2]),
        (["no comment", "no comment"], [0, 1]),
        (["", "…"], [0, 1]),
        ([], []),
    ],
)
def test_word_families_have_all_cuts_of_a_wording(contents: list[str], first: list[int]) -> None:
    assert list(word_families(enumerate(contents)).values()) == first


def test_word_families_do_not_depend_on_the_order() -> None:
    contents = list(enumerate((FIRST_HALF, FULL, SECOND_HALF, "Thank you all")))
    assert word_families(contents) == word_families(reversed(contents)) == {0: 0, 1: 0, 2: 0, 3: 3}


def test_word_families_have_a_cut_of_two_wordings_with_both() -> None:
    shared = "every house on the river will be rebuilt before winter"
    contents = [f"{shared}, said the mayor to a crowd of farmers", shared, f"in the town of Verkhova {shared} comes"]
    assert word_families(enumerate(contents)) == {0: 0, 1: 0, 2: 0}


def test_word_families_have_each_cut_among_thousands() -> None:
    chance = random.Random(7)
    words = [f"{first}{last}" for first in "bcdfghklmnprstvz" for last in ("ado", "emi", "iru", "ola", "une", "ysa")]
    numbers = count()
    contents: list[tuple[int, str]] = []
    for _ in range(1500):
        content = [chance.choice(words) for _ in range(24)]
        contents.extend((next(numbers), " ".join(cut)) for cut in (content, content[:14], content[8:]))
    first = word_families(contents)
    assert all(first[number] == number - number % 3 for number in first)
