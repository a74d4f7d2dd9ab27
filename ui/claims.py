"""The ledger: each event with what each side says of it; every claim; revisions; doubts."""

import pandas as pd
import streamlit as st

from analysis.things import label as thing_label
from data.queries.asking import Page, Paging
from data.queries.claims import query_claims, query_event_claims, query_flags, query_ledger, query_revisions
from ui.evidence import show_claims
from ui.export import show_export
from ui.frame import View
from ui.rows import Row, rows_of
from ui.session import own_parameter, set_own_parameter
from ui.tables import show_table
from ui.words import action_label, bounds, counted, day_label, side_label

EVENTS, CLAIMS = 100, 200
EVENT = "event"
COMPARED = """One row for each event: a day, a thing, what happened to it and by whom. Each side's column holds what
that side's claimants gave, lowest to highest. The ratio is the larger over the smaller of the sides' figures, given
only where unit, period and scope agree. Click a row for the sentences."""


def show_ledger(view: View) -> None:
    """Draws the events side by side, and the claims of the one chosen."""
    ledger = view.ask(query_ledger, Paging(limit=EVENTS))
    if ledger.rows.empty:
        st.info("No dated claims under these filters. Widen the period, or take a filter away.")
        return
    st.caption(COMPARED)
    table = side_by_side(ledger.rows)
    chosen = st.dataframe(
        table.drop(columns="event_id"),
        hide_index=True,
        width="stretch",
        on_select="rerun",
        selection_mode="single-row",
        key="ledger",
    )
    _count(ledger, table["event_id"].nunique(), "event")
    show_export("ledger", ledger.rows, view)
    rows = chosen.selection.rows
    if rows:
        set_own_parameter(EVENT, str(table["event_id"].iloc[rows[0]]))
    if (event := own_parameter(EVENT)) and event.isdigit():
        _show_event(view, int(event))


def show_all_claims(view: View) -> None:
    """Draws every claim under the filters as a table."""
    page = view.ask(query_claims, Paging(limit=CLAIMS))
    if page.rows.empty:
        st.info("No claims under these filters.")
        return
    show_claims(page.rows, view.filters)
    _count(page, len(page.rows), "claim")
    show_export("claims", page.rows, view)


def show_revisions(view: View) -> None:
    """Draws how figures changed, report by report."""
    page = view.ask(query_revisions, Paging(limit=CLAIMS))
    if page.rows.empty:
        st.info("Nobody revised a figure under these filters.")
        return
    columns = ["event_date", "thing", "action", "claimant", "reported_on", "value", "in_words", "source", "sentence"]
    show_table(page.rows, columns)
    _count(page, len(page.rows), "step")
    show_export("revisions", page.rows, view)


def show_flags(view: View) -> None:
    """Draws figures that contradict themselves or their neighbours; none is mended."""
    page = view.ask(query_flags, Paging(limit=CLAIMS))
    if page.rows.empty:
        st.info("No figure contradicts another under these filters.")
        return
    columns = ["event_date", "reason", "thing", "action", "claimant", "value", "other", "source", "sentence"]
    show_table(page.rows, columns)
    _count(page, len(page.rows), "doubt")
    show_export("doubts", page.rows, view)


def side_by_side(rows: pd.DataFrame) -> pd.DataFrame:
    """One row for each event: event_id, Day, What, Where, a column for each side with its figure, Compared."""
    sides = sorted(rows["claimant_side"].unique(), key=lambda side: (side == "", side))
    events = []
    for event_id, claims in rows.groupby("event_id", sort=False):
        told = {row["claimant_side"]: row for row in rows_of(claims)}
        first = next(iter(told.values()))
        about = {
            "event_id": event_id,
            "Day": day_label(first["event_date"]),
            "What": _what(first),
            "Where": first["place"],
        }
        said = {
            f"{side_label(side)} says": _figure(told.get(side), silent="no claim" if side else "") for side in sides
        }
        events.append(about | said | {"Compared": _compared(first["comparison"])})
    return pd.DataFrame(events)


def _what(row: Row) -> str:
    by = f" by {row['actor_side']}" if row["actor_side"] else ""
    return f"{thing_label(row['thing'])} {action_label(row['action'])}{by}"


def _compared(comparison: str) -> str:
    """The ratio, or why there is none; that a side is silent is said in its own column."""
    return "; ".join(part for part in comparison.split("; ") if not part.startswith("no claim by"))


def _figure(row: Row | None, *, silent: str) -> str:
    if row is None or row["used"] is None:
        return silent
    low = None if row["open_below"] else row["low"]
    high = None if row["open_above"] else row["high"]
    return bounds(low, high)


def _show_event(view: View, event_id: int) -> None:
    claims = view.ask(query_event_claims, event_id=event_id)
    if claims.empty:
        return
    first = rows_of(claims)[0]
    st.subheader(f"{_what(first)}, {day_label(first['event_date'])}", anchor=False)
    for side, rows in claims.groupby("claimant_side", sort=True):
        st.markdown(f"**{side_label(str(side))}** · {counted(len(rows), 'claim')}")
        show_claims(rows, view.filters, note="why_not")


def _count(page: Page, shown: int, noun: str) -> None:
    if shown < page.total:
        st.caption(f"First {shown:,} of {counted(page.total, noun)}.")
    else:
        st.caption(f"All {counted(page.total, noun)}.")
