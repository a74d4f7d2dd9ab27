"""The kinds of names that a table is to hold."""

import streamlit as st

from ui.words import ENTITY_KINDS


def choose_kinds(key: str) -> tuple[str, ...]:
    """Draws the choice; gives the kinds chosen, none for all of them."""
    return tuple(
        st.pills("Kinds", list(ENTITY_KINDS), selection_mode="multi", format_func=ENTITY_KINDS.__getitem__, key=key)
    )
