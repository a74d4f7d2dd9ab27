"""Headlines say in short what the text says in full: the text decides what day and scope a headline's count has.

Where an article tells a count once with its day or as a sum, and once without, the fuller telling decides as well.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from analysis.claiming.comparisons.same_figures import figure, is_alike, is_same, rounds
from analysis.claiming.comparisons.told_tolls import TOLD_AGAIN, spread_tolls
from analysis.claiming.scopes.scopes import SERIES
from analysis.counting.things import MIX, kind_of
from analysis.records import Claim

# the ends of rules
PAST_DAY = ":past_day"  # "in the past day" may be that of publication or the one before
ANOTHER_TIME = ":another_time"  # "recently"
LEDE_DAY = ":lede_day"
WRECKED = frozenset({"damaged", "destroyed"})
TELLING = 10  # from here on a figure told twice in one article is that of one count


def settle_headlines(claims: Sequence[Claim], lede: date | None = None) -> list[Claim]:
    """The claims, those of the title with the day and scope of the same count in the text, else with the lede's day.

    A headline that rounds a figure of the text adds none of its own, and is kept out of the series.
    """
    claims = spread_tolls([_as_summed_up(claim, claims) if _is_open(claim) else claim for claim in claims])
    told = [claim for claim in claims if not claim.headline]
    claims = [_settled(claim, told, lede) if claim.headline and claim.scope in SERIES else claim for claim in claims]
    titles = [claim for claim in claims if claim.headline and claim.scope == "event" and _is_sure(claim)]
    return [_as_titled(claim, titles) if _is_open(claim) and not claim.headline else claim for claim in claims]


def _is_open(claim: Claim) -> bool:
    """Whether nothing but the publication day tells when an act was."""
    return claim.scope == "event" and claim.event_precision == "assumed"


def _as_summed_up(claim: Claim, claims: Sequence[Claim]) -> Claim:
    """An undated count as the sum that it is in another sentence."""
    if (figure(claim) or 0) < TELLING:
        return claim
    sums = (other for other in claims if other.scope == "cumulative" and not other.headline and is_same(other, claim))
    total = next((other for other in sums if is_alike(other, claim) or _are_wrecks(other, claim)), None)
    if total is None:
        return claim
    return replace(claim, scope=total.scope, period_start=total.period_start, rule=f"{claim.rule}:sum_in_full")


def _as_titled(claim: Claim, titles: Sequence[Claim]) -> Claim:
    """An undated count of the text with the day that the title gives it."""
    same = (title for title in titles if is_alike(title, claim) and is_same(title, claim))
    title = next(same, None)
    return claim if title is None else _on_day_of(title, claim)


def _are_wrecks(claim: Claim, other: Claim) -> bool:
    """Whether two claims are of things "destroyed or damaged"."""
    return {claim.action, other.action} <= WRECKED and kind_of(claim.thing) == kind_of(other.thing)


def _settled(headline: Claim, told: Sequence[Claim], lede: date | None) -> Claim:
    alike = [claim for claim in told if is_alike(claim, headline)]
    same = [claim for claim in alike if is_same(claim, headline)]
    if same:
        best = max(same, key=lambda claim: (claim.scope in SERIES, claim.event_precision == "day"))
        return _on_day_of_lede(_dated_as(best, replace(headline, scope=best.scope)), lede)
    if MIX in headline.thing and _adds_up_kinds(headline, told):
        return replace(headline, scope="breakdown", rule=f"{headline.rule}:adds_kinds")
    if any(rounds(headline, claim) for claim in alike):
        return replace(headline, scope="breakdown", rule=f"{headline.rule}:rounds")
    return _on_day_of_lede(headline, lede)


def _on_day_of_lede(headline: Claim, lede: date | None) -> Claim:
    """A headline that names no day with the one that the lede names."""
    if lede is None or lede == headline.event_date or not _is_open(headline):
        return headline
    rule = headline.rule.partition(":")[0] + LEDE_DAY
    return replace(headline, event_date=lede, event_precision="day", rule=rule)


def _adds_up_kinds(headline: Claim, told: Sequence[Claim]) -> bool:
    """Whether the text tells apart the kinds of weapon that a headline takes together."""
    kinds = {kind_of(part) for part in headline.thing.split(MIX)}
    same_act = (claim.thing for claim in told if claim.action == headline.action)
    return kinds <= {kind_of(thing) for thing in same_act if MIX not in thing}


def _dated_as(told: Claim, headline: Claim) -> Claim:
    if told.rule.endswith(ANOTHER_TIME) and headline.event_precision == "assumed":
        rule = headline.rule.partition(":")[0] + ANOTHER_TIME
        return replace(headline, event_date=None, event_precision="unknown", rule=rule)
    is_sure = _is_sure(headline) or (headline.rule.endswith(TOLD_AGAIN) and told.event_precision != "day")
    return headline if is_sure or told.event_precision == "unknown" else _on_day_of(told, headline)


def _is_sure(headline: Claim) -> bool:
    return headline.event_precision == "day" and not headline.rule.endswith(PAST_DAY)


def _on_day_of(told: Claim, claim: Claim) -> Claim:
    return replace(claim, event_date=told.event_date, event_precision=told.event_precision)
