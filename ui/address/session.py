"""Address and session in step: what the address says, the widgets show, and what the widgets say, the address holds.

Streamlit forgets a widget's value when its page is left, and drops address parameters at a change of page. So each run
(a) takes the address's word when somebody else wrote it (a link, Back, Forward, reload), else keeps every widget's
value alive, (b) lets the page draw its widgets, and (c) writes the address when the view has changed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any

import streamlit as st

from data.queries.filters import Filters, Grain
from ui.address.parameters import DEFAULT, NAMES, from_query, to_query

WRITTEN = "address.written"
UNREADABLE = "address.unreadable"
WITHIN = "within"
KEYS = {field.name: f"filters.{field.name}" for field in fields(Filters)}


def take_up_address() -> None:
    """Sets the filter widgets from the address, or, if the address is our own last word, keeps them as they are."""
    query = _query()
    shown = {name: values for name, values in query.items() if name in NAMES}
    if WRITTEN not in st.session_state or st.session_state[WRITTEN] != shown:
        address = from_query(shown)
        for field, key in KEYS.items():
            value = getattr(address.filters, field)
            st.session_state[key] = list(value) if isinstance(value, tuple) else value
        st.session_state[UNREADABLE] = address.unreadable
        st.session_state[WRITTEN] = shown
        return
    for key in KEYS.values():
        st.session_state[key] = st.session_state[key]


def chosen_filters() -> Filters:
    """The filters as the widgets stand now."""
    chosen: dict[str, Any] = {}
    for field, key in KEYS.items():
        value = st.session_state[key]
        chosen[field] = tuple(value) if isinstance(value, list) else value
    return Filters(**chosen)


def clear_filters() -> None:
    """Sets every filter to its default; for a button's callback, before the widgets are drawn."""
    for field, key in KEYS.items():
        value = getattr(DEFAULT, field)
        st.session_state[key] = list(value) if isinstance(value, tuple) else value


def set_grain(grain: Grain) -> None:
    """Sets what days are grouped by; for a button's callback, before the widgets are drawn."""
    st.session_state[KEYS["grain"]] = grain


def write_address(filters: Filters, own: Sequence[str]) -> None:
    """Puts the view into the address: its filters, and the parameters that are the page's own."""
    shown = to_query(filters)
    kept = {name: values for name, values in _query().items() if name in own}
    if _query() != shown | kept:
        st.query_params.from_dict(shown | kept)
    st.session_state[WRITTEN] = shown


def within_page(query: Mapping[str, Sequence[str]]) -> dict[str, Sequence[str]]:
    """The parameters of a link that leads to another view of its own page.

    Streamlit takes such a link up, and leaves the browser's address as it was. A parameter that no page knows has
    `write_address` put it right.
    """
    return {**query, WITHIN: ["1"]}


def own_parameter(name: str) -> str | None:
    """A parameter that the page itself declares, as the address has it."""
    return st.query_params.get(name)


def set_own_parameter(name: str, value: str | None) -> None:
    """Writes a page's own parameter into the address; None takes it out."""
    if value is None:
        st.query_params.pop(name, None)
    elif st.query_params.get(name) != value:
        st.query_params[name] = value


def own_parameters(name: str) -> list[str]:
    """Every value of a parameter that the page itself declares."""
    return st.query_params.get_all(name)


def set_own_parameters(name: str, values: Sequence[str]) -> None:
    """Writes every value of a page's own parameter; none takes it out."""
    if values:
        st.query_params[name] = list(values)
    else:
        st.query_params.pop(name, None)


def _query() -> dict[str, list[str]]:
    return {name: st.query_params.get_all(name) for name in st.query_params}
