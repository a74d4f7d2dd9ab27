"""Where: the places named, on a map."""

import streamlit as st

from data.queries.entities import query_places
from ui.charts.look import CONFIG
from ui.charts.maps import draw_map
from ui.frame.empty import show_empty
from ui.frame.page import View
from ui.showing.export import show_export
from ui.showing.tables import show_table

MOST = 500


def show_places(view: View) -> None:
    """Draws the places named on a map; regions and countries as rings, never as points."""
    places = view.ask(query_places, limit=MOST)
    if places.empty:
        show_empty("No places with coordinates", view.filters)
        return
    st.plotly_chart(draw_map(places, name=view.filters.counting), key="entities.map", config=CONFIG)
    most = f" The {len(places)} most named." if len(places) == MOST else ""
    st.caption(f"Filled: a town or a point. Ring: somewhere in a region or country, drawn at its middle.{most}")
    show_table(places, ["name", "place_precision", "n_mentions", "n_articles", "n_stories"])
    show_export("places", places, view)
