"""Questions in SQL, read-only."""

from ui.frame.page import page
from ui.query import show_query

with page("Query", "Ask the corpus in SQL: read-only, every table a snapshot holds", filtered=False) as view:
    show_query(view)
