"""The ledger: each event with what each side says of it, side by side."""

import pandas as pd
import streamlit as st

from analysis.counting.things import label as thing_label
from data.queries.asking import Page
from data.queries.claims import Told, query_event_claims, query_ledger
from data.queries.corpus import query_overview
from ui.address import DEFAULT
from ui.empty import show_empty
from ui.evidence import show_claims
from ui.export import show_export, show_whole_export
from ui.frame import View
from ui.paging import paging_of, show_pages
from ui.rows import Row, rows_of
from ui.session import own_parameter, set_own_parameter
from ui.words import action_label, bounds, counted, day_label, side_label

EVENTS = 200  # of a page
EVENT, TOLD = "event", "told"
ALL: Told = "all"
DIFFER: Told = "differ"
WAYS: dict[Told, str] = {ALL: "all", "several": "told by more than one", DIFFER: "figures differ"}
SILENT = "–"
NONE_SO = {ALL: "No dated claims", "several": "No event that more than one tells", DIFFER: "No figures that differ"}
UNDATED = "Claims without a day stand under Claims, “Every claim”."
BESIDE_THE_EVENT = 300  # pixels: the table makes room for the event that is open below it


def show_ledger(view: View) -> None:
    """Draws the events side by side, and the claims of the one chosen."""
    told = _choose_told()
    choices = (view.filters, view.known_on, told)
    paging = paging_of("ledger", choices, size=EVENTS)
    ledger = view.ask(query_ledger, paging, told=told, known_on=view.known_on)
    if ledger.rows.empty:
        show_empty(NONE_SO[told], view.filters, hint=UNDATED)
        return
    st.caption("Click a row to read its sentences.")
    events = side_by_side(ledger.rows)
    _show_table(view, events, key=str(hash((choices, paging))))
    show_pages(Page(events, ledger.total), paging, "ledger", choices, one="event")
    show_whole_export(
        "ledger",
        lambda every: figures_told(view.ask(query_ledger, every, told=told, known_on=view.known_on)),
        view,
        n_rows=ledger.total,
        one="event",
        about=f"figures of each side for each event ({WAYS[told]})",
    )
    _show_chosen_event(view)


def figures_told(ledger: Page) -> Page:
    """The ledger without the rows of sides that are silent."""
    return Page(ledger.rows[ledger.rows["used"].notna()], ledger.total)


def side_by_side(rows: pd.DataFrame) -> pd.DataFrame:
    """One row for each event: event_id, Day, What, a column for each side with its figure; Compared and
    Where unless they are empty throughout."""
    sides = sorted(rows["claimant_side"].unique(), key=lambda side: (side == "", side))
    by_event: dict[int, dict[str, Row]] = {}
    for row in rows_of(rows):
        by_event.setdefault(row["event_id"], {})[row["claimant_side"]] = row
    events = []
    for event_id, told in by_event.items():
        first = next(iter(told.values()))
        about = {"event_id": event_id, "Day": first["event_date"], "What": what_happened(first)}
        said = {side_label(side): figure(told.get(side)) for side in sides}
        events.append(about | said | {"Compared": _compared(first["comparison"]), "Where": first["place"]})
    table = pd.DataFrame(events)
    return table.drop(columns=[name for name in ("Compared", "Where") if not table[name].any()])


def what_happened(row: Row) -> str:
    """An event in words: "drones shot down by Ukraine"."""
    by = f" by {row['actor_side']}" if row["actor_side"] else ""
    unit = f" ({row['unit']})" if row["unit"] else ""
    return f"{thing_label(row['thing'])} {action_label(row['action'])}{by}{unit}"


def figure(row: Row | None) -> str:
    """What a side gives for an event, lowest to highest; a dash where it gives nothing."""
    if row is None or row["used"] is None:
        return SILENT
    if row["low"] < row["high"]:
        return bounds(row["low"], row["high"]) + (" or more" if row["open_above"] else "")
    return bounds(None if row["open_below"] else row["low"], None if row["open_above"] else row["high"])


def _choose_told() -> Told:
    wanted = own_parameter(TOLD)
    st.session_state["ledger.told"] = wanted if wanted in WAYS else ALL
    st.segmented_control(
        "Events", list(WAYS), format_func=WAYS.__getitem__, key="ledger.told", required=True, on_change=_take_up_told
    )
    told: Told = st.session_state["ledger.told"]
    return told


def _take_up_told() -> None:
    told = st.session_state["ledger.told"]
    set_own_parameter(TOLD, None if told == ALL else told)


def event_key(view: View, event_id: int) -> str:
    """An event as an address names it: its number, and the content that has it under this number."""
    content: str = view.ask_all(query_overview, DEFAULT)["content_hash"]
    return f"{event_id}-{content[:8]}"


def _show_table(view: View, table: pd.DataFrame, *, key: str) -> None:
    event = own_parameter(EVENT)
    chosen = st.dataframe(
        table.drop(columns="event_id"),
        hide_index=True,
        width="stretch",
        height=BESIDE_THE_EVENT if event and len(table) * 35 > BESIDE_THE_EVENT else "auto",
        on_select="rerun",
        selection_mode="single-row",
        key=f"ledger.{key}",
        column_config={
            "Day": st.column_config.DateColumn(format="D MMM YYYY", width="small"),
            "What": st.column_config.TextColumn(width="medium"),
        },
    )
    if rows := chosen.selection.rows:
        set_own_parameter(EVENT, event_key(view, int(table["event_id"].iloc[rows[0]])))


def _compared(comparison: str) -> str:
    """The ratio, or why there is none; that a side is silent is said in its own column."""
    return "; ".join(part for part in comparison.split("; ") if not part.startswith("no claim by"))


def _show_chosen_event(view: View) -> None:
    chosen = own_parameter(EVENT) or ""
    number = chosen.partition("-")[0]
    if not number.isdigit():
        return
    if chosen != event_key(view, int(number)):
        st.warning("The address names an event of an earlier state of this corpus. Choose it anew in the table.")
        return
    _show_event(view, int(number))


def _show_event(view: View, event_id: int) -> None:
    claims = view.ask(query_event_claims, event_id=event_id, known_on=view.known_on)
    if claims.empty:
        st.caption("The event that the address names has no claims under these filters.")
        return
    first = rows_of(claims)[0]
    place = f", {first['place']}" if first["place"] else ""
    st.subheader(f"{what_happened(first)}{place}, {day_label(first['event_date'])}", anchor=False)
    for side, rows in sorted(claims.groupby("claimant_side"), key=lambda told: (told[0] == "", told[0])):
        st.markdown(f"**{side_label(str(side))}** · {counted(len(rows), 'claim')}")
        show_claims(rows, view.filters, note="why_not")
    show_export("event", claims, view)
