"""Entities: frequency and trend, risers and fallers, company, places, spellings."""

from functools import partial
from typing import get_args

import streamlit as st

from data.queries.asking import Paging
from data.queries.entities import (
    Within,
    query_frequency,
    query_movers,
    query_neighbours,
    query_places,
    query_trend,
    query_variants,
)
from ui.charts import draw_bars, draw_lines, draw_map, side_colour
from ui.empty import show_empty
from ui.export import show_export, show_whole_export
from ui.frame import View
from ui.session import own_parameter, set_own_parameter
from ui.tables import show_table
from ui.theme import colours
from ui.words import ENTITY_KINDS, counted

TOP, TABLE, LINES = 25, 500, 4
OF = "of"
WITHIN: tuple[Within, ...] = get_args(Within.__value__)


def show_frequency(view: View) -> None:
    """Draws the most frequent entities as bars and table, and the trend of the first few or of those filtered for."""
    kinds, share = st.columns([5, 2], vertical_alignment="bottom")
    chosen = kinds.pills(
        "Kinds",
        list(ENTITY_KINDS),
        selection_mode="multi",
        format_func=lambda kind: ENTITY_KINDS[kind],
        key="entities.kinds",
    )
    per_1000 = share.toggle(f"Share per 1,000 {view.filters.counting}", key="entities.share")
    page = view.ask(query_frequency, Paging(limit=TABLE), kinds=tuple(chosen))
    if page.rows.empty:
        show_empty("No names", view.filters)
        return
    value, name = ("per_1000", f"per 1,000 {view.filters.counting}") if per_1000 else ("n", view.filters.counting)
    palette = colours()
    top = page.rows.head(TOP)
    top = top.assign(label=top["name"], shade=[side_colour(side, palette) for side in top["side"]])
    bars, trend = st.columns(2, gap="large")
    bars.plotly_chart(draw_bars(top, label="label", value=value, name=name, colour="shade"), key="entities.bars")
    with trend:
        ids = view.filters.entities or tuple(page.rows["entity_id"].head(LINES))
        lines = draw_lines(view.ask(query_trend, entities=ids), by="name", value=value, name=name)
        st.plotly_chart(lines, key="entities.trend", config={"displaylogo": False})
        st.caption(f"The {LINES} most frequent; filter by “Named in the sentence” to choose your own.")
    columns = ["name", "kind", "side", "n_mentions", "n_articles", "n_stories", "per_1000", "first_day", "last_day"]
    show_table(page.rows, columns)
    st.caption(f"{len(page.rows):,} of {counted(page.total, 'name')}; the bars show the first {len(top)}.")
    whole = partial(view.ask, query_frequency, kinds=tuple(chosen))
    show_whole_export("entities", whole, view, n_rows=page.total)


def show_movers(view: View) -> None:
    """Draws who is named more, or less, than in the period before."""
    st.caption(
        "Against the period of equal length before “From”; without a period, the corpus's last 30 days. Sorted by "
        "log-likelihood, which weighs the change by how much there is to count; the counts stand beside it."
    )
    movers = view.ask(query_movers)
    if movers.empty:
        st.info("There is no earlier period to compare with. Set “From” to a later day.")
        return
    columns = ["name", "kind", "side", "now", "before", "per_1000_now", "per_1000_before", "log_likelihood"]
    show_table(movers, columns)
    show_export("movers", movers, view)


def show_neighbours(view: View) -> None:
    """Draws who and what is named together with one entity."""
    entity = _choose_entity(view, key="entities.with")
    if entity is None:
        return
    within = st.segmented_control("Within", WITHIN, default=WITHIN[0], required=True, key="within")
    neighbours = view.ask(query_neighbours, entity=entity, within=within)
    if neighbours.empty:
        show_empty("No names beside this one", view.filters)
        return
    columns = ["name", "kind", "side", "together", "alone", "expected", "log_likelihood", "first_day", "last_day"]
    show_table(neighbours, columns)
    show_export("neighbours", neighbours, view)


def show_places(view: View) -> None:
    """Draws the places named on a map; regions and countries as rings, never as points."""
    places = view.ask(query_places)
    if places.empty:
        show_empty("No places with coordinates", view.filters)
        return
    st.plotly_chart(draw_map(places, name=view.filters.counting), key="entities.map", config={"displaylogo": False})
    st.caption("Filled: a town or a point. Ring: somewhere in a region or country, drawn at its middle.")
    show_export("places", places, view)


def show_variants(view: View) -> None:
    """Draws the spellings under which an entity was seen, and why each is taken for it."""
    entity = _choose_entity(view, key="entities.spelt")
    if entity is None:
        return
    variants = view.ask_all(query_variants, entity=entity)
    show_table(variants.rename(columns={"source": "known from"}))
    show_export("spellings", variants, view)


def _choose_entity(view: View, *, key: str) -> str | None:
    page = view.ask(query_frequency, Paging(limit=TABLE))
    names: dict[str, str] = dict(page.rows[["entity_id", "name"]].itertuples(index=False))
    if not names:
        show_empty("No names", view.filters)
        return None
    options = list(names)
    wanted = own_parameter(OF)
    index = options.index(wanted) if wanted in names else 0
    chosen = st.selectbox(
        "Person, place or thing", options, index=index, format_func=lambda entity: names[entity], key=key
    )
    set_own_parameter(OF, chosen if chosen != options[0] else None)
    return chosen
