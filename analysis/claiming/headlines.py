"""Headlines say in short what the text says in full: the text decides what day and scope a headline's count has.

Whom a headline credited with a figure ("… - mayor") is whose figure it is in the text, too, where that names nobody.
"""

from collections.abc import Sequence
from dataclasses import replace

from analysis.counting.things import MIX
from analysis.records import Claim

SERIES = frozenset({"as_of", "event"})
PAST_DAY = ":past_day"  # the end of a rule: "in the past day" may be that of publication or the one before
NEAR = 0.1  # by how much of itself a round figure may differ from the exact one


def settle_headlines(claims: Sequence[Claim]) -> list[Claim]:
    """The claims, those of the title with the day and scope of the same count in the text.

    A headline that rounds a figure of the text adds none of its own, and is kept out of the series.
    """
    credited = [claim for claim in claims if claim.headline and claim.claimant]
    claims = [
        _credited(claim, credited) if not claim.headline and claim.claimant is None else claim for claim in claims
    ]
    told = [claim for claim in claims if not claim.headline]
    return [_settled(claim, told) if claim.headline and claim.scope in SERIES else claim for claim in claims]


def _credited(claim: Claim, credited: Sequence[Claim]) -> Claim:
    """A figure that nobody is told to give, as the claimant's whom the title credited with it, rounded or not."""
    alike = (title for title in credited if title.action == claim.action and _root(title) == _root(claim))
    title = next((title for title in alike if _value(title) == _value(claim) or _rounds(title, claim)), None)
    if title is None:
        return claim
    return replace(claim, claimant=title.claimant, claimant_id=title.claimant_id, claimant_side=title.claimant_side)


def _settled(headline: Claim, told: Sequence[Claim]) -> Claim:
    alike = [claim for claim in told if claim.action == headline.action and _root(claim) == _root(headline)]
    same = [claim for claim in alike if _value(claim) == _value(headline)]
    if same:
        best = next((claim for claim in same if claim.scope in SERIES), same[0])
        return _dated_as(best, replace(headline, scope=best.scope))
    if MIX in headline.thing and _adds_up_kinds(headline, told):
        return replace(headline, scope="breakdown", rule=f"{headline.rule}:adds_kinds")
    if any(_rounds(headline, claim) for claim in alike):
        return replace(headline, scope="breakdown", rule=f"{headline.rule}:rounds")
    return headline


def _adds_up_kinds(headline: Claim, told: Sequence[Claim]) -> bool:
    """Whether the text tells apart the kinds of weapon that a headline takes together."""
    kinds = {part.split("/")[0] for part in headline.thing.split(MIX)}
    return kinds <= {_root(claim) for claim in told if claim.action == headline.action and MIX not in claim.thing}


def _dated_as(told: Claim, headline: Claim) -> Claim:
    is_sure = headline.event_precision != "assumed" and not headline.rule.endswith(PAST_DAY)
    if is_sure or told.event_precision == "unknown":
        return headline
    return replace(headline, event_date=told.event_date, event_precision=told.event_precision)


def _rounds(headline: Claim, told: Claim) -> bool:
    """Whether a headline's figure is a rounder form of one near it."""
    short, full = _value(headline), _value(told)
    if not short or not full or abs(short - full) > NEAR * full:
        return False
    return len(f"{short:.0f}".rstrip("0")) < len(f"{full:.0f}".rstrip("0"))


def _value(claim: Claim) -> float | None:
    return claim.low if claim.low is not None else claim.high


def _root(claim: Claim) -> str:
    return claim.thing.split("/")[0]
