from dataclasses import replace

import pytest

from analysis.claiming.comparisons.title_credits import share_credits
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
def test_share_credits_gives_a_bare_figure_to_whom_the_title_credits(told: Claim, expected: str | None) -> None:
    assert share_credits([TITLE, told])[1].claimant == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (claim(low=80, high=80), "mayor"),
        (claim(low=8, high=8), None),
        (claim(low=80, high=80, sentence_start=200), None),
    ],
)
def test_share_credits_takes_a_ledes_figure_for_one_the_title_leaves_open(told: Claim, expected: str | None) -> None:
    dozens = replace(TITLE, low=12, high=None)
    assert share_credits([dozens, told])[1].claimant == expected


@pytest.mark.parametrize(
    ("tellers", "expected"),
    [
        (["governor"], "governor"),
        (["governor", "police"], "governor"),
        (["governor", None], None),  # the outlet tells it, too
        ([], None),
    ],
)
def test_share_credits_gives_a_bare_title_to_whom_alone_the_text_credits(
    tellers: list[str | None], expected: str | None
) -> None:
    bare = claim(headline=True, low=40, high=40)
    again = [claim(low=40, high=40, claimant=teller, sentence_start=at) for at, teller in enumerate(tellers)]
    other = claim(low=7, high=7, claimant="army")
    assert share_credits([bare, *again, other])[0].claimant == expected


@pytest.mark.parametrize(("ids", "expected"), [(["org/army"], "army"), (["org/army", None], "mayor"), ([], "mayor")])
def test_share_credits_names_a_titles_speaker_as_the_text_does(ids: list[str | None], expected: str) -> None:
    told = [claim(low=40, high=40, claimant="army", claimant_id=id_) for id_ in ids]
    assert share_credits([TITLE, *told])[0].claimant == expected
