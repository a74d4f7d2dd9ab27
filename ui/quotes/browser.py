"""The quote browser: quotes with their speakers, page by page, to be read, followed into the article, and cited."""

from collections.abc import Callable
from functools import partial
from typing import get_args

import streamlit as st

from data.nouns import counted
from data.queries.asking import EVERY_ROW, Page, Paging
from data.queries.quotes import Order, Said, query_quote_volume, query_quotes
from ui.address.choices import kept
from ui.charts.lines import draw_side_lines
from ui.charts.look import CONFIG
from ui.frame.empty import show_empty
from ui.frame.page import View
from ui.frame.theme import colours
from ui.quotes.citations import FORMS, PLAIN, Cite, cited
from ui.quotes.joined import joined
from ui.quotes.said import choose_said, said_in_words
from ui.quotes.same_words import link_to_carriers
from ui.showing.evidence import link_to_article
from ui.showing.export import show_whole_export
from ui.showing.marked import show_text
from ui.showing.pace import pace, paced
from ui.showing.paging import paging_of, show_pages
from ui.showing.rows import Row, rows_of
from ui.words import SURE, outlet_and_day

A_PAGE = 25
ORDERS: tuple[Order, ...] = get_args(Order.__value__)
ORDER_HELP = "“Best” ranks by how well the words searched for fit; without a search it is the same as newest."
OTHERS = "speakers of no side"


def show_quotes(view: View) -> None:
    """Draws quotes under the filters with their volume over time."""
    said = choose_said(view)
    _show_volume(view, said)
    order: Order = st.segmented_control(
        "Order", ORDERS, required=True, help=ORDER_HELP, **kept("order", ORDERS, default=ORDERS[0])
    )
    choices = (view.filters, said, order)
    paging = paging_of("quotes", choices, size=A_PAGE)
    page = view.ask(query_quotes, paging, said=said, order=order)
    if page.rows.empty:
        show_empty(f"No {' or '.join(said.kinds)} quotes".replace("  ", " "), view.filters)
        return
    for row in joined(rows_of(page.rows)):
        _show_quote(view, row)
    show_pages(page, paging, "quotes", choices, one="quote")
    _show_exports(view, said, order, n_rows=page.total)


def _show_volume(view: View, said: Said) -> None:
    volume = view.ask(query_quote_volume, said=said)
    if volume["period"].nunique() < 2:
        return
    by_pace = paced(view, volume["period"].min(), volume["period"].max())
    figure = draw_side_lines(
        by_pace.ask(query_quote_volume, said=said),
        by="speaker_side",
        value="n_quotes",
        name="quotes",
        grain=by_pace.filters.grain,
        colours=colours(),
        nobody=OTHERS,
    )
    st.plotly_chart(figure, key="quotes.volume", config=CONFIG)
    if by_pace != view:
        st.caption(pace(view, by_pace))


def _show_quote(view: View, row: Row) -> None:
    with st.container(border=True, gap="small"):
        said, where = st.columns([7, 2], gap="medium")
        with said:
            st.caption(_who(row))
            show_text(row["shown"], [], name="sentence")
        with where:
            st.caption(outlet_and_day(row["source"], row["published"]))
            with st.container(horizontal=True, vertical_alignment="center", gap="small"):
                link_to_article(
                    "In the article", view.filters, article_id=row["article_id"], field=row["field"], start=row["start"]
                )
                _show_citation(row)
            if row["n_same"] > 1:
                link_to_carriers(view, row["same_words"], n_stories=row["n_same"])


def _who(row: Row) -> str:
    speaker = row["speaker"] or "speaker unknown"
    doubt = " **(?)** uncertain" if row["speaker"] and row["confidence"] < SURE else ""
    side = f" · {row['speaker_side']}" if row["speaker_side"] else ""
    cue = f" {row['cue'].lower()}" if row["cue"] and row["cue"][0].isalpha() else ""
    again = f" · {row['n_times']} times in this article" if row["n_times"] > 1 else ""
    return f"**{speaker}**{doubt}{cue}{side} · {row['kind']}{again}"


def _show_citation(row: Row) -> None:
    box = st.popover("Cite", type="tertiary", key=f"cite.{row['quote_id']}", on_change="rerun")
    if box.open:
        with box:
            form = st.segmented_control("As", list(FORMS), default=PLAIN, required=True, key=f"form.{row['quote_id']}")
            st.code(FORMS[form][0](row), language=None, wrap_lines=True)


def _show_exports(view: View, said: Said, order: Order, *, n_rows: int) -> None:
    whole = partial(query_quotes, view.snapshot, view.filters, said=said, order=order)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        show_whole_export("quotes", whole, view, n_rows=n_rows, about=f"{said_in_words(said)}, {order} first")
        st.caption(f"Cite all {counted(n_rows, 'quote')} as", width="content")
        for name, (cite, ending) in FORMS.items():
            _show_download(name, partial(_cited, whole, cite), f"fogline-quotes.{ending}")


def _cited(whole: Callable[[Paging], Page], cite: Cite) -> bytes:
    return cited(rows_of(whole(EVERY_ROW).rows), cite)


def _show_download(name: str, data: Callable[[], bytes], file_name: str) -> None:
    st.download_button(name, data=data, file_name=file_name, type="tertiary", on_click="ignore", key=f"cited.{name}")
