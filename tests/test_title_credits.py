from dataclasses import replace

import pytest

from analysis.claiming.comparisons.title_credits import credit_as_titled
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
def test_credit_as_titled_gives_a_bare_figure_to_whom_the_title_credits(told: Claim, expected: str | None) -> None:
    assert credit_as_titled([TITLE, told])[1].claimant == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (claim(low=80, high=80), "mayor"),
        (claim(low=8, high=8), None),
        (claim(low=80, high=80, sentence_start=200), None),
    ],
)
def test_credit_as_titled_takes_a_ledes_figure_for_one_the_title_leaves_open(told: Claim, expected: str | None) -> None:
    dozens = replace(TITLE, low=12, high=None)
    assert credit_as_titled([dozens, told])[1].claimant == expected
