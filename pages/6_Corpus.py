"""What has been loaded, what was left out, and loading more."""

from ui.corpus.coverage import show_articles_table, show_copies, show_coverage, show_rejects
from ui.corpus.loading import show_loading
from ui.frame.page import page
from ui.frame.tabs import show_tabs

SECTIONS = {
    "Coverage": show_coverage,
    "Articles": show_articles_table,
    "Copies": show_copies,
    "Rejected": show_rejects,
}

with page("Corpus", "What is in it, what was left out, and how to add to it", own=("tab",), first=show_loading) as view:
    show_tabs(view, SECTIONS)
