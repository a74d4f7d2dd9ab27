"""Who said what, in whose words."""

import streamlit as st

from ui.frame import page
from ui.quotes import show_concordance, show_quotes, show_same_words

with page("Quotes", "Who said what, in whose words, and who carried it?", own=("speaker", "node")) as view:
    quotes, concordance, same = st.tabs(["Quotes", "Concordance", "Same words again"])
    with quotes:
        show_quotes(view)
    with concordance:
        show_concordance(view)
    with same:
        show_same_words(view)
