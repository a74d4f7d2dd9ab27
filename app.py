"""Overview: what is in the corpus, how fresh it is, what was left out, and where to go."""

from ui.frame.page import page
from ui.overview import show_overview

with page("Overview", "Who said how many of what, when, where, and in which sentence?", charted=True) as view:
    show_overview(view)
