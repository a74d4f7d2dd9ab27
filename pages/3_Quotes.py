"""Who said what, in whose words."""

from ui.frame.page import page
from ui.frame.tabs import TAB, show_tabs
from ui.quotes.browser import show_quotes
from ui.quotes.concordance import NODE, SORT, show_concordance
from ui.quotes.said import OWN
from ui.quotes.same_words import WORDS, show_same_words

SECTIONS = {"Quotes": show_quotes, "Concordance": show_concordance, "Same words again": show_same_words}
KEPT = (TAB, *OWN, "order", NODE, SORT, WORDS)

with page("Quotes", "Who said what, in whose words, and who carried it?", own=KEPT) as view:
    show_tabs(view, SECTIONS)
