"""Who did it and to whom: the sides of an act, read off its phrases, then off what stands around it.

Each rule of a ladder looks further away than the one before; none guesses for a war outside the conflict pack.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from analysis.actions import Act
from analysis.attributions import subject_of
from analysis.claimants import Claimant
from analysis.frames import frame_lexicon
from analysis.records import Entity
from analysis.routes import VERBAL
from analysis.story import Story, foe_of

NAMED_BY = frozenset({"amod", "appos", "compound", "nmod", "npadvmod", "poss"})
MAKERS = frozenset({"build", "design", "make", "manufacture", "produce", "supply", "style"})
ENEMIES = frozenset({"aggressor", "enemy", "invader", "occupier"})
OURS = frozenset({"our", "us", "we"})
PRONOUNS = frozenset({"he", "her", "his", "it", "its", "she", "their", "they", "which", "who", "that"})
AIMS = frozenset(
    {"across", "against", "at", "in", "into", "near", "on", "onto", "over", "toward", "towards", "targeting"}
)
HARM = frozenset({"casualties", "damaged", "destroyed", "killed", "lost", "missing", "wounded"})
ACTOR_IS_HERE = frozenset({"shot_down"})  # who does it does it over its own ground
NEAR_SENTENCES = 3


@dataclass(frozen=True, slots=True)
class Scene:
    """An act with the counted word, its sentence and who tells of it."""

    story: Story
    act: Act
    counted: Token
    thing: str
    sentence: Span
    claimant: Claimant


def actor_side(scene: Scene) -> str | None:
    """The side that did it; None if unknown or nobody's."""
    agency = scene.act.frame.actor
    if agency == "none":
        return None
    if agency == "agent":
        return _first(_agents(scene))
    if agency == "sender":
        return _first(_senders(scene))
    return _first(_harmers(scene))


def target_side(scene: Scene, actor: str | None) -> str | None:
    """The side it was done to: that of those it was done to, else the actor's foe."""
    own = side_of_phrase(scene, scene.counted)
    if scene.act.action in HARM | {"captured"} and own and own != actor:
        return own
    return foe_of(actor)


def place_of(scene: Scene) -> Entity | None:
    """The place at which it happened: the nearest one that a preposition of place ties to the act or the counted."""
    for head in (scene.counted, scene.act.trigger, scene.act.trigger.head):
        for child in head.children:
            if child.dep_ == "prep" and child.lower_ in AIMS:
                for token in child.subtree:
                    entity = scene.story.entity_at(token)
                    if entity and entity.kind == "PLACE":
                        return entity
    return None


def side_of_phrase(scene: Scene, head: Token, depth: int = 3) -> str | None:
    """The side that a noun phrase names: by its head, or by the words before it ("Russia-launched drones")."""
    if head.lemma_.lower() in ENEMIES:
        return _enemy(scene)
    side = _side(scene.story.entity_at(head))
    if side or not depth or head.lemma_ in MAKERS:
        return side
    for child in head.children:
        if child.lower_ in OURS:
            return scene.claimant.side
        if child.dep_ in NAMED_BY and (side := side_of_phrase(scene, child, depth - 1)):
            return side
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ == "of" and head.pos_ != "NUM":
            for below in child.children:
                if side := side_of_phrase(scene, below, depth - 1):
                    return side
    return None


def _side(entity: Entity | None) -> str | None:
    return entity.side if entity else None


def _first(sides: Iterator[str | None]) -> str | None:
    return next((side for side in sides if side), None)


def _agents(scene: Scene) -> Iterator[str | None]:
    """The grammatical agent, else what the thing, the place or the claimant tells of it."""
    act = scene.act
    yield _grammatical_agent(scene)
    if act.action == "launched":
        yield from _senders(scene)
    elif act.action == "shot_down":
        yield foe_of(side_of_phrase(scene, scene.counted))
        yield from (side for _, side in _places(scene))
        yield scene.claimant.side
        yield foe_of(_attacker_nearby(scene))
    elif act.action in {"captured", "hit", "returned"}:
        yield foe_of(side_of_phrase(scene, scene.counted))
        yield scene.claimant.side if act.action != "hit" else foe_of(scene.claimant.side)
    elif act.action in {"advanced", "displaced", "deployed"}:
        yield scene.claimant.side


def _senders(scene: Scene) -> Iterator[str | None]:
    """Whose weapons they are."""
    yield side_of_phrase(scene, scene.counted)
    yield _attacker_in(scene, scene.sentence)
    yield from (foe_of(side) for _, side in _places(scene))
    yield foe_of(scene.claimant.side)
    yield _attacker_nearby(scene)


