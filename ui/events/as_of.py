"""What was known on a day: a page replayed without the claims that were reported later."""

from dataclasses import replace
from datetime import date

import streamlit as st

from ui.address.session import own_parameter, set_own_parameter
from ui.frame.page import View
from ui.words import day_label

AS_OF = "asof"
KEY = "as_of.day"
HELP = "Leaves out what was reported after this day, so that figures stand as they were known then."


def choose_as_of(view: View) -> View:
    """Draws the choice of a day and gives the view as known on it; without a day, as known today."""
    st.session_state[KEY] = _day(own_parameter(AS_OF))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        day = st.date_input("As known on", key=KEY, format="YYYY-MM-DD", help=HELP, width=180, on_change=_take_up_day)
        if not isinstance(day, date):
            return view
        st.caption(f":material/history: Figures as known on {day_label(day)}. What was reported later is left out.")
    return replace(view, known_on=day)


def _take_up_day() -> None:
    day = st.session_state[KEY]
    set_own_parameter(AS_OF, day.isoformat() if day else None)


def _day(word: str | None) -> date | None:
    try:
        return date.fromisoformat(word) if word else None
    except ValueError:
        return None
