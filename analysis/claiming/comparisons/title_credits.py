"""Whom a title credits with a figure ("… - mayor"): it is that claimant's in the text too, where that names nobody."""

from collections.abc import Sequence
from dataclasses import replace

from analysis.claiming.comparisons.same_figures import is_alike, is_same, rounds
from analysis.records import Claim


def credit_as_titled(claims: Sequence[Claim]) -> list[Claim]:
    """The claims, those of the text that nobody is told to make as their title's claimant's, rounded there or not."""
    credited = [claim for claim in claims if claim.headline and claim.claimant]
    return [_credited(claim, credited) if not claim.headline and claim.claimant is None else claim for claim in claims]


def _credited(claim: Claim, credited: Sequence[Claim]) -> Claim:
    same = (title for title in credited if is_alike(title, claim) and (is_same(title, claim) or rounds(title, claim)))
    title = next(same, None)
    if title is None:
        return claim
    return replace(claim, claimant=title.claimant, claimant_id=title.claimant_id, claimant_side=title.claimant_side)
