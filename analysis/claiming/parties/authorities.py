"""Whose authorities tell of an act: the side in charge where it happened, held ground and all."""

from spacy.tokens import Span, Token

from analysis.claiming.acts.agents import is_attack
from analysis.claiming.acts.grammar import has_object
from analysis.claiming.acts.pieces import piece_of
from analysis.claiming.parties.named_sides import is_told_held
from analysis.claiming.places.place_words import is_where
from analysis.claiming.places.tied_places import likely_places
from analysis.claiming.scenes import Scene
from analysis.claiming.words import word_list
from analysis.naming.institutions import is_capital
from analysis.naming.sides import foe_of, occupier_of, side_of
from analysis.records import Entity

NEAR_SENTENCES = 3


def side_in_charge(scene: Scene, actor: str | None, *, under_fire: bool) -> str | None:
    """The side of the act's place, of the defenders, of the towns and regions just before, else of those harmed.

    Those `under_fire` tell what was fired at them, too.
    """
    harmed = _harmed(scene, actor, under_fire=under_fire)
    places = [*likely_places(scene)]
    sides = {place.side for place in places if place.side}
    if len(sides) == 1:
        return _contested(scene, places[0], actor, harmed) or sides.pop()
    if sides or is_abroad(scene):
        return harmed if sides else None
    defended = actor if scene.act.action in word_list("witnesses", "defended") else None
    told = _local_side(scene, piece_of(scene.counted)) or defended or _side_nearby(scene, actor, harmed)
    return told or harmed or _side_where(scene, scene.story.title)


def _harmed(scene: Scene, actor: str | None, *, under_fire: bool) -> str | None:
    """The side that suffered the act, if it is one of which the harmed tell."""
    told = word_list("witnesses", "suffered") | (word_list("witnesses", "fired") if under_fire else frozenset())
    return foe_of(actor) if scene.act.action in told else None


def _contested(scene: Scene, where: Entity, actor: str | None, harmed: str | None) -> str | None:
    """Of the owner and the occupier of a place: who is told to hold it, or is under the other's fire."""
    owner = side_of(where.id)
    occupier = occupier_of(owner, scene.story.doc._.article.published)
    if occupier is None:
        return None
    if harmed in {owner, occupier} and any(_is_of(scene, token, actor) for token in scene.sentence):
        return harmed
    return occupier if is_told_held(scene, occupier) else None


def _is_of(scene: Scene, token: Token, side: str | None) -> bool:
    """Whether a word names a side's people or state, and no town of it."""
    entity = scene.story.entity_at(token)
    return entity is not None and entity.side == side and not _is_local(entity)


def _side_nearby(scene: Scene, actor: str | None, harmed: str | None) -> str | None:
    """The side of the towns and regions of the nearest sentence that names some, else of the title.

    On ground that both sides claim, those who were harmed by the attackers told of there.
    """
    near = (piece_of(scene.counted), *scene.sentences_beside(NEAR_SENTENCES), scene.story.title)
    named = next((words for words in near if any(_is_local(one) for one in scene.story.entities_in(words))), None)
    if named is None:
        return None
    places = (one for one in scene.story.entities_in(named) if _is_local(one))
    is_claimed = any(occupier_of(side_of(one.id), scene.story.doc._.article.published) for one in places)
    attackers = (one for one in scene.story.entities_in(named) if one.kind == "GROUP" and one.side == actor)
    return harmed if harmed and is_claimed and any(attackers) else _local_side(scene, named)


def _local_side(scene: Scene, words: Span) -> str | None:
    """The one side of the towns and regions that words name, but for a capital that attacks."""
    named = scene.story.entities_in(word for word in words if not _acts(scene, word))
    sides = {entity.side for entity in named if entity.side and _is_local(entity)}
    return sides.pop() if len(sides) == 1 else None


def _acts(scene: Scene, word: Token) -> bool:
    """Whether a word names a capital in place of its army: "Verkhova's raid", "Verkhova launched ten drones"."""
    if word.dep_ == "nsubj" and has_object(word.head):
        entity = scene.story.entity_at(word)
        return entity is not None and is_capital(entity.name)
    return word.dep_ == "poss" and is_attack(word.head)


def _side_where(scene: Scene, words: Span) -> str | None:
    """The one side in whose land words place something: "heating fails in Norland"."""
    placed = ((token, scene.story.entity_at(token)) for token in words)
    sides = {one.side for token, one in placed if one and one.kind == "PLACE" and one.side and is_where(token)}
    return sides.pop() if len(sides) == 1 else None


def is_abroad(scene: Scene) -> bool:
    """Whether the sentence places the act on land of neither side."""
    placed = ((token, scene.story.entity_at(token)) for token in scene.sentence)
    return any(
        entity.kind == "PLACE" and entity.side is None and entity.place_precision is not None and is_where(token)
        for token, entity in placed
        if entity
    )


def _is_local(entity: Entity) -> bool:
    return entity.kind == "PLACE" and entity.place_precision != "country"
