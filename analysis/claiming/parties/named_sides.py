"""The side that a phrase of the text names: by a name in it, a demonym, "our" or "the enemy"."""

from collections.abc import Iterator

from spacy.tokens import Token

from analysis.claiming.acts.agents import is_attack
from analysis.claiming.acts.frames import frame_lexicon
from analysis.claiming.acts.grammar import governed_by
from analysis.claiming.parties.powers import power_of
from analysis.claiming.places.place_words import AIMS, place_token, signs
from analysis.claiming.places.tied_places import likely_places
from analysis.claiming.places.where import find_place
from analysis.claiming.scenes import Scene
from analysis.claiming.words import word_list
from analysis.naming.packs import pack
from analysis.naming.sides import foe_of, occupier_of, side_by_epithet, side_of
from analysis.records import Entity

NAMED_BY = frozenset({"amod", "appos", "compound", "nmod", "npadvmod", "poss"})
MAKERS = frozenset({"build", "design", "make", "manufacture", "produce", "style", "supply"})
ENEMIES = frozenset({"aggressor", "enemy", "invader", "occupier"})
AIMED = frozenset({"against", "at", "on", "onto", "toward", "towards"})  # these name a target, whatever the attack
NOMINAL = frozenset({"NOUN", "PROPN"})
OURS = frozenset({"our", "us", "we"})
UNITS = frozenset({"battalion", "brigade", "company", "division", "regiment"})
DEEP = 3  # words inside words: "the armed forces of the Donetsk People's Republic"


def side_of_phrase(scene: Scene, head: Token) -> str | None:
    """The side that a noun phrase names: by its head, or by the words before it ("Russia-launched drones").

    A weapon's adjective tells of its maker where it is of no side ("Iranian drones"). A town before an attack is its
    target ("the Kyiv strikes"), unless it possesses it.
    """
    if is_attack(head):
        if head.i and head.nbor(-1).lemma_.lower() in ENEMIES:
            return _enemy(scene)
        if target := _target_before(scene, head):
            return foe_of(target.side)
        if side := _people_before(scene, head):
            return side
    if head.lemma_.lower() in frame_lexicon().accidents and _target_before(scene, head):  # "the Verkhova explosions"
        return None
    named = _named_in(scene, head, DEEP)
    is_counted_weapon = head.i == scene.counted.i and scene.is_weapon
    is_weapon = is_counted_weapon or head.lemma_.lower() in frame_lexicon().hostile_weapons
    return None if is_weapon and named not in {each.name for each in pack().sides} else named


def side_of_counted(scene: Scene) -> str | None:
    """The side of what is counted, or of what it is part of: "a Russian convoy with two lorries"."""
    counted = scene.counted
    is_part = counted.dep_ == "pobj" and counted.head.lower_ == "with" and counted.head.head.pos_ in NOMINAL
    whole = counted.head.head if is_part and not is_attack(counted.head.head) else None
    return side_of_phrase(scene, counted) or (side_of_phrase(scene, whole) if whole is not None else None)


def side_of_target(scene: Scene, target: Token) -> str | None:
    """The side of what is attacked: that of its phrase, else of the place it lies in ("a school in Verkhova")."""
    if target.lemma_.lower() in frame_lexicon().hostile_weapons:  # "launched a Russian missile"
        return None
    place = _place_in(scene, target)
    return side_of_phrase(scene, target) or (place.side if place else None)


def aims_of(attack: Token) -> frozenset[str]:
    """The prepositions behind which an attack's word has its target: "the shelling of", "launched at"."""
    return AIMS | {"of"} if attack.lemma_.lower() in frame_lexicon().hostile_strikes else AIMED


def sides_of_places(scene: Scene, *, occupied: bool = True) -> Iterator[str]:
    """The sides of the sentence's places, the one tied to the act first; none where that is of neither side.

    Without the `occupied` ones, by the day's map or as told, where only those of a side's own land should count.
    """
    for place in likely_places(scene):
        is_own = side_of(place.id) in {None, place.side} and not is_told_held(scene, foe_of(place.side))
        if place.side and (occupied or is_own):
            yield place.side


