"""What was harmed: an army's men and arms or civilians, and whether a side would have struck its own."""

from analysis.claiming.parties.named_sides import side_of_counted
from analysis.claiming.places.place_words import place_token
from analysis.claiming.places.where import find_place
from analysis.claiming.scenes import Scene
from analysis.claiming.words import word_list
from analysis.counting.things import PEOPLE
from analysis.naming.sides import foe_of, side_of

OF_ENEMIES = frozenset({"annihilate", "eliminate", "liquidate", "neutralise", "neutralize"})
MILITARY = frozenset({"air_defence", "aircraft", "airfield", "ship", "vehicle"})
AT_THE_FRONT = frozenset({"artillery", "soldier", "tank"})
CIVILIAN = frozenset({"apartment", "building", "person"})


def is_own_loss(scene: Scene, side: str) -> bool:
    """Whether a side would have hit or taken its own: its men, or people on own land not told to be held by its foe."""
    victims = side_of_counted(scene)
    if scene.act.frame.actor != "harm":
        return scene.act.action == "captured" and scene.kind in PEOPLE and victims == side
    if scene.kind not in CIVILIAN or is_of_the_front(scene) or (victims and not _is_of_town(scene)):
        return victims == side
    place = find_place(scene)
    if place is None or place.place_precision == "country" or not place.side == side == side_of(place.id):
        return False
    seized = word_list("bodies", "seized") | word_list("bodies", "installed")
    return scene.claimant.side != foe_of(side) and all(token.lower_ not in seized for token in scene.sentence)


def _is_of_town(scene: Scene) -> bool:
    """Whether those harmed are told by their town or region, which either side may hold: "residents of Verkhova"."""
    home = place_token(scene.story, scene.counted)
    place = scene.story.entity_at(home) if home is not None else None
    return place is not None and place.place_precision != "country"


def is_toll(scene: Scene) -> bool:
    """Whether people are told to be dead or hurt, which each party tells of its own as well."""
    is_of_enemies = scene.act.trigger.lemma_.lower() in OF_ENEMIES
    return scene.act.action in {"killed", "missing", "wounded"} and not is_of_enemies


def is_military(scene: Scene) -> bool:
    """Whether an army's losses are counted."""
    return scene.kind in MILITARY or is_of_the_front(scene)


def is_of_the_front(scene: Scene) -> bool:
    """Whether either army may have lost it where it was: what armies hold at the front, or "liquidated" people."""
    return scene.kind in AT_THE_FRONT or scene.act.trigger.lemma_.lower() in OF_ENEMIES
