"""Parts told by place: "45 drones downed: 23 fell over Tula, six over Orlov", "twenty over Tula, out of 45"."""

from collections.abc import Mapping, Sequence

from spacy.tokens import Token

from analysis.claiming.comparisons.told import Told
from analysis.claiming.scenes import Scene
from analysis.claiming.words import word_list
from analysis.counting.things import kind_of
from analysis.records import Claim

SOMEWHERE = frozenset({"in", "near", "over"})
FELL = frozenset({"hit", "shot_down"})  # a drone that "fell over" a region is one of those downed
NEAR_CLAIMS = 8


def whole_by_place(told: Sequence[Told], at: int, wholes: Mapping[int, int]) -> int | None:
    """Index of the total of which a count at a place is a part, given the totals of those before; None without one."""
    part = told[at].scene
    if part.counted.pos_ == "NUM" and (_has_place(part.counted) or _has_place(part.act.trigger)):
        return _total_before(told, at, wholes)
    if told[at].claim.place_id is None:
        return None
    if any(token.lower_ == "alone" for token in part.sentence):
        return next((index for index in _before(at) if _is_total(told[index].claim, told[at].claim)), None)
    return _total_after(told, at)


def _total_before(told: Sequence[Told], at: int, wholes: Mapping[int, int]) -> int | None:
    """The total told just before, or that of the part told just before: the five of "five drones, two over Tula"."""
    start = told[at].scene.sentence.start
    for index in _before(at):
        other = told[index].scene
        if start not in {other.sentence.start, other.sentence.end}:
            return None
        if _is_total(told[index].claim, told[at].claim):
            return index
        if index in wholes and _is_alike(told[index].claim, told[at].claim):
            return wholes[index]
    return None


def _total_after(told: Sequence[Told], at: int) -> int | None:
    """The total told behind its part: "… out of 45", "the total was 45"."""
    for index in range(at + 1, min(at + NEAR_CLAIMS, len(told))):
        if _is_total(told[index].claim, told[at].claim) and _sums_up(told[index].scene, told[at].scene):
            return index
    return None


def _sums_up(whole: Scene, part: Scene) -> bool:
    """Whether a total says that it sums up what was told before."""
    words = whole.sentence
    if words.start == part.sentence.start:
        words = words.doc[max(part.counted.i + 1, whole.counted.left_edge.i - 3) : whole.counted.i + 1]
        return any(token.lower_ == "out" for token in words)
    return any(token.lemma_.lower() in word_list("cumulative", "totals") for token in words)


def _is_total(whole: Claim, part: Claim) -> bool:
    return whole.place_id is None and _is_alike(whole, part) and (whole.low or 0) > (part.low or 0)


def _is_alike(whole: Claim, part: Claim) -> bool:
    same_fate = whole.action == part.action or {whole.action, part.action} <= FELL
    return whole.field == part.field and kind_of(whole.thing) == kind_of(part.thing) and same_fate


def _has_place(word: Token) -> bool:
    return any(child.dep_ == "prep" and child.lower_ in SOMEWHERE for child in word.children)


def _before(at: int) -> range:
    return range(at - 1, max(-1, at - 1 - NEAR_CLAIMS), -1)
