"""Rows for tests of the rules over claims: the fields a test doesn't name are plain."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from spacy.tokens import Doc

from analysis.claiming.acts.actions import find_act
from analysis.claiming.scenes import Scene
from analysis.claiming.speakers.named_speakers import OUTLET, Claimant
from analysis.claiming.story import Story, tell
from analysis.reading import mark
from analysis.records import Claim, DateKind, DateMention, Entity, Kind, Mention, Quote

PUBLISHED = date(2031, 5, 12)  # a Monday
PLAIN_CLAIM = Claim(
    article_id="a1",
    field="text",
    start=0,
    end=2,
    sentence_start=0,
    sentence_end=40,
    rule="launch_object:published",
    low=40.0,
    high=40.0,
    modifier="exact",
    unit=None,
    thing="drone",
    noun="drones",
    action="launched",
    actor_side=None,
    target_side=None,
    place_id=None,
    claimant=None,
    claimant_id=None,
    claimant_side=None,
    event_date=PUBLISHED,
    event_precision="assumed",
    reported_on=PUBLISHED,
    period_start=None,
    scope="event",
    part_of=None,
    headline=False,
)


def claim(**fields: Any) -> Claim:
    """A plain claim of forty drones launched, with these fields."""
    return replace(PLAIN_CLAIM, **fields)


def date_at(
    doc: Doc, start: int, end: int, first: date, last: date | None = None, *, kind: DateKind = "DATE"
) -> DateMention:
    """A date expression at tokens of a Doc."""
    where = mark(doc[start:end], "test")
    return DateMention(**where, value="P3D", kind=kind, first_day=first, last_day=last or first)


def story_of(
    doc: Doc,
    *,
    names: Mapping[int, Entity] | None = None,
    dates: tuple[DateMention, ...] = (),
    quotes: tuple[Quote, ...] = (),
) -> Story:
    """The story of a Doc with entities at tokens."""
    named = names or {}
    mentions = [
        Mention(**mark(doc[at : at + 1], "test"), entity_id=entity.id, kind=entity.kind, surface=doc[at].text)
        for at, entity in named.items()
    ]
    return tell(doc, named.values(), mentions, dates, quotes)


def entity(name: str, kind: Kind = "PLACE", *, side: str | None = None) -> Entity:
    """An identity of the pack's sides, or of neither."""
    return Entity(id=f"{kind.lower()}/{name.lower()}", name=name, kind=kind, side=side)


def scene_of(story: Story, counted: int, thing: str, *, least: float = 14, claimant: Claimant = OUTLET) -> Scene:
    """The scene of the count at a token."""
    word = story.doc[counted]
    number = next((child for child in word.children if child.pos_ == "NUM"), word)
    act = find_act(word, number, thing, least)
    assert act is not None
    return Scene(story, act, word, thing, least, word.sent, claimant)
