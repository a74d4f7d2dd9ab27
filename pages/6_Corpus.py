"""What has been loaded, what was left out, and loading more."""

from ui.coverage import show_articles_table, show_copies, show_coverage, show_rejects
from ui.frame import page
from ui.loading import show_loading
from ui.tabs import show_tabs

SECTIONS = {
    "Coverage": show_coverage,
    "Articles": show_articles_table,
    "Copies": show_copies,
    "Rejected": show_rejects,
}

with page("Corpus", "What is in it, what was left out, and how to add to it", own=("tab",), first=show_loading) as view:
    show_tabs(view, SECTIONS)
