"""Who did it and to whom: the sides of an act, read off its phrases, then off what stands around it.

Each rule of a ladder looks further away than the one before; none guesses for a war outside the conflict pack.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from analysis.actions import LAUNCHED_PART, Act
from analysis.agents import agent_of, governed_by
from analysis.claimants import Claimant
from analysis.frames import frame_lexicon
from analysis.packs import pack
from analysis.powers import power_of
from analysis.records import Entity
from analysis.routes import VERBAL
from analysis.story import Story, foe_of
from analysis.things import MIX

NAMED_BY = frozenset({"amod", "appos", "compound", "nmod", "npadvmod", "poss"})
GROUND = frozenset({"settlement", "territory"})
WEAPONS = frozenset({"bomb", "drone", "missile", "munition", "sea_drone"})
MAKERS = frozenset({"build", "design", "make", "manufacture", "produce", "supply", "style"})
ENEMIES = frozenset({"aggressor", "enemy", "invader", "occupier"})
OURS = frozenset({"our", "us", "we"})
PRONOUNS = frozenset({"he", "her", "his", "it", "its", "she", "their", "they", "which", "who", "that"})
AIMS = frozenset(
    {"across", "against", "at", "in", "into", "near", "on", "onto", "over", "toward", "towards", "targeting"}
)
HARM = frozenset({"casualties", "damaged", "destroyed", "killed", "lost", "missing", "wounded"})
SUFFERED = frozenset({"casualties", "lost"})  # the subject is the one who bears it
MILITARY = frozenset({"air_defence", "aircraft", "artillery", "soldier", "tank", "vehicle"})
REGAINS = frozenset({"free", "liberate", "liberation", "reclaim", "recapture", "recover", "regain", "retake"})
NEAR_SENTENCES = 12


@dataclass(frozen=True, slots=True)
class Scene:
    """An act with the counted word, its sentence and who tells of it."""

    story: Story
    act: Act
    counted: Token
    thing: str
    least: float
    sentence: Span
    claimant: Claimant

    @property
    def is_ground(self) -> bool:
        """Whether ground is counted: settlements, or measured territory."""
        return self.thing.split("/")[0] in GROUND

    @property
    def is_weapon(self) -> bool:
        """Whether weapons are counted."""
        return self.thing.split(MIX)[0].split("/")[0] in WEAPONS


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


def side_of_phrase(scene: Scene, head: Token) -> str | None:
    """The side that a noun phrase names: by its head, or by the words before it ("Russia-launched drones").

    A weapon's adjective tells of its maker where it is of no side ("Iranian drones"). A town before an attack is its
    target ("the Kyiv strikes"), unless it possesses it.
    """
    if _is_attack(head):
        if head.i and head.nbor(-1).lemma_.lower() in ENEMIES:
            return _enemy(scene)
        if target := _target_before(scene, head):
            return foe_of(target.side)
    named = _named_in(scene, head, 3)
    is_weapon = head.lemma_.lower() in frame_lexicon().hostile_weapons or (
        head.i == scene.counted.i and scene.is_weapon
    )
    return None if is_weapon and named not in {each.name for each in pack().sides} else named


def _target_before(scene: Scene, attack: Token) -> Entity | None:
    """The place that stands before an attack's noun as its target: a town, or a land of neither side."""
    for child in attack.children:
        entity = scene.story.entity_at(child) if child.dep_ in {"compound", "nmod"} else None
        if entity and entity.kind == "PLACE" and (entity.place_precision != "country" or entity.side is None):
            return entity
    return None


def _named_in(scene: Scene, head: Token, depth: int) -> str | None:
    if head.lemma_.lower() in ENEMIES:
        return _enemy(scene)
    side = power_of(scene.story.entity_at(head))
    if side or not depth or head.lemma_ in MAKERS:
        return side
    for child in head.children:
        if child.lower_ in OURS:
            return scene.claimant.side
        if child.dep_ in NAMED_BY and (side := _named_in(scene, child, depth - 1)):
            return side
    belongs = None if _is_attack(head) else governed_by(head, "of")
    return _named_in(scene, belongs, depth - 1) if belongs is not None else None


def _is_attack(noun: Token) -> bool:
    """Whether what follows "of" is the target: "the shelling of the town"."""
    nouns = frame_lexicon().hostile_nouns
    return noun.lemma_.lower() in nouns or noun.lower_ in nouns


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
        yield foe_of(_attacker_in(scene, scene.sentence))
        yield from _places(scene)
        yield scene.claimant.side
        yield foe_of(_attacker_nearby(scene))
    elif act.action in {"advanced", "captured"} and scene.is_ground:
        regained = act.trigger.lemma_.lower() in REGAINS
        yield from (side if regained else foe_of(side) for side in _places(scene))
        yield scene.claimant.side
    elif act.action in {"captured", "hit", "returned"}:
        yield foe_of(side_of_phrase(scene, scene.counted))
        if act.action == "hit":
            yield _attacker_in(scene, scene.sentence)
        yield scene.claimant.side if act.action != "hit" else foe_of(scene.claimant.side)
    elif act.action in {"displaced", "deployed"}:
        yield scene.claimant.side


