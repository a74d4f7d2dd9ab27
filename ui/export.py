"""Exports: exactly what the filters leave, with the view in the file's head."""

from collections.abc import Callable
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from data.queries.asking import EVERY_ROW, Page, Paging
from ui.frame import View
from ui.words import counted, filters_in_words


def show_export(name: str, frame: pd.DataFrame, view: View, *, about: str = "") -> None:
    """A button that gives the frame as CSV; its first lines say what it shows (`about`), of which snapshot and view."""
    _show_button(name, lambda: frame, view, n_rows=len(frame), about=about)


def show_whole_export(
    name: str, question: Callable[[Paging], Page], view: View, *, n_rows: int, about: str = ""
) -> None:
    """As `show_export`, with every row of an answer of which the screen shows a page; asked when the button is used."""
    _show_button(name, lambda: question(EVERY_ROW).rows, view, n_rows=n_rows, about=about)


def _show_button(name: str, whole: Callable[[], pd.DataFrame], view: View, *, n_rows: int, about: str) -> None:
    address = urlencode({name: st.query_params.get_all(name) for name in st.query_params}, doseq=True)
    st.download_button(
        f"Export {counted(n_rows, 'row')} (CSV)",
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
        f"# address: ?{address}",
    ]
    return ("\n".join(head) + "\n" + frame.to_csv(index=False)).encode()
