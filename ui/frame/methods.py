"""The methods box: what a view shows, from what, and how to cite it."""

from datetime import UTC, datetime

import streamlit as st

from data.keeping.snapshot import Snapshot
from data.nouns import counted
from data.queries.corpus import query_overview
from data.queries.filters import Filters
from ui.address.parameters import DEFAULT
from ui.frame.opened import ask
from ui.words import day_label, filters_in_words

COUNTS = {
    "articles": "every article counts, copies too",
    "stories": "copies of one text count once",
    "origins": "within a story, each cited source counts once",
}


def show_methods(snapshot: Snapshot, filters: Filters) -> None:
    """Draws the box: filters, counting, versions, the snapshot's hash, a line to cite."""
    box = st.expander("Methods and citation", key="methods", on_change="rerun")
    if not box.open:  # its copy button alone weighs more than most pages
        return
    corpus = ask(query_overview, snapshot, DEFAULT)
    with box:
        st.markdown(
            f"- **Filters**: {filters_in_words(filters)}\n"
            f"- **Counting**: {COUNTS[filters.counting]}\n"
            f"- **Corpus**: {corpus['corpus']}, {counted(corpus['n_articles'], 'article')}, {snapshot.path.stem}, "
            f"written {corpus['built_at']:%-d %b %Y %H:%M} UTC, content hash `{corpus['content_hash']}`\n"
            f"- **Read by**: Fogline {corpus['version']}, rules `{corpus['pipeline']}`, model {corpus['model']}, "
            f"conflict pack {corpus['pack']}"
        )
        today = day_label(datetime.now(UTC).date())
        st.code(
            f"Fogline {corpus['version']}, corpus “{corpus['corpus']}” ({corpus['content_hash']}), viewed {today}.",
            language=None,
        )
