"""How many of what, claimed by whom: panels, bars, the events behind a bar, the claims behind an event, the ledger.

An event's figure for one claimant side is `used`: the median, over its claimants, of each one's latest claim, always a
figure somebody gave (`parts/figures.sql` has the rule). A bar is the sum of `used` over its events, by
construction: the same SQL draws the bar and lists what is behind it. `known_on` replays what was known then: claims
reported later are left out.
"""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any, Literal

import pandas as pd

from data.keeping.snapshot import Snapshot
from data.queries import explaining
from data.queries.asking import EVERY_ROW, FIRST_PAGE, Page, Paging, ask, paged
from data.queries.filters import Filters

type Told = Literal["all", "several", "differ"]

AMONG = 20  # events looked at for each that is wanted, before all are
COMPARISON = ("n_telling", "ratio", "larger", "smaller", "most", "silent", "elsewhere")


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """What may be added up, and so stands in one chart: a thing with all below it, an action, sides, a unit, a scope.

    "" is none of its kind (an actor who is not told); None leaves a side open, so that bars sum over it.
    """

    thing: str
    action: str
    actor_side: str | None = None
    target_side: str | None = None
    unit: str = ""
    scope: str = "event"


def query_panels(snapshot: Snapshot, filters: Filters, *, known_on: date | None = None) -> pd.DataFrame:
    """The charts there are to draw under the filters, the one with most claims first.

    thing (a chosen one, else the root of the tree), action, actor_side, target_side, unit, scope; n, n_events,
    n_claims; first_day, last_day.
    """
    return ask(snapshot, "panels", filters, known_on=known_on)


def query_timeline(snapshot: Snapshot, filters: Filters, panel: Panel, *, known_on: date | None = None) -> pd.DataFrame:
    """The bars of a panel, by period and claimant side.

    period (its first day), claimant_side ("": the outlet's own voice, or of no side), value (sum of `used`), bound
    (at_least, at_most or approx where a figure in it is but a bound, else ""), low, high;
    open_below, open_above (some claim leaves that bound open), hedged (some event has no exact, dated figure);
    n, n_events, n_claims, n_articles, n_stories, n_origins. A week or month of `as_of` or `cumulative` is its last day.
    """
    return ask(snapshot, "timeline", filters, **asdict(panel), known_on=known_on)


def query_bar(
    snapshot: Snapshot,
    filters: Filters,
    panel: Panel,
    *,
    period: date,
    claimant_side: str,
    known_on: date | None = None,
) -> pd.DataFrame:
    """The events behind one bar: the sum of their `used` is the bar.

    event_id, event_date, thing, action, actor_side, target_side, place_id, place, unit, scope, claimant_side; used,
    bound (at_least, at_most: `used` is no more than that; else ""), low, high, open_below, open_above, hedged,
    n_claimants, claimants (names), why (in words: from whom and how `used` comes); n, n_claims, n_articles,
    n_stories, n_origins.
    """
    asked = asdict(panel) | {"period": period, "claimant_side": claimant_side}
    return explaining.explained(ask(snapshot, "bar", filters, **asked, known_on=known_on))


def query_held(snapshot: Snapshot, filters: Filters, *, event_id: int, known_on: date | None = None) -> pd.DataFrame:
    """The narrower and wider events told beside an event, of which the larger alone counts; columns as `query_bar`.

    A part is not added to its whole, and a whole that a part exceeds is none, so that it is not added to the part.
    """
    return explaining.explained(ask(snapshot, "held", filters, event_id=event_id, known_on=known_on))


def query_event_claims(
    snapshot: Snapshot, filters: Filters, *, event_id: int, known_on: date | None = None
) -> pd.DataFrame:
    """The claims of one event under the filters, by side, the latest first.

    The columns of `query_claims`, and `counted` (it gives its claimant's figure), `why_not` (in words, "" if counted).
    """
    return ask(snapshot, "event_claims", filters, event_id=event_id, known_on=known_on)


def query_claims(
    snapshot: Snapshot, filters: Filters, paging: Paging = FIRST_PAGE, *, known_on: date | None = None
) -> Page:
    """Claims under the filters, newest event first; undated ones too while the period is open.

    claim_id, event_id, event_date, event_precision, linked_by (why its day is another than its article tells:
    headline, retold, toll), reported_on, thing, noun, action, actor_side, target_side, place_id, place, claimant,
    claimant_id, claimant_side, value, low, high, modifier, unit, scope, period_start, headline, status, rule;
    sentence, sentence_start, article_id, field, start, end, title, url, source, story, origin.
    """
    return paged(ask(snapshot, "claims", filters, **asdict(paging), known_on=known_on))


