"""Entities: frequency and trend, risers and fallers, company, places."""

from dataclasses import replace
from functools import partial
from typing import get_args

import pandas as pd
import streamlit as st

from data.queries.asking import Paging
from data.queries.entities import (
    Within,
    query_frequency,
    query_movers,
    query_neighbour_trend,
    query_neighbours,
    query_pairs,
    query_period,
    query_places,
    query_trend,
)
from ui.address.parameters import to_query
from ui.charts.counts import draw_bars
from ui.charts.lines import draw_lines
from ui.charts.look import side_colour
from ui.charts.maps import draw_map
from ui.entities.deciding import decide, show_signature
from ui.entities.identity import OF, choose_entity
from ui.frame.empty import show_empty
from ui.frame.page import View
from ui.frame.tabs import TAB
from ui.frame.theme import colours
from ui.showing.export import show_export, show_whole_export
from ui.showing.tables import choose_rows, show_table
from ui.words import ENTITY_KINDS, counted, day_label

TOP, TABLE, LINES = 25, 500, 4
MANY_DAYS = 62
WITHIN: tuple[Within, ...] = get_args(Within.__value__)
PAGE, SPELLINGS = "pages/4_Entities.py", "Spellings"
ONE, ALL = "one name", "the strongest pairs"
CHART = {"displaylogo": False}


def show_frequency(view: View) -> None:
    """Draws the most frequent entities as bars and table, and the trend of the first few or of those filtered for."""
    kinds, find, share = st.columns([5, 3, 2], vertical_alignment="bottom")
    with kinds:
        chosen = _choose_kinds("entities.kinds")
    part = find.text_input("Find a name", key="entities.find", placeholder="a part of any spelling")
    per_1000 = share.toggle(f"Share per 1,000 {view.filters.counting}", key="entities.share")
    page = view.ask(query_frequency, Paging(limit=TABLE), kinds=chosen, name=part)
    if page.rows.empty:
        show_empty(f"No names with “{part}”" if part else "No names", view.filters)
        return
    _show_charts(view, page.rows, per_1000=per_1000)
    columns = ["name", "kind", "side", "n_mentions", "n_articles", "n_stories", "per_1000", "first_day", "last_day"]
    picked = choose_rows(page.rows, columns, key=f"entities.table.{hash((str(view.snapshot.path), chosen, part))}")
    st.caption(
        f"{len(page.rows):,} of {counted(page.total, 'name')}; the bars show the first {min(TOP, len(page.rows))}. "
        "Tick one to see its spellings, or several that are the same."
    )
    if not picked.empty:
        _show_picked(view, picked)
    whole = partial(view.ask, query_frequency, kinds=chosen, name=part)
    show_whole_export("entities", whole, view, n_rows=page.total)


def show_movers(view: View) -> None:
    """Draws who is named more, or less, than in the period before."""
    start, end = view.ask(query_period)
    chosen = _choose_kinds("movers.kinds")
    st.caption(
        f"{day_label(start)} to {day_label(end)}, against as many days before. Without “From”, the corpus's last 30 "
        "days. Sorted by log-likelihood, which weighs a change by how much there is to count; the counts stand beside."
    )
    movers = view.ask(query_movers, kinds=chosen)
    if movers.empty:
        st.info("There is no earlier period to compare with. Set “From” to a later day.")
        return
    columns = ["name", "kind", "side", "now", "before", "per_1000_now", "per_1000_before", "log_likelihood"]
    for heading, rows in (
        ("Rising", movers[movers["change"] > 0]),
        ("Falling", movers[movers["change"] <= 0].iloc[::-1]),
    ):
        st.markdown(f"**{heading}**")
        show_table(rows, columns)
    show_export("movers", movers, view)


