"""Counted events: how many of what, done by whom, said by whom, when, and whether it may be added up."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from analysis.claiming.acts.actions import Act, find_act, find_act_before
from analysis.claiming.comparisons.headlines import settle_headlines
from analysis.claiming.comparisons.parts import BY_ARTICLE, link_parts
from analysis.claiming.comparisons.parts_by_place import SOMEWHERE
from analysis.claiming.comparisons.rows import mark_rows
from analysis.claiming.comparisons.shared_parties import share_parties
from analysis.claiming.comparisons.shared_sides import share_sides
from analysis.claiming.comparisons.sums import spread_sums
from analysis.claiming.comparisons.title_credits import share_credits
from analysis.claiming.comparisons.told import Told
from analysis.claiming.days.event_dates import When, day_of_state, find_event_day
from analysis.claiming.days.ledes import day_of_lede
from analysis.claiming.parties.bodies import side_of_body
from analysis.claiming.parties.named_sides import may_be_occupied
from analysis.claiming.parties.participants import actor_side, is_gift, target_side
from analysis.claiming.places.where import find_place
from analysis.claiming.scenes import Scene
from analysis.claiming.scopes.in_passing import is_in_passing
from analysis.claiming.scopes.scopes import find_scope, is_negated
from analysis.claiming.scopes.stretches import period_start
from analysis.claiming.speakers.claimants import find_claimant
from analysis.claiming.story import Story, tell
from analysis.claiming.words import word_list
from analysis.counting.things import PEOPLE, kind_of
from analysis.counting.units import ground
from analysis.records import Claim, DateMention, Entity, Mention, Modifier, Quantity, Quote, Scope

NUMBER_DEPS = frozenset({"advmod", "amod", "compound", "det", "nmod", "nummod", "quantmod"})
NOMINAL = frozenset({"ADJ", "NOUN", "NUM", "PROPN"})


def find_claims(  # noqa: PLR0917  # the finders before it, in their order
    doc: Doc,
    entities: Sequence[Entity],
    mentions: Sequence[Mention],
    dates: Sequence[DateMention],
    quantities: Sequence[Quantity],
    quotes: Sequence[Quote],
) -> list[Claim]:
    """The claims of a Doc, in order of their numbers."""
    if not quantities:
        return []
    story = tell(doc, entities, mentions, dates, quotes)
    told = [*spread_sums([*_counted(story, quantities)])]
    claims = share_parties(share_credits(share_sides(link_parts(told))))
    return mark_rows(told, settle_headlines(claims, day_of_lede(story)))


def _counted(story: Story, quantities: Sequence[Quantity]) -> Iterator[Told]:
    last: Told | None = None
    for quantity in quantities:
        if "one_of" in quantity.rule:  # "one of the plants was hit" picks, and doesn't count
            continue
        thing = quantity.thing or ground(quantity.unit or "")
        least = quantity.low if quantity.low is not None else quantity.high
        if thing is None or least is None or (quantity.scope == "measure" and not thing.startswith("territory/")):
            continue
        span = story.span(quantity.field, quantity.start, quantity.end)
        counted = counted_word(span)
        act = find_act(counted, span.root, thing, least) or _shared_act(last, quantity, counted)
        act = act or find_act_before(counted, thing)
        if act and quantity.rule == BY_ARTICLE:
            act = replace(act, rule=f"{BY_ARTICLE}_{act.rule}")
        if act and (told := _tell(story, quantity, counted, thing, act)):
            last = told
            yield told


def _shared_act(last: Told | None, quantity: Quantity, counted: Token) -> Act | None:
    """The act of the count before, for one told without noun and verb: "three over one region, two over another"."""
    if last is None or "elided_head" not in quantity.rule:
        return None
    here = any(child.dep_ == "prep" and child.lower_ in SOMEWHERE for child in counted.children)
    same = last.scene.sentence.start == counted.sent.start and last.claim.thing == quantity.thing
    return last.scene.act if here and same else None


def _tell(story: Story, quantity: Quantity, counted: Token, thing: str, act: Act) -> Told | None:
    claimant = find_claimant(story, story.span(quantity.field, quantity.start, quantity.end))
    least = quantity.low or quantity.high or 0
    scene = Scene(story, act, counted, _thing_meant(act, thing), least, counted.sent, claimant)
    if is_negated(scene):
        return None
    if is_gift(scene):
        scene = replace(scene, act=replace(act, action="delivered"))
    when = find_event_day(story, act.trigger, counted, counted.sent)
    scope, reason = find_scope(scene, when)
    if scope == "as_of":
        when = day_of_state(story, when)
    elif scope == "event" and is_in_passing(scene, when):
        reason = "in_passing"
    return Told(_claim(scene, quantity, when, scope, reason), scene)


def _thing_meant(act: Act, thing: str) -> str:
    """What is counted: what the act's word means by itself, if the noun tells no more than that."""
    becomes = act.frame.becomes
    return thing if becomes is None or (becomes == "person" and kind_of(thing) in PEOPLE) else becomes


