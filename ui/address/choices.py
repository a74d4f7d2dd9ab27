"""A page's own choices, kept in its address: what the address says a widget shows, and what is chosen is written there.

Given to a widget as its arguments: `st.selectbox("Order", ORDERS, **kept("order", ORDERS))`.
"""

from collections.abc import Collection
from typing import Any

import streamlit as st

from ui.address.session import own_parameter, own_parameters, set_own_parameter, set_own_parameters


def kept(name: str, choices: Collection[str] = (), *, default: str | None = None) -> dict[str, Any]:
    """Arguments of a widget with one value; what the address says is left if it is none of the choices there are."""
    wanted = own_parameter(name)
    is_choice = wanted is not None and (not choices or wanted in choices)
    st.session_state[_key(name)] = wanted if is_choice else default
    return {"key": _key(name), "on_change": _keep, "args": (name, default)}


def kept_several(name: str, choices: Collection[str]) -> dict[str, Any]:
    """Arguments of a widget with several values, none of them by default."""
    st.session_state[_key(name)] = [value for value in own_parameters(name) if value in choices]
    return {"key": _key(name), "on_change": _keep_several, "args": (name,)}


def _keep(name: str, default: str | None) -> None:
    chosen = st.session_state[_key(name)]
    set_own_parameter(name, None if chosen in ("", default) else chosen)


def _keep_several(name: str) -> None:
    set_own_parameters(name, st.session_state[_key(name)])


def _key(name: str) -> str:
    return f"own.{name}"