def show_neighbours(view: View) -> None:
    """Draws who and what is named together with one entity, and when; or the strongest pairs of all."""
    whose, where = st.columns([3, 2])
    pairs = whose.segmented_control("Of", [ONE, ALL], default=ONE, required=True, key="together.of") == ALL
    within = where.segmented_control("Within", WITHIN, default=WITHIN[0], required=True, key="within")
    if pairs:
        _show_pairs(view, within)
        return
    entity = choose_entity(view, key="entities.with")
    if entity is None:
        return
    neighbours = view.ask(query_neighbours, entity=entity, within=within)
    if neighbours.empty:
        show_empty("No names beside this one", view.filters)
        return
    first = tuple(neighbours["entity_id"].head(LINES))
    paced = _paced(view, neighbours)
    trend = paced.ask(query_neighbour_trend, entity=entity, neighbours=first, within=within)
    if not trend.empty:
        lines = draw_lines(trend, by="name", value="together", name=f"{within}s with both")
        st.plotly_chart(lines, key="together.trend", config=CHART)
        st.caption(f"The {len(first)} most telling neighbours over time.{_pace(view, paced)}")
    columns = ["name", "kind", "side", "together", "alone", "expected", "log_likelihood", "first_day", "last_day"]
    show_table(neighbours, columns)
    show_export("neighbours", neighbours, view)


def show_places(view: View) -> None:
    """Draws the places named on a map; regions and countries as rings, never as points."""
    places = view.ask(query_places)
    if places.empty:
        show_empty("No places with coordinates", view.filters)
        return
    st.plotly_chart(draw_map(places, name=view.filters.counting), key="entities.map", config=CHART)
    st.caption("Filled: a town or a point. Ring: somewhere in a region or country, drawn at its middle.")
    show_table(places, ["name", "place_precision", "n_mentions", "n_articles", "n_stories"])
    show_export("places", places, view)


def _paced(view: View, rows: pd.DataFrame) -> View:
    """The view by week, where lines by day would hide one another."""
    is_long = (rows["last_day"].max() - rows["first_day"].min()).days > MANY_DAYS
    if view.filters.grain != "day" or not is_long:
        return view
    return replace(view, filters=replace(view.filters, grain="week"))


def _pace(view: View, paced: View) -> str:
    return "" if paced == view else f" By week: more than {MANY_DAYS} days would hide one another."


def _choose_kinds(key: str) -> tuple[str, ...]:
    return tuple(
        st.pills("Kinds", list(ENTITY_KINDS), selection_mode="multi", format_func=ENTITY_KINDS.__getitem__, key=key)
    )


def _show_charts(view: View, rows: pd.DataFrame, *, per_1000: bool) -> None:
    value, name = ("per_1000", f"per 1,000 {view.filters.counting}") if per_1000 else ("n", view.filters.counting)
    palette = colours()
    top = rows.head(TOP)
    top = top.assign(label=top["name"], shade=[side_colour(side, palette) for side in top["side"]])
    bars, trend = st.columns(2, gap="large")
    bars.plotly_chart(draw_bars(top, label="label", value=value, name=name, colour="shade"), key="entities.bars")
    with trend:
        ids = view.filters.entities or tuple(rows["entity_id"].head(LINES))
        paced = _paced(view, rows)
        lines = draw_lines(paced.ask(query_trend, entities=ids), by="name", value=value, name=name)
        st.plotly_chart(lines, key="entities.trend", config=CHART)
        st.caption(
            f"The {LINES} most frequent; filter by “Named in the sentence” to choose your own.{_pace(view, paced)}"
        )


def _show_picked(view: View, picked: pd.DataFrame) -> None:
    """What can be done with the names that are ticked: look, merge, ignore."""
    names: dict[str, str] = dict(picked[["entity_id", "name"]].itertuples(index=False))
    with st.container(border=True):
        if len(names) == 1:
            ((entity, name),) = names.items()
            query = to_query(view.filters) | {TAB: [SPELLINGS], OF: [entity]}
            st.page_link(PAGE, label=f"Spellings of {name}", icon=":material/spellcheck:", query_params=query)
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


def _show_pairs(view: View, within: Within) -> None:
    pairs = view.ask(query_pairs, within=within)
    if pairs.empty:
        show_empty("No two names together", view.filters)
        return
    show_table(pairs, ["left_name", "right_name", "together", "expected", "log_likelihood"])
    st.caption("Among the 60 names of most stories.")
    show_export("pairs", pairs, view)
