"""The corpus at a glance: what this is, where figures differ, what is in it, and the first clicks."""

import pandas as pd
import streamlit as st

from data.nouns import counted
from data.queries.asking import Paging
from data.queries.claims import Told, query_disputed, query_panels
from data.queries.corpus import query_overview, query_volume
from data.queries.entities import query_frequency
from data.queries.quotes import query_speakers
from ui.address.parameters import to_query
from ui.charts.look import CONFIG
from ui.charts.timeline import draw_volume
from ui.events.in_words import event_title, figure
from ui.events.panels import panel_of, panel_title, to_key
from ui.frame.empty import show_empty
from ui.frame.page import View
from ui.frame.sidebar import PAGES
from ui.showing.numbered import address_of
from ui.showing.rows import Row, rows_of
from ui.words import COUNTED, day_label, side_label

TIMELINE, CLAIMS = "pages/1_Timeline.py", "pages/2_Claims.py"
QUOTES, ENTITIES = "pages/3_Quotes.py", "pages/4_Entities.py"
FIRST = 8  # of each list
DISPUTED = 6
DIFFER: Told = "differ"
WHAT = """Fogline reads news articles and keeps every figure with **who claims it**, of what day and place, **and the
sentence it stands in**. It shows the sides' figures next to each other and never averages them into a truth."""
NO_BREAK = "\N{NO-BREAK SPACE}"  # a figure stays on one line, its sign with it


def show_overview(view: View) -> None:
    """Draws what this is, the events with differing figures, the numbers of the corpus, and what to open first."""
    corpus = view.ask(query_overview)
    if not corpus["n_articles"]:
        show_empty("No articles", view.filters)
        return
    lists, volume = st.container(), st.container()
    with volume:  # first, since the browser has the most to fetch for a chart
        _show_volume(view)
    with lists:
        st.markdown(WHAT)
        _show_numbers({str(name): value for name, value in corpus.items()})
        _show_lists(view)


def _show_volume(view: View) -> None:
    st.markdown(f"**Articles by {view.filters.grain} of publication**")
    st.plotly_chart(draw_volume(view.ask(query_volume), grain=view.filters.grain), key="overview.volume", config=CONFIG)


def _show_lists(view: View) -> None:
    with st.container(border=True, gap="xxsmall", key="differing"):
        _show_disputed(view)
    counted_most, named, quoted = st.columns(3, gap="large")
    with counted_most, st.container(gap="xxsmall"):
        _show_counted(view)
    with named, st.container(gap="xxsmall"):
        _show_named(view)
    with quoted, st.container(gap="xxsmall"):
        _show_quoted(view)


def _show_numbers(corpus: Row) -> None:
    figures = {
        "Articles": corpus["n_articles"],
        "Stories": corpus["n_stories"],
        "Outlets": corpus["n_sources"],
        "Claims": corpus["n_claims"],
        "Quotes": corpus["n_quotes"],
        "Names": corpus["n_entities"],
    }
    with st.container(horizontal=True, gap="large"):
        for name, value in figures.items():
            st.metric(name, f"{value:,}", width="content")
    left_out = {
        "undated": corpus["n_undated"],
        "not in English and not read": corpus["n_not_english"],
        "rejected when loading (see Corpus)": corpus["n_rejects"],
    }
    st.caption(
        " · ".join(
            [
                f"Published {day_label(corpus['first_day'])} to {day_label(corpus['last_day'])}",
                *(f"{n:,} {what}" for what, n in left_out.items() if n),
                f"loaded {corpus['loaded_at']:%-d %b %Y %H:%M} UTC",
            ]
        )
    )


def _show_disputed(view: View) -> None:
    rows = view.ask(query_disputed, n_events=DISPUTED)
    _show_head("Where the figures differ", CLAIMS, view, told=DIFFER)
    if rows.empty:
        st.caption("No event here is told with more than one figure.")
        return
    for event, told in rows[rows["used"].notna()].groupby("event_id", sort=False):
        _show_event(view, told, int(str(event)))


def _show_event(view: View, told: pd.DataFrame, event_id: int) -> None:
    rows = rows_of(told)
    said = " · ".join(f"{side_label(row['claimant_side'])}: **{figure(row).replace(' ', NO_BREAK)}**" for row in rows)
    link, figures = st.columns([4, 5], vertical_alignment="center", gap="xxsmall")
    with link:
        _link(event_title(rows[0]), CLAIMS, view, event=address_of(view, event_id), told=DIFFER)
    figures.markdown(said)


def _show_counted(view: View) -> None:
    _show_head("Most counted", TIMELINE, view)
    one, many = COUNTED[view.filters.counting]
    for row in rows_of(view.ask(query_panels).head(FIRST)):
        panel = panel_of(row)
        _link(panel_title(panel), TIMELINE, view, after=_n(row["n"], one, many), panel=to_key(panel))


def _show_named(view: View) -> None:
    _show_head("Most named", ENTITIES, view)
    one, many = COUNTED[view.filters.counting]
    for row in rows_of(view.ask(query_frequency, Paging(limit=FIRST)).rows):
        after = _n(row["n"], one, many)
        _link(row["name"], ENTITIES, view, after=after, tab="Named together", of=row["entity_id"])


def _show_quoted(view: View) -> None:
    _show_head("Most quoted", QUOTES, view)
    one, many = COUNTED[view.filters.counting]
    for row in rows_of(view.ask(query_speakers, limit=FIRST)):
        speaker = row["speaker_id"] or row["speaker"]
        _link(row["speaker"], QUOTES, view, after=_n(row["n"], one, many), speaker=speaker)


def _n(n: int, one: str, many: str = "") -> str:
    return f":gray[{counted(n, one, many)}]"


def _show_head(heading: str, path: str, view: View, **own: str) -> None:
    _, icon = PAGES[path]
    query = to_query(view.filters) | {name: [value] for name, value in own.items()}
    st.page_link(path, label=f"**{heading}**", icon=icon, query_params=query)


def _link(label: str, path: str, view: View, *, after: str = "", **own: str) -> None:
    query = to_query(view.filters) | {name: [value] for name, value in own.items()}
    st.page_link(path, label=f":primary[{label}] {after}", query_params=query)
