"""The place tied to an act: by a preposition of place at its word or at what is counted, or by the clause around it."""

from collections.abc import Iterator

from spacy.tokens import Token

from analysis.claiming.acts.agents import agent_of, is_attack
from analysis.claiming.acts.grammar import OBJECTS
from analysis.claiming.acts.pieces import piece_of
from analysis.claiming.acts.wholes import CLOSING
from analysis.claiming.places.place_words import AIMS, is_where, place_at, place_token, tells_who
from analysis.claiming.scenes import Scene
from analysis.records import Entity


def tied_place(scene: Scene) -> Entity | None:
    """The place at which it happened: the nearest one that a preposition of place ties to the act or the counted."""
    token = tied_name(scene)
    return place_at(scene.story, token) if token is not None else None


def tied_name(scene: Scene) -> Token | None:
    """The word that names the place tied to an act."""
    trigger = scene.act.trigger
    agent = agent_of(trigger)
    heads = [scene.counted, trigger]
    if agent is not None and is_attack(agent):  # "after a strike on Verkhova killed two"
        heads.append(agent)
    if not _past_aside(trigger):
        heads.append(trigger.head)
    for head in heads:
        for child in head.children:
            is_where = child.dep_ == "prep" and child.lower_ in AIMS
            if (is_where or _is_hit(scene, child)) and (place := place_token(scene.story, child)) is not None:
                return place
    return _place_of_clause(scene)


def likely_places(scene: Scene) -> Iterator[Entity]:
    """The place tied to the act, else the places of its piece of news that are of a side."""
    near = tied_place(scene)
    if near:
        yield near
        return
    for token in piece_of(scene.counted):
        entity = place_at(scene.story, token)
        if entity and entity.side and is_where(token) and not tells_who(token):
            yield entity


def _place_of_clause(scene: Scene) -> Token | None:
    """The place about which a clause tells: "Verkhova, where officials say that two were killed"."""
    verbs = (scene.act.trigger, *scene.act.trigger.ancestors)
    where = next((child for verb in verbs for child in verb.children if child.lower_ == "where"), None)
    before = [token for token in scene.sentence if where is not None and token.i < where.i and not token.is_punct]
    return before[-1] if before and place_at(scene.story, before[-1]) else None


def _past_aside(trigger: Token) -> bool:
    """Whether an aside ends between an act's word and the one above it, which tells of a part."""
    first, last = sorted((trigger.i, trigger.head.i))
    return any(token.text in CLOSING for token in trigger.doc[first:last])


def _is_hit(scene: Scene, word: Token) -> bool:
    """Whether a word is what weapons hit: "with 37 hitting Verkhova", "they struck Verkhova with two bombs"."""
    is_struck = scene.act.place in {"by", "with"} and word.dep_ in OBJECTS and word.head.i == scene.act.trigger.i
    return scene.is_weapon and (is_struck or (scene.act.action == "hit" and word.dep_ == "dobj"))
