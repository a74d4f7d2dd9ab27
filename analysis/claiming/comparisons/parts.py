"""Parts and their totals: which counts lie within another, so that nothing is added up twice.

A part knows its total by `part_of`. It is a `breakdown` when its total tells of the same action; a part that met
another fate ("138 launched, 110 of which were shot down") stays an event.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from analysis.claiming.acts.actions import LAUNCHED_PART
from analysis.claiming.comparisons.parts_by_place import whole_by_place
from analysis.claiming.comparisons.told import Told
from analysis.claiming.scenes import Scene
from analysis.claiming.scopes.scopes import SERIES
from analysis.counting.things import MIX, PEOPLE, kind_of
from analysis.naming.areas import lies_within
from analysis.records import Claim

WHOLES = frozenset({"them", "these", "those", "which", "whom"})
ANEW = frozenset({"also", "another", "other", "separate", "separately"})
PARTS_AT_MOST = 8
IN_HOSPITAL = frozenset({"hospitalise", "hospitalize"})
BY_ARTICLE = "article"  # rule of a quantity: "a man" is one


def link_parts(told: Sequence[Told]) -> list[Claim]:
    """The claims in order, parts linked to their totals."""
    claims = [each.claim for each in told]
    wholes: dict[int, int] = {}
    for at, each in enumerate(told):
        if (whole := _whole(told, at)) is not None:
            claims[at] = _as_part(each, told[whole], claims[whole])
        elif (whole := whole_by_place(told, at, wholes)) is not None:
            claims[at] = _breakdown(each.claim, claims[whole], "by_place")
        if whole is not None:
            wholes[at] = whole
    for total in range(len(told)):
        parts = _summing_up(claims, total)
        if any(_is_elsewhere(told[part], told[total]) for part in parts):
            continue
        if parts and _holds_kinds(claims[total].thing):
            claims[total] = replace(claims[total], scope="breakdown", rule=f"{claims[total].rule}:told_by_kind")
        elif parts:
            for at in parts:
                claims[at] = _breakdown(claims[at], claims[total], "sums_up")
    return claims


def _whole(told: Sequence[Told], at: int) -> int | None:
    """Index of the claim of which this one is said to be a part."""
    scene = told[at].scene
    if (including := _including(scene.counted)) is not None:
        return _last_before(told, at, including)
    if _of_them(scene.counted):
        return _last_before(told, at, scene.counted)
    if told[at].claim.rule.startswith(BY_ARTICLE):
        return _same_person(told, at)
    if scene.act.trigger.lemma_.lower() in IN_HOSPITAL:
        return _wounded_before(told, at)
    return None


def _as_part(part: Told, whole: Told, total: Claim) -> Claim:
    if _holds_kinds(total.thing) and not _holds_kinds(part.claim.thing):
        return part.claim
    if not _is_within(part.claim.thing, total.thing):
        return part.claim
    own_period = (
        total.scope not in SERIES and part.claim.event_precision == "day" and part.claim.event_date != total.event_date
    )
    if own_period:
        return part.claim
    if part.claim.action == total.action or _shares_act(part, whole) or _is_of_all(part.scene):
        return _breakdown(part.claim, total, "part")
    return replace(part.claim, part_of=total.start) if part.claim.field == total.field else part.claim


def _is_of_all(part: Scene) -> bool:
    """Whether the same is said of the whole: "every drone was downed, 37 of them over Tula"."""
    everything = (child for child in part.act.trigger.subtree if child.lower_ in {"all", "every"})
    return any(word.dep_ in {"det", "predet", "nsubj", "nsubjpass"} for word in everything)


def _shares_act(part: Told, whole: Told) -> bool:
    """Whether one word tells of both, and not of the part alone: "116 drones, 59 of them downed"."""
    return part.scene.act.trigger.i == whole.scene.act.trigger.i and whole.scene.act.rule != LAUNCHED_PART


def _breakdown(part: Claim, total: Claim, why: str) -> Claim:
    if part.scope not in SERIES:
        return part
    within = total.start if part.field == total.field else None
    return replace(part, scope="breakdown", part_of=within, rule=f"{part.rule}:{why}")


def _including(counted: Token) -> Token | None:
    """The "including" under which a count stands, through its list."""
    node = counted
    while node.dep_ in {"conj", "nummod", "appos", "pobj"} or node.lower_ == "including":
        if node.lower_ == "including":
            return node
        node = node.head
    return None


def _of_them(counted: Token) -> bool:
    """Whether the count is of those told of before: "two of them", "of which three", "six children among them"."""
    for child in counted.children:
        if child.dep_ == "prep" and child.lower_ in {"among", "of"} and any(c.lower_ in WHOLES for c in child.children):
            return True
    return False


def _last_before(told: Sequence[Told], at: int, token: Token) -> int | None:
    for index in range(at - 1, -1, -1):
        other = told[index].claim
        if not _is_within(told[at].claim.thing, other.thing):
            continue
        if told[index].scene.counted.i < token.i and other.field == told[at].claim.field:
            near = told[index].scene.sentence.start == told[at].scene.sentence.start
            return index if near or told[at].scene.sentence.start == told[index].scene.sentence.end else None
    return None


def _same_person(told: Sequence[Told], at: int) -> int | None:
    """The count, told shortly before, that "a man was killed" tells again, unless he is told beside it in a row."""
    scene, claim = told[at].scene, told[at].claim
    beside = {word.i for word in scene.counted.conjuncts}
    if any(token.lower_ in ANEW for token in scene.sentence):
        return None
    for index in range(at - 1, -1, -1):
        other = told[index].claim
        if scene.sentence.start - told[index].scene.sentence.end > 120 or told[index].scene.counted.i in beside:
            return None
        if other.action == claim.action and other.field == claim.field and other.actor_side == claim.actor_side:
            return index
    return None


def _wounded_before(told: Sequence[Told], at: int) -> int | None:
    """The wounded, told of before, of whom some were taken to hospital."""
    claim = told[at].claim
    for index in range(at - 1, max(-1, at - 6), -1):
        other = told[index].claim
        if other.action == "wounded" and (other.low or 0) >= (claim.low or 0) and other.field == claim.field:
            return index
    return None


def _summing_up(claims: Sequence[Claim], total: int) -> list[int]:
    """Indices of the claims after a total that sum up to it."""
    whole = claims[total]
    if whole.low is None or whole.low != whole.high or whole.scope not in SERIES:
        return []
    parts: list[int] = []
    rest = whole.low
    for at in range(total + 1, min(total + 1 + PARTS_AT_MOST, len(claims))):
        part = claims[at]
        if not _is_part_like(part, whole):
            continue
        rest -= part.low or 0
        parts.append(at)
        if rest <= 0:
            break
    return parts if rest == 0 and len(parts) > 1 else []


def _is_part_like(part: Claim, whole: Claim) -> bool:
    sides = {part.claimant_side, whole.claimant_side} - {None}
    same = part.field == whole.field and part.action == whole.action and len(sides) < 2
    exact = part.low is not None and part.low == part.high and part.low < (whole.low or 0)
    return same and exact and part.scope in {*SERIES, "breakdown"} and _is_within(part.thing, whole.thing)


def _is_elsewhere(part: Told, whole: Told) -> bool:
    """Whether a count tells another place than a total does, and none that lies in it."""
    places = part.scene.story.entities
    here, around = (places.get(told.claim.place_id or "") for told in (part, whole))
    return here is not None and around is not None and not lies_within(here, around)


def _is_within(thing: str, whole: str) -> bool:
    if _holds_kinds(whole):
        return True
    roots = {kind_of(thing), kind_of(whole)}
    return len(roots) == 1 or roots <= PEOPLE


def _holds_kinds(thing: str) -> bool:
    """Whether a count is of several kinds of weapon at once."""
    return MIX in thing or thing == "munition"
