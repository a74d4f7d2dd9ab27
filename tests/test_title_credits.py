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
