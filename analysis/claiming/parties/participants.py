"""Who did it and to whom: the sides of an act, read off its phrases, then off what stands around it."""

from analysis.claiming.parties.causes import is_mutual, is_slip
from analysis.claiming.parties.ladders import likely_actors
from analysis.claiming.parties.named_sides import side_of_counted
from analysis.claiming.parties.told_agents import told_agent
from analysis.claiming.parties.victims import is_own_loss
from analysis.claiming.places.tied_places import tied_place
from analysis.claiming.scenes import Scene
from analysis.naming.countries import country_of
from analysis.naming.packs import pack
from analysis.naming.sides import foe_of

WITH_VICTIMS = frozenset({"captured", "casualties", "damaged", "destroyed", "killed", "lost", "missing", "wounded"})
UNTARGETED = frozenset({"delivered", "displaced"})  # nobody's foe is hurt


def actor_side(scene: Scene) -> str | None:
    """The side that did it; None if unknown or nobody's."""
    if is_slip(scene) or (is_mutual(scene) and told_agent(scene) is None):
        return None
    return next((side for side in likely_actors(scene) if side and not is_own_loss(scene, side)), None)


def target_side(scene: Scene, actor: str | None) -> str | None:
    """The side it was done to: that of those it was done to, else the actor's foe."""
    own = side_of_counted(scene)
    if scene.act.action in WITH_VICTIMS and own and own != actor:
        return own if foe_of(own) or not _is_of_sides(scene, actor) else None
    return None if scene.act.action in UNTARGETED or _is_abroad(scene) else foe_of(actor)


def is_gift(scene: Scene) -> bool:
    """Whether a state outside the pack sends arms for others to fire: "Norland sends 100 missiles to Ukraine"."""
    verb = scene.act.trigger
    if scene.act.action != "launched" or verb.lemma_.lower() != "send":
        return False
    receiver = next((child for child in verb.children if child.lower_ == "to"), None)
    giver = told_agent(scene)
    return receiver is not None and giver is not None and foe_of(giver) is None


def _is_abroad(scene: Scene) -> bool:
    """Whether something was harmed in the land of neither side, which the actor's foe did not suffer."""
    place = tied_place(scene) if scene.act.frame.actor == "harm" else None
    return place is not None and place.side is None and country_of(place) not in {None, *pack().countries}


def _is_of_sides(scene: Scene, actor: str | None) -> bool:
    """Whether an act is one of the sides' or told with one: a foreigner's country is no target of theirs."""
    return bool(foe_of(actor)) or any(entity.side for entity in scene.story.entities_in(scene.sentence))
