"""Amounts that add up and are no rival figures.

One act has them in a row ("60 houses and 10 shops were damaged"), or one is told on top of the other ("five people were
killed, and one more died later").
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, groupby

from analysis.claiming.comparisons.told import Told
from analysis.claiming.scopes.scopes import SERIES
from analysis.records import Claim

IN_A_ROW = "in_a_row"  # of a sentence's claims whose rule has this, linking adds up those of one event
ROW_ENDS = frozenset({":", ";", "among", "but", "including", "out"})
ON_TOP = frozenset({"additional", "another", "further", "more"})
OF_THE_ROW = ("field", "action", "scope", "unit", "event_date")


def mark_rows(told: Sequence[Told], claims: Sequence[Claim]) -> list[Claim]:
    """The claims in order; the rule of those that one act has in a row says so, and they are where the last one is."""
    places = {at: claims[at].place_id or claims[max(row)].place_id for row in _rows(told, claims) for at in row}
    return [
        replace(claim, place_id=places[at], rule=f"{claim.rule}:{IN_A_ROW}") if at in places else claim
        for at, claim in enumerate(claims)
    ]


def _rows(told: Sequence[Told], claims: Sequence[Claim]) -> Iterator[set[int]]:
    """Indices of claims that add up: act by act, then what is told on top of one before it in the sentence."""
    for _, act in groupby(range(len(told)), key=lambda at: told[at].scene.act.trigger.i):
        pairs = [(one, other) for one, other in combinations(act, 2) if _goes_on(told[one], told[other])]
        yield {at for one, other in pairs if _are_alike(claims[one], claims[other]) for at in (one, other)}
    for at, last in enumerate(told):
        before = (one for one in range(at - 1, -1, -1) if _is_on_top(told[one], last))
        if (one := next((one for one in before if _are_alike(claims[one], claims[at])), None)) is not None:
            yield {one, at}


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


def _is_on_top(one: Told, other: Told) -> bool:
    """Whether a count is told, by a word of its own, on top of one in its sentence: "another 13", "one more person"."""
    here, counted = other.scene, other.scene.counted
    if one.scene.sentence.start != here.sentence.start or one.scene.act.trigger.i == here.act.trigger.i:
        return False
    number = next((child for child in counted.children if child.dep_ == "nummod"), counted)
    words = (word for above in {counted, number} for word in above.children if word.lower_ in ON_TOP)
    return any(word.nbor().lower_ != "than" for word in words)
