"""Who said what, in whose words."""

from ui.frame import page
from ui.quotes import show_concordance, show_quotes, show_same_words
from ui.tabs import show_tabs

SECTIONS = {"Quotes": show_quotes, "Concordance": show_concordance, "Same words again": show_same_words}

with page("Quotes", "Who said what, in whose words, and who carried it?", own=("tab", "speaker", "node")) as view:
    show_tabs(view, SECTIONS)