def _claim(scene: Scene, quantity: Quantity, when: When, scope: Scope, reason: str) -> Claim:
    actor, claimant_side = _sides(scene)
    place = find_place(scene)
    low, high, modifier = _bounds(scene.story, quantity)
    return Claim(
        article_id=quantity.article_id,
        field=quantity.field,
        start=quantity.start,
        end=quantity.end,
        sentence_start=quantity.sentence_start,
        sentence_end=quantity.sentence_end,
        rule=f"{scene.act.rule}:{reason}",
        low=low,
        high=high,
        modifier=modifier,
        unit=quantity.unit,
        thing=scene.thing,
        noun=quantity.noun,
        action=scene.act.action,
        actor_side=actor,
        target_side=target_side(scene, actor),
        place_id=place.id if place else None,
        claimant=scene.claimant.name,
        claimant_id=scene.claimant.id,
        claimant_side=claimant_side,
        event_date=when.day,
        event_precision=when.precision,
        reported_on=scene.story.doc._.article.published,
        period_start=period_start(scene, when) if scope == "cumulative" else None,
        scope=scope,
        part_of=None,
        headline=quantity.field == "title",
    )


def _sides(scene: Scene) -> tuple[str | None, str | None]:
    """Who did it, and for whom its claimant speaks: where nothing else tells who, by what such a body tells."""
    actor = actor_side(scene)
    teller = scene.claimant.side or side_of_body(scene, actor)
    if actor is None and teller is not None and scene.claimant.side is None and not may_be_occupied(scene):
        actor = actor_side(replace(scene, claimant=replace(scene.claimant, side=teller)))
    return actor, teller


def _bounds(story: Story, quantity: Quantity) -> tuple[float | None, float | None, Modifier]:
    """A quantity's bounds as a claim: "dozens" are 12 or more, "nearly 200" no more than 200, "from 12 to 14" is 14."""
    if "range_rise" in quantity.rule:
        return quantity.high, quantity.high, "exact"
    if "range_fall" in quantity.rule:
        return quantity.low, quantity.low, "exact"
    if "vague" in quantity.rule:  # the next power of ten is no claim
        return quantity.low, None, "approx"
    first = story.span(quantity.field, quantity.start, quantity.end)[0]
    hedges = {first.lower_, first.nbor(-1).lower_ if first.i else ""}
    if quantity.modifier == "approx" and hedges & word_list("upper_bound", "words"):
        return None, quantity.high, "at_most"
    return quantity.low, quantity.high, quantity.modifier


def counted_word(span: Span) -> Token:
    """The word that stands in the sentence for what is counted: the head noun, else the number itself."""
    word = span[-1] if span.root.pos_ == "ADP" else span.root  # "by one to two kilometres", parsed apart
    while (above := _noun_above(word)) is not None:
        word = above
    return word


def _noun_above(word: Token) -> Token | None:
    """The noun that a number or a word between them belongs to, also past a participle parsed as a verb of its own."""
    head = word.head
    if word.dep_ == "nsubj" and word.pos_ == "ADJ" and head.dep_ == "amod":  # "five Russian mobilised soldiers"
        head = head.head
    elif word.dep_ not in NUMBER_DEPS:
        return None
    return head if head.i > word.i and head.pos_ in NOMINAL else None
