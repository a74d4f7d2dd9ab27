from datetime import date

import pandas as pd
import pytest

from data.queries.filters import Grain
from ui.words import action_label, bounds, day_label, number, period_label, what_happened


@pytest.mark.parametrize(
    ("low", "high", "modifier", "words"),
    [
        (117, 117, "exact", "117"),
        (7, None, "at_least", "≥ 7"),
        (None, 200_000, "at_most", "≤ 200,000"),
        (30, 30, "approx", "≈ 30"),
        (1, 2, "range", "1 to 2"),
        (1000, None, "range", "≥ 1,000"),
        (None, None, "exact", "–"),
        (float("nan"), 5, "exact", "≤ 5"),
    ],
)
def test_bounds_keeps_the_hedge(low: float | None, high: float | None, modifier: str, words: str) -> None:
    assert bounds(low, high, modifier) == words


@pytest.mark.parametrize(("value", "words"), [(1204.0, "1,204"), (1.5, "1.5"), (None, "–"), (float("nan"), "–")])
def test_number_has_thousands_apart_and_no_needless_decimals(value: float | None, words: str) -> None:
    assert number(value) == words


@pytest.mark.parametrize(("day", "words"), [(date(2024, 8, 6), "6 Aug 2024"), (None, "undated"), (pd.NaT, "undated")])
def test_day_label_says_when_there_is_none(day: date | None, words: str) -> None:
    assert day_label(day) == words


@pytest.mark.parametrize(
    ("grain", "words"), [("day", "1 Jul 2024"), ("week", "week of 1 Jul 2024"), ("month", "July 2024")]
)
def test_period_label_names_the_whole_period(grain: Grain, words: str) -> None:
    assert period_label(date(2024, 7, 1), grain) == words


def test_what_happened_names_the_unit_once_and_last() -> None:
    downed = {"thing": "drone", "action": "shot_down", "actor_side": "", "unit": ""}
    assert what_happened(downed) == "drones shot down"
    gained = {"thing": "territory/km", "action": "advanced", "actor_side": "Russia", "unit": "kilometer"}
    assert what_happened(gained) == "territory advanced by Russia, km"


def test_action_label_knows_what_underscores_mean() -> None:
    assert action_label("shot_down") == "shot down"
    assert action_label("killed") == "killed"
