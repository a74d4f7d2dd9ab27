"""Losses told along with a toll that grew: they are of that same attack, whose day is not the one of their telling.

"The toll from the strike has risen to 12. Three children were among the dead, and 60 people were injured."
"""

from collections.abc import Sequence
from dataclasses import replace

from analysis.records import Claim

TOLD_AGAIN = ":toll_told_again"  # the end of a rule
TOLLS = frozenset({"killed", "missing", "returned", "wounded"})
APART = 2  # characters between two sentences


def spread_tolls(claims: Sequence[Claim]) -> list[Claim]:
    """The claims, those told beside a toll told again without a day as of that attack, too."""
    tolls = [claim for claim in claims if claim.rule.endswith(TOLD_AGAIN) and claim.event_date is None]
    return [told_again(claim) if any(_goes_on(claim, toll) for toll in tolls) else claim for claim in claims]


def told_again(claim: Claim) -> Claim:
    """A claim as one of an attack told before."""
    rule = claim.rule.partition(":")[0] + TOLD_AGAIN
    return replace(claim, event_date=None, event_precision="unknown", rule=rule)


def _goes_on(claim: Claim, toll: Claim) -> bool:
    is_open = claim.scope == "event" and claim.event_precision == "assumed" and claim.action in TOLLS
    is_next = 0 <= claim.sentence_start - toll.sentence_start <= toll.sentence_end - toll.sentence_start + APART
    same_place = None in {claim.place_id, toll.place_id} or claim.place_id == toll.place_id
    return is_open and claim.field == toll.field and is_next and same_place
