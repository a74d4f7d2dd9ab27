"""The ledger: each event with what each side says of it, side by side."""

import pandas as pd
import streamlit as st

from data.nouns import counted
from data.queries.asking import Page
from data.queries.claims import Told, query_event_claims, query_ledger
from ui.address.session import own_parameter, set_own_parameter
from ui.events.in_words import UNDATED, event_title, figure, used_figure
from ui.frame.empty import show_empty
from ui.frame.page import View
from ui.showing.evidence import show_claims
from ui.showing.export import show_export, show_whole_export
from ui.showing.numbered import address_of, number_of
from ui.showing.paging import paging_of, show_pages
from ui.showing.rows import Row, rows_of
from ui.words import side_label, what_happened

EVENTS = 200  # of a page
EVENT, TOLD = "event", "told"
ALL: Told = "all"
DIFFER: Told = "differ"
WAYS: dict[Told, str] = {ALL: "all", "several": "told by more than one", DIFFER: "figures differ"}
NONE_SO = {ALL: "No dated claims", "several": "No event that more than one tells", DIFFER: "No figures that differ"}
BESIDE_THE_EVENT = 300  # pixels: the table makes room for the event that is open below it
PADDING, CHARACTER = 20, 6  # pixels of a cell
NARROWEST = 75  # pixels of a column
WIDEST = {"What": 225, "Where": 110}  # pixels of a column whose longest words may be cut: never of a figure
FIXED = frozenset(("event_id", "Day", "Compared"))


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
    event_id = number_of(view, EVENT, what="an event")
    if event_id is not None:
        _show_event(view, event_id, ledger.rows[ledger.rows["event_id"] == event_id])


def figures_told(ledger: Page) -> Page:
    """The ledger without the rows of sides that are silent."""
    return Page(ledger.rows[ledger.rows["used"].notna()], ledger.total)


def side_by_side(rows: pd.DataFrame) -> pd.DataFrame:
    """One row for each event: event_id, Day, What, Where, a column for each side with its figure (the side that tells
    most comes first, that of nobody last), and Compared; Where and Compared unless they are empty throughout."""
    n_told = rows.groupby("claimant_side")["used"].count()
    sides = sorted(n_told.index, key=lambda side: (side == "", -n_told[side], side))
    by_event: dict[int, dict[str, Row]] = {}
    for row in rows_of(rows):
        by_event.setdefault(row["event_id"], {})[row["claimant_side"]] = row
    events = []
    for event_id, told in by_event.items():
        first = next(iter(told.values()))
        about = {
            "event_id": event_id,
            "Day": first["event_date"],
            "What": what_happened(first),
            "Where": first["place"],
        }
        said = {side_label(side): figure(told.get(side)) for side in sides}
        events.append(about | said | {"Compared": _compared(first["comparison"])})
    table = pd.DataFrame(events)
    return table.drop(columns=[name for name in ("Where", "Compared") if not table[name].any()])


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
            "Compared": st.column_config.TextColumn(width=280),
        }
        | {
            name: st.column_config.TextColumn(width=wide_as(table[name])) for name in table.columns if name not in FIXED
        },
    )
    if rows := chosen.selection.rows:
        set_own_parameter(EVENT, address_of(view, int(table["event_id"].iloc[rows[0]])))


def wide_as(words: "pd.Series[str]") -> int:
    """The pixels of a column that shows its longest words whole: half a figure would be read as another one."""
    longest = int(words.str.len().max())
    whole = max(PADDING + CHARACTER * longest, NARROWEST)
    return min(whole, WIDEST.get(str(words.name), whole))


def _compared(comparison: str) -> str:
    """The ratio, or why there is none; that a side is silent is said in its own column."""
    return "; ".join(part for part in comparison.split("; ") if not part.startswith("no claim by"))


def _show_event(view: View, event_id: int, figures: pd.DataFrame) -> None:
    """Draws an event's claims by side; `figures` are its rows of the ledger, none if it is on another page of it."""
    claims = view.ask(query_event_claims, event_id=event_id, known_on=view.known_on)
    if claims.empty:
        st.caption("The event that the address names has no claims under these filters.")
        return
    used = {row["claimant_side"]: row for row in rows_of(figures[figures["used"].notna()])}
    st.subheader(event_title(rows_of(claims)[0]), anchor=False)
    if compared := next((_compared(row["comparison"]) for row in used.values()), ""):
        st.markdown(compared[0].upper() + compared[1:])
    for side, rows in sorted(claims.groupby("claimant_side"), key=lambda told: (told[0] == "", told[0])):
        st.markdown(f"**{side_label(str(side))}** · {counted(len(rows), 'claim')}")
        if side in used:
            st.caption(f"{used_figure(used[side]['used'], used[side]['bound'])}: {used[side]['why']}")
        show_claims(rows, view.filters, note="why_not")
    show_export("event", claims, view)
