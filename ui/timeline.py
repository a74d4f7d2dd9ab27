"""The timeline: which panel, its bars, and what stands behind the bar that was clicked."""

from datetime import date

import pandas as pd
import streamlit as st

from data.queries.claims import Panel, query_bar, query_event_claims, query_held, query_panels, query_timeline
from data.queries.corpus import query_volume
from data.queries.explaining import share
from data.queries.filters import Grain
from data.queries.shares import query_shares
from ui.address.session import own_parameter, set_own_parameter
from ui.charts.look import CONFIG, every_period
from ui.charts.timeline import MANY_BARS, draw_timeline
from ui.events.in_words import UNDATED, event_title, figure, used_figure
from ui.events.panels import panel_of, panel_title, to_key
from ui.frame.empty import show_empty
from ui.frame.page import View
from ui.frame.theme import colours
from ui.showing.evidence import show_claims
from ui.showing.export import show_export
from ui.showing.rows import Row, rows_of
from ui.showing.tables import show_table
from ui.words import action_label, counted, period_label, side_label

BAR, PANEL = "bar", "panel"
READING = "Click a bar to read the claims behind it. Hollow: hedged, or of a day that is assumed. Whiskers: a range."


def show_timeline(view: View) -> Panel | None:
    """Draws the choice of panels and the chosen one's chart; gives the panel, None if there is nothing to draw."""
    panels = view.ask(query_panels, known_on=view.known_on)
    if panels.empty:
        show_empty("No dated claims", view.filters, hint=UNDATED)
        return None
    panel = _choose(panels)
    series = view.ask(query_timeline, panel, known_on=view.known_on)
    grain = view.filters.grain
    chart = draw_timeline(series, view.ask(query_volume), grain=grain, colours=colours(), what=panel_title(panel))
    st.plotly_chart(
        chart,
        key="timeline",
        on_select=_take_up_click,
        selection_mode="points",
        config=CONFIG,
        alt=f"{panel_title(panel)} by {grain} and claimant side",
    )
    st.caption(f"{READING}{_thin(series, grain)}")
    show_export("timeline", series, view, about=panel_title(panel))
    return panel


def show_bar(view: View, panel: Panel) -> None:
    """Draws the events and claims behind the bar that the address names."""
    chosen = _bar()
    if not chosen:
        return
    day, side = chosen
    events = view.ask(query_bar, panel, period=day, claimant_side=side, known_on=view.known_on)
    if events.empty:
        st.caption("There is no such bar under these filters.")
        return
    bounds = [bound for bound in events["bound"].unique() if bound]
    total = used_figure(events["used"].sum(), bounds[0] if len(bounds) == 1 else "approx" if bounds else "")
    heading = f"{period_label(day, view.filters.grain)}, according to {side_label(side)}"
    st.subheader(f"{heading}: {total}", anchor=False)
    shares = rows_of(view.ask(query_shares, panel, period=day, claimant_side=side, known_on=view.known_on))
    if outcome := " · ".join(f"{action_label(row['action']).capitalize()}: {share(row)}" for row in shares):
        st.markdown(outcome)
    for event in rows_of(events):
        _show_event(view, event, side)
    show_export("bar", events, view, about=": ".join(filter(None, [f"{panel_title(panel)}, {heading}", outcome])))


def _show_event(view: View, event: Row, side: str) -> None:
    spread = f"{figure(event)} across {counted(event['n_claims'], 'claim')}"
    used = used_figure(event["used"], event["bound"])
    st.markdown(f"**{used}** {event_title(event)} · {spread} in {counted(event['n_stories'], 'story', 'stories')}")
    st.caption(event["why"])
    claims = view.ask(query_event_claims, event_id=event["event_id"], known_on=view.known_on)
    show_claims(claims[claims["claimant_side"] == side], view.filters, note="why_not")
    held = view.ask(query_held, event_id=event["event_id"], known_on=view.known_on)
    held = held[held["claimant_side"] == side]
    if not held.empty:
        with st.expander(f"Told beside it, and not added: {counted(len(held), 'narrower figure')}"):
            show_table(held, ["event_date", "thing", "action", "place", "used", "n_claims", "why"])


def _thin(series: pd.DataFrame, grain: Grain) -> str:
    """What to do about bars that are too thin to click; nothing where they are few."""
    if len(every_period(series["period"], grain)) <= MANY_BARS:
        return ""
    return f" So many {grain}s make thin bars: set a period on the left, or group by a longer time there."


def _choose(panels: pd.DataFrame) -> Panel:
    offered = {to_key(panel_of(row)): row for row in rows_of(panels)}
    wanted = own_parameter(PANEL)
    keys = list(offered)
    chosen = st.selectbox(
        "Show",
        keys,
        index=keys.index(wanted) if wanted in offered else 0,
        format_func=lambda key: f"{panel_title(panel_of(offered[key]))} · {counted(offered[key]['n_claims'], 'claim')}",
    )
    set_own_parameter(PANEL, chosen if chosen != keys[0] else None)
    return panel_of(offered[chosen])


def _take_up_click() -> None:
    points = st.session_state["timeline"].selection.points
    clicked = next((point["customdata"] for point in points if point.get("customdata")), None)
    set_own_parameter(BAR, "~".join(clicked) if clicked else None)


def _bar() -> tuple[date, str] | None:
    day, _, side = (own_parameter(BAR) or "").partition("~")
    try:
        return date.fromisoformat(day), side
    except ValueError:
        return None
