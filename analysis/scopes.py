"""What may enter a daily series, and what may not: the scope of a claim, with the reason."""

import math
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from spacy.tokens import Token

from analysis.agents import agent_of
from analysis.event_dates import OUTSIDE, RECENT, When, bound_before, clause_distance
from analysis.participants import Scene
from analysis.records import Scope
from analysis.routes import VERBAL

LEXICON = Path(__file__).parent / "lexicons" / "scopes.toml"
OVER = frozenset({"during", "in", "over", "throughout", "within"})
MOST_IN_A_DAY = {
    "captured": 500,
    "casualties": 500,
    "killed": 1000,
    "launched": 1500,
    "shot_down": 1500,
    "wounded": 2000,
}
MOST_CHILDREN = 50
ARMY = {"munition/shell": 100, "soldier": 2.5}
GROWS = frozenset({"climb", "grow", "increase", "jump", "leap", "rise"})  # a toll told again, of one event
MORE = frozenset({"additional", "another", "further", "more"})
REPORTS = frozenset({"announce", "claim", "report", "say", "tell", "write"})
PARTS_OF_DAY = frozenset(
    {
        "a.m.",
        "moment",
        "now",
        "today",
        "am",
        "evening",
        "midnight",
        "midday",
        "morning",
        "night",
        "noon",
        "o'clock",
        "p.m.",
        "pm",
    }
)
ORDINALS = frozenset({"first", "most", "only", "second", "third"})
LONG_AGO = 40  # days after which a period's total is history

type Reasoned = tuple[Scope, str]


@dataclass(frozen=True, slots=True)
class ScopeWords:
    """The word lists of scopes.toml by scope and name."""

    lists: dict[str, frozenset[str]]

    def __getitem__(self, name: str) -> frozenset[str]:
        return self.lists[name]


@cache
def scope_words() -> ScopeWords:
    """The lists of scopes.toml, named "scope.list"."""
    tables = tomllib.loads(LEXICON.read_text(encoding="utf-8"))
    return ScopeWords({f"{s}.{name}": frozenset(words) for s, lists in tables.items() for name, words in lists.items()})


def find_scope(scene: Scene, when: When) -> Reasoned:
    """The scope of a claim by the first rule that speaks, and that rule's name."""
    for rule in (
        _planned,
        _rate,
        _since,
        _stretch,
        _toll,
        _as_of_a_time,
        _war_itself,
        _so_far,
        _period,
        _historical,
        _as_of,
    ):
        if found := rule(scene, when):
            return found
    return "event", when.reason


def period_start(scene: Scene, scope: Scope, when: When) -> date | None:
    """The day from which a cumulative figure counts, where the sentence tells it."""
    if scope != "cumulative":
        return None
    for dated in scene.story.dates_in(scene.sentence):
        if bound_before(dated) == "since":
            return dated.mention.first_day
    return when.day if when.last != when.day else None


def is_negated(scene: Scene) -> bool:
    """Whether the act is said not to have happened."""
    return any(child.dep_ == "neg" for child in scene.act.trigger.children)


def is_elsewhere(scene: Scene) -> bool:
    """Whether the sentence tells of weather, an accident or a crime, which is no event of the conflict."""
    words = scope_words()["elsewhere.words"]
    return any(token.lemma_.lower() in words for token in scene.sentence)


def _planned(scene: Scene, when: When) -> Reasoned | None:
    words = scope_words()
    for verb, is_own in _governing_words(scene.act.trigger):
        children = list(verb.children)
        if any(c.dep_ == "aux" and c.lemma_.lower() in words["planned.auxiliaries"] for c in children):
            return "planned", "modal"
        if any(c.dep_ == "mark" and c.lower_ in words["planned.conditions"] for c in children):
            return "planned", "condition"
        if not is_own:
            continue
        head = verb.head
        infinitive = any(c.dep_ == "aux" and c.lower_ == "to" for c in children)
        if infinitive and (head.i == verb.i or _is_reported(verb) or head.lemma_.lower() not in words["planned.real"]):
            return "planned", "infinitive"
        if (
            head.i != verb.i
            and verb.dep_ in {"acl", "ccomp", "dobj", "pcomp", "pobj", "prep", "xcomp"}
            and head.lemma_ in words["planned.governors"]
        ):
            return "planned", "plan"
    return None


