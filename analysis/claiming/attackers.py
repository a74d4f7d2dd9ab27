"""Whose attack a text tells of: in the sentence of a count, or near it."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from analysis.claiming.agents import agent_of
from analysis.claiming.frames import frame_lexicon
from analysis.claiming.named_sides import is_attack, side_of_phrase
from analysis.claiming.routes import VERBAL
from analysis.claiming.scenes import Scene
from analysis.claiming.story import foe_of

NEAR_SENTENCES = 12


def attacker_in(scene: Scene, sentence: Span) -> str | None:
    """The side of the attack named nearest to the act: "a Russian strike", "after Ukraine shelled"."""
    found = [(abs(token.i - scene.act.trigger.i), side) for token, side in _attacks(scene, sentence)]
    return min(found)[1] if found else None


def attacker_nearby(scene: Scene) -> str | None:
    """The attacker of the nearest sentence that names one: before this one, or after a headline.

    One outside the pack is believed of the next sentence alone.
    """
    doc, sentence = scene.story.doc, scene.sentence
    in_title = doc[sentence.start].idx < doc._.text_start
    for distance in range(NEAR_SENTENCES):
        if sentence.end == len(doc) if in_title else sentence.start == 0:
            return None
        sentence = doc[sentence.end if in_title else sentence.start - 1].sent
        side = attacker_in(scene, sentence)
        if side and (foe_of(side) or not distance):
            return side
    return None


def is_accident(scene: Scene) -> bool:
    """Whether the sentence tells a cause of its own that names no attacker ("when a lorry caught fire")."""
    lexicon = frame_lexicon()
    for verb in (scene.act.trigger, *scene.act.trigger.conjuncts):
        for child in verb.children:
            if child.dep_ == "advcl" and any(c.lower_ == "when" for c in child.children):
                lemmas = {token.lemma_.lower() for token in child.subtree}
                return not lemmas & (lexicon.hostile_nouns | lexicon.hostile_verbs)
    return False


def _attacks(scene: Scene, sentence: Span) -> Iterator[tuple[Token, str]]:
    lexicon = frame_lexicon()
    for token in sentence:
        side = None
        is_noun = token.lower_ in lexicon.hostile_nouns
        if not is_noun and token.pos_ in VERBAL and token.lemma_.lower() in lexicon.hostile_verbs:
            side = _attacking(scene, token)
        elif is_attack(token):
            side = side_of_phrase(scene, token)
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
