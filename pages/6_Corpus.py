"""What has been loaded, what was left out, and loading more."""

import streamlit as st

from ui.coverage import show_articles_table, show_copies, show_coverage, show_rejects
from ui.frame import page
from ui.loading import show_loading

with page("Corpus", "What is in it, what was left out, and how to add to it", first=show_loading) as view:
    coverage, articles, copies, rejects = st.tabs(["Coverage", "Articles", "Copies", "Rejected"])
    with coverage:
        show_coverage(view)
    with articles:
        show_articles_table(view)
    with copies:
        show_copies(view)
    with rejects:
        show_rejects(view)
