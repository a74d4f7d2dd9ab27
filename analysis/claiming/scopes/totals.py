"""Whether a count is a sum over more than a day: since some day, over a stretch, of a whole war, or too large."""

from itertools import takewhile

from spacy.tokens import Token

from analysis.claiming.acts.agents import agent_of
from analysis.claiming.acts.grammar import verb_above
from analysis.claiming.acts.tenses import has_already
from analysis.claiming.days.event_dates import When
from analysis.claiming.scenes import Scene
from analysis.claiming.scopes.large_losses import (
    lost_one_by_one,
    many_killed,
    no_attack_told,
    perfect,
    result_of_weeks,
    too_many_for_a_day,
)
from analysis.claiming.scopes.stretches import as_of_a_day, from_day_to_day, in_several, period, since, stretch
from analysis.claiming.words import word_list


def why_total(scene: Scene, when: When) -> str | None:
    """The rule by which a count is a sum over more than a day; None if it isn't."""
    for rule in (
        since,
        from_day_to_day,
        stretch,
        in_several,
        amid_war,
        too_many_for_a_day,
        number_reached,
        as_of,
        war_so_far,
        so_far,
        perfect,
        lost_one_by_one,
        result_of_weeks,
        many_killed,
        no_attack_told,
        period,
    ):
        if rule(scene, when):
            return rule.__name__
    return None


def amid_war(scene: Scene, when: When) -> bool:
    """What a war has brought by a phrase of its act: "due to the aggression", "losses in the incursion"."""
    if when.is_dated or scene.is_ground:
        return False
    wars, campaigns = word_list("cumulative", "wars"), word_list("cumulative", "campaigns")
    if scene.sentence[0].lower_ in word_list("cumulative", "amid") and _opening_names(scene, wars):
        return True
    for child in scene.act.trigger.children:
        named = wars if child.lower_ in word_list("cumulative", "amid") else campaigns if child.lower_ == "in" else ()
        if any(below.lemma_.lower() in named for below in child.subtree):
            return True
    return False


def _opening_names(scene: Scene, words: frozenset[str]) -> bool:
    """Whether the phrase before the first comma of a sentence has one of these: "as a result of the aggression, …"."""
    opening = takewhile(lambda token: token.text != "," and token.i < scene.act.trigger.i, scene.sentence)
    return any(token.lemma_.lower() in words for token in opening)


def number_reached(scene: Scene, when: When) -> bool:
    """A number that "has reached" or "exceeds" so many; one that rises is an event's toll told again."""
    verb = scene.counted.head
    counts = scene.act.place == "toll" and any(child.lemma_ == "number" for child in verb.children)
    return _is_total(scene.act.trigger) or (counts and verb.lemma_ not in word_list("cumulative", "grows"))


def as_of(scene: Scene, when: When) -> bool:
    """A sum "as of" some day."""
    return as_of_a_day(scene) and not is_stock(scene)


def war_so_far(scene: Scene, when: When) -> bool:
    """What a whole war has brought, or a tally has: a sum since it began."""
    verb = verb_above(scene.act.trigger)
    wars = word_list("cumulative", "wars")
    agents = (agent_of(scene.act.trigger), agent_of(verb))
    by_war = any(agent is not None and agent.lemma_.lower() in wars for agent in agents)
    in_tally = scene.counted.head.head.lemma_.lower() in word_list("cumulative", "sums")
    return in_tally or (by_war and not scene.is_ground)


def so_far(scene: Scene, when: When) -> bool:
    """A sum "so far", "to date", or of what "has already" come about."""
    text = f" {scene.sentence.text.lower()}"
    if any(f" {phrase}" in text for phrase in word_list("cumulative", "phrases")):
        return not any(_is_of_the_best(token) for token in scene.sentence)
    verbs = [scene.act.trigger, scene.act.trigger.head]
    if (counts := verb_above(verbs[1])).lemma_.lower() in word_list("counts", "verbs"):
        verbs.append(counts)
    return not is_stock(scene) and any(has_already(verb) for verb in verbs)


def is_stock(scene: Scene) -> bool:
    """Whether the count is a state that can fall again: held, deployed, displaced."""
    return scene.act.action in word_list("as_of", "actions") or scene.is_ground


def _is_total(toll: Token) -> bool:
    """Whether a noun of harm is told in sum: "bringing the total death toll to eight"."""
    nouns = [word for word in (toll, toll.head) if word.pos_ == "NOUN"]
    return any(child.lower_ in {"overall", "total"} for noun in nouns for child in noun.children)


def _is_of_the_best(token: Token) -> bool:
    """Whether a "so far" is that of a superlative: "the largest raid so far"."""
    ranked = token.head if token.lower_ in {"date", "far"} else token
    ranked = ranked.head if ranked.dep_ == "prep" else ranked
    return ranked.i != token.i and any(child.tag_ == "JJS" and child.lower_ != "least" for child in ranked.children)
