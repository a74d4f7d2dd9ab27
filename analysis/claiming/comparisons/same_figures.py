"""Whether two claims of one article tell the same figure: exactly, or one of them rounded."""

from analysis.counting.things import kind_of
from analysis.records import Claim

NEAR = 0.1  # by how much of itself a round figure may differ from the exact one


def is_alike(claim: Claim, other: Claim) -> bool:
    """Whether two claims count the same kind of thing in the same action."""
    return claim.action == other.action and kind_of(claim.thing) == kind_of(other.thing)


def is_same(claim: Claim, other: Claim) -> bool:
    """Whether two claims give the same figure."""
    return figure(claim) == figure(other)


def rounds(claim: Claim, other: Claim) -> bool:
    """Whether a claim's figure is a rounder form of the other's, and near it."""
    short, full = figure(claim), figure(other)
    if not short or not full or abs(short - full) > NEAR * full:
        return False
    return len(f"{short:.0f}".rstrip("0")) < len(f"{full:.0f}".rstrip("0"))


def figure(claim: Claim) -> float | None:
    """The figure that a claim is told by: its lower bound, else its upper one."""
    return claim.low if claim.low is not None else claim.high