def _is_reported(verb: Token) -> bool:
    """Whether an infinitive is what somebody says, as headlines put the future: "… to send tanks, minister says"."""
    return verb.dep_ == "ccomp" and verb.head.lemma_.lower() in REPORTS


def _governing_words(trigger: Token) -> Iterator[tuple[Token, bool]]:
    """The act's word and those above it up to the clause that reports it; with each whether it is of the act's clause."""
    token, is_own = trigger, True
    for _ in range(4):
        yield token, is_own
        loose = token.dep_ in {"advcl", "relcl"} and token.tag_ not in {"VBG", "VBP", "VBZ"}
        if token.head.i == token.i or loose or token.dep_ in {"ccomp", "parataxis"}:
            return
        is_own = is_own and token.dep_ not in {"advcl", "relcl"}
        token = token.head


def _rate(scene: Scene, when: When) -> Reasoned | None:
    words = scope_words()
    for dated in scene.story.dates_in(scene.sentence):
        if dated.mention.kind == "SET" and clause_distance(scene.act.trigger, dated.span.root) == 0:
            return "rate", "every"
    for token in (*scene.counted.children, *scene.act.trigger.children):
        if token.lower_ in words["rate.words"]:
            return "rate", token.lower_
        if token.lower_ == "per" or (token.lemma_ in words["rate.units"] and _is_each(token)):
            return "rate", "per"
    return None


def _is_each(unit: Token) -> bool:
    return any(child.dep_ == "det" and child.lower_ in scope_words()["rate.per"] for child in unit.children)


def _since(scene: Scene, when: When) -> Reasoned | None:
    for token in scene.sentence:
        if token.lower_ == "since" and _governs(scene, token) and not _is_same_day(token):
            return "cumulative", "since"
    return None


def _stretch(scene: Scene, when: When) -> Reasoned | None:
    """A stretch of time longer than a day: "over the past few days", "during the war"."""
    for dated in scene.story.dates_in(scene.sentence):
        over = dated.span.root.head.lower_ in OVER and dated.mention.kind == "DURATION"
        if over and clause_distance(scene.act.trigger, dated.span.root) != OUTSIDE and _days(dated.mention.value) > 1:
            return "cumulative", "stretch"
    stretches = scope_words()["cumulative.stretches"]
    for token in scene.act.trigger.children:
        if (
            token.dep_ == "prep"
            and token.lower_ in OVER - {"in"}
            and any(c.lemma_ in stretches for c in token.children)
        ):
            return "cumulative", "stretch"
    return None


def _toll(scene: Scene, when: When) -> Reasoned | None:
    """A number that "has reached" or "exceeds" so many, and more than one day can bring."""
    act = scene.act
    most = MOST_CHILDREN if scene.thing.endswith("/child") else MOST_IN_A_DAY.get(act.action, math.inf)
    if scene.least > most * (10 if when.reason == "dated" else ARMY.get(scene.thing, 1)) and not scene.is_ground:
        return "cumulative", "too_many_for_a_day"
    verb = scene.counted.head
    by_number = act.place == "toll" and any(c.lemma_ == "number" for c in verb.children)
    return ("cumulative", "number_reached") if by_number and verb.lemma_ not in GROWS else None


def _as_of_a_time(scene: Scene, when: When) -> Reasoned | None:
    """A state "as of" some time: for events a sum until then, for stocks the state itself."""
    for token in scene.sentence[:-1]:
        if token.lower_ == "as" and token.nbor().lower_ == "of" and token.i + 2 < scene.sentence.end:
            if any(below.lower_ in PARTS_OF_DAY for below in token.subtree):
                return None
            is_stock = scene.act.action in scope_words()["as_of.actions"] or scene.is_ground
            return ("as_of", "as_of") if is_stock else ("cumulative", "as_of")
    return None


def _war_itself(scene: Scene, when: When) -> Reasoned | None:
    """What a whole war has brought, or a tally has: a sum since it began."""
    words = scope_words()
    trigger = scene.act.trigger
    verb = trigger
    while verb.pos_ not in VERBAL and verb.head.i != verb.i:
        verb = verb.head
    subjects = [agent_of(trigger), agent_of(verb)]
    if not scene.is_ground and any(
        subject is not None and subject.lemma_.lower() in words["cumulative.wars"] for subject in subjects
    ):
        return "cumulative", "war_so_far"
    above = scene.counted.head.head
    return ("cumulative", "tally") if above.lemma_.lower() in words["cumulative.sums"] else None


