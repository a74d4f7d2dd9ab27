"""The page for SQL: a text, its answer, and the tables there are."""

import streamlit as st

from analysis.errors import TooMuch
from data.keeping.snapshot import Snapshot
from data.nouns import counted
from data.queries.cage import SECONDS, Answer, run_sql
from data.settings import load_settings
from ui.frame.page import View
from ui.showing.export import show_export

EXAMPLE = """SELECT event_date, claimant_side, median(value) AS drones
FROM claims
WHERE thing LIKE 'drone%' AND "action" = 'shot_down' AND scope = 'event'
GROUP BY ALL
ORDER BY event_date"""
TABLES = """SELECT table_name AS "table", string_agg('`' || column_name || '`', ', ' ORDER BY column_index) AS columns
FROM duckdb_columns()
WHERE schema_name = 'main' AND NOT internal
GROUP BY ALL
ORDER BY ALL"""
WHOLE = "The export holds these. `python -m data export` gives whole tables."
ASKED = "query.asked"  # the question whose answer is shown, until another one is put


def show_query(view: View) -> None:
    """Draws the editor and the answer; where SQL is off, why, and how it is turned on."""
    settings = load_settings()
    if settings.mode == "hosted":
        st.info("SQL is off on a hosted instance. Run Fogline on your own machine to use it.")
        return
    if not settings.sql:
        st.info("SQL is off. Start Fogline with `FOGLINE_SQL=1` to turn it on.", icon=":material/lock:")
        return
    with st.form("query", border=False):
        sql = st.text_area("One SELECT", value=EXAMPLE, height=160, key="query.sql")
        if st.form_submit_button("Run", type="primary", help="or Ctrl+Enter in the text"):
            st.session_state[ASKED] = sql
    _show_tables(view)
    if (asked := st.session_state.get(ASKED)) is not None:
        _show_answer(view, asked)


def _show_tables(view: View) -> None:
    box = st.expander("Tables and their columns", key="query.tables", on_change="rerun")
    if box.open:
        tables = view.ask_all(_answer, TABLES).rows
        box.markdown("\n".join(f"- **{table}**: {columns}" for table, columns in tables.itertuples(index=False)))


def _show_answer(view: View, sql: str) -> None:
    try:
        with st.spinner(f"Asking; after {SECONDS} seconds it is stopped."):
            answer = view.ask_all(_answer, sql)
    except TooMuch:
        del st.session_state[ASKED]  # else whatever is clicked next would wait for it again
        raise
    st.dataframe(answer.rows, hide_index=True, width="stretch")
    n_rows = counted(len(answer.rows), "row")
    st.caption(f"First {n_rows}; there are more. {WHOLE}" if answer.is_cut else f"{n_rows}.")
    show_export("query", answer.rows, view, about=" ".join(sql.split()))


def _answer(snapshot: Snapshot, sql: str) -> Answer:
    return run_sql(snapshot.path, sql)
