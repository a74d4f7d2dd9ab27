"""Whether a count is a sum by its size: more than a day brings, or many lost where no attack is told."""

from spacy.tokens import Span

from analysis.claiming.acts.frames import can_tell, frame_lexicon
from analysis.claiming.acts.grammar import PAST_FORMS, PRESENT, verb_above
from analysis.claiming.acts.tenses import is_perfect
from analysis.claiming.days.event_dates import When
from analysis.claiming.scenes import Scene
from analysis.claiming.scopes.stretches import as_of_phrase, is_in_campaign
from analysis.claiming.words import most_in_a_day, word_list

RESULTS = frozenset({"captured", "delivered"})
LOSSES = frozenset({"casualties", "damaged", "destroyed", "killed", "lost", "wounded"})
MANY, MANY_ARMS = 50, 10  # of people or buildings, of arms
MANY_CIVILIANS = 100
MANY_WEAPONS = 200
FLIGHTS = frozenset({"hit", "launched", "shot_down"})
DATED_FACTOR = 10  # a day that is named may have brought more
NEAR = 2  # sentences in which the attack is told


def too_many_for_a_day(scene: Scene, when: When) -> bool:
    """More than one day is believed to bring."""
    action = scene.act.action
    if _is_held(scene) or scene.thing.startswith("territory/") or not (action in LOSSES or most_in_a_day(action)):
        return False
    limits = (most_in_a_day(kind) for kind in (*reversed(scene.thing.split("/")), action))
    most = next((limit for limit in limits if limit is not None), None)
    is_dated = when.reason == "dated" and not as_of_phrase(scene)
    return most is not None and scene.least >= most * (DATED_FACTOR if is_dated else 1)


def perfect(scene: Scene, when: When) -> bool:
    """A large loss that "has been" suffered, with no day and no attack told: "300 have been wounded, 90 captured".

    Weapons by the hundred that "have been" fired or downed are of no day, either, nor is ground that "has been" gained
    or attacks that "have been" verified.
    """
    verb, action = verb_above(scene.act.trigger), scene.act.action
    if when.is_dated or not is_perfect(verb):
        return False
    if action == "advanced":
        return True
    if scene.is_ground or scene.least < _many(scene):
        return False
    if scene.is_weapon or _is_tallied(scene):
        return action in FLIGHTS and not _has(scene.sentence, _day_words())
    return action in LOSSES | {"captured"} and not _tells_of_attack(scene.sentence)


def _is_tallied(scene: Scene) -> bool:
    """Whether what is counted are attacks that somebody verifies or records: "has verified 18 attacks"."""
    verb = scene.counted.head
    return scene.counted.dep_ == "dobj" and verb.lemma_.lower() in word_list("cumulative", "tallies")


def _many(scene: Scene) -> int:
    """From how many on a count in the perfect is no day's; "hundreds" and more are told of none."""
    vague = word_list("cumulative", "vague")
    if any(word.tag_ == "NNS" and word.lemma_.lower() in vague for word in scene.counted.subtree):
        return MANY
    return MANY_WEAPONS if scene.is_weapon else MANY_ARMS if scene.is_arms or _is_tallied(scene) else MANY


def lost_one_by_one(scene: Scene, when: When) -> bool:
    """Arms that "have been lost" or sent, on no day: "five tanks have been lost", "they have sent 300 missiles"."""
    if when.is_dated or not is_perfect(scene.act.trigger) or _has(scene.sentence, _day_words()):
        return False
    return scene.act.action == "delivered" or (scene.act.action == "lost" and scene.is_arms)


def result_of_weeks(scene: Scene, when: When) -> bool:
    """Ground, arms or people taken or delivered on no day: what weeks have brought.

    Unless the title tells it, too; arms that a title says were sent were so over weeks, those it sends are news.
    """
    verb, action = scene.act.trigger, scene.act.action
    if when.reason != "published" or action not in RESULTS or scene.least < 2:
        return False
    if _is_held(scene) or (scene.is_ground and is_in_campaign(verb)):
        return False
    title = scene.story.title
    if verb.i < title.end:
        return action == "delivered" and verb.tag_ in PAST_FORMS  # "Norland sent 300 drones"
    is_news = verb.tag_ in PRESENT or not len(title)
    return not is_news and not any(can_tell(word.lemma_.lower(), action) for word in title)


def many_killed(scene: Scene, when: When) -> bool:
    """Many killed, on no day: the sum of a town or a war ("rockets have killed 160")."""
    return scene.act.action == "killed" and _is_many_people(scene) and not when.is_dated


def no_attack_told(scene: Scene, when: When) -> bool:
    """Many harmed, on no day and by no attack told near them: the sum of a town or a war."""
    if when.is_dated or scene.act.action not in LOSSES or not _is_many_people(scene):
        return False
    return not any(_tells_of_attack(near) for near in scene.sentences_near(NEAR))


def _is_held(scene: Scene) -> bool:
    """Whether a state is told: ground that "has been" taken, what somebody holds."""
    trigger = scene.act.trigger
    return trigger.lemma_ in word_list("as_of", "states") or (scene.is_ground and is_perfect(verb_above(trigger)))


def _is_many_people(scene: Scene) -> bool:
    return scene.kind == "person" and scene.least >= MANY_CIVILIANS


def _tells_of_attack(sentence: Span) -> bool:
    lexicon = frame_lexicon()
    return _has(sentence, lexicon.hostile_nouns | lexicon.hostile_verbs | lexicon.accidents | _day_words())


def _day_words() -> frozenset[str]:
    """Words of a part of the day on which a sentence is told: "since dawn", "as of this moment"."""
    return word_list("cumulative", "same_day") | word_list("cumulative", "today")


def _has(sentence: Span, words: frozenset[str]) -> bool:
    return any(token.lemma_.lower() in words for token in sentence)
