"""Exports: exactly what the filters leave, with the view in the file's head."""

from collections.abc import Callable
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from data.nouns import counted
from data.queries.asking import EVERY_ROW, Page, Paging
from ui.frame.page import View
from ui.words import filters_in_words


def show_export(name: str, frame: pd.DataFrame, view: View, *, about: str = "") -> None:
    """A button that gives the frame as CSV; its first lines say what it shows (`about`), of which snapshot and view."""
    _show_button(name, lambda: frame, view, what=counted(len(frame), "row"), about=about)


def show_whole_export(
    name: str, question: Callable[[Paging], Page], view: View, *, n_rows: int, one: str = "row", about: str = ""
) -> None:
    """As `show_export`, with every row of an answer of which the screen shows a page; asked when the button is used.

    `one` names what the answer is paged by, where that is not its rows.
    """
    _show_button(name, lambda: question(EVERY_ROW).rows, view, what=counted(n_rows, one), about=about)


def _show_button(name: str, whole: Callable[[], pd.DataFrame], view: View, *, what: str, about: str) -> None:
    address = urlencode({name: st.query_params.get_all(name) for name in st.query_params}, doseq=True)
    st.download_button(
        f"Export {what} (CSV)",
        data=lambda: as_csv(name, whole(), view, about=about, address=address),
        file_name=f"fogline-{name}.csv",
        mime="text/csv",
        icon=":material/download:",
        on_click="ignore",
        key=f"export.{name}",
    )


def as_csv(name: str, frame: pd.DataFrame, view: View, *, about: str = "", address: str = "") -> bytes:
    """The rows after comment lines with the name, what is shown, the snapshot, the filters and the page's address."""
    head = [
        f"# Fogline: {name}, {counted(len(frame), 'row')}",
        *([f"# shows: {about}"] if about else []),
        f"# snapshot: {view.snapshot.path.name}",
        f"# filters: {filters_in_words(view.filters)}; counting: {view.filters.counting}",
        *([f"# as known on: {view.known_on}"] if view.known_on else []),
        f"# address: ?{address}",
    ]
    return ("\n".join(head) + "\n" + frame.to_csv(index=False)).encode()
