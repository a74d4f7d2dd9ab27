"""Rows that an address names by their number: it holds for one state of the corpus alone, and says for which."""

import streamlit as st

from data.queries.corpus import query_overview
from ui.address.parameters import DEFAULT
from ui.address.session import own_parameter
from ui.frame.page import View


def address_of(view: View, number: int) -> str:
    """A number as an address holds it: with the content that has the row under this number."""
    content: str = view.ask_all(query_overview, DEFAULT)["content_hash"]
    return f"{number}-{content[:8]}"


def number_of(view: View, parameter: str, *, what: str) -> int | None:
    """The number that the address holds; None if it holds none, or, as is then said, one of an earlier state.

    `what` names the row in words ("an event").
    """
    named = own_parameter(parameter) or ""
    number = named.partition("-")[0]
    if not number.isdigit():
        return None
    if named != address_of(view, int(number)):
        st.warning(f"The address names {what} of an earlier state of this corpus. Choose it anew in the table.")
        return None
    return int(number)
