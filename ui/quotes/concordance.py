"""The concordance: each place in the quotes where a word stands, the word in the middle."""

from functools import partial

import streamlit as st

from data.queries.quotes import Sort, query_concordance
from ui.address.choices import kept
from ui.frame.empty import show_empty
from ui.frame.page import View
from ui.quotes.said import choose_said, said_in_words
from ui.showing.export import show_whole_export
from ui.showing.marked import Line, show_lines
from ui.showing.paging import paging_of, show_pages
from ui.showing.rows import rows_of
from ui.showing.tables import article_address
from ui.words import day_label

LINES = 200
NODE, SORT = "node", "sort"
SORTS: dict[Sort, str] = {
    "newest": "the newest first",
    "1L": "1L, the word to the left",
    "2L": "2L, the second to the left",
    "1R": "1R, the word to the right",
    "2R": "2R, the second to the right",
}


def show_concordance(view: View) -> None:
    """Draws each occurrence of a word in quotes with what stands left and right of it."""
    said = choose_said(view)
    word, order = st.columns([3, 2])
    node = word.text_input("Word or words in a row", placeholder="air defence, or a beginning: negotiat*", **kept(NODE))
    sort: Sort = order.selectbox(
        "Sorted by", list(SORTS), format_func=lambda one: SORTS[one], **kept(SORT, SORTS, default="newest")
    )
    if not node:
        st.caption("Every place in the quotes where a word stands, one line each, the word in the middle.")
        return
    choices = (view.filters, said, node, sort)
    paging = paging_of("concordance", choices, size=LINES)
    page = view.ask(query_concordance, paging, node=node, sort=sort, said=said)
    if page.rows.empty:
        show_empty(f"No quotes with “{node}”", view.filters)
        return
    show_lines(
        Line(
            left=row["left"],
            node=row["node"],
            right=row["right"],
            about=" · ".join((day_label(row["published"]), row["speaker"] or "speaker unknown", row["source"])),
            address=article_address(row, view.filters),
        )
        for row in rows_of(page.rows)
    )
    show_pages(page, paging, "concordance", choices, one="line")
    whole = partial(query_concordance, view.snapshot, view.filters, node=node, sort=sort, said=said)
    show_whole_export(
        "concordance", whole, view, n_rows=page.total, about=f"“{node}” in {said_in_words(said)}, by {SORTS[sort]}"
    )
