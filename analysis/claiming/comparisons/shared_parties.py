"""Who did it to whom, shared by a headline and its text, which is the fuller of the two and decides."""

from collections.abc import Sequence
from dataclasses import replace

from analysis.claiming.comparisons.same_figures import is_alike, is_same
from analysis.records import Claim


def share_parties(claims: Sequence[Claim]) -> list[Claim]:
    """The claims, a headline's and the first one of its text with the same figure with one actor and one target."""
    shared = list(claims)
    for at, title in enumerate(claims):
        told = _first_told(title, claims) if title.headline else None
        if told is None:
            continue
        fuller = title if claims[told].actor_side is None else claims[told]
        for claim in (at, told):
            shared[claim] = _with_parties_of(fuller, shared[claim])
    return shared


def _first_told(title: Claim, claims: Sequence[Claim]) -> int | None:
    """Where the first claim of the text stands that tells a headline's figure."""
    return next(
        (at for at, one in enumerate(claims) if not one.headline and is_alike(title, one) and is_same(title, one)), None
    )


def _with_parties_of(fuller: Claim, claim: Claim) -> Claim:
    if fuller.actor_side == claim.actor_side:
        return claim
    return replace(claim, actor_side=fuller.actor_side, target_side=fuller.target_side)
