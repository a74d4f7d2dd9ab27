"""The page for SQL: a text, its answer, and the tables there are."""

import streamlit as st

from data.queries.cage import ROWS, run_sql
from data.settings import load_settings
from ui.frame.page import View
from ui.showing.export import show_export

EXAMPLE = """SELECT event_date, claimant_side, median(value) AS drones
FROM claims
WHERE thing LIKE 'drone%' AND "action" = 'shot_down' AND scope = 'event'
GROUP BY ALL
ORDER BY event_date"""


def show_query(view: View) -> None:
    """Draws the editor and the answer; where SQL is off, why, and how it is turned on."""
    settings = load_settings()
    if settings.mode == "hosted":
        st.info("SQL is off on a hosted instance. Run Fogline on your own machine to use it.")
        return
    if not settings.sql:
        st.info("SQL is off. Start Fogline with `FOGLINE_SQL=1` to turn it on.", icon=":material/lock:")
        return
    sql = st.text_area("One SELECT", value=EXAMPLE, height=160, key="query.sql")
    if not st.button("Run", type="primary"):
        return
    answer = run_sql(view.snapshot.path, sql)
    st.dataframe(answer.rows, hide_index=True, width="stretch")
    st.caption(f"First {ROWS:,} rows; there are more." if answer.is_cut else f"{len(answer.rows):,} rows.")
    show_export("query", answer.rows, view, about=" ".join(sql.split()))
