"""Who did it and to whom: the sides of an act, read off its phrases, then off what stands around it.

Each rule of a ladder looks further away than the one before; none guesses for a war outside the conflict pack.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from analysis.claiming.actions import LAUNCHED_PART
from analysis.claiming.agents import agent_of, governed_by
from analysis.claiming.attackers import attacked_in, attacker_in, attacker_nearby, is_accident
from analysis.claiming.named_sides import OURS, side_of_phrase, sides_of_places
from analysis.claiming.routes import VERBAL
from analysis.claiming.scenes import Scene
from analysis.claiming.story import foe_of

type Ladder = Iterator[str | None]

PRONOUNS = frozenset({"he", "her", "his", "it", "its", "she", "that", "their", "they", "which", "who"})
WITH_VICTIMS = frozenset({"captured", "casualties", "damaged", "destroyed", "killed", "lost", "missing", "wounded"})
SUFFERED = frozenset({"casualties", "lost"})  # the subject is the one who bears it
MILITARY = frozenset({"air_defence", "aircraft", "artillery", "soldier", "tank", "vehicle"})
REGAINS = frozenset({"free", "liberate", "liberation", "reclaim", "recapture", "recover", "regain", "retake"})


def actor_side(scene: Scene) -> str | None:
    """The side that did it; None if unknown or nobody's."""
    ladders = {"agent": _agents, "sender": _senders, "harm": _harmers}
    ladder = ladders.get(scene.act.frame.actor)
    return next((side for side in ladder(scene) if side), None) if ladder else None


def target_side(scene: Scene, actor: str | None) -> str | None:
    """The side it was done to: that of those it was done to, else the actor's foe."""
    own = side_of_phrase(scene, scene.counted)
    if scene.act.action in WITH_VICTIMS and own and own != actor:
        return own
    return foe_of(actor)


def _agents(scene: Scene) -> Ladder:
    """The grammatical agent, else what the thing, the place or the claimant tells of it."""
    yield _grammatical_agent(scene)
    if scene.act.action == "launched":
        yield from _senders(scene)
    elif scene.act.action == "shot_down":
        yield from _defenders(scene)
    elif scene.is_ground:
        yield from _takers_of_ground(scene)
    elif scene.act.action == "hit":
        yield foe_of(side_of_phrase(scene, scene.counted))
        yield attacker_in(scene, scene.sentence)
        yield foe_of(scene.claimant.side)
    elif scene.act.action in {"captured", "returned"}:
        yield foe_of(side_of_phrase(scene, scene.counted))
        yield scene.claimant.side
    elif scene.act.action in {"deployed", "displaced"}:
        yield scene.claimant.side


def _defenders(scene: Scene) -> Ladder:
    """Who shot it down: the foe of its sender, over their own ground."""
    yield foe_of(side_of_phrase(scene, scene.counted))
    yield foe_of(attacker_in(scene, scene.sentence))
    yield attacked_in(scene, scene.sentence)
    yield from sides_of_places(scene)
    yield scene.claimant.side
    yield foe_of(attacker_nearby(scene))


def _takers_of_ground(scene: Scene) -> Ladder:
    """Who won the ground: the foe of its side, or that side itself where it won it back."""
    trigger = scene.act.trigger
    regained = trigger.lemma_.lower() in REGAINS or any(child.lower_ == "back" for child in trigger.children)
    yield from (side if regained else foe_of(side) for side in sides_of_places(scene))
    yield scene.claimant.side


def _senders(scene: Scene) -> Ladder:
    """Whose weapons they are."""
    yield side_of_phrase(scene, scene.counted)
    if governed_by(scene.act.trigger, "from") is not None and scene.claimant.side is None:
        return  # "rockets fired from Gaza": told, and of no side
    yield _believed(scene, attacker_in(scene, scene.sentence))
    if scene.act.rule == LAUNCHED_PART:
        yield foe_of(_grammatical_agent(scene))
    yield foe_of(attacked_in(scene, scene.sentence))
    yield from (foe_of(side) for side in sides_of_places(scene))
    yield foe_of(scene.claimant.side)
    yield _believed(scene, attacker_nearby(scene))


def _believed(scene: Scene, attacker: str | None) -> str | None:
    """The attacker of another phrase, if it is of the pack or the act names no agent of its own."""
    return attacker if foe_of(attacker) or agent_of(scene.act.trigger) is None else None


def _harmers(scene: Scene) -> Ladder:
    """Whose fire it was."""
    if scene.act.trigger.pos_ in VERBAL and scene.act.action not in SUFFERED:
        yield _grammatical_agent(scene)
    yield attacker_in(scene, scene.sentence)
    if is_accident(scene):
        return
    yield foe_of(side_of_phrase(scene, scene.counted))
    if scene.act.action in SUFFERED:
        yield foe_of(_grammatical_agent(scene))
    if scene.thing.split("/")[0] in MILITARY:  # a party counts its enemy's losses
        yield scene.claimant.side
    yield foe_of(attacked_in(scene, scene.sentence))
    yield from (foe_of(side) for side in sides_of_places(scene))
    yield foe_of(scene.claimant.side)
    yield attacker_nearby(scene)


def _grammatical_agent(scene: Scene) -> str | None:
    trigger = scene.act.trigger
    phrase = agent_of(trigger)
    if phrase is None:
        is_headline = trigger.tag_ == "VBZ"  # "Ukraine downs 18 drones", the name taken for an adjective
        return side_of_phrase(scene, trigger) if is_headline or trigger.pos_ not in VERBAL else None
    if phrase in (scene.counted, *scene.counted.conjuncts):  # who died, or a headline's "drones shot down"
        return None
    if phrase.lower_ in OURS:
        return scene.claimant.side
    if phrase.lower_ in PRONOUNS or any(child.lower_ in PRONOUNS for child in phrase.children):
        return side_of_phrase(scene, phrase) or _antecedent(scene, phrase)
    return side_of_phrase(scene, phrase)


def _antecedent(scene: Scene, pronoun: Token) -> str | None:
    """The side that a pronoun means: of the nearest subject before it, else of who is speaking."""
    for token in reversed(scene.story.doc[scene.sentence.start : pronoun.i]):
        if token.dep_ in {"nsubj", "nsubjpass"} and (side := side_of_phrase(scene, token)):
            return side
    return scene.claimant.side
