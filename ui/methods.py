"""The methods box: what a view shows, from what, and how to cite it."""

from datetime import UTC, datetime

import streamlit as st

from data.filters import Filters
from data.queries.corpus import query_overview
from ui.address import DEFAULT, to_query
from ui.frame import View
from ui.words import day_label

COUNTS = {
    "articles": "every article counts, copies too",
    "stories": "copies of one text count once",
    "origins": "within a story, each cited source counts once",
}


def show_methods(view: View) -> None:
    """Draws the box: filters, counting, versions, the snapshot's hash, a line to cite."""
    corpus = view.ask_all(query_overview, DEFAULT)
    with st.expander("Methods and citation"):
        st.markdown(
            f"- **Filters**: {in_words(view.filters)}\n"
            f"- **Counting**: {COUNTS[view.filters.counting]}\n"
            f"- **Corpus**: {corpus['corpus']}, {corpus['n_articles']:,} articles, {view.snapshot.path.stem}, "
            f"written {corpus['built_at']:%-d %b %Y %H:%M} UTC, content hash `{corpus['content_hash']}`\n"
            f"- **Read by**: Fogline {corpus['version']}, rules `{corpus['pipeline']}`, model {corpus['model']}, "
            f"conflict pack {corpus['pack']}"
        )
        today = day_label(datetime.now(UTC).date())
        st.code(
            f"Fogline {corpus['version']}, corpus “{corpus['corpus']}” ({corpus['content_hash']}), viewed {today}.",
            language=None,
        )


def in_words(filters: Filters) -> str:
    """The filters as a reader would say them; "none" where all is open."""
    chosen = to_query(filters)
    return "; ".join(f"{name}: {', '.join(values)}" for name, values in chosen.items()) or "none"
