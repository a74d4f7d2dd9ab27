"""The side that the sentence itself tells did it or suffered it: by its grammar, a pronoun, or "the defenders"."""

from spacy.tokens import Token

from analysis.claiming.acts.agents import agent_of
from analysis.claiming.acts.grammar import SUBJECTS, VERBAL, governed_by, has_object
from analysis.claiming.parties.named_sides import is_of_us, side_of_phrase, sides_of_places
from analysis.claiming.places.place_words import is_mere_town
from analysis.claiming.scenes import Scene
from analysis.quoting.cues import cue_lexicon

BEARS = frozenset({"incur", "suffer", "sustain", "take"})
DEFENDERS = frozenset({"defence", "defender", "defense"})
PRONOUNS = frozenset({"he", "her", "his", "it", "its", "she", "that", "their", "they", "which", "who"})
CAPTIVITY = frozenset({"captivity", "custody", "prison"})
TOLLS = frozenset({"casualties", "killed", "wounded"})


def told_sufferer(scene: Scene) -> str | None:
    """The side that is said to have suffered what a noun counts: "Verkhova suffered 40 casualties"."""
    noun = scene.act.trigger
    bears = noun.dep_ == "dobj" and noun.head.lemma_.lower() in BEARS
    agent = agent_of(noun.head) if bears else None
    return side_of_phrase(scene, agent) if agent is not None else None


def told_agent(scene: Scene) -> str | None:
    """The side of the grammatical agent of the act."""
    trigger = scene.act.trigger
    if scene.act.place == scene.act.frame.counted == "subject":  # who surrendered is no agent
        return None
    phrase = agent_of(trigger) or _defence_before(trigger) or _captor(trigger)
    if phrase is None:
        is_headline = trigger.tag_ == "VBZ"  # "Ukraine downs 18 drones", the name taken for an adjective
        return side_of_phrase(scene, trigger) if is_headline or trigger.pos_ not in VERBAL else None
    if phrase in (scene.counted, *scene.counted.conjuncts):  # who died, or a headline's "drones shot down"
        return None
    if scene.act.frame.actor == "harm" and is_mere_town(scene.story, phrase):  # "missile hits Verkhova, killing two"
        return None
    if _is_struck(scene, phrase) or phrase.tag_ == "WDT":  # "raids that officials said killed two"
        return None
    if is_of_us(phrase):
        return scene.claimant.side
    if phrase.lower_ in PRONOUNS or any(child.lower_ in PRONOUNS for child in phrase.children):
        return _antecedent(scene, phrase)
    return side_of_phrase(scene, phrase) or (_defended(scene) if _is_defence(phrase) else None)


def _is_struck(scene: Scene, phrase: Token) -> bool:
    """Whether a headline's subject is the target, of a verb without object: "city of Verkhova struck with missiles"."""
    is_bare = scene.act.frame.counted == "with" and not has_object(scene.act.trigger)
    return is_bare and is_mere_town(scene.story, phrase)


def _is_defence(phrase: Token) -> bool:
    """Whether an agent is called by defending alone: "the defence forces", "our defenders"."""
    return any(word.lemma_.lower() in DEFENDERS for word in (phrase, *phrase.children))


def _captor(trigger: Token) -> Token | None:
    """Where somebody is held, which tells by whom: "held in Norland's captivity"."""
    where = governed_by(trigger, "in")
    return where if where is not None and where.lemma_.lower() in CAPTIVITY else None


def _defence_before(trigger: Token) -> Token | None:
    """The defenders right before a headline's verb that was taken for a preposition: "air defence units down ten"."""
    before = trigger.nbor(-1) if trigger.pos_ not in VERBAL and trigger.i > trigger.sent.start else None
    return before if before is not None and _is_defence(before) else None


def _defended(scene: Scene) -> str | None:
    """The side on whose ground it happened, else that of who tells of it."""
    return next(sides_of_places(scene), None) or scene.teller_side


def _antecedent(scene: Scene, pronoun: Token) -> str | None:
    """The side that a pronoun means: of who says so of "it", of the nearest subject before it, else of who is speaking.

    A pronoun that opens a sentence means the speaker of the sentence before, or its subject: "It shot down 20".
    """
    if pronoun.lower_ == "it" and (teller := _reporter(pronoun.head)) is not None:
        return scene.claimant.side or side_of_phrase(scene, teller)
    before = scene.story.doc[scene.sentence.start : pronoun.i]
    subjects = [token for token in reversed(before) if token.dep_ in SUBJECTS]
    subjects.sort(key=lambda token: scene.act.trigger not in token.head.conjuncts)  # "Kyiv fired, he said, and its men"
    if side := next((side for token in subjects if (side := side_of_phrase(scene, token))), None):
        return side
    if subjects or (pronoun.lower_ == "it" and scene.act.action in TOLLS):  # "It killed two": an attack
        return scene.claimant.side if subjects else None
    return scene.claimant.side or _subject_before(scene)


def _reporter(verb: Token) -> Token | None:
    """Who says what a verb tells, as the subject before it: "Norland's army said … and said it downed 20"."""
    cue = verb.head
    is_told = verb.dep_ == "ccomp" and cue.i < verb.i and cue.lemma_.lower() in cue_lexicon().reporting
    return agent_of(cue) if is_told else None


def _subject_before(scene: Scene) -> str | None:
    """The side of who speaks in the sentence before, else of its subject."""
    if scene.sentence.start == 0:
        return None
    before = scene.story.doc[scene.sentence.start - 1].sent
    subjects = [token for token in before if token.dep_ in SUBJECTS]
    speakers = [token for token in subjects if token.head.lemma_.lower() in cue_lexicon().reporting]
    ranked = [*speakers, *(token for token in subjects if token.head.i == before.root.i)]
    return next((side for token in ranked if (side := side_of_phrase(scene, token))), None)
