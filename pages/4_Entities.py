"""How often, with whom, where."""

from ui.entities import show_frequency, show_movers, show_neighbours, show_places, show_variants
from ui.frame import page
from ui.tabs import show_tabs

SECTIONS = {
    "How often": show_frequency,
    "Rising and falling": show_movers,
    "Named together": show_neighbours,
    "Where": show_places,
    "Spellings": show_variants,
}

with page("Entities", "Who and what is named, how often, with whom, and where?", own=("tab", "of")) as view:
    show_tabs(view, SECTIONS)
