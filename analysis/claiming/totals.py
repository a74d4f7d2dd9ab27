"""Whether a count is a sum over more than a day: since some day, over a stretch, of a whole war, or too large."""

from datetime import date

from spacy.tokens import Token

from analysis.claiming.agents import agent_of
from analysis.claiming.event_dates import When
from analysis.claiming.frames import frame_lexicon
from analysis.claiming.governing import OUTSIDE, clause_distance
from analysis.claiming.news_days import bound_before, verb_above
from analysis.claiming.routes import VERBAL
from analysis.claiming.scenes import Scene
from analysis.claiming.story import Dated
from analysis.claiming.words import most_in_a_day, scope_words

OVER = frozenset({"during", "in", "over", "throughout", "within"})
LOSSES = frozenset({"casualties", "damaged", "destroyed", "killed", "lost", "wounded"})
MANY, MANY_ARMS = 50, 10  # of people or buildings, of arms
MILITARY = frozenset({"air_defence", "aircraft", "artillery", "ship", "tank", "vehicle"})
RANKED = frozenset({"attr", "dobj", "nsubj", "nsubjpass"})
DATED_FACTOR = 10  # a day that is named may have brought more
LONG_AGO = 40  # days after which a period's total is history
DAYS = {"D": 1.0, "W": 7.0, "M": 30.0, "Y": 365.0}
OPEN = 99.0  # days of a duration without a number: "the past few days"


def why_total(scene: Scene, when: When) -> str | None:
    """The rule by which a count is a sum over more than a day; None if it isn't."""
    for rule in (
        since,
        from_day_to_day,
        stretch,
        amid_war,
        too_many_for_a_day,
        number_reached,
        as_of,
        war_so_far,
        so_far,
        perfect,
        period,
    ):
        if rule(scene, when):
            return rule.__name__
    return None


def period_start(scene: Scene, when: When) -> date | None:
    """The day from which a total counts, where the sentence tells it."""
    for dated in scene.story.dates_in(scene.sentence):
        if bound_before(dated) in {"from", "since"}:
            return dated.mention.first_day
    return when.day if when.last != when.day else None


def since(scene: Scene, when: When) -> bool:
    """Since some day before this one."""
    return any(
        token.lower_ == "since" and _governs(scene, token) and not _is_same_day(token) for token in scene.sentence
    )


def from_day_to_day(scene: Scene, when: When) -> bool:
    """From one day to another more than a night later: "from 5 to 12 May"."""
    dates = scene.story.dates_in(scene.sentence)
    for dated in dates:
        first, last = dated.mention.first_day, dated.mention.last_day
        if first and bound_before(dated) == "from" and _governs(scene, dated.span.root.head):
            ends = (other.mention.last_day for other in dates if other.span.start > dated.span.start)
            last = max((end for end in ends if end), default=last)
            return last is not None and (last - first).days > 1
    return False


def stretch(scene: Scene, when: When) -> bool:
    """A stretch of time longer than a day: "over the past few days", "during the war", "the last week has seen"."""
    trigger = scene.act.trigger
    for dated in scene.story.dates_in(scene.sentence):
        is_long = dated.mention.kind == "DURATION" and _days(dated.mention.value) > 1
        if is_long and _is_lived_through(dated) and clause_distance(trigger, dated.span.root) != OUTSIDE:
            return True
    if scene.is_ground and is_perfect(verb_above(trigger)):
        return False
    words = scope_words("cumulative", "stretches")
    stretches = (child for child in trigger.children if child.dep_ == "prep" and child.lower_ in OVER - {"in"})
    return any(below.lemma_ in words for child in stretches for below in child.children)


def _is_lived_through(dated: Dated) -> bool:
    """Whether a duration is that over which something went on: "over 12 days", "during a 12-day siege"."""
    root, above = dated.span.root, dated.span.root.head
    if root.dep_ == "nsubj":
        return above.lemma_ in scope_words("cumulative", "sees")
    if above.head.lower_ in OVER - {"in"}:
        return above.dep_ == "pobj"
    opens = above.lower_ == "for" and above.is_sent_start and "X" not in dated.mention.value
    return (above.lower_ in OVER or bool(opens)) and not _ranks(above.head)


def amid_war(scene: Scene, when: When) -> bool:
    """What a war has brought by a phrase of its act: "due to the aggression", "losses in the incursion"."""
    if _is_dated(when) or scene.is_ground:
        return False
    wars, campaigns = scope_words("cumulative", "wars"), scope_words("cumulative", "campaigns")
    for child in scene.act.trigger.children:
        named = wars if child.lower_ in scope_words("cumulative", "amid") else campaigns if child.lower_ == "in" else ()
        if any(below.lemma_.lower() in named for below in child.subtree):
            return True
    return False


def too_many_for_a_day(scene: Scene, when: When) -> bool:
    """More than one day is believed to bring."""
    most = most_in_a_day(scene.act.action)
    if most is None or scene.is_ground:
        return False
    kinds = (most_in_a_day(kind) for kind in reversed(scene.thing.split("/")))
    most = next((limit for limit in kinds if limit is not None), most)
    is_dated = when.reason == "dated" and not _as_of_phrase(scene)
    return scene.least >= most * (DATED_FACTOR if is_dated else 1)


def number_reached(scene: Scene, when: When) -> bool:
    """A number that "has reached" or "exceeds" so many; one that rises is an event's toll told again."""
    verb = scene.counted.head
    counts = scene.act.place == "toll" and any(child.lemma_ == "number" for child in verb.children)
    return _is_total(scene.act.trigger) or (counts and verb.lemma_ not in scope_words("cumulative", "grows"))