def _senders(scene: Scene) -> Iterator[str | None]:
    """Whose weapons they are."""
    yield side_of_phrase(scene, scene.counted)
    if governed_by(scene.act.trigger, "from") is not None and scene.claimant.side is None:
        return  # "rockets fired from Gaza": told, and of no side
    yield _attacker_in(scene, scene.sentence)
    if scene.act.rule == LAUNCHED_PART:
        yield foe_of(_grammatical_agent(scene))
    yield from (foe_of(side) for side in _places(scene))
    yield foe_of(scene.claimant.side)
    yield _attacker_nearby(scene)


def _harmers(scene: Scene) -> Iterator[str | None]:
    """Whose fire it was."""
    if scene.act.trigger.pos_ in VERBAL and scene.act.action not in SUFFERED:
        yield _grammatical_agent(scene)
    yield _attacker_in(scene, scene.sentence)
    if _accidental(scene):
        return
    yield foe_of(side_of_phrase(scene, scene.counted))
    if scene.act.action in SUFFERED:
        yield foe_of(_grammatical_agent(scene))
    if scene.thing.split("/")[0] in MILITARY:  # a party counts its enemy's losses
        yield scene.claimant.side
    yield from (foe_of(side) for side in _places(scene))
    yield foe_of(scene.claimant.side)
    yield _attacker_nearby(scene)


def _accidental(scene: Scene) -> bool:
    """Whether the sentence tells a cause of its own that names no attacker ("when a lorry caught fire")."""
    lexicon = frame_lexicon()
    for verb in (scene.act.trigger, *scene.act.trigger.conjuncts):
        for child in verb.children:
            if child.dep_ == "advcl" and any(c.lower_ == "when" for c in child.children):
                lemmas = {token.lemma_.lower() for token in child.subtree}
                return not lemmas & (lexicon.hostile_nouns | lexicon.hostile_verbs)
    return False


def _grammatical_agent(scene: Scene) -> str | None:
    trigger = scene.act.trigger
    phrase = agent_of(trigger)
    if phrase is None:
        return side_of_phrase(scene, trigger) if trigger.pos_ not in VERBAL else None
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


def _enemy(scene: Scene) -> str | None:
    """Who is "the enemy": the claimant's foe, else the foe of the side under attack in the sentence."""
    if scene.claimant.side:
        return foe_of(scene.claimant.side)
    named = (_side(scene.story.entity_at(token)) for token in scene.sentence)
    return foe_of(_first(iter([*_places(scene), *named])))


def _attacker_in(scene: Scene, sentence: Span) -> str | None:
    """The side of the attack named nearest to the act: "a Russian strike", "after Ukraine shelled"."""
    found = [(abs(token.i - scene.act.trigger.i), side) for token, side in _attacks(scene, sentence)]
    return min(found)[1] if found else None


def _attacks(scene: Scene, sentence: Span) -> Iterator[tuple[Token, str]]:
    lexicon = frame_lexicon()
    for token in sentence:
        lemma = token.lemma_.lower()
        if token.pos_ in VERBAL and token.lower_ not in lexicon.hostile_nouns and lemma in lexicon.hostile_verbs:
            side = _attacking(scene, token)
        elif lemma in lexicon.hostile_nouns or token.lower_ in lexicon.hostile_nouns:
            side = side_of_phrase(scene, token)
        else:
            continue
        if side:
            yield token, side


def _attacking(scene: Scene, verb: Token) -> str | None:
    """The side that a hostile verb's agent names; a town without an object is the headline's target."""
    phrase = agent_of(verb)
    if phrase is None:
        return None
    entity = scene.story.entity_at(phrase)
    is_town = entity is not None and entity.kind == "PLACE" and entity.place_precision != "country"
    if is_town and not any(child.dep_ in {"dobj", "prt"} for child in verb.children):
        return None
    return side_of_phrase(scene, phrase)


def _attacker_nearby(scene: Scene) -> str | None:
    """The attacker of the nearest sentence that names one: before this one, or after a headline.

    One outside the pack is believed of the next sentence alone.
    """
    doc, sentence = scene.story.doc, scene.sentence
    in_title = doc[sentence.start].idx < doc._.text_start
    for distance in range(NEAR_SENTENCES):
        if sentence.end == len(doc) if in_title else sentence.start == 0:
            return None
        sentence = doc[sentence.end if in_title else sentence.start - 1].sent
        side = _attacker_in(scene, sentence)
        if side and (foe_of(side) or not distance):
            return side
    return None


def _places(scene: Scene) -> Iterator[str]:
    """The sides of the sentence's places, the one tied to the act first; none where that is of neither side."""
    near = place_of(scene)
    if near:
        yield from [near.side] if near.side else []
        return
    for token in scene.sentence:
        entity = scene.story.entity_at(token)
        if entity and entity.kind == "PLACE" and entity.side and _is_where(token):
            yield entity.side


def _is_where(token: Token) -> bool:
    """Whether a name stands under a preposition of place."""
    while token.dep_ in {"amod", "appos", "compound", "conj", "nmod", "poss"}:
        token = token.head
    while token.dep_ == "pobj" and token.head.lower_ == "of":
        token = token.head.head
    return token.dep_ == "pobj" and token.head.lower_ in AIMS
