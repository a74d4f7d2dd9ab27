"""Whom a title credits with a figure ("… - mayor"): it is that claimant's in the text too, where that names nobody."""

from collections.abc import Sequence
from dataclasses import replace

from analysis.claiming.comparisons.same_figures import is_alike, is_same, rounds
from analysis.records import Claim


def credit_as_titled(claims: Sequence[Claim]) -> list[Claim]:
    """The claims, those of the text that nobody is told to make as their title's claimant's.

    The title may round the figure, and leave a lede to tell it ("dozens" for 80).
    """
    credited = [claim for claim in claims if claim.headline and claim.claimant]
    return [_credited(claim, credited) if not claim.headline and claim.claimant is None else claim for claim in claims]


def _credited(claim: Claim, credited: Sequence[Claim]) -> Claim:
    alike = (title for title in credited if is_alike(title, claim))
    title = next((one for one in alike if is_same(one, claim) or rounds(one, claim) or _leaves_open(one, claim)), None)
    if title is None:
        return claim
    return replace(claim, claimant=title.claimant, claimant_id=title.claimant_id, claimant_side=title.claimant_side)


def _leaves_open(title: Claim, claim: Claim) -> bool:
    """Whether a title bounds a figure from below alone, and the first sentence of the text tells one not under it."""
    is_lede = claim.field == "text" and claim.sentence_start == 0
    return is_lede and title.high is None and title.low is not None and (claim.low or 0) >= title.low
