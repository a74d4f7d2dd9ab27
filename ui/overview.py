"""The corpus at a glance."""

import pandas as pd
import streamlit as st

from data.queries.asking import Paging
from data.queries.claims import query_panels
from data.queries.corpus import query_overview, query_volume
from data.queries.entities import query_frequency
from data.queries.quotes import query_speakers
from ui.address import to_query
from ui.charts import draw_bars, draw_volume, side_colour
from ui.frame import View
from ui.methods import show_methods
from ui.panels import panel_of, panel_title
from ui.rows import Row, rows_of
from ui.sidebar import PAGES
from ui.theme import colours
from ui.words import day_label


def show_overview(view: View) -> None:
    """Draws the numbers of the corpus, its volume, what it counts most, who is named and who is quoted most."""
    corpus = view.ask(query_overview)
    if not corpus["n_articles"]:
        st.info("No articles under these filters. Widen the period, or take a filter away.")
        return
    _show_numbers({str(name): value for name, value in corpus.items()})
    st.plotly_chart(draw_volume(view.ask(query_volume)), key="overview.volume", config={"displaylogo": False})
    counted, named, quoted = st.columns(3, gap="large")
    with counted:
        _show_counted(view)
    with named:
        _show_named(view)
    with quoted:
        _show_quoted(view)
    show_methods(view)


def _show_numbers(corpus: Row) -> None:
    figures = {
        "Articles": corpus["n_articles"],
        "Stories": corpus["n_stories"],
        "Outlets": corpus["n_sources"],
        "Claims": corpus["n_claims"],
        "Quotes": corpus["n_quotes"],
        "Names": corpus["n_entities"],
    }
    for column, (name, value) in zip(st.columns(len(figures)), figures.items(), strict=True):
        column.metric(name, f"{value:,}")
    st.caption(
        f"Published {day_label(corpus['first_day'])} to {day_label(corpus['last_day'])}"
        f" · {corpus['n_undated']:,} undated · {corpus['n_not_english']:,} not in English and not read"
        f" · {corpus['n_rejects']:,} inputs rejected (see Corpus) · loaded {corpus['loaded_at']:%-d %b %Y %H:%M} UTC"
    )


def _show_counted(view: View) -> None:
    _show_head("Most counted", "pages/1_Timeline.py", view)
    panels = view.ask(query_panels).head(8)
    labels = [panel_title(panel_of(row)) for row in rows_of(panels)]
    _show_bars(panels.assign(label=labels), value="n_claims", name="claims", key="counted")


def _show_named(view: View) -> None:
    _show_head("Most named", "pages/4_Entities.py", view)
    names = view.ask(query_frequency, Paging(limit=8)).rows
    palette = colours()
    shades = [side_colour(side, palette) for side in names["side"]]
    _show_bars(names.assign(label=names["name"], shade=shades), value="n", name=view.filters.counting, key="named")


def _show_quoted(view: View) -> None:
    _show_head("Most quoted", "pages/3_Quotes.py", view)
    speakers = view.ask(query_speakers, limit=8)
    palette = colours()
    shades = [side_colour(side, palette) for side in speakers["speaker_side"]]
    _show_bars(speakers.assign(label=speakers["speaker"], shade=shades), value="n_quotes", name="quotes", key="quoted")


def _show_head(heading: str, path: str, view: View) -> None:
    _, icon = PAGES[path]
    st.page_link(path, label=f"**{heading}**", icon=icon, query_params=to_query(view.filters))


def _show_bars(frame: pd.DataFrame, *, value: str, name: str, key: str) -> None:
    if frame.empty:
        st.caption("Nothing under these filters.")
        return
    shade = "shade" if "shade" in frame else None
    figure = draw_bars(frame, label="label", value=value, name=name, colour=shade)
    st.plotly_chart(figure, key=f"overview.{key}", config={"displayModeBar": False})
