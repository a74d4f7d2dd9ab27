"""The same words again: quotations that travelled, who carried them, and what each outlet left out."""

from functools import partial

import pandas as pd
import streamlit as st

from analysis.quoting.wording import Piece, pieces
from data.nouns import counted
from data.queries.quotes import Said, query_carriers, query_same_words
from ui.address.parameters import DEFAULT, to_query
from ui.address.session import own_parameter, set_own_parameter, within_page
from ui.frame.empty import show_empty
from ui.frame.page import View
from ui.quotes.said import choose_said, said_in_words
from ui.showing.evidence import link_to_article
from ui.showing.export import show_export, show_whole_export
from ui.showing.marked import Marking, show_text
from ui.showing.numbered import address_of, number_of
from ui.showing.paging import paging_of, show_pages
from ui.showing.rows import Row, rows_of
from ui.showing.tables import HEADINGS
from ui.words import outlet_and_day

PAGE, TAB = "pages/3_Quotes.py", "Same words again"
WORDS = "words"
LINES, CARDS = 100, 30
BESIDE_THE_GROUP = 300  # pixels: the table makes room for the quotation that is open below it
LONGEST_LEFT_OUT = 160  # characters shown of what an outlet left out
COLUMNS = ("content", "speakers", "n_stories", "n_sources", "n_wordings", "first_day", "first_sources", "last_day")


def show_same_words(view: View) -> None:
    """Draws quotations that more than one story carries, and the carriers of the one chosen."""
    said = choose_said(view)
    choices = (view.filters, said)
    paging = paging_of("same_words", choices, size=LINES)
    page = view.ask(query_same_words, paging, said=said)
    if page.rows.empty:
        show_empty("No words carried by more than one story", view.filters)
        return
    st.caption("Click a row to read who carried it and how it was cut.")
    _show_table(view, page.rows)
    show_pages(page, paging, "same_words", choices, one="quotation")
    whole = partial(query_same_words, view.snapshot, view.filters, said=said)
    show_whole_export(
        "same-words", whole, view, n_rows=page.total, about=f"words carried again in {said_in_words(said)}"
    )
    _show_chosen(view, said)


def link_to_carriers(view: View, same_words: int, *, n_stories: int) -> None:
    """A link to the carriers of a quotation."""
    own = {"tab": [TAB], WORDS: [address_of(view, same_words)]}
    label = f"carried by {counted(n_stories, 'story', 'stories')}"
    query = within_page(to_query(view.filters) | own)
    st.page_link(PAGE, label=label, icon=":material/content_copy:", query_params=query)


def how_cut(content: str, fullest: str) -> tuple[str, list[Marking], int]:
    """A wording held against the fullest: the text, its marks, and the percentage of the fullest's words kept."""
    text, markings, n_kept, n_full = "", [], 0, 0
    for piece in pieces(content, fullest):
        shown = _shortened(piece)
        text += " " if text else ""
        if piece.change != "kept":
            kind = "left-out" if piece.change == "left out" else "added"
            markings.append(Marking(len(text), len(text) + len(shown), kind, piece.change))
        text += shown
        n_words = len(piece.text.split())
        n_kept += n_words * (piece.change == "kept")
        n_full += n_words * (piece.change != "added")
    return text, markings, round(100 * n_kept / n_full) if n_full else 0


def _shortened(piece: Piece) -> str:
    half = LONGEST_LEFT_OUT // 2
    is_long = piece.change == "left out" and len(piece.text) > LONGEST_LEFT_OUT
    return f"{piece.text[:half]} … {piece.text[-half:]}" if is_long else piece.text


def _show_table(view: View, rows: pd.DataFrame) -> None:
    is_open = own_parameter(WORDS) and len(rows) * 35 > BESIDE_THE_GROUP
    chosen = st.dataframe(
        rows[list(COLUMNS)],
        hide_index=True,
        width="stretch",
        height=BESIDE_THE_GROUP if is_open else "auto",
        on_select="rerun",
        selection_mode="single-row",
        key="same_words",
        column_config={
            **{name: HEADINGS.get(name, name) for name in COLUMNS},
            "content": st.column_config.TextColumn("the fullest wording", width="large"),
            "speakers": st.column_config.TextColumn(width=120),
            "n_wordings": "wordings",
            "first_day": st.column_config.DateColumn("earliest here", format="D MMM YYYY"),
            "first_sources": "by",
            "last_day": st.column_config.DateColumn("last", format="D MMM YYYY"),
        },
    )
    if places := chosen.selection.rows:
        set_own_parameter(WORDS, address_of(view, int(rows["same_words"].iloc[places[0]])))


def _show_chosen(view: View, said: Said) -> None:
    same_words = number_of(view, WORDS, what="a quotation")
    if same_words is None:
        return
    carriers = view.ask(query_carriers, same_words=same_words, said=said)
    if carriers.empty:
        st.caption("The quotation that the address names is carried by nobody under these filters.")
        return
    _show_carriers(view, carriers)


def _show_carriers(view: View, carriers: pd.DataFrame) -> None:
    fullest = max(carriers["content"], key=len)
    n_stories = counted(carriers["story"].nunique(), "story", "stories")
    st.subheader(f"Carried by {n_stories}, {counted(carriers['source'].nunique(), 'outlet')}", anchor=False)
    where = "in this corpus" if view.filters == DEFAULT else "under these filters"
    st.caption(f"The earliest {where} stands first. Struck through: left out of the fullest wording. Dotted: added.")
    first_day = carriers["published"].min()
    is_alone = (carriers["published"] == first_day).sum() == 1
    earliest = f"earliest {where}" + ("" if is_alone else ", on the same day as others")
    for row in rows_of(carriers.head(CARDS)):
        _show_carrier(view, row, fullest, note=earliest if row["published"] == first_day else "")
    if len(carriers) > CARDS:
        st.caption(f"First {CARDS} of {len(carriers):,}; the export has them all.")
    show_export("carriers", carriers, view, about="who carried the same words")


def _show_carrier(view: View, row: Row, fullest: str, *, note: str) -> None:
    text, markings, kept = how_cut(row["content"], fullest)
    with st.container(border=True, gap="small"):
        said, where = st.columns([7, 2], gap="medium")
        with said:
            show_text(text, markings, name="sentence")
            whole = "whole" if kept == 100 else f"{kept} % of the fullest wording"
            st.caption(
                " · ".join(filter(None, [f"**{row['speaker'] or 'speaker unknown'}**", row["kind"], whole, note]))
            )
        with where:
            st.caption(outlet_and_day(row["source"], row["published"]))
            link_to_article(
                "In the article", view.filters, article_id=row["article_id"], field=row["field"], start=row["start"]
            )