def owner_of_held(scene: Scene) -> str | None:
    """The side whose land the act's place is, if another holds it."""
    place = find_place(scene)
    owner = side_of(place.id) if place is not None else None
    return owner if place is not None and owner != place.side else None


def may_be_occupied(scene: Scene) -> bool:
    """Whether it happened on land of which another holds parts, and the sentence does not tell who holds this one."""
    place = find_place(scene)
    occupier = occupier_of(side_of(place.id), scene.story.doc._.article.published) if place is not None else None
    return occupier is not None and not is_told_held(scene, occupier)


def is_of_us(word: Token) -> bool:
    """Whether a word means the speaker's side: "our", "we", no "US"."""
    return word.lower_ in OURS and word.text != "US"


def is_told_held(scene: Scene, occupier: str | None) -> bool:
    """Whether the sentence tells that the act's ground is held: "in the occupied town", "Russian-held Verkhova"."""
    for token in scene.sentence:
        if token.lower_ in word_list("bodies", "seized") and token.dep_ in {"amod", "compound", "nmod"}:
            holders = {entity.side for entity in scene.story.entities_in(token.children) if entity.side}
            return holders <= {occupier}
    return False


def side_at_home(scene: Scene, phrase: Token) -> str | None:
    """The side of the place that a phrase names, if it is that side's own land."""
    place = _place_in(scene, phrase)
    return place.side if place and side_of(place.id) in {None, place.side} else None


def _place_in(scene: Scene, phrase: Token) -> Entity | None:
    token = place_token(scene.story, phrase)
    return scene.story.entity_at(token) if token is not None else None


def _target_before(scene: Scene, attack: Token) -> Entity | None:
    """The place that stands before an attack's noun as its target: a town, or a land of neither side."""
    for child in attack.children:
        entity = scene.story.entity_at(child) if child.dep_ in {"amod", "compound", "nmod"} else None
        if entity and entity.kind == "PLACE" and (entity.place_precision != "country" or entity.side is None):
            return entity
    return None


def _people_before(scene: Scene, attack: Token) -> str | None:
    """The side of the people right before an attack's noun, whatever they hang on: "Russian shelling pounds a town"."""
    entity = scene.story.entity_at(attack.nbor(-1)) if attack.i > attack.sent.start else None
    return entity.side if entity and entity.kind == "GROUP" else None


def _named_in(scene: Scene, head: Token, depth: int) -> str | None:
    entity = scene.story.entity_at(head)
    if entity and entity.kind == "PLACE" and head.dep_ in NAMED_BY and head.head.lemma_.lower() in UNITS:
        return side_of(entity.id)  # the Melitopol battalion, whoever holds Melitopol
    side = power_of(entity)
    if side or not depth or head.lemma_ in MAKERS:
        return side
    for child in head.children:
        if is_of_us(child):
            return scene.teller_side
        if child.dep_ in NAMED_BY and not signs(child) and (side := _named_in(scene, child, depth - 1)):
            return side
    if side := side_by_epithet(head.lower_) or (_enemy(scene) if head.lemma_.lower() in ENEMIES else None):
        return side
    owner = None if is_attack(head) else governed_by(head, "of")
    return None if owner is None or _is_no_owner(scene, owner) else _named_in(scene, owner, depth - 1)


def _is_no_owner(scene: Scene, noun: Token) -> bool:
    """Whether a noun behind "of" is what is counted, or what hit: "the destruction of a jet", "victims of a raid"."""
    return noun.i == scene.counted.i or is_attack(noun) or noun.lemma_.lower() in frame_lexicon().campaigns


def _enemy(scene: Scene) -> str | None:
    """Who is "the enemy": the claimant's foe, else the outlet's, else that of the side under attack in the sentence."""
    if own := scene.teller_side:
        return foe_of(own)
    entities = (scene.story.entity_at(token) for token in scene.sentence)
    named = [entity.side for entity in entities if entity and entity.side]
    return foe_of(next(iter([*sides_of_places(scene), *named]), None))