def query_ledger(
    snapshot: Snapshot,
    filters: Filters,
    paging: Paging = FIRST_PAGE,
    *,
    told: Told = "all",
    sides: tuple[str, ...] = (),
    known_on: date | None = None,
) -> Page:
    """Each event once for each side that claims it, the newest first; paged and counted by event.

    `told` leaves events that several sides tell (the outlets' own voice is one), or of which the figures differ.

    event_id, event_date, thing, action, actor_side, target_side, place_id, place, unit, scope; claimant_side, used,
    bound, low, high, open_below, open_above, hedged, claimants (names), n_claimants, n, n_claims, n_articles,
    n_stories, n_origins, why; ratio (larger over smaller `used` of `sides`, null where there are no two), comparison
    (in words: the ratio, also of figures in two units, "not comparable: ..." or "no claim by ..."). A side of `sides`
    that is silent has a row with no `used`; without `sides`, all sides that have a claim in the corpus are compared.
    `filters.sides` chooses events that one of them claims, and leaves the other side's claims beside them.
    """
    asked = {"compared": sides, "told": told, "known_on": known_on, "most_told": False, "among": EVERY_ROW.limit}
    return _ledger(snapshot, filters, paging, **asked)


def query_disputed(snapshot: Snapshot, filters: Filters, *, n_events: int) -> pd.DataFrame:
    """The most told events of which the figures differ, for each side that claims them: the columns of query_ledger."""
    asked = {"compared": (), "told": "differ", "known_on": None, "most_told": True}
    page = _ledger(snapshot, filters, Paging(limit=n_events), **asked, among=AMONG * n_events)
    if page.total < n_events:  # figures of all events take long to form, and are hardly ever needed
        page = _ledger(snapshot, filters, Paging(limit=n_events), **asked, among=EVERY_ROW.limit)
    return page.rows


def _ledger(snapshot: Snapshot, filters: Filters, paging: Paging, **asked: Any) -> Page:
    values = asdict(paging) | {"asked_sides": filters.sides} | asked
    page = paged(ask(snapshot, "ledger", replace(filters, sides=()), **values))
    rows = page.rows.drop(columns=list(COMPARISON)).assign(ratio=page.rows["ratio"])
    rows["comparison"] = _each(page.rows, (*COMPARISON, "unit"), explaining.comparison)
    return Page(explaining.explained(rows), page.total)


def query_revisions(
    snapshot: Snapshot, filters: Filters, paging: Paging = FIRST_PAGE, *, known_on: date | None = None
) -> Page:
    """What claimants said later about the same event, in order of `reported_on`; only where a figure changed.

    event_id, event_date, thing, action, actor_side, target_side, place, unit, scope; claimant, claimant_id,
    claimant_side; step (1 for the first figure), reported_on, value, low, high, modifier, before (value of the step
    before), change, in_words ("first figure", "raised from 8 to 11", "lowered from 14 to 11"); n_stories, n_articles,
    claim_id, article_id, field, start, source, sentence of the step. Paged and counted by step.
    """
    page = paged(ask(snapshot, "revisions", filters, **asdict(paging), known_on=known_on))
    page.rows["in_words"] = _each(page.rows, ("before", "value"), explaining.revised)
    return page


def query_flags(
    snapshot: Snapshot, filters: Filters, paging: Paging = FIRST_PAGE, *, known_on: date | None = None
) -> Page:
    """Figures that contradict themselves or their neighbours, the newest first: marked, never mended.

    flag (parts, shot_down, falling, digits, jump), reason (in words), event_date, thing, action, actor_side,
    target_side, place, claimant_side, claimant, value, other (the value it is held against), other_day, claim_id,
    event_id, article_id, field, start, source, sentence.
    """
    page = paged(ask(snapshot, "flags", filters, **asdict(paging), known_on=known_on))
    page.rows["reason"] = _each(page.rows, ("flag", "value", "other", "other_day"), explaining.reason)
    return page


def _each(rows: pd.DataFrame, columns: tuple[str, ...], words: Callable[[Mapping[Any, Any]], str]) -> list[str]:
    return [words(row) for row in rows[list(columns)].to_dict("records")]
