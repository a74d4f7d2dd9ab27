"""Exports: exactly what is on the screen, with the view in the file's head."""

import pandas as pd
import streamlit as st

from ui.address import to_query
from ui.frame import View


def show_export(name: str, frame: pd.DataFrame, view: View) -> None:
    """A button that gives the frame as CSV; its first lines say which view of which snapshot it is."""
    st.download_button(
        f"Export {len(frame):,} rows (CSV)",
        data=lambda: as_csv(name, frame, view),
        file_name=f"fogline-{name}.csv",
        mime="text/csv",
        icon=":material/download:",
        on_click="ignore",
        key=f"export.{name}",
    )


def as_csv(name: str, frame: pd.DataFrame, view: View) -> bytes:
    """The rows after comment lines with the name, the snapshot and the filters."""
    query = to_query(view.filters)
    chosen = [f"# {parameter}: {', '.join(values)}" for parameter, values in query.items()] or ["# no filters"]
    head = [f"# Fogline: {name}, {len(frame)} rows", f"# snapshot: {view.snapshot.path.name}", *chosen]
    return ("\n".join(head) + "\n" + frame.to_csv(index=False)).encode()
