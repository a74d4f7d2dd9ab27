"""The side of a body that a description names without its country: "the defence ministry", "local officials".

A body named in full elsewhere in the article tells whose it is. Else a body of a state is believed to tell of its own
defenders, and one of a region of what happened there.
"""

from collections.abc import Sequence

from analysis.claiming.named_sides import sides_of_places
from analysis.claiming.scenes import Scene
from analysis.claiming.story import foe_of
from analysis.claiming.words import scope_words
from analysis.naming.names import name_of
from analysis.records import Entity

DEFENDED = frozenset({"lost_jammed", "shot_down"})  # what only the defenders can tell
SUFFERED = frozenset({"casualties", "damaged", "destroyed", "killed", "wounded"})
NEAR_SENTENCES = 3
FOLDED = {"defense": "defence", "minister": "ministry"}


def side_of_body(scene: Scene, actor: str | None) -> str | None:
    """The side that a claimant without identity and country speaks for; None if nothing tells."""
    words = [FOLDED.get(word, word) for word in (scene.claimant.name or "").lower().split()]
    is_named = scene.claimant.id is not None and not all(word in _of_any_state() for word in words)
    if is_named or not words or any(_speaks_for_others(word) for word in words):
        return None
    if words[-1] in scope_words("bodies", "national"):
        return (
            _side_in_full(scene, words)
            or (actor if scene.act.action in DEFENDED else None)
            or _side_there(scene, actor)
        )
    return _side_there(scene, actor) if words[-1] in scope_words("bodies", "local") else None


def _of_any_state() -> frozenset[str]:
    """Words that tell of no country, also in a body's name: "Air Force Command"."""
    return scope_words("bodies", "national") | scope_words("bodies", "branches")


def _speaks_for_others(word: str) -> bool:
    return word in scope_words("bodies", "outsiders") or name_of(word) is not None


def _side_in_full(scene: Scene, words: Sequence[str]) -> str | None:
    """The side of the body that the article names in full nearest before the claim, else after it."""
    kind = {word for word in words[-2:] if word not in {"a", "the"}}
    doc, start = scene.story.doc, scene.sentence.start
    for token in (*reversed(doc[:start]), *doc[start:]):
        entity = scene.story.entity_at(token)
        if entity and entity.kind == "ORG" and entity.side:
            named = {FOLDED.get(word, word) for word in entity.name.lower().split()}
            if kind <= named:
                return entity.side
    return None


def _side_there(scene: Scene, actor: str | None) -> str | None:
    """The side of the place of the act, of the towns and regions named with it or just before, else of those harmed."""
    if places := set(sides_of_places(scene)):
        return places.pop() if len(places) == 1 else None
    for sentence in scene.sentences_near(NEAR_SENTENCES):
        if sides := {entity.side for entity in scene.story.entities_in(sentence) if entity.side and _is_local(entity)}:
            return sides.pop() if len(sides) == 1 else None
    return foe_of(actor) if scene.act.action in SUFFERED else None


def _is_local(entity: Entity) -> bool:
    return entity.kind == "PLACE" and entity.place_precision != "country"
