"""Whether a count belongs to the conflict of the pack, or to another war, or to none.

Each rule looks further away than the one before: at the words of the sentence, the place of the act, the sides named
with it, who did it, the names just before it, and those of the whole article.
"""

from collections.abc import Iterable

from spacy.tokens import Span, Token

from analysis.claiming.acts.frames import frame_lexicon
from analysis.claiming.parties.participants import actor_side
from analysis.claiming.parties.told_agents import told_agent
from analysis.claiming.places.tied_places import tied_place
from analysis.claiming.places.where import find_place
from analysis.claiming.scenes import Scene
from analysis.claiming.words import word_list
from analysis.counting.things import PEOPLE
from analysis.naming.countries import country_of
from analysis.naming.names import name_of
from analysis.naming.packs import pack
from analysis.records import Entity

LANDS = frozenset({"GROUP", "ORG", "PLACE"})
MOVES = frozenset({"delivered", "deployed", "displaced", "returned"})  # what a conflict makes happen in other lands
CLASSES = {"NOUN": "nouns", "VERB": "verbs"}
NEAR_SENTENCES = 2
OUTWEIGHS = 2  # how often more an article names other wars than this one, to be about them


def why_elsewhere(scene: Scene) -> str | None:
    """The rule by which a count is of no event of the conflict; None if it may be one."""
    if _is_without_war(scene):
        return "no_war"
    named = scene.story.entities_in(scene.sentence)
    if (place := tied_place(scene) or _far_place(scene)) is not None and (_is_ours(place) or country_of(place)):
        return None if _is_ours(place) or _spills_over(scene, place, named) else "place_elsewhere"
    if scene.act.action in MOVES and _is_far(scene, place, named):
        return "moved_elsewhere"
    if any(_is_ours(entity) for entity in named):
        return "war_of_another" if _by_one_at_war(scene) else None
    return "party_elsewhere" if _by_another_power(scene) else _by_names_around(scene)


def _is_without_war(scene: Scene) -> bool:
    """Whether the sentence, or the title of one that tells of people's harm alone, tells of no act of war."""
    if _tells_of_no_war(scene, scene.sentence):
        return True
    if scene.kind not in PEOPLE or scene.act.frame.actor != "harm" or _has_attack(scene.sentence):
        return False
    before = (words for words in scene.sentences_beside(1) if not _has_attack(words))
    return any(_tells_of_no_war(scene, words) for words in (scene.story.title, *before))


def _has_attack(sentence: Span) -> bool:
    lexicon = frame_lexicon()
    return any(token.lemma_.lower() in lexicon.hostile_nouns | lexicon.hostile_verbs for token in sentence)


def _tells_of_no_war(scene: Scene, words: Span) -> bool:
    """Whether words tell of weather, an accident or a crime, and of no arms ("the crash of a drone")."""
    lemmas = {token.lemma_.lower() for token in words}
    if lemmas & word_list("elsewhere", "arms"):
        return False
    if lemmas & {"grenade", "grenades"} and lemmas & word_list("elsewhere", "gatherings"):
        return True
    return any(_is_mishap(token, scene) for token in words)


def _is_mishap(token: Token, scene: Scene) -> bool:
    """Whether a word is of weather, an accident or a crime, also where a title's capitals make it look like a name."""
    words = CLASSES.get(token.pos_)
    if token.pos_ == "PROPN" and token.i < scene.story.title.end and scene.act.action not in MOVES:
        words = None if scene.story.entity_at(token) else "nouns"
    return words is not None and token.lemma_.lower() in word_list("elsewhere", words)


def _far_place(scene: Scene) -> Entity | None:
    """The place of a toll that no word ties to it, unless it lies next door to the conflict."""
    place = find_place(scene)
    return None if place is None or country_of(place) in pack().neighbours else place


def _is_far(scene: Scene, place: Entity | None, named: Iterable[Entity]) -> bool:
    """Whether people or arms are moved in a far part of the world, or in a land at war otherwise: "held by Hamas"."""
    if place is not None and place.name.lower() in word_list("elsewhere", "far"):
        return True
    if any(token.lower_ in word_list("elsewhere", "worldwide") for token in scene.sentence):
        return True
    return _of_other_wars(named) > 0 and len({entity.side for entity in named if entity.side}) < 2


def _spills_over(scene: Scene, place: Entity, named: Iterable[Entity]) -> bool:
    """Whether an act in another land is of this conflict: by both its sides, next door, or of those it has moved."""
    sides = {entity.side for entity in named if entity.side}
    if scene.act.action in MOVES or country_of(place) in pack().neighbours:
        return bool(sides)
    return len(sides) > 1


def _by_another_power(scene: Scene) -> bool:
    if scene.act.action in MOVES:
        return False
    actor = actor_side(scene)
    power = name_of(actor) if actor else None
    return power is not None and power.country not in {None, *pack().countries, *pack().neighbours}


def _by_one_at_war(scene: Scene) -> bool:
    """Whether a power with a war of its own is told to have done harm, whoever else is named."""
    agent = told_agent(scene) if scene.act.frame.actor == "harm" else None
    power = name_of(agent) if agent else None
    return power is not None and power.country in word_list("elsewhere", "at_war") - pack().countries


def _by_names_around(scene: Scene) -> str | None:
    for sentence in scene.sentences_near(NEAR_SENTENCES):
        entities = scene.story.entities_in(sentence)
        if any(_is_ours(entity) for entity in entities):
            return None
        if _of_other_wars(entities):
            return "other_war"
    everywhere = scene.story.mentioned
    ours, others = sum(_is_ours(entity) for entity in everywhere), _of_other_wars(everywhere)
    is_abroad = ours == 0 and any(country_of(entity) for entity in everywhere)
    return "article_elsewhere" if is_abroad or others > OUTWEIGHS * ours else None


def _of_other_wars(entities: Iterable[Entity]) -> int:
    """How many of the names are of lands with wars of their own."""
    lands = word_list("elsewhere", "at_war") - pack().countries
    return sum(entity.kind in LANDS and country_of(entity) in lands for entity in entities)


def _is_ours(entity: Entity) -> bool:
    """Whether a name is of the conflict: of a side, or of a country where it is fought."""
    return entity.side is not None or country_of(entity) in pack().countries
