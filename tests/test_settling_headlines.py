from datetime import date

import pytest

from analysis.claiming.headlines import settle_headlines
from analysis.records import Claim
from tests.claim_rows import claim

TITLE = claim(headline=True, claimant="mayor", claimant_side="Ukraine", low=40, high=40)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (claim(low=40, high=40), "mayor"),
        (claim(low=41, high=41), "mayor"),  # the title rounds it
        (claim(low=40, high=40, claimant="police"), "police"),
        (claim(low=52, high=52), None),
        (claim(low=40, high=40, action="shot_down"), None),
        (claim(low=40, high=40, thing="missile"), None),
    ],
)
def test_settle_headlines_credits_a_bare_figure_of_the_text_as_the_title_does(
    told: Claim, expected: str | None
) -> None:
    assert settle_headlines([TITLE, told])[1].claimant == expected


@pytest.mark.parametrize(("rule", "expected"), [("down_object:past_day", 3), ("down_object:dated", 4)])
def test_settle_headlines_dates_the_past_day_as_the_text_does(rule: str, expected: int) -> None:
    title = claim(headline=True, rule=rule, event_date=date(2024, 4, 4), event_precision="day")
    told = claim(event_date=date(2024, 4, 3), event_precision="day")
    [settled, _] = settle_headlines([title, told])
    assert settled.event_date == date(2024, 4, expected)
