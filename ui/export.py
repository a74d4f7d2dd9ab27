"""Exports: exactly what is on the screen, with the view in the file's head."""

from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from ui.frame import View
from ui.words import counted, filters_in_words


def show_export(name: str, frame: pd.DataFrame, view: View, *, about: str = "") -> None:
    """A button that gives the frame as CSV; its first lines say what it shows (`about`), of which snapshot and view."""
    address = urlencode({name: st.query_params.get_all(name) for name in st.query_params}, doseq=True)
    st.download_button(
        f"Export {counted(len(frame), 'row')} (CSV)",
        data=lambda: as_csv(name, frame, view, about=about, address=address),
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
