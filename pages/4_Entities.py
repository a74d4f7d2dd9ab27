"""How often, with whom, where; and who is who."""

from ui.entities.deciding import show_told
from ui.entities.decisions import show_decisions
from ui.entities.frequency import show_frequency
from ui.entities.identity import show_identity
from ui.entities.movers import show_movers
from ui.entities.places import show_places
from ui.entities.together import show_neighbours
from ui.frame.page import page
from ui.frame.tabs import show_tabs

SECTIONS = {
    "How often": show_frequency,
    "Rising and falling": show_movers,
    "Named together": show_neighbours,
    "Where": show_places,
    "Spellings": show_identity,
    "Decisions": show_decisions,
}

with page(
    "Entities", "Who and what is named, how often, with whom, and where?", own=("tab", "of"), charted=True
) as view:
    show_told()
    show_tabs(view, SECTIONS)
