"""How many, day by day, according to whom."""

from ui.events.as_of import choose_as_of
from ui.frame.page import page
from ui.timeline.behind import show_bar
from ui.timeline.chart import show_timeline

with page("Timeline", "How many, day by day, according to whom?", own=("panel", "bar", "asof"), charted=True) as view:
    view = choose_as_of(view)
    panel = show_timeline(view)
    if panel:
        show_bar(view, panel)
