"""What a page says when nothing is left under the filters, and the way out."""

import streamlit as st

from data.queries.filters import Filters
from ui.address.parameters import DEFAULT
from ui.address.session import clear_filters
from ui.words import filters_in_words


def show_empty(what: str, filters: Filters, *, hint: str = "The Corpus page says what is in it.") -> None:
    """Says that there is none of `what` ("No claims"), under which filters, and what to do next.

    `hint` says it where no filter is set.
    """
    if filters == DEFAULT:
        st.info(f"{what} in this corpus. {hint}")
        return
    st.info(f"{what} under these filters ({filters_in_words(filters)}). {_way_out(filters)}")
    show_clear(filters, key=f"clear.{what}")


def _way_out(filters: Filters) -> str:
    if filters.start and filters.end and filters.end < filters.start:
        return "The period ends before it begins: change “From” or “To”."
    return "Widen the period, or take a filter away."


def show_clear(filters: Filters, *, key: str) -> None:
    """A button that opens every filter again; nothing where none is set."""
    if filters != DEFAULT:
        st.button("Clear all filters", icon=":material/filter_alt_off:", key=key, on_click=clear_filters)