def _so_far(scene: Scene, when: When) -> Reasoned | None:
    text = f" {scene.sentence.text.lower()} "
    phrases = scope_words()["cumulative.phrases"]
    return ("cumulative", "so_far") if any(f" {phrase}" in text for phrase in phrases) else None


def _period(scene: Scene, when: When) -> Reasoned | None:
    """A week, a month or a year told of as a whole, if it is not long past."""
    published = scene.story.doc._.article.published
    if when.precision not in {"week", "month", "year"} or when.last is None:
        return None
    is_old = published and (published - when.last).days > LONG_AGO
    return None if is_old else ("cumulative", "period")


def _governs(scene: Scene, since: Token) -> bool:
    """Whether a "since" bears on the act: its own, its counted thing's, or that of the sentence.

    "The largest attack since May" compares, and starts no count.
    """
    if scene.counted.is_ancestor(since) or since.i == scene.sentence.start:
        return True
    head = since.head.head if since.dep_ == "mark" else since.head
    if head.pos_ not in VERBAL or any(_is_ranked(child) for child in head.children):
        return False
    together = {scene.act.trigger.i, *(other.i for other in scene.act.trigger.conjuncts)}
    return head.i in together or head.is_ancestor(scene.act.trigger) or since.i < scene.act.trigger.i


def _is_ranked(token: Token) -> bool:
    """Whether a phrase ranks its noun: "its largest assault", "the first strike"."""
    if token.dep_ not in {"attr", "dobj", "nsubj", "nsubjpass"}:
        return False
    return any(child.tag_ == "JJS" or child.lower_ in ORDINALS for child in token.subtree)


def _is_same_day(since: Token) -> bool:
    below = since.subtree if since.dep_ == "prep" else since.head.subtree
    return any(token.lemma_.lower() in scope_words()["cumulative.same_day"] for token in below)


def _days(value: str) -> float:
    """The length of a TIMEX3 duration in days; 99 where it is open ("PXD")."""
    size = {"D": 1.0, "W": 7.0, "M": 30.0, "Y": 365.0, "H": 1 / 24}
    digits = "".join(c for c in value if c.isdigit() or c == ".")
    if value.startswith("PT"):
        return float(digits) * size.get(value[-1], 0.0) if digits else 0.0
    return float(digits) * size.get(value[-1], 99.0) if digits else 99.0


def _historical(scene: Scene, when: When) -> Reasoned | None:
    words = scope_words()
    published = scene.story.doc._.article.published
    if when.own and when.day and published and published - (when.last or when.day) > RECENT:
        return "historical", "long_ago"
    text = scene.sentence.text.lower()
    if any(phrase in text for phrase in words["historical.phrases"]):
        return "historical", "back_then"
    for token in (scene.counted, scene.counted.head, scene.counted.head.head):
        if any(c.dep_ == "amod" and c.lower_ in words["historical.adjectives"] for c in token.children):
            return "historical", "previous"
    for token in scene.act.trigger.subtree:
        if (
            token.lemma_.lower() in words["historical.eras"]
            and token.dep_ == "pobj"
            and token.head.lower_ in {"during", "in"}
        ):
            return "historical", "era"
    return None


def _as_of(scene: Scene, when: When) -> Reasoned | None:
    words = scope_words()
    trigger = scene.act.trigger
    if trigger.lemma_.lower() in words["as_of.states"]:
        return "as_of", "held"
    more = any(child.lower_ in MORE and child.nbor().lower_ != "than" for child in scene.counted.children)
    on_a_day = when.reason == "dated" and trigger.lemma_.lower() == "evacuate"
    if scene.act.action in words["as_of.actions"] and not more and not on_a_day:
        return "as_of", "stock"
    perfect = trigger.pos_ in VERBAL and any(c.lemma_ == "have" and c.dep_ == "aux" for c in trigger.children)
    if scene.act.action == "captured" and scene.is_ground and perfect:
        return "as_of", "ground_held"
    return None
