"""Tabs that stand in the address: the open one alone is asked for and drawn."""

from collections.abc import Callable, Mapping

import streamlit as st

from ui.address.session import own_parameter, set_own_parameter
from ui.frame.page import View

TAB = "tab"


def show_tabs(view: View, sections: Mapping[str, Callable[[View], None]]) -> None:
    """Draws a tab for each section, and the section that is open; the first one needs no word in the address."""
    names = list(sections)
    wanted = own_parameter(TAB)
    st.session_state[TAB] = wanted if wanted in sections else names[0]
    tabs = st.tabs(names, key=TAB, on_change=_take_up_tab, args=(names[0],))
    for tab, draw in zip(tabs, sections.values(), strict=True):
        if tab.open:
            with tab:
                draw(view)


def _take_up_tab(first: str) -> None:
    chosen = st.session_state[TAB]
    set_own_parameter(TAB, None if chosen == first else chosen)
