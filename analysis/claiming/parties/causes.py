"""What did it where no attacker is to be looked for: a mishap, a blast that nobody explains, a slip, both sides."""

from spacy.tokens import Token

from analysis.claiming.acts.agents import DOERS, agent_of, is_attack
from analysis.claiming.acts.frames import frame_lexicon
from analysis.claiming.parties.attackers import attacks_in, harms
from analysis.claiming.scenes import Scene
from analysis.claiming.words import word_list

NOMINAL = frozenset({"NOUN", "PROPN"})
NEAR_SLIPS = 2  # sentences


def is_mutual(scene: Scene) -> bool:
    """Whether the sentence tells what both sides did: "attacks on either side of the border left ten dead"."""
    words = scene.sentence
    return any(word.lower_ in {"both", "either"} and word.nbor().lemma_ == "side" for word in words[:-1])


def is_accident(scene: Scene) -> bool:
    """Whether the sentence tells a cause of its own that names no attacker ("when a lorry caught fire")."""
    lexicon = frame_lexicon()
    agent = agent_of(scene.act.trigger)
    if agent is not None and agent.lemma_.lower() in word_list("elsewhere", "mishaps"):
        return True
    for verb in (scene.act.trigger, *scene.act.trigger.conjuncts):
        for child in verb.children:
            if child.dep_ == "advcl" and any(c.lower_ == "when" for c in child.children):
                lemmas = {token.lemma_.lower() for token in child.subtree}
                return not lemmas & (lexicon.hostile_nouns | lexicon.hostile_verbs)
    return False


def is_unexplained(scene: Scene) -> bool:
    """Whether a blast did it, and the sentence tells of no attack: "two killed in the Verkhova explosion"."""
    blasts = [token for token in scene.sentence if _is_blast(token)]
    attacks = (token for token in attacks_in(scene, scene.sentence) if token not in blasts)
    return bool(blasts) and all(not is_attack(token) and harms(token) for token in attacks)


def _is_blast(token: Token) -> bool:
    """Whether a noun tells of a blast or blaze; "fire" does so as a subject, and is else that of guns."""
    lexicon = frame_lexicon()
    lemma = token.lemma_.lower()
    if lemma not in lexicon.accidents or token.pos_ not in NOMINAL:
        return False
    return lemma not in lexicon.hostile_nouns or token.dep_ in DOERS


def is_slip(scene: Scene) -> bool:
    """Whether the text tells that a side hit its own land by mistake: "accidentally dropped a bomb"."""
    near = (*scene.sentences_near(NEAR_SLIPS), scene.story.title)
    return any(
        token.lower_ in word_list("elsewhere", "slips") or _is_friendly(token) for words in near for token in words
    )


def _is_friendly(fire: Token) -> bool:
    return fire.lower_ == "fire" and fire.i > 0 and fire.nbor(-1).lower_ == "friendly"
