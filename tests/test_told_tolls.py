from typing import Any

import pytest

from analysis.claiming.comparisons.told_tolls import spread_tolls
from tests.claim_rows import claim

TOLL: dict[str, Any] = {"action": "killed", "rule": "death_toll:toll_told_again", "event_date": None}
INJURED: dict[str, Any] = {"action": "wounded", "rule": "injure_object:published", "sentence_start": 42}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (INJURED, "injure_object:toll_told_again"),
        ({**INJURED, "sentence_start": 0}, "injure_object:toll_told_again"),
        ({**INJURED, "sentence_start": 90}, "injure_object:published"),
        ({**INJURED, "action": "launched"}, "injure_object:published"),
        ({**INJURED, "event_precision": "day"}, "injure_object:published"),
        ({**INJURED, "place_id": "place/kyiv"}, "injure_object:published"),
        ({**INJURED, "field": "title"}, "injure_object:published"),
    ],
)
def test_spread_tolls_takes_losses_beside_a_toll_for_those_of_its_attack(told: dict[str, Any], expected: str) -> None:
    toll = claim(**TOLL, event_precision="unknown", place_id="place/verkhova")
    [_, beside] = spread_tolls([toll, claim(**told)])
    assert beside.rule == expected
