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
