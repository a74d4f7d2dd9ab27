"""What Fogline knows, as plain rows: one class for each table of a snapshot, field names being column names.

A record found in a text says where: `article_id`, `field`, and `start`, `end`, character offsets, half-open, into
that field as it was given. `sentence_start`, `sentence_end` bound the sentence around it, in the same field, and
`rule` names the rule that found it.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, TypedDict

type Field = Literal["title", "text"]
type PublishedFrom = Literal["given", "page", "guessed", "unknown"]
type Kind = Literal["PERSON", "ORG", "PLACE", "GROUP", "WEAPON", "EVENT", "OTHER"]
type PlacePrecision = Literal["point", "town", "region", "country"]
type EntitySource = Literal["lexicon", "gazetteer", "learned", "human"]
type QuoteKind = Literal["direct", "indirect", "mixed"]
type QuoteMode = Literal["speech", "thought"]
type DateKind = Literal["DATE", "TIME", "DURATION", "SET"]
type Modifier = Literal["exact", "approx", "at_least", "at_most", "range"]
type EventPrecision = Literal["day", "week", "month", "year", "assumed", "unknown"]
type Scope = Literal[
    "event", "as_of", "cumulative", "breakdown", "rate", "historical", "planned", "elsewhere", "measure"
]
type Decision = Literal["accept", "edit", "reject", "merge", "split", "undo"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of an article's text that is not the story (an appeal, a prompt, a byline), and why."""

    start: int
    end: int
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article as it was given.

    `id` is a hash of the content, so that loading twice changes nothing. `published` is the day of publication, None
    if unknown; `published_from` says how it is known. `language` is an ISO 639-1 code, None before detection.
    `copy_of` is the id of the first article of its cluster of copies (its own, if it is the first), set by linking.
    Times are naive UTC.
    """

    id: str
    url: str | None = None
    source: str | None = None
    title: str = ""
    published: date | None = None
    published_from: PublishedFrom = "unknown"
    language: str | None = None
    text: str
    loaded_at: datetime | None = None
    copy_of: str | None = None
    boilerplate: tuple[Stretch, ...] = ()


class Mark(TypedDict):
    """The fields that every record found in a text shares; made by `reading.mark`."""

    article_id: str
    field: Field
    start: int
    end: int
    sentence_start: int
    sentence_end: int
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """An identity. `side` is a side of the conflict pack, None for the rest; `lat`, `lon` in degrees."""

    id: str
    name: str
    kind: Kind
    side: str | None = None
    wikidata: str | None = None
    lat: float | None = None
    lon: float | None = None
    place_precision: PlacePrecision | None = None
    source: EntitySource = "learned"


@dataclass(frozen=True, slots=True, kw_only=True)
class Alias:
    """A spelling under which an entity was seen; days are publication days. `source` gives the reason of a merge."""

    entity_id: str
    alias: str
    script: str
    first_seen: date | None
    last_seen: date | None
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A name in a text. `entity_id` is the identity within the article, and over the corpus after linking."""

    article_id: str
    field: Field
    start: int
    end: int
    sentence_start: int
    sentence_end: int
    rule: str
    entity_id: str
    kind: Kind
    surface: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """One piece of an attribution: what somebody is reported to have said or thought.

    `content` is the text between `start` and `end`, without the outer marks. `attribution` numbers the attributions
    of an article: pieces of one quotation share it. `speaker` is the resolved name, else a description as written,
    never a pronoun, None if unknown; `speaker_id` is its entity, None for a description. `speaker_surface` and
    `cue` are as written, with their offsets in the same field, None where the text has none. `confidence` (0 to 1)
    is that of the speaker. `nested` marks an attribution inside another one's content.
    """

    article_id: str
    field: Field
    start: int
    end: int
    sentence_start: int
    sentence_end: int
    rule: str
    attribution: int
    kind: QuoteKind
    mode: QuoteMode
    content: str
    speaker: str | None
    speaker_id: str | None
    speaker_surface: str | None
    speaker_start: int | None
    speaker_end: int | None
    cue: str | None
    cue_start: int | None
    cue_end: int | None
    confidence: float
    nested: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """A time expression. `value` is TIMEX3; the days bound the calendar time meant, None where it is not known."""

    article_id: str
    field: Field
    start: int
    end: int
    sentence_start: int
    sentence_end: int
    rule: str
    value: str
    kind: DateKind
    first_day: date | None
    last_day: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number with what it counts or measures. A null bound is open; both null: no number can be said.

    `unit` is set for measures (pint's name, "percent", a currency's name), `thing` for counts: a path in the lexicon
    tree from its root ("missile/ballistic/iskander_m"; "drone|missile" for a mixed count), else the lemma of the
    head noun. `noun` is the head noun as written, None where it is elided and not resolved. `scope` is "measure"
    for what can never be a claim (age, distance, calibre, money, storeys, duration, percentage), else None.
    """

    article_id: str
    field: Field
    start: int
    end: int
    sentence_start: int
    sentence_end: int
    rule: str
    low: float | None
    high: float | None
    modifier: Modifier
    unit: str | None
    thing: str | None
    noun: str | None
    scope: Scope | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A counted event as an article tells it: how many of what, done by whom, said by whom, when.

    `claimant` is the speaker of the smallest attribution around the number (resolved name or description), None for
    the outlet's own voice. `event_date` is the first day of what is meant, with its precision; `period_start` the day
    from which a cumulative figure counts, where told. `reported_on` is the publication day. `part_of` is the `start`,
    in the same field, of the quantity that this one is a part of. `headline` is true for claims of the title.
    """

    article_id: str
    field: Field
    start: int
    end: int
    sentence_start: int
    sentence_end: int
    rule: str
    low: float | None
    high: float | None
    modifier: Modifier
    unit: str | None
    thing: str
    noun: str | None
    action: str | None
    actor_side: str | None
    target_side: str | None
    place_id: str | None
    claimant: str | None
    claimant_id: str | None
    claimant_side: str | None
    event_date: date | None
    event_precision: EventPrecision
    reported_on: date | None
    period_start: date | None
    scope: Scope
    part_of: int | None
    headline: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A person's decision on a record, keyed by where it stands and what `record` it is; append-only.

    The record "entity" is an identity: it stands nowhere (`article_id` ""), and `value` says which it is.
    """

    article_id: str
    field: Field
    start: int
    end: int
    record: str
    decision: Decision
    value: str | None
    who: str
    when: datetime
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """Everything found in one article, before linking. `entities` holds each identity mentioned, once."""

    article: Article
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    dates: tuple[DateMention, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    quotes: tuple[Quote, ...] = ()
    claims: tuple[Claim, ...] = ()
