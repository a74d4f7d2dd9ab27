"""Sides shared among claims: a body is on the side that another claim of the article tells of it."""

from collections.abc import Sequence
from dataclasses import replace

from analysis.records import Claim


def share_sides(claims: Sequence[Claim]) -> list[Claim]:
    """The claims, those of a body whose side only another claim of the article tells with that side."""
    sides: dict[str | None, set[str]] = {}
    for claim in claims:
        if claim.claimant_side and claim.claimant_id is None:
            sides.setdefault(claim.claimant, set()).add(claim.claimant_side)
    told = {name: next(iter(found)) for name, found in sides.items() if len(found) == 1}
    return [
        claim if claim.claimant_side or claim.claimant_id else replace(claim, claimant_side=told.get(claim.claimant))
        for claim in claims
    ]
