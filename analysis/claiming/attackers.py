"""Whose attack a text tells of: in the sentence of a count, or near it."""

from collections.abc import Iterable, Iterator

from spacy.tokens import Span, Token

from analysis.claiming.agents import agent_of, governed_by
from analysis.claiming.frames import frame_lexicon
from analysis.claiming.named_sides import aims_of, is_attack, side_of_phrase, side_of_target
from analysis.claiming.routes import VERBAL
from analysis.claiming.scenes import Scene
from analysis.claiming.story import foe_of
from analysis.claiming.words import scope_words

NEAR_SENTENCES = 5


def attacker_in(scene: Scene, sentence: Span) -> str | None:
    """The side of the attack named nearest to the act: "a Russian strike", "after Ukraine shelled"."""
    return _nearest(scene, ((token, _attacking(scene, token)) for token in _attacks(sentence)))


def attacked_in(scene: Scene, sentence: Span) -> str | None:
    """The side under the attack nearest to the act: "a strike on Verkhova", "drones were launched at Ukraine"."""
    return _nearest(scene, ((token, _attacked(scene, token)) for token in _attacks(sentence)))


def attacker_nearby(scene: Scene) -> str | None:
    """The attacker of the nearest sentence that names one or whom it attacked: before this one, or after a headline.

    One outside the pack is believed of the next sentence alone.
    """
    doc, sentence = scene.story.doc, scene.sentence
    in_title = doc[sentence.start].idx < doc._.text_start
    for distance in range(NEAR_SENTENCES):
        if sentence.end == len(doc) if in_title else sentence.start == 0:
            return None
        sentence = doc[sentence.end if in_title else sentence.start - 1].sent
        side = attacker_in(scene, sentence) or foe_of(attacked_in(scene, sentence))
        if side and (foe_of(side) or not distance):
            return side
    return None


def is_accident(scene: Scene) -> bool:
    """Whether the sentence tells a cause of its own that names no attacker ("when a lorry caught fire")."""
    lexicon = frame_lexicon()
    agent = agent_of(scene.act.trigger)
    if agent is not None and agent.lemma_.lower() in scope_words("elsewhere", "mishaps"):
        return True
    for verb in (scene.act.trigger, *scene.act.trigger.conjuncts):
        for child in verb.children:
            if child.dep_ == "advcl" and any(c.lower_ == "when" for c in child.children):
                lemmas = {token.lemma_.lower() for token in child.subtree}
                return not lemmas & (lexicon.hostile_nouns | lexicon.hostile_verbs)
    return False


def _nearest(scene: Scene, sides: Iterable[tuple[Token, str | None]]) -> str | None:
    found = [(abs(token.i - scene.act.trigger.i), side) for token, side in sides if side]
    return min(found)[1] if found else None


def _attacks(sentence: Span) -> Iterator[Token]:
    """The nouns and verbs of attack in a sentence."""
    for token in sentence:
        if is_attack(token) or _is_hostile_verb(token):
            yield token


def _is_hostile_verb(token: Token) -> bool:
    """Whether a word is a verb whose agent is an attacker."""
    lexicon = frame_lexicon()
    is_verb = token.pos_ in VERBAL and token.lower_ not in lexicon.hostile_nouns
    return is_verb and token.lemma_.lower() in lexicon.hostile_verbs


def _attacking(scene: Scene, word: Token) -> str | None:
    """The side that makes an attack; a town without an object is a headline's target, and an offensive no drones'."""
    if scene.is_weapon and word.lemma_.lower() == "offensive":
        return None
    if not _is_hostile_verb(word):
        by = governed_by(word, "by")
        return side_of_phrase(scene, word) or (side_of_phrase(scene, by) if by is not None else None)
    phrase = agent_of(word)
    if phrase is None:
        return None
    entity = scene.story.entity_at(phrase)
    is_town = entity is not None and entity.kind == "PLACE" and entity.place_precision != "country"
    if is_town and not any(child.dep_ in {"dobj", "prt"} for child in word.children):
        return None
    return side_of_phrase(scene, phrase)


def _attacked(scene: Scene, word: Token) -> str | None:
    """The side of what an attack is aimed at; an explosion may be nobody's attack."""
    agent = agent_of(word)
    if agent is not None and agent.lemma_.lower() in frame_lexicon().accidents:
        return None
    targets = (target for child in word.children for target in _targets(word, child))
    return next((side for target in targets if (side := side_of_target(scene, target))), None)


def _targets(word: Token, child: Token) -> Iterator[Token]:
    if child.dep_ == "prep" and child.lower_ in aims_of(word):
        yield from (below for below in child.children if below.dep_ == "pobj")
    elif child.dep_ in {"dobj", "nsubjpass"} and _is_hostile_verb(word) and not _sends(word):
        yield child


def _sends(verb: Token) -> bool:
    """Whether a verb's object are the weapons, and not the target: "fire", "launch"."""
    frames = frame_lexicon().verbs.get(verb.lemma_.lower(), ())
    return any(frame.action == "launched" and frame.counted == "object" for frame in frames)
