"""What the corpus holds: outlets over time, articles, copies, rejected inputs."""

from functools import partial

import streamlit as st

from data.queries.articles import query_articles
from data.queries.asking import Paging
from data.queries.corpus import query_copies, query_coverage, query_reject_reasons, query_rejects, query_sources
from ui.charts.counts import draw_coverage
from ui.charts.look import CONFIG
from ui.frame.empty import show_empty
from ui.frame.page import View
from ui.showing.export import show_export, show_whole_export
from ui.showing.tables import show_table
from ui.words import counted

ROWS = 500
COLUMNS = ["title", "source", "published", "published_from", "language", "n_words", "n_copies", "n_claims", "n_quotes"]


def show_coverage(view: View) -> None:
    """Draws articles by outlet and period, so that a gap is not read as peace, and the outlets."""
    coverage = view.ask(query_coverage)
    if coverage.empty:
        show_empty("No dated articles", view.filters, hint="Those without a day stand under “Articles”.")
        return
    st.plotly_chart(draw_coverage(coverage), key="coverage", config=CONFIG)
    sources = view.ask(query_sources)
    show_table(sources.drop(columns="n"))
    show_export("outlets", sources, view)


def show_articles_table(view: View) -> None:
    """Draws the articles under the filters as a table."""
    page = view.ask(query_articles, Paging(limit=ROWS))
    if page.rows.empty:
        show_empty("No articles", view.filters)
        return
    show_table(page.rows, COLUMNS, linked=view.filters)
    st.caption(f"First {len(page.rows):,} of {counted(page.total, 'article')}.")
    show_whole_export("articles", partial(view.ask, query_articles), view, n_rows=page.total)


def show_copies(view: View) -> None:
    """Draws the groups of copies."""
    st.caption("Copies stay in the corpus. Counting “stories” counts each group of copies once.")
    page = view.ask(query_copies, Paging(limit=ROWS))
    if page.rows.empty:
        show_empty("No article that is a copy of another", view.filters)
        return
    show_table(page.rows)
    st.caption(f"First {len(page.rows):,} of {counted(page.total, 'group of copies', 'groups of copies')}.")
    show_whole_export("copies", partial(view.ask, query_copies), view, n_rows=page.total)


def show_rejects(view: View) -> None:
    """Draws the inputs that could not be taken, and why."""
    reasons = view.ask_all(query_reject_reasons)
    if reasons.empty:
        st.info("Nothing was rejected.")
        return
    show_table(reasons)
    page = view.ask_all(query_rejects, Paging(limit=ROWS))
    show_table(page.rows)
    st.caption(f"First {len(page.rows):,} of {counted(page.total, 'rejected input')}.")
    show_whole_export("rejects", partial(view.ask_all, query_rejects), view, n_rows=page.total)
