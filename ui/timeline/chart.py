"""Which panel is drawn, its chart, and the same bars as a table."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from data.nouns import counted
from data.queries.claims import Panel, query_panels, query_timeline
from data.queries.corpus import query_volume
from data.queries.filters import Grain
from ui.address.session import own_parameter, set_grain, set_own_parameter
from ui.charts.look import CONFIG, every_period
from ui.charts.timeline import MANY_BARS, draw_timeline
from ui.events.in_words import UNDATED
from ui.events.panels import panel_of, panel_title, to_key
from ui.frame.empty import show_empty
from ui.frame.page import View
from ui.frame.theme import colours
from ui.showing.export import show_export
from ui.showing.rows import rows_of
from ui.timeline.bars import choose_bar, show_bars

PANEL = "panel"
LONGER: Mapping[Grain, tuple[Grain, ...]] = {"day": ("week", "month"), "week": ("month",), "month": ()}
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
    st.caption(READING)
    _show_thin(series, grain)
    show_bars(series, grain, key=f"timeline.bars.{hash((panel, view.filters, view.known_on))}")
    show_export("timeline", series, view, about=panel_title(panel))
    return panel


def _show_thin(series: pd.DataFrame, grain: Grain) -> None:
    """What to do about bars that are too thin to click; nothing where they are few."""
    if not LONGER[grain] or len(every_period(series["period"], grain)) <= MANY_BARS:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(f"So many {grain}s make thin bars: set a period, open the table, or", width="content")
        for longer in LONGER[grain]:
            st.button(
                f"group by {longer}", key=f"timeline.by.{longer}", type="tertiary", on_click=set_grain, args=(longer,)
            )


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
    choose_bar(next((point["customdata"] for point in points if point.get("customdata")), None))
