"""Who said what, in whose words."""

from ui.concordance import NODE, SORT, show_concordance
from ui.frame import page
from ui.quotes import show_quotes
from ui.said import OWN
from ui.same_words import WORDS, show_same_words
from ui.tabs import TAB, show_tabs

SECTIONS = {"Quotes": show_quotes, "Concordance": show_concordance, "Same words again": show_same_words}
KEPT = (TAB, *OWN, "order", NODE, SORT, WORDS)

with page("Quotes", "Who said what, in whose words, and who carried it?", own=KEPT) as view:
    show_tabs(view, SECTIONS)
