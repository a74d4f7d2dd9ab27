"""Names that stand together: the company of one, and the strongest pairs of all."""

from typing import get_args

import streamlit as st

from data.queries.entities import Within, query_neighbour_trend, query_neighbours, query_pairs
from ui.charts.lines import draw_lines
from ui.charts.look import CONFIG
from ui.entities.identity import choose_entity
from ui.frame.empty import show_empty
from ui.frame.page import View
from ui.showing.export import show_export
from ui.showing.pace import pace, paced
from ui.showing.tables import show_table

LINES = 4
WITHIN: tuple[Within, ...] = get_args(Within.__value__)
ONE, ALL = "one name", "the strongest pairs"


def show_neighbours(view: View) -> None:
    """Draws who and what is named together with one entity, and when; or the strongest pairs of all."""
    whose, where = st.columns([3, 2])
    pairs = whose.segmented_control("Of", [ONE, ALL], default=ONE, required=True, key="together.of") == ALL
    within = where.segmented_control("Within", WITHIN, default=WITHIN[0], required=True, key="within")
    if pairs:
        _show_pairs(view, within)
        return
    entity = choose_entity(view, key="entities.with")
    if entity is None:
        return
    neighbours = view.ask(query_neighbours, entity=entity, within=within)
    if neighbours.empty:
        show_empty("No names beside this one", view.filters)
        return
    first = tuple(neighbours["entity_id"].head(LINES))
    by_pace = paced(view, neighbours["first_day"].min(), neighbours["last_day"].max())
    trend = by_pace.ask(query_neighbour_trend, entity=entity, neighbours=first, within=within)
    if not trend.empty:
        grain = by_pace.filters.grain
        lines = draw_lines(trend, by="name", value="together", name=f"{within}s with both", grain=grain)
        st.plotly_chart(lines, key="together.trend", config=CONFIG)
        st.caption(f"The {len(first)} most telling neighbours over time.{pace(view, by_pace)}")
    columns = ["name", "kind", "side", "together", "alone", "expected", "log_likelihood", "first_day", "last_day"]
    show_table(neighbours, columns)
    show_export("neighbours", neighbours, view)


def _show_pairs(view: View, within: Within) -> None:
    pairs = view.ask(query_pairs, within=within)
    if pairs.empty:
        show_empty("No two names together", view.filters)
        return
    show_table(pairs, ["left_name", "right_name", "together", "expected", "log_likelihood"])
    st.caption("Among the 60 names of most stories.")
    show_export("pairs", pairs, view)
