"""Names that rise and fall: who is named more, or less, than in the period before."""

import streamlit as st

from data.queries.entities import query_movers, query_period
from ui.entities.kinds import choose_kinds
from ui.frame.empty import show_empty
from ui.frame.page import View
from ui.showing.export import show_export
from ui.showing.tables import show_table
from ui.words import day_label


def show_movers(view: View) -> None:
    """Draws who is named more, or less, than in the period before."""
    start, end = view.ask(query_period)
    chosen = choose_kinds("movers.kinds")
    st.caption(
        f"{day_label(start)} to {day_label(end)}, against as many days before. Without “From”, the corpus's last 30 "
        f"days. Counted in {view.filters.counting}. Sorted by log-likelihood, which weighs a change by how much there "
        "is to count: the farther from 0, the less it is chance."
    )
    movers = view.ask(query_movers, kinds=chosen)
    if movers.empty:
        show_empty("No name that is told more or less than before", view.filters, hint="Set “From” on the left.")
        return
    columns = ["name", "kind", "side", "now", "before", "per_1000_now", "per_1000_before", "log_likelihood"]
    for heading, rows in (
        ("Rising", movers[movers["change"] > 0]),
        ("Falling", movers[movers["change"] <= 0].iloc[::-1]),
    ):
        st.markdown(f"**{heading}**")
        show_table(rows, columns)
    show_export("movers", movers, view)
