import pytest

from analysis.quoting.same_words import Saying, group_same_words

PETRENKO, SIDOROV = "person/ivan_petrenko", "person/oleg_sidorov"
FULL = "We will rebuild every house on the river before the winter comes, and we will do it with our own hands"
FIRST_HALF = "We will rebuild every house on the river before the winter comes"
SHORT = "We will rebuild every house on the river"


def groups(*told: tuple[str, str | None]) -> list[int]:
    """The number of the first with the same words, for each of some contents with their speakers."""
    sayings = [
        Saying(number, content, speaker, bool(speaker and "/" in speaker))
        for number, (content, speaker) in enumerate(told)
    ]
    first = group_same_words(sayings)
    return [first[saying.number] for saying in sayings]


@pytest.mark.parametrize(
    ("told", "first"),
    [
        ([(FULL, PETRENKO), (FULL.lower() + "!", PETRENKO)], [0, 0]),
        ([(FIRST_HALF, PETRENKO), (FULL, PETRENKO), ("with our own hands, the harvest", PETRENKO)], [0, 0, 2]),
        ([(FIRST_HALF, PETRENKO), ("and we will do it with our own hands", PETRENKO), (FULL, PETRENKO)], [0, 0, 0]),
        ([(FIRST_HALF, None), (FULL, PETRENKO)], [0, 0]),
        ([(FIRST_HALF, "the mayor"), (FULL, PETRENKO)], [0, 0]),
        ([(FIRST_HALF, SIDOROV), (FULL, PETRENKO)], [0, 1]),
        ([(SHORT, "the mayor"), (FULL, PETRENKO)], [0, 1]),
        ([(SHORT, PETRENKO), (FULL, PETRENKO)], [0, 0]),
        ([(SHORT, SIDOROV), (SHORT, PETRENKO)], [0, 0]),
        ([("a fair peace", SIDOROV), ("a fair peace", PETRENKO)], [0, 1]),
        ([("a fair peace", PETRENKO), ("A fair peace!", PETRENKO)], [0, 0]),
        ([(SHORT, PETRENKO), (FULL, SIDOROV), (FIRST_HALF, PETRENKO)], [0, 1, 0]),
        ([("a fair peace", None), ("a fair peace", None)], [0, 1]),
    ],
)
def test_group_same_words_takes_cuts_together(told: list[tuple[str, str | None]], first: list[int]) -> None:
    assert groups(*told) == first


def test_group_same_words_joins_no_third_speaker_through_one_that_is_unknown() -> None:
    assert groups((FULL, None), (FIRST_HALF, PETRENKO), (FIRST_HALF + ", and we will", SIDOROV)) == [0, 1, 0]


def test_group_same_words_does_not_depend_on_the_order() -> None:
    sayings = [
        Saying(n, content, PETRENKO, True) for n, content in enumerate((FIRST_HALF, FULL, SHORT, "Thank you all"))
    ]
    assert group_same_words(sayings) == group_same_words(reversed(sayings)) == {0: 0, 1: 0, 2: 0, 3: 3}
