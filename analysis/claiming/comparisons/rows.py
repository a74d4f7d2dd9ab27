"""Amounts that one act has in a row: "60 houses and 10 shops were damaged" are 70 buildings, and no rival figures."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, groupby

from analysis.claiming.comparisons.told import Told
from analysis.claiming.scopes.scopes import SERIES
from analysis.claiming.words import word_list
from analysis.records import Claim

IN_A_ROW = "in_a_row"  # of a sentence's claims whose rule has this, linking adds up those of one event
ROW_ENDS = frozenset({":", ";", "among", "including", "out"})
OF_THE_ROW = ("field", "action", "scope", "unit", "event_date")


def mark_rows(told: Sequence[Told], claims: Sequence[Claim]) -> list[Claim]:
    """The claims in order; the rule of those that one act has in a row says so, and they are where the last one is."""
    marked = [*claims]
    for row in _rows(told, claims):
        for at in row:
            place = claims[at].place_id or claims[max(row)].place_id
            marked[at] = replace(claims[at], place_id=place, rule=f"{claims[at].rule}:{IN_A_ROW}")
    return marked


def _rows(told: Sequence[Told], claims: Sequence[Claim]) -> Iterator[set[int]]:
    """Indices of claims that add up, act by act."""
    for _, act in groupby(range(len(told)), key=lambda at: told[at].scene.act.trigger.i):
        pairs = [(one, other) for one, other in combinations(act, 2) if _goes_on(told[one], told[other])]
        row = {at for one, other in pairs if _are_alike(claims[one], claims[other]) for at in (one, other)}
        if not any(_is_total(told[at], [claims[part].low for part in row]) for at in row):
            yield row


def _goes_on(one: Told, other: Told) -> bool:
    """Whether two nouns stand in one list; a bare number may be of something else: "60 people killed and 7 hurt"."""
    first, last = one.scene.counted, other.scene.counted
    if "NUM" in {first.pos_, last.pos_} or last.dep_ == "pobj":
        return False
    is_aside = last.dep_ == "appos" and one.scene.thing != other.scene.thing and one.scene.act.frame.actor == "harm"
    return not is_aside and not any(word.lower_ in ROW_ENDS for word in first.doc[first.i : last.i])


def _are_alike(one: Claim, other: Claim) -> bool:
    """Whether two claims count alike, one of them perhaps a kind of what the other counts; the place may come last."""
    wide, narrow = sorted((one.thing, other.thing), key=len)
    is_kind = wide == narrow or narrow.startswith(f"{wide}/")
    return (
        is_kind
        and one.scope in {*SERIES, "cumulative"}
        and one.place_id in {None, other.place_id}
        and all(getattr(one, name) == getattr(other, name) for name in OF_THE_ROW)
    )


def _is_total(whole: Told, amounts: Sequence[float | None]) -> bool:
    """Whether a count is what the others of its row add up to, where a total is told."""
    says_so = any(token.lemma_.lower() in word_list("cumulative", "totals") for token in whole.scene.sentence)
    return says_so and 2 * (whole.claim.low or 0) == sum(amount or 0 for amount in amounts)
