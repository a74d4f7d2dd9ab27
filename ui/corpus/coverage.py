"""What the corpus holds: outlets over time, articles, copies, rejected inputs."""

from functools import partial

import streamlit as st

from data.queries.articles import query_articles
from data.queries.corpus import query_copies, query_coverage, query_reject_reasons, query_rejects, query_sources
from ui.charts.counts import draw_coverage
from ui.charts.look import CONFIG
from ui.frame.empty import show_empty
from ui.frame.page import View
from ui.showing.export import show_export
from ui.showing.listed import Listed, show_listed
from ui.showing.pace import pace, paced
from ui.showing.tables import show_table

OUTLETS = 30  # rows of the chart
ARTICLES = Listed(
    "articles",
    "article",
    ["title", "source", "published", "published_from", "language", "n_words", "n_copies", "n_claims", "n_quotes"],
    "No articles",
)
COPIES = Listed(
    "copies",
    "group of copies",
    ["title", "n_articles", "n_sources", "sources", "first_day", "last_day"],
    "No article that is a copy of another",
    many="groups of copies",
)
REJECTS = Listed("rejects", "rejected input", ["origin", "reason", "seen_at"], "No rejected input")


def show_coverage(view: View) -> None:
    """Draws articles by outlet and period, so that a gap is not read as peace, and the outlets."""
    sources = view.ask(query_sources)
    dated = sources[sources["first_day"].notna()]
    if dated.empty:
        show_empty("No dated articles", view.filters, hint="Those without a day stand under “Articles”.")
        return
    by_pace = paced(view, dated["first_day"].min(), dated["last_day"].max())
    shown = dated["source"].head(OUTLETS)
    coverage = by_pace.ask(query_coverage).set_index("source").loc[list(shown)].reset_index()
    st.plotly_chart(draw_coverage(coverage, grain=by_pace.filters.grain), key="coverage", config=CONFIG)
    most = f"The {OUTLETS} outlets of most {view.filters.counting}. " if len(dated) > OUTLETS else ""
    st.caption(f"{most}The fuller the colour, the more articles; empty where there is none.{pace(view, by_pace)}")
    show_table(sources.drop(columns="n"))
    show_export("outlets", sources, view)


def show_articles_table(view: View) -> None:
    """Draws the articles under the filters as a table."""
    show_listed(view, partial(view.ask, query_articles), ARTICLES, linked=True)


def show_copies(view: View) -> None:
    """Draws the groups of copies."""
    st.caption("Copies stay in the corpus. Counting “stories” counts each group of copies once.")
    show_listed(view, partial(view.ask, query_copies), COPIES)


def show_rejects(view: View) -> None:
    """Draws the inputs that could not be taken, and why."""
    reasons = view.ask_all(query_reject_reasons)
    if reasons.empty:
        st.info("Nothing was rejected.")
        return
    show_table(reasons)
    show_listed(view, partial(view.ask_all, query_rejects), REJECTS)
