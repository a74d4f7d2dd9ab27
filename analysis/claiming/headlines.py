"""Headlines say in short what the text says in full: the text decides what day and scope a headline's count has."""

from collections.abc import Sequence
from dataclasses import replace

from analysis.claiming.same_figures import is_alike, is_same, root_of, rounds
from analysis.counting.things import MIX
from analysis.records import Claim

SERIES = frozenset({"as_of", "event"})
PAST_DAY = ":past_day"  # the end of a rule: "in the past day" may be that of publication or the one before


def settle_headlines(claims: Sequence[Claim]) -> list[Claim]:
    """The claims, those of the title with the day and scope of the same count in the text.

    A headline that rounds a figure of the text adds none of its own, and is kept out of the series.
    """
    told = [claim for claim in claims if not claim.headline]
    return [_settled(claim, told) if claim.headline and claim.scope in SERIES else claim for claim in claims]


def _settled(headline: Claim, told: Sequence[Claim]) -> Claim:
    alike = [claim for claim in told if is_alike(claim, headline)]
    same = [claim for claim in alike if is_same(claim, headline)]
    if same:
        best = next((claim for claim in same if claim.scope in SERIES), same[0])
        return _dated_as(best, replace(headline, scope=best.scope))
    if MIX in headline.thing and _adds_up_kinds(headline, told):
        return replace(headline, scope="breakdown", rule=f"{headline.rule}:adds_kinds")
    if any(rounds(headline, claim) for claim in alike):
        return replace(headline, scope="breakdown", rule=f"{headline.rule}:rounds")
    return headline


def _adds_up_kinds(headline: Claim, told: Sequence[Claim]) -> bool:
    """Whether the text tells apart the kinds of weapon that a headline takes together."""
    kinds = {part.split("/")[0] for part in headline.thing.split(MIX)}
    return kinds <= {root_of(claim) for claim in told if claim.action == headline.action and MIX not in claim.thing}


def _dated_as(told: Claim, headline: Claim) -> Claim:
    is_sure = headline.event_precision != "assumed" and not headline.rule.endswith(PAST_DAY)
    if is_sure or told.event_precision == "unknown":
        return headline
    return replace(headline, event_date=told.event_date, event_precision=told.event_precision)
