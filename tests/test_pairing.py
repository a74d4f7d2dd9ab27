import pytest

from analysis.scoring.pairing import one_to_one, rates


def test_one_to_one_gives_the_smallest_rows_first_and_no_index_twice() -> None:
    ranked = [(-0.5, 0, 0), (-0.9, 0, 1), (-0.8, 1, 1), (-0.1, 1, 0)]
    assert list(one_to_one(ranked)) == [(0, 1), (1, 0)]


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ((3, 4, 6), {"p": 75.0, "r": 50.0, "f1": 60.0}),
        ((0, 0, 5), {"p": 0.0, "r": 0.0, "f1": 0.0}),
        ((0, 0, 0), {"p": 0.0, "r": 0.0, "f1": 0.0}),
    ],
)
def test_rates_are_percentages_and_never_divide_by_nothing(
    counts: tuple[int, int, int], expected: dict[str, float]
) -> None:
    assert rates(*counts) == expected
