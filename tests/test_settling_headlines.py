from datetime import date
from typing import Any

import pytest

from analysis.claiming.comparisons.headlines import settle_headlines
from tests.claim_rows import PUBLISHED, claim


@pytest.mark.parametrize(("rule", "expected"), [("down_object:past_day", 3), ("down_object:dated", 4)])
def test_settle_headlines_dates_the_past_day_as_the_text_does(rule: str, expected: int) -> None:
    title = claim(headline=True, rule=rule, event_date=date(2024, 4, 4), event_precision="day")
    told = claim(event_date=date(2024, 4, 3), event_precision="day")
    [settled, _] = settle_headlines([title, told])
    assert settled.event_date == date(2024, 4, expected)


DATED = {"event_date": date(2024, 4, 3), "event_precision": "day"}
RUINS = {"scope": "cumulative", "action": "damaged"}
SUM = {"scope": "cumulative", "rule": "kill_object:since"}


@pytest.mark.parametrize(
    ("low", "told", "expected"),
    [
        (40, SUM, "cumulative"),
        (40, RUINS, "event"),
        (4, SUM, "event"),
        (40, {**SUM, "action": "shot_down"}, "event"),
        (40, {}, "event"),
    ],
)
def test_settle_headlines_takes_a_figure_for_the_sum_that_another_sentence_tells(
    low: int, told: dict[str, Any], expected: str
) -> None:
    lede, total = claim(low=low, high=low), claim(low=low, high=low, **told)
    assert settle_headlines([lede, total])[0].scope == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (DATED, (date(2024, 4, 3), "launch_object:published")),
        ({"rule": "launch_object:past_day", **DATED}, (PUBLISHED, "launch_object:published")),
    ],
)
def test_settle_headlines_gives_the_text_the_day_of_its_title(
    title: dict[str, Any], expected: tuple[date | None, str]
) -> None:
    [_, told] = settle_headlines([claim(headline=True, **title), claim()])
    assert (told.event_date, told.rule) == expected


def test_settle_headlines_has_no_day_for_what_the_text_calls_recent() -> None:
    told = claim(event_date=None, event_precision="unknown", rule="launch_object:another_time")
    [title, _] = settle_headlines([claim(headline=True), told])
    assert (title.event_date, title.rule) == (None, "launch_object:another_time")


def test_settle_headlines_takes_the_destroyed_for_those_destroyed_or_damaged() -> None:
    ruins = {"thing": "building", "low": 40, "high": 40}
    title = claim(headline=True, action="damaged", **ruins)
    assert settle_headlines([title, claim(action="destroyed", scope="cumulative", **ruins)])[0].scope == "cumulative"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"low": 7, "high": 7}, (date(2024, 4, 1), "launch_object:lede_day")),
        ({}, (date(2024, 4, 1), "launch_object:lede_day")),
        (DATED, (date(2024, 4, 3), "launch_object:published")),
    ],
)
def test_settle_headlines_takes_the_day_of_the_lede_where_no_same_figure_has_one(
    told: dict[str, Any], expected: tuple[date, str]
) -> None:
    [title, _] = settle_headlines([claim(headline=True), claim(**told)], date(2024, 4, 1))
    assert (title.event_date, title.rule) == expected


def test_settle_headlines_gives_the_text_a_day_that_its_title_has_from_another_sentence() -> None:
    [_, copy, _] = settle_headlines([claim(headline=True), claim(), claim(**DATED)])
    assert copy.event_date == date(2024, 4, 3)
