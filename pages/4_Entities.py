"""How often, with whom, where; and who is who."""

from ui.deciding import show_told
from ui.decisions import show_decisions
from ui.entities import show_frequency, show_movers, show_neighbours, show_places
from ui.frame import page
from ui.identities import show_identity
from ui.tabs import show_tabs

SECTIONS = {
    "How often": show_frequency,
    "Rising and falling": show_movers,
    "Named together": show_neighbours,
    "Where": show_places,
    "Spellings": show_identity,
    "Decisions": show_decisions,
}

with page("Entities", "Who and what is named, how often, with whom, and where?", own=("tab", "of")) as view:
    show_told()
    show_tabs(view, SECTIONS)
