"""Whose act it was: for each kind of act the sides to believe, the surest first; None where a rule knows none.

Each rule looks further away than the one before; none guesses for a war outside the conflict pack.
"""

from collections.abc import Iterator

from analysis.claiming.acts.actions import LAUNCHED_PART
from analysis.claiming.acts.agents import agent_of, is_attack
from analysis.claiming.acts.grammar import VERBAL, governed_by
from analysis.claiming.acts.pieces import piece_of
from analysis.claiming.parties.attackers import (
    attacked_in,
    attacker_in,
    attacker_meant,
    attacker_nearby,
    is_stopped,
    is_under_fire,
)
from analysis.claiming.parties.causes import is_accident, is_unexplained
from analysis.claiming.parties.named_sides import (
    owner_of_held,
    side_at_home,
    side_of_counted,
    side_of_phrase,
    sides_of_places,
)
from analysis.claiming.parties.told_agents import told_agent, told_sufferer
from analysis.claiming.parties.victims import CIVILIAN, is_military, is_of_the_front, is_toll
from analysis.claiming.scenes import Scene
from analysis.naming.sides import foe_of

type Ladder = Iterator[str | None]

SUFFERED = frozenset({"casualties", "lost"})  # the subject is the one who bears it
REGAINS = frozenset({"free", "liberate", "liberation", "reclaim", "recapture", "recover", "regain", "retake"})


def likely_actors(scene: Scene) -> Ladder:
    """The sides to believe in turn that they did it; none of an act that nobody does."""
    ladders = {"agent": _agents, "harm": _harmers, "sender": _senders}
    ladder = ladders.get(scene.act.frame.actor)
    yield from ladder(scene) if ladder else ()


def _agents(scene: Scene) -> Ladder:
    """The grammatical agent, else what the thing, the place or the claimant tells of it."""
    yield told_agent(scene)
    if scene.act.action == "launched":
        yield from _senders(scene)
    elif scene.act.action == "shot_down":
        yield from _defenders(scene)
    elif scene.is_ground:
        yield from _takers_of_ground(scene)
    elif scene.act.action == "hit":
        yield from _hitters(scene)
    elif scene.act.action in {"captured", "returned"} and not _come_back(scene):
        yield foe_of(side_of_counted(scene))
        yield scene.claimant.side
    elif scene.act.action == "deployed":
        yield side_of_counted(scene)
        yield scene.claimant.side
    elif scene.act.action == "displaced":
        yield from _movers(scene)


def _hitters(scene: Scene) -> Ladder:
    """Whose fire hit it: a party tells what it hit of an army's, and what was hit of its own houses."""
    yield foe_of(side_of_counted(scene))
    yield attacker_in(scene, piece_of(scene.counted))
    yield scene.claimant.side if is_military(scene) else foe_of(scene.claimant.side)
    if scene.kind in CIVILIAN:
        yield foe_of(attacked_in(scene, piece_of(scene.counted)))
        yield from (foe_of(side) for side in sides_of_places(scene, occupied=False))
        yield attacker_nearby(scene)


def _come_back(scene: Scene) -> bool:
    """Whether people return by themselves: "thousands of residents returned"."""
    word = scene.act.trigger
    is_active = word.pos_ in VERBAL and not any(child.dep_ == "auxpass" for child in word.children)
    return is_active and word.lemma_.lower() == "return" and scene.kind == "person"


def _movers(scene: Scene) -> Ladder:
    """Who brought people away: the side they came to, of who tells of it, or whose own land they left."""
    if scene.act.trigger.lemma_ == "deport":
        yield foe_of(scene.claimant.side)
        return
    by, left, reached = (governed_by(scene.act.trigger, preposition) for preposition in ("by", "from", "to"))
    if by is not None and by.ent_type_ not in {"DATE", "TIME"}:  # told, of no side
        return
    yield side_of_phrase(scene, reached) if reached is not None else None
    yield scene.claimant.side
    yield side_at_home(scene, left) if left is not None else None


