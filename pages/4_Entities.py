"""How often, with whom, where."""

import streamlit as st

from ui.entities import show_frequency, show_movers, show_neighbours, show_places, show_variants
from ui.frame import page

with page("Entities", "Who and what is named, how often, with whom, and where?", own=("of",)) as view:
    often, movers, company, places, spellings = st.tabs(
        ["How often", "Rising and falling", "Named together", "Where", "Spellings"]
    )
    with often:
        show_frequency(view)
    with movers:
        show_movers(view)
    with company:
        show_neighbours(view)
    with places:
        show_places(view)
    with spellings:
        show_variants(view)
