"""How often: the most named, as bars, over time and as a table; and what can be done with those that are ticked."""

from functools import partial

import pandas as pd
import streamlit as st

from data.nouns import counted
from data.queries.asking import Paging
from data.queries.entities import query_frequency, query_trend
from ui.address.parameters import to_query
from ui.address.session import within_page
from ui.charts.counts import draw_bars
from ui.charts.lines import draw_lines
from ui.charts.look import CONFIG, side_colour
from ui.entities.deciding import decide, show_signature
from ui.entities.identity import OF
from ui.entities.kinds import choose_kinds
from ui.frame.empty import show_empty
from ui.frame.page import View
from ui.frame.tabs import TAB
from ui.frame.theme import colours
from ui.showing.export import show_whole_export
from ui.showing.pace import pace, paced
from ui.showing.tables import choose_rows

TOP, TABLE, LINES = 25, 500, 4
PAGE, SPELLINGS = "pages/4_Entities.py", "Spellings"


def show_frequency(view: View) -> None:
    """Draws the most frequent entities as bars and table, and the trend of the first few or of those filtered for."""
    kinds, find, share = st.columns([5, 3, 2], vertical_alignment="bottom")
    with kinds:
        chosen = choose_kinds("entities.kinds")
    part = find.text_input("Find a name", key="entities.find", placeholder="a part of any spelling")
    per_1000 = share.toggle(f"Share per 1,000 {view.filters.counting}", key="entities.share")
    page = view.ask(query_frequency, Paging(limit=TABLE), kinds=chosen, name=part)
    if page.rows.empty:
        show_empty(f"No names with “{part}”" if part else "No names", view.filters)
        return
    _show_charts(view, page.rows, per_1000=per_1000)
    columns = ["name", "kind", "side", "n_mentions", "n_articles", "n_stories", "per_1000", "first_day", "last_day"]
    picked = choose_rows(page.rows, columns, key=f"entities.table.{hash((str(view.snapshot.path), chosen, part))}")
    shown = f"First {len(page.rows):,}" if len(page.rows) < page.total else "All"
    st.caption(
        f"{shown} of {counted(page.total, 'name')}; the bars show the first {min(TOP, len(page.rows))}. "
        "Tick one to see its spellings, or several that are the same."
    )
    if not picked.empty:
        _show_picked(view, picked)
    whole = partial(view.ask, query_frequency, kinds=chosen, name=part)
    show_whole_export("entities", whole, view, n_rows=page.total)


def _show_charts(view: View, rows: pd.DataFrame, *, per_1000: bool) -> None:
    value, name = ("per_1000", f"per 1,000 {view.filters.counting}") if per_1000 else ("n", view.filters.counting)
    palette = colours()
    top = rows.head(TOP)
    top = top.assign(label=top["name"], shade=[side_colour(side, palette) for side in top["side"]])
    bars, trend = st.columns(2, gap="large")
    bars.plotly_chart(draw_bars(top, label="label", value=value, name=name, colour="shade"), key="entities.bars")
    with trend:
        ids = view.filters.entities or tuple(rows["entity_id"].head(LINES))
        by_pace = paced(view, rows["first_day"].min(), rows["last_day"].max())
        trend_of = by_pace.ask(query_trend, entities=ids)
        lines = draw_lines(trend_of, by="name", value=value, name=name, grain=by_pace.filters.grain)
        st.plotly_chart(lines, key="entities.trend", config=CONFIG)
        st.caption(
            f"The {LINES} most frequent; filter by “Named in the sentence” to choose your own.{pace(view, by_pace)}"
        )


def _show_picked(view: View, picked: pd.DataFrame) -> None:
    """What can be done with the names that are ticked: look, merge, ignore."""
    names: dict[str, str] = dict(picked[["entity_id", "name"]].itertuples(index=False))
    with st.container(border=True):
        if len(names) == 1:
            ((entity, name),) = names.items()
            query = to_query(view.filters) | {TAB: [SPELLINGS], OF: [entity]}
            link = within_page(query)
            st.page_link(PAGE, label=f"Spellings of {name}", icon=":material/spellcheck:", query_params=link)
        signed = show_signature(view)
        several = len(names) > 1
        into = (
            st.selectbox("They are all", list(names), format_func=names.__getitem__, key="picked.into")
            if several
            else ""
        )
        with st.container(horizontal=True):
            if several and st.button(f"Merge {len(names)} names", icon=":material/call_merge:"):
                others = [entity for entity in names if entity != into]
                decide([signed.merged(one, into) for one in others], f"{len(names)} names are {names[into]} now.")
            if st.button(f"Ignore {counted(len(names), 'name')}", icon=":material/visibility_off:"):
                decide([signed.ignored(one) for one in names], f"{counted(len(names), 'name')} ignored from now on.")