def as_of(scene: Scene, when: When) -> bool:
    """A sum "as of" some day."""
    return as_of_a_day(scene) and not is_stock(scene)


def war_so_far(scene: Scene, when: When) -> bool:
    """What a whole war has brought, or a tally has: a sum since it began."""
    verb = scene.act.trigger
    while verb.pos_ not in VERBAL and verb.head.i != verb.i:
        verb = verb.head
    wars = scope_words("cumulative", "wars")
    agents = (agent_of(scene.act.trigger), agent_of(verb))
    by_war = any(agent is not None and agent.lemma_.lower() in wars for agent in agents)
    in_tally = scene.counted.head.head.lemma_.lower() in scope_words("cumulative", "sums")
    return in_tally or (by_war and not scene.is_ground)


def so_far(scene: Scene, when: When) -> bool:
    """A sum "so far", "to date", or of what "has already" come about."""
    text = scene.sentence.text.lower()
    if any(f" {phrase}" in text for phrase in scope_words("cumulative", "phrases")):
        return True
    verbs = (scene.act.trigger, scene.act.trigger.head)
    return not is_stock(scene) and any(_has_already(verb) for verb in verbs)


def _has_already(verb: Token) -> bool:
    helpers = {child.lower_ for child in verb.children if child.dep_ in {"advmod", "aux"}}
    return "already" in helpers and bool(helpers & {"has", "have", "had"})


def perfect(scene: Scene, when: When) -> bool:
    """A large loss that "has been" suffered, with no day and no attack told: "over 300 tanks have been lost"."""
    verb = verb_above(scene.act.trigger)
    many = MANY_ARMS if scene.thing.split("/")[0] in MILITARY else MANY
    if not is_perfect(verb) or _is_dated(when) or scene.act.action not in LOSSES or scene.least < many:
        return False
    of_a_day = frame_lexicon().hostile_nouns | scope_words("cumulative", "same_day")
    return not any(token.lemma_.lower() in of_a_day for token in scene.sentence)


def is_perfect(verb: Token) -> bool:
    """Whether a verb is in the present perfect: what "has been" lost."""
    return any(child.lower_ in {"has", "have"} and child.dep_ == "aux" for child in verb.children)


def _is_dated(when: When) -> bool:
    return when.reason in {"dated", "part_of_day", "past_day"}


def period(scene: Scene, when: When) -> bool:
    """A week, a month or a year told of as a whole, if it is not long past."""
    published = scene.story.doc._.article.published
    if when.precision not in {"week", "month", "year"} or when.last is None:
        return False
    return not published or (published - when.last).days <= LONG_AGO


def as_of_a_day(scene: Scene) -> bool:
    """Whether the sentence says "as of" some time that is not a part of this day."""
    phrase = _as_of_phrase(scene)
    if phrase is None:
        return False
    below = [word.lemma_.lower() for word in phrase.subtree]
    wars, today = scope_words("cumulative", "wars"), scope_words("cumulative", "today")
    return bool(wars.intersection(below)) or not any(word.lower_ in today for word in phrase.subtree)


def _as_of_phrase(scene: Scene) -> Token | None:
    words = (token for token in scene.sentence[:-1] if token.lower_ == "as" and token.nbor().lower_ == "of")
    return next(words, None)


def is_stock(scene: Scene) -> bool:
    """Whether the count is a state that can fall again: held, deployed, displaced."""
    return scene.act.action in scope_words("as_of", "actions") or scene.is_ground


def _governs(scene: Scene, word: Token) -> bool:
    """Whether a "since" bears on the act: its own, its counted thing's, or that of the sentence.

    "The largest attack since May" compares, and starts no count.
    """
    trigger = scene.act.trigger
    if scene.counted.is_ancestor(word) or word.i == scene.sentence.start:
        return True
    head = word.head.head if word.dep_ == "mark" else word.head
    if head.pos_ not in VERBAL or any(_is_ranked(child) for child in head.children):
        return False
    together = {trigger.i, *(other.i for other in trigger.conjuncts)}
    return head.i in together or head.is_ancestor(trigger) or word.i < trigger.i


def _is_ranked(token: Token) -> bool:
    """Whether a phrase ranks its noun: "its largest assault", "the first strike"."""
    ranks = scope_words("cumulative", "ranks")
    words = (child for child in token.subtree if child.lower_ != "least")  # "at least 14" is no rank
    return token.dep_ in RANKED and any(word.tag_ == "JJS" or word.lower_ in ranks for word in words)


def _is_total(toll: Token) -> bool:
    """Whether a noun of harm is told in sum: "bringing the total death toll to eight"."""
    nouns = [word for word in (toll, toll.head) if word.pos_ == "NOUN"]
    return any(child.lower_ in {"overall", "total"} for noun in nouns for child in noun.children)


def _ranks(noun: Token) -> bool:
    """Whether a noun is one of a row, which a stretch of time belongs to: "the second strike in three days"."""
    return any(child.lower_ in scope_words("cumulative", "ranks") for child in noun.children if child.dep_ == "amod")


def _is_same_day(word: Token) -> bool:
    below = word.subtree if word.dep_ == "prep" else word.head.subtree
    return any(token.lemma_.lower() in scope_words("cumulative", "same_day") for token in below)


def _days(value: str) -> float:
    """The length of a TIMEX3 duration in days."""
    digits = "".join(c for c in value if c.isdigit() or c == ".")
    if value.startswith("PT"):
        return float(digits) / 24 if digits and value.endswith("H") else 0.0
    return float(digits) * DAYS.get(value[-1], OPEN) if digits else OPEN
