from datetime import date

import pytest

from analysis.claiming.headlines import settle_headlines
from tests.claim_rows import claim


@pytest.mark.parametrize(("rule", "expected"), [("down_object:past_day", 3), ("down_object:dated", 4)])
def test_settle_headlines_dates_the_past_day_as_the_text_does(rule: str, expected: int) -> None:
    title = claim(headline=True, rule=rule, event_date=date(2024, 4, 4), event_precision="day")
    told = claim(event_date=date(2024, 4, 3), event_precision="day")
    [settled, _] = settle_headlines([title, told])
    assert settled.event_date == date(2024, 4, expected)
