import pytest

from ui.events.in_words import figure


@pytest.mark.parametrize(
    ("low", "high", "below", "above", "words"),
    [
        (5.0, 7.0, False, False, "5 to 7"),
        (5.0, 7.0, False, True, "5 to 7 or more"),
        (5.0, 5.0, False, True, "≥ 5"),
        (5.0, 5.0, True, False, "≤ 5"),
    ],
)
def test_figure_gives_both_ends_and_says_where_one_is_open(
    low: float, high: float, below: bool, above: bool, words: str
) -> None:
    assert figure({"used": 5.0, "low": low, "high": high, "open_below": below, "open_above": above}) == words
