"""What may enter a daily series, and what may not: the scope of a claim, with the reason."""

from spacy.tokens import Token

from analysis.claiming.acts.grammar import VERBAL
from analysis.claiming.days.event_dates import When
from analysis.claiming.days.governing import clause_distance
from analysis.claiming.days.news_days import RECENT
from analysis.claiming.scenes import Scene
from analysis.claiming.scopes.plans import why_planned
from analysis.claiming.scopes.stretches import as_of_a_day, as_of_phrase, is_in_campaign
from analysis.claiming.scopes.theatre import why_elsewhere
from analysis.claiming.scopes.totals import is_stock, why_total
from analysis.claiming.words import word_list
from analysis.counting.things import root
from analysis.records import Scope

SERIES = frozenset({"as_of", "event"})  # the scopes that are drawn
MANY_SETTLEMENTS = 10  # more than one day takes, where none is told
UNDER_A_DENIAL = frozenset({"acl", "ccomp", "dobj", "pcomp", "pobj", "prep"})

type Reasoned = tuple[Scope, str]


def find_scope(scene: Scene, when: When) -> Reasoned:
    """The scope of a claim by the first rule that speaks, and that rule's name."""
    if reason := why_elsewhere(scene):
        return "elsewhere", reason
    if (reason := why_planned(scene.act.trigger)) and not _is_tried(scene):
        return "planned", reason
    if reason := _why_rate(scene):
        return "rate", reason
    if when.reason == "among_the_dead" or _come_back_dead(scene):
        return "historical", "among_the_dead"
    if reason := why_total(scene, when):
        return "cumulative", reason
    if reason := _why_historical(scene, when):
        return "historical", reason
    if reason := _why_as_of(scene, when):
        return "as_of", reason
    return "event", when.reason


def _is_tried(scene: Scene) -> bool:
    """Whether weapons flew, whatever came of it: "they attempted to attack the port with 14 drones"."""
    verb = scene.act.trigger.head
    return scene.act.action == "launched" and verb.tag_ == "VBD" and verb.lemma_ in word_list("planned", "tries")


def _come_back_dead(scene: Scene) -> bool:
    """Whether it is the dead who are returned: "brought home 30 fallen soldiers"."""
    dead = (child for child in scene.counted.children if child.lower_ in word_list("retold", "dead"))
    return scene.act.action == "returned" and any(child.dep_ == "amod" for child in dead)


def _is_nobody(word: Token) -> bool:
    return word.dep_ in {"agent", "nsubj", "nsubjpass"} and word.lower_ in {"nobody", "none", "nothing"}


def is_negated(scene: Scene) -> bool:
    """Whether the act is said not to have happened, or somebody denies it."""
    trigger = scene.act.trigger
    return any(child.dep_ == "neg" or _is_nobody(child) for child in trigger.children) or _is_denied(trigger)


def _is_denied(word: Token) -> bool:
    """Whether an act is the object of a denial, or of a report called false.

    "Denies it has killed 600", "denies it hit homes, killing 3", "spreads a fake report of 12 killed".
    """
    while _may_be_denied(word) and word.head.i < word.i:
        word = word.head
        if word.pos_ == "VERB" and word.lemma_.lower() in word_list("denied", "verbs"):
            return True
        if any(child.lower_ in word_list("denied", "adjectives") for child in word.lefts if child.dep_ == "amod"):
            return True
    return False


def _may_be_denied(word: Token) -> bool:
    return word.dep_ in UNDER_A_DENIAL or (word.dep_ == "advcl" and word.tag_ == "VBG")


def _why_rate(scene: Scene) -> str | None:
    for dated in scene.story.dates_in(scene.sentence):
        root = dated.span.root
        is_own = scene.counted.is_ancestor(root) or clause_distance(scene.act.trigger, root) == 0
        if dated.mention.kind == "SET" and is_own:
            return "every"
    for token in (*scene.counted.children, *scene.act.trigger.children):
        if token.lower_ in word_list("rate", "words"):
            return token.lower_
        if token.i + 1 < len(token.doc) and token.nbor().lower_ in word_list("rate", "relations"):
            continue
        is_each = any(c.dep_ == "det" and c.lower_ in word_list("rate", "per") for c in token.children)
        if token.lower_ == "per" or (is_each and token.lemma_ in word_list("rate", "units")):
            return "per"
    return None


def _why_historical(scene: Scene, when: When) -> str | None:
    published = scene.story.doc._.article.published
    if when.own and when.day and published and published - (when.last or when.day) > RECENT:
        return "long_ago"
    text = scene.sentence.text.lower()
    if any(phrase in text for phrase in word_list("historical", "phrases")):
        return "back_then"
    if any(word.lower_ in word_list("historical", "comparisons") for word in scene.act.trigger.ancestors):
        return "compared"
    counted = scene.counted
    for token in (counted, counted.head, counted.head.head):
        if any(c.dep_ == "amod" and c.lower_ in word_list("historical", "adjectives") for c in token.children):
            return "previous"
    eras = (token for token in scene.act.trigger.subtree if token.lemma_.lower() in word_list("historical", "eras"))
    past = (era for era in eras if era.dep_ == "pobj" and era.head.lower_ in {"during", "in"})
    return "era" if any(clause_distance(scene.act.trigger, era) == 0 for era in past) else None


def _why_as_of(scene: Scene, when: When) -> str | None:
    trigger = scene.act.trigger
    lemma = trigger.lemma_.lower()
    if lemma in word_list("as_of", "states"):
        return "held"
    if is_stock(scene) and as_of_a_day(scene):
        return "as_of"
    if scene.act.action in word_list("as_of", "actions") and not _is_of_the_day(scene, when):
        return "stock"
    is_taken = scene.act.action == "captured" and scene.is_ground
    in_hand = _is_in_hand(trigger) or is_in_campaign(trigger) or _is_measured_in_headline(scene)
    return "ground_held" if is_taken and in_hand else None


def _is_in_hand(verb: Token) -> bool:
    """Whether a verb tells what they have now: "have taken", "had taken"."""
    return verb.pos_ in VERBAL and any(child.lemma_ == "have" and child.dep_ == "aux" for child in verb.children)


def _is_measured_in_headline(scene: Scene) -> bool:
    """Whether a headline measures ground that they have, taken over weeks: "40 square miles retaken"."""
    verb = scene.act.trigger
    is_bare = verb.tag_ == "VBN" and not any(child.dep_ in {"aux", "auxpass"} for child in verb.children)
    return is_bare and (root(scene.thing) == "territory" or scene.least >= MANY_SETTLEMENTS)


def _is_of_the_day(scene: Scene, when: When) -> bool:
    """Whether people moved are those of one day: "650 more", "over the past day", "evacuated on Friday"."""
    if as_of_phrase(scene):
        return False
    if when.reason == "past_day":
        return True
    more = word_list("as_of", "more")
    if any(child.lower_ in more and child.nbor().lower_ != "than" for child in scene.counted.children):
        return True
    own = when.own is not None and clause_distance(scene.act.trigger, when.own.span.root) == 0
    return own and scene.act.trigger.lemma_.lower() == "evacuate"
