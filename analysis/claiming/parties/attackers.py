"""Whose attack a text tells of: in the sentence of a count, or near it."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Span, Token

from analysis.claiming.acts.agents import DOERS, agent_of, is_attack, sends
from analysis.claiming.acts.frames import frame_lexicon
from analysis.claiming.acts.grammar import DEFINITE, OBJECTS, VERBAL, governed_by, has_object
from analysis.claiming.parties.named_sides import aims_of, side_of_phrase, side_of_target
from analysis.claiming.places.place_words import is_mere_town, place_at
from analysis.claiming.scenes import Scene
from analysis.naming.sides import foe_of

NEAR_SENTENCES = 5
BLAMES = frozenset({"accuse", "blame"})


def attacker_in(scene: Scene, sentence: Span) -> str | None:
    """The side of the attack named nearest to the act: "a Russian strike", "after Ukraine shelled"."""
    return _nearest(scene, ((token, _attacking(scene, token)) for token in attacks_in(scene, sentence)))


def attacked_in(scene: Scene, sentence: Span) -> str | None:
    """The side under the attack nearest to the act: "a strike on Verkhova", "drones were launched at Ukraine"."""
    return _nearest(scene, ((token, _attacked(scene, token)) for token in attacks_in(scene, sentence)))


def attacker_nearby(scene: Scene) -> str | None:
    """The attacker of the nearest sentence that names one or whom it attacked: before this one, or after a headline.

    One outside the pack is believed of the next sentence alone.
    """
    for distance, sentence in enumerate(scene.sentences_beside(NEAR_SENTENCES)):
        side = attacker_in(scene, sentence) or foe_of(attacked_in(scene, sentence))
        if side and (foe_of(side) or not distance):
            return side
    return None


def attacker_meant(scene: Scene) -> str | None:
    """Who made the attack that did it, told with it or before: "a barrage across Lisne", "The strikes killed two"."""
    attack = agent_of(scene.act.trigger)
    if attack is None or not is_attack(attack):
        return None
    is_known = any(child.lower_ in DEFINITE for child in attack.children)
    told = _attacking(scene, attack) or foe_of(_attacked(scene, attack))
    return told or (attacker_nearby(scene) if is_known else None)


def _nearest(scene: Scene, sides: Iterable[tuple[Token, str | None]]) -> str | None:
    found = [(abs(token.i - scene.act.trigger.i), side) for token, side in sides if side]
    return min(found)[1] if found else None


def is_under_fire(scene: Scene) -> bool:
    """Whether attacks or fighting are told of in the sentence or near it, beside the harm itself."""
    fighting = frame_lexicon().fighting
    for sentence in scene.sentences_near(NEAR_SENTENCES):
        if any(is_attack(token) or not harms(token) for token in attacks_in(scene, sentence)):
            return True
        if any(token.lemma_.lower() in fighting for token in sentence):
            return True
    return False


def attacks_in(scene: Scene, sentence: Span) -> Iterator[Token]:
    """The nouns and verbs of attack in a sentence, without attacks that were stopped and weapons destroyed."""
    sufferers = {scene.counted, *scene.counted.conjuncts} if scene.act.frame.actor == "harm" else ()
    for token in sentence:
        if (is_attack(token) or _is_hostile_verb(token)) and token not in sufferers and not is_stopped(token):
            yield token


def is_stopped(attack: Token) -> bool:
    """Whether an attack is told to have been fended off: "repulsed six attacks"."""
    return attack.dep_ in OBJECTS and attack.head.lemma_.lower() in frame_lexicon().stopping_verbs


def harms(verb: Token) -> bool:
    """Whether a verb tells of harm, whoever did it: "killed", "damaged"."""
    return verb.lemma_.lower() in frame_lexicon().harming_verbs


def _is_hostile_verb(token: Token) -> bool:
    """Whether a word is a verb whose agent is an attacker."""
    lexicon = frame_lexicon()
    if token.pos_ not in VERBAL or token.lemma_.lower() not in lexicon.hostile_verbs | lexicon.harming_verbs:
        return False
    if token.lemma_.lower() == "send" and not _has_arms(token):
        return False
    return token.lower_ not in lexicon.hostile_nouns or any(child.dep_ in DOERS for child in token.children)


def _has_arms(verb: Token) -> bool:
    """Whether what a verb sends are arms, and no aid: "sent a swarm of drones"."""
    sent = (below for child in verb.children if child.dep_ in OBJECTS for below in child.subtree)
    return any(is_attack(token) for token in sent)


def _attacking(scene: Scene, word: Token) -> str | None:
    """The side that makes an attack; a town without an object is a headline's target, and an offensive no drones'."""
    if scene.is_weapon and word.lemma_.lower() == "offensive":
        return None
    if not _is_hostile_verb(word):
        doers = (word, agent_of(word), _blamed(word))
        return next((side for doer in doers if doer is not None and (side := side_of_phrase(scene, doer))), None)
    phrase = governed_by(word, "by") if _tells_only_harm(word) else agent_of(word)
    if phrase is None or (harms(word) and word.sent.start == scene.sentence.start):  # the act tells its own agent
        return None
    strikes = not harms(word) and any(child.dep_ in {"dobj", "prt"} for child in word.children)
    place = place_at(scene.story, phrase)
    is_town = (place is not None and place.place_precision != "country") or is_mere_town(scene.story, phrase)
    return None if is_town and not strikes else side_of_phrase(scene, phrase)


def _tells_only_harm(verb: Token) -> bool:
    """Whether a verb has no object, so that its subject was harmed: a headline's "two soldiers killed"."""
    return harms(verb) and not has_object(verb)


def _blamed(attack: Token) -> Token | None:
    """Who is said to have made an attack: "accused Russia of a strike", "blamed Ukraine for the shelling"."""
    verb = attack.head.head
    if attack.dep_ != "pobj" or attack.head.lower_ not in {"for", "of"} or verb.lemma_.lower() not in BLAMES:
        return None
    return next((child for child in verb.children if child.dep_ == "dobj"), None)


def _attacked(scene: Scene, word: Token) -> str | None:
    """The side of what an attack is aimed at; an explosion may be nobody's attack."""
    agent = agent_of(word)
    if agent is not None and agent.lemma_.lower() in frame_lexicon().accidents:
        return None
    verb = (word.head,) if word.dep_ == "dobj" and sends(word.head) else ()
    targets = (target for host in (word, *verb) for child in host.children for target in _targets(word, child))
    return next((side for target in targets if (side := side_of_target(scene, target))), None)


def _targets(word: Token, child: Token) -> Iterator[Token]:
    if child.dep_ == "prep" and child.lower_ in aims_of(word):
        yield from (below for below in child.children if below.dep_ == "pobj")
    elif _is_hostile_verb(word) and child.dep_ in _deps_of_target(word):
        yield child


def _deps_of_target(verb: Token) -> frozenset[str]:
    if sends(verb):
        return frozenset()
    return OBJECTS | DOERS if _tells_only_harm(verb) else OBJECTS
