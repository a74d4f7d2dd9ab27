"""The quote browser: quotes with their speakers, concordance lines, and words that travelled."""

from functools import partial
from typing import get_args

import streamlit as st

from data.queries.asking import Paging
from data.queries.quotes import (
    Order,
    Sort,
    query_concordance,
    query_quote_volume,
    query_quotes,
    query_same_words,
    query_speakers,
)
from ui.charts import draw_side_lines
from ui.empty import show_empty
from ui.evidence import link_to_article
from ui.export import show_whole_export
from ui.frame import View
from ui.marked import show_text
from ui.paging import paging_of, show_pages
from ui.rows import Row, rows_of
from ui.session import own_parameter, set_own_parameter
from ui.tables import show_table
from ui.theme import colours
from ui.words import counted, day_label

A_PAGE, LINES = 25, 200
ORDERS: tuple[Order, ...] = get_args(Order.__value__)
SORTS: tuple[Sort, ...] = get_args(Sort.__value__)
KINDS = ("direct", "mixed", "indirect")
SPEAKER, NODE = "speaker", "node"
OTHERS = "speakers of no side"
SURE = 0.75  # below it, a speaker is shown with a question mark


def show_quotes(view: View) -> None:
    """Draws quotes under the filters, page by page, with choices of speaker, kind and order."""
    who, kind, order = st.columns([3, 3, 2])
    with who:
        speaker = _choose_speaker(view)
    kinds = kind.pills("In whose words", KINDS, selection_mode="multi", key="quotes.kinds", help=KINDS_HELP)
    ranked = order.selectbox("Order", ORDERS, key="quotes.order", help=ORDER_HELP)
    _show_volume(view)
    chosen = (speaker,) if speaker else ()
    _show_page(view, chosen, tuple(kinds), ranked)


KINDS_HELP = (
    "Direct: a whole clause in quotation marks. Mixed: some words in marks. Indirect: told in the outlet's words."
)
ORDER_HELP = "“Best” ranks by how well the words searched for fit; without a search it is the same as newest."


def show_concordance(view: View) -> None:
    """Draws each occurrence of a word in quotes with what stands left and right of it."""
    word, order = st.columns([3, 2])
    node = word.text_input("Word or words", value=own_parameter(NODE) or "", key="quotes.node")
    sort = order.selectbox("Sorted by", SORTS, key="quotes.sort", help="Left, right: by the next word.")
    set_own_parameter(NODE, node or None)
    if not node:
        st.caption("Every place in the quotes where a word stands, one line each, the word in the middle.")
        return
    page = view.ask(query_concordance, Paging(limit=LINES), node=node, sort=sort)
    if page.rows.empty:
        show_empty(f"No quotes with “{node}”", view.filters)
        return
    columns = ["left", "node", "right", "speaker", "published", "source"]
    show_table(page.rows, columns)
    st.caption(f"First {len(page.rows):,} of {counted(page.total, 'line')}.")
    lines = partial(view.ask, query_concordance, node=node, sort=sort)
    show_whole_export("concordance", lines, view, n_rows=page.total, about=f"quotes with “{node}”")


def show_same_words(view: View) -> None:
    """Draws quotations that more than one story carries."""
    page = view.ask(query_same_words, Paging(limit=LINES))
    if page.rows.empty:
        show_empty("No words carried by more than one story", view.filters)
        return
    columns = ["content", "speakers", "n_stories", "n_sources", "first_day", "last_day", "first_source"]
    show_table(page.rows, columns)
    st.caption(
        f"First {len(page.rows):,} of {counted(page.total, 'quotation')}. “First” is the earliest in this corpus."
    )
    show_whole_export("same-words", partial(view.ask, query_same_words), view, n_rows=page.total)


def _choose_speaker(view: View) -> str | None:
    speakers = rows_of(view.ask(query_speakers, limit=300))
    labels = {row["speaker_id"] or row["speaker"]: f"{row['speaker']} · {row['n_quotes']:,}" for row in speakers}
    wanted = own_parameter(SPEAKER)
    options = [*labels, *([wanted] if wanted and wanted not in labels else [])]
    chosen = st.selectbox(
        "Speaker",
        options,
        index=options.index(wanted) if wanted else None,
        format_func=lambda speaker: labels.get(speaker, speaker),
        placeholder="anybody",
    )
    set_own_parameter(SPEAKER, chosen)
    return chosen


def _show_volume(view: View) -> None:
    volume = view.ask(query_quote_volume)
    if len(volume["period"].unique()) > 1:
        figure = draw_side_lines(
            volume, by="speaker_side", value="n_quotes", name="quotes", colours=colours(), nobody=OTHERS
        )
        st.plotly_chart(figure, key="quotes.volume", config={"displaylogo": False})


def _show_page(view: View, speakers: tuple[str, ...], kinds: tuple[str, ...], order: Order) -> None:
    choices = (view.filters, speakers, kinds, order)
    paging = paging_of("quotes", choices, size=A_PAGE)
    page = view.ask(query_quotes, paging, speakers=speakers, kinds=kinds, order=order)
    if page.rows.empty:
        show_empty(f"No {' or '.join(kinds) or ''} quotes".replace("  ", " "), view.filters)
        return
    for row in rows_of(page.rows):
        _show_quote(view, row)
    show_pages(page, paging, "quotes", choices, one="quote")
    whole = partial(view.ask, query_quotes, speakers=speakers, kinds=kinds, order=order)
    about = f"{', '.join(kinds) or 'all'} quotes, {order} first"
    show_whole_export("quotes", whole, view, n_rows=page.total, about=about)


def _show_quote(view: View, row: Row) -> None:
    with st.container(border=True, gap="small"):
        said, where = st.columns([7, 2], gap="medium")
        with said:
            content = f"“{row['content']}”" if row["kind"] == "direct" else row["content"]
            show_text(content, [], name="sentence")
            st.caption(_who(row))
        with where:
            st.caption(f"{row['source'] or 'no outlet given'}, {day_label(row['published'])}")
            link_to_article(
                "In the article", view.filters, article_id=row["article_id"], field=row["field"], start=row["start"]
            )


def _who(row: Row) -> str:
    speaker = row["speaker"] or "speaker unknown"
    doubt = " **(?)** uncertain" if row["speaker"] and row["confidence"] < SURE else ""
    side = f" · {row['speaker_side']}" if row["speaker_side"] else ""
    also = f" · carried by {counted(row['n_same'], 'story', 'stories')}" if row["n_same"] > 1 else ""
    return f"**{speaker}**{doubt} · {row['cue'] or 'no cue'}{side} · {row['kind']}{also}"