def _harmers(scene: Scene) -> Iterator[str | None]:
    """Whose fire it was."""
    if scene.act.trigger.pos_ in VERBAL and scene.act.action != "lost" and scene.act.action != "casualties":
        yield _grammatical_agent(scene)
    yield _attacker_in(scene, scene.sentence)
    if _accidental(scene):
        return
    yield foe_of(side_of_phrase(scene, scene.counted))
    if scene.act.action in {"lost", "casualties"}:
        yield foe_of(_grammatical_agent(scene))
    yield from (foe_of(side) for _, side in _places(scene))
    yield foe_of(scene.claimant.side)
    yield _attacker_nearby(scene)


def _accidental(scene: Scene) -> bool:
    """Whether the sentence tells a cause of its own that names no attacker ("when a lorry caught fire")."""
    for child in scene.act.trigger.children:
        if child.dep_ == "advcl" and any(c.lower_ == "when" for c in child.children):
            return not any(token.lemma_.lower() in frame_lexicon().hostile_nouns for token in child.subtree)
    return False


def _grammatical_agent(scene: Scene) -> str | None:
    trigger = scene.act.trigger
    phrase = _agent_phrase(trigger)
    if phrase is None:
        return side_of_phrase(scene, trigger) if trigger.pos_ not in VERBAL else None
    if phrase.lower_ in OURS:
        return scene.claimant.side
    if phrase.lower_ in PRONOUNS or any(child.lower_ in PRONOUNS for child in phrase.children):
        return side_of_phrase(scene, phrase) or _antecedent(scene, phrase)
    return side_of_phrase(scene, phrase)


def _agent_phrase(trigger: Token) -> Token | None:
    if trigger.pos_ not in VERBAL:
        return _after(trigger, {"by"})
    if by := _after(trigger, {"by", "from"}):
        return by
    passive = any(child.dep_ in {"nsubjpass", "auxpass"} for child in trigger.children)
    if passive or (trigger.tag_ == "VBN" and trigger.dep_ in {"acl", "amod"}):
        return None
    return subject_of(trigger)


def _after(head: Token, prepositions: set[str]) -> Token | None:
    for child in head.children:
        if child.dep_ in {"agent", "prep"} and child.lower_ in prepositions:
            return next((below for below in child.children if below.dep_ == "pobj"), None)
    return None


def _antecedent(scene: Scene, pronoun: Token) -> str | None:
    """The side that a pronoun means: of the nearest subject before it, else of who is speaking."""
    for token in reversed(scene.story.doc[scene.sentence.start : pronoun.i]):
        if token.dep_ in {"nsubj", "nsubjpass"} and (side := side_of_phrase(scene, token)):
            return side
    return scene.claimant.side


def _enemy(scene: Scene) -> str | None:
    """Who is "the enemy": the claimant's foe, else the foe of the side under attack in the sentence."""
    if scene.claimant.side:
        return foe_of(scene.claimant.side)
    named = (_side(scene.story.entity_at(token)) for token in scene.sentence)
    return foe_of(next((side for side in named if side), None))


def _attacker_in(scene: Scene, sentence: Span) -> str | None:
    """The side of the attack named nearest to the act: "a Russian strike", "after Ukraine shelled"."""
    found = [(abs(token.i - scene.act.trigger.i), side) for token, side in _attacks(scene, sentence)]
    return min(found)[1] if found else None


def _attacks(scene: Scene, sentence: Span) -> Iterator[tuple[Token, str]]:
    lexicon = frame_lexicon()
    for token in sentence:
        lemma = token.lemma_.lower()
        if token.pos_ in VERBAL and lemma in lexicon.hostile_verbs:
            phrase = _agent_phrase(token)
            side = side_of_phrase(scene, phrase) if phrase is not None else None
        elif lemma in lexicon.hostile_nouns:
            side = side_of_phrase(scene, token)
        else:
            continue
        if side:
            yield token, side


def _attacker_nearby(scene: Scene) -> str | None:
    """The attacker of the nearest sentence before this one that names one."""
    doc, sentence = scene.story.doc, scene.sentence
    for _ in range(NEAR_SENTENCES):
        if sentence.start == 0:
            return None
        sentence = doc[sentence.start - 1].sent
        if side := _attacker_in(scene, sentence):
            return side
    return None


def _places(scene: Scene) -> Iterator[tuple[Token, str]]:
    """The places of the sentence that are of a side, those tied to the act first."""
    near = place_of(scene)
    if near and near.side:
        yield scene.act.trigger, near.side
    for token in scene.sentence:
        entity = scene.story.entity_at(token)
        if entity and entity.kind == "PLACE" and entity.side and token.dep_ in {"pobj", "poss", "compound"}:
            yield token, entity.side
