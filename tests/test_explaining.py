from typing import Any

import pytest

from data.queries.explaining import number, reason, why_used

TOLD: dict[str, Any] = {"reported_on": None, "yields": "", "is_sum": False}


@pytest.mark.parametrize(
    ("value", "words"), [(117.0, "117"), (1200.0, "1,200"), (1.5, "1.5"), (100.0, "100"), (0, "0")]
)
def test_number_reads_as_a_figure(value: float, words: str) -> None:
    assert number(value) == words


def test_why_used_names_no_more_claimants_than_can_be_read() -> None:
    words = [{"claimant": f"Outlet {n}", "value": n, **TOLD} for n in range(7)]
    assert why_used(words, "").endswith("4 Outlet 4, undated; 2 more")


@pytest.mark.parametrize(
    ("values", "chosen_as", "why"),
    [
        ((7, 7), "", "what 2 claimants say alike: "),
        ((7, 8, 9), "", "the median of 3 claimants' latest figures: "),
        ((7, 8, 8, 9), "", "the median of 4 claimants' latest figures: "),
        ((7, 8), "later", "of 2 claimants' latest figures, the one told later: "),
        ((7, 8), "stories", "of 2 claimants' latest figures, the one in more stories: "),
        ((7, 8), "exact", "of 2 claimants' latest figures, the exact one: "),
        ((7, 8), "larger", "of 2 claimants' latest figures, the larger: "),
        ((6, 7, 8, 9), "larger", "of the two middle ones of 4 claimants' latest figures, the larger: "),
    ],
)
def test_why_used_says_by_which_rule_a_figure_is_taken(values: list[int], chosen_as: str, why: str) -> None:
    words = [{"claimant": f"Outlet {n}", "value": n, **TOLD} for n in values]
    assert why_used(words, chosen_as).startswith(why)


@pytest.mark.parametrize(("other", "is_doubtful"), [(15, True), (14, False)])
def test_why_used_doubts_figures_far_apart(other: float, is_doubtful: bool) -> None:
    told = TOLD | {"claimant": "Outlet"}
    words = why_used([told | {"value": 5}, told | {"value": other}], "larger")
    assert words.endswith("; figures so far apart may be of two happenings") == is_doubtful


def test_why_used_says_that_amounts_are_added_up() -> None:
    word = {"claimant": "Outlet", "value": 21, "reported_on": None, "yields": "", "is_sum": True}
    assert why_used([word], "") == "the latest figure of Outlet, undated, its amounts added up"


def test_reason_refuses_a_flag_it_does_not_know() -> None:
    with pytest.raises(ValueError, match="odd"):
        reason({"flag": "odd", "value": 1, "other": 2})