def _defenders(scene: Scene) -> Ladder:
    """Who shot it down: the foe of its sender, over their own ground."""
    yield foe_of(side_of_counted(scene))
    yield foe_of(attacker_in(scene, piece_of(scene.counted)))
    yield attacked_in(scene, piece_of(scene.counted))
    yield from sides_of_places(scene)
    yield scene.teller_side
    if scene.is_weapon:
        yield foe_of(attacker_nearby(scene))


def _takers_of_ground(scene: Scene) -> Ladder:
    """Who won the ground: the foe of its side, or that side itself where it won it back."""
    trigger = scene.act.trigger
    regained = trigger.lemma_.lower() in REGAINS or any(child.lower_ == "back" for child in trigger.children)
    yield from (side if regained else foe_of(side) for side in sides_of_places(scene))
    yield scene.claimant.side


def _senders(scene: Scene) -> Ladder:
    """Whose weapons they are."""
    yield side_of_counted(scene)
    if governed_by(scene.act.trigger, "from") is not None and scene.claimant.side is None:
        return  # "rockets fired from Gaza": told, and of no side
    yield _believed(scene, attacker_in(scene, piece_of(scene.counted)))
    if scene.act.rule == LAUNCHED_PART:
        yield foe_of(told_agent(scene))
    yield foe_of(attacked_in(scene, piece_of(scene.counted)))
    is_fight = scene.kind == "strike"  # either may attack on held ground
    yield from (foe_of(side) for side in sides_of_places(scene, occupied=not is_fight))
    yield foe_of(scene.claimant.side)
    yield _believed(scene, attacker_nearby(scene))


def _believed(scene: Scene, attacker: str | None) -> str | None:
    """The attacker of another phrase, if it is of the pack or the act names no agent of its own."""
    return attacker if foe_of(attacker) or agent_of(scene.act.trigger) is None else None


def _harmers(scene: Scene) -> Ladder:
    """Whose fire it was."""
    yield foe_of(told_sufferer(scene))
    if scene.act.trigger.pos_ in VERBAL and scene.act.action not in SUFFERED and not _follows_attack(scene):
        yield told_agent(scene)
    yield attacker_meant(scene)
    foe = foe_of(side_of_counted(scene))
    attacker = attacker_in(scene, piece_of(scene.counted))
    if foe is None or foe_of(attacker):
        yield attacker
    if is_accident(scene):
        return
    yield foe
    if is_unexplained(scene):
        yield attacker_nearby(scene)
        return
    if scene.act.action in SUFFERED:
        yield foe_of(told_agent(scene))
    if (owner := owner_of_held(scene)) is not None:  # either may have struck there: by the headline, by who complains
        yield attacker_in(scene, scene.story.title)
        yield foe_of(owner) if owner == scene.claimant.side else None
    yield foe_of(attacked_in(scene, piece_of(scene.counted)))
    if is_military(scene) and not is_toll(scene):  # a party counts its enemy's losses
        yield scene.claimant.side
    if not is_of_the_front(scene):  # on occupied ground either may have struck
        sufferer = scene.claimant.side
        yield from (foe_of(side) for side in sides_of_places(scene, occupied=False) if sufferer in {None, side})
        yield foe_of(sufferer) if is_under_fire(scene) else None
    yield attacker_nearby(scene)


def _follows_attack(scene: Scene) -> bool:
    """Whether an attack stands between a clause's verb and what it did: "opened a case over the raid, killing two"."""
    outcome = scene.act.trigger
    while outcome.dep_ == "conj" and outcome.tag_ == "VBG":
        outcome = outcome.head
    is_outcome = outcome.dep_ == "advcl" and outcome.tag_ == "VBG" and outcome.head.i < outcome.i
    between = outcome.doc[outcome.head.i + 1 : outcome.i]
    return is_outcome and any(is_attack(word) and word.dep_ != "compound" and not is_stopped(word) for word in between)
