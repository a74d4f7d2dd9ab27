"""Charts sooner: the browser takes Streamlit's chart code, its largest file, while the server still asks the corpus."""

from functools import cache
from pathlib import Path

import streamlit as st

SCRIPTS = Path(st.__file__).parent / "static" / "static" / "js"
PLACE = "preload"  # the theme takes it out of the page


def show_preload() -> None:
    """Has the browser read the chart code before there is a chart; nothing where this Streamlit keeps it elsewhere."""
    if chunk := chart_chunk():
        with st.container(key=PLACE):
            st.html(f'<script type="module">import("./static/js/{chunk}")</script>', unsafe_allow_javascript=True)


@cache
def chart_chunk() -> str:
    """The name of the file that holds the chart code; its middle changes with each version of Streamlit."""
    return next((path.name for path in SCRIPTS.glob("PlotlyChart.*.js")), "")
