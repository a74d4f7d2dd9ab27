"""What the reader chose: one frozen object, the argument of every query and the key of every cache."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

type Grain = Literal["day", "week", "month"]
type Counting = Literal["articles", "stories", "origins"]

DRAWN_SCOPES = ("event", "as_of")


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """One view of a corpus. Empty tuples and None leave that dimension open.

    `start`, `end` are inclusive days: of the event for claims, of publication for everything else. `sources` are
    outlets; `sides` claimant sides ("" for the outlet's own voice or a claimant of no side); `things` paths of the
    lexicon tree, each with all below it; `actions` names of actions; `entities` entity ids; `text` a full-text
    search; `scopes` the scopes of claims to draw; `counting` what is counted: articles, stories (one for a cluster
    of copies) or origins (one for a cluster and cited source); `confirmed` leaves only what a person accepted.
    """

    start: date | None = None
    end: date | None = None
    grain: Grain = "day"
    sources: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    things: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    text: str = ""
    scopes: tuple[str, ...] = DRAWN_SCOPES
    counting: Counting = "stories"
    confirmed: bool = False
