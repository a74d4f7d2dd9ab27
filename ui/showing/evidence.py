"""Claims as a reader checks them: the figure, the sentence with its number marked, who says so, and the way to it."""

import pandas as pd
import streamlit as st

from data.queries.filters import Filters
from ui.address.parameters import to_query
from ui.address.session import within_page
from ui.showing.marked import Marking, show_text
from ui.showing.rows import Row, rows_of
from ui.words import OUTLET, SCOPES, bounds, day_label, outlet_and_day, unit_label, what_happened

ARTICLE = "pages/5_Article.py"
ROWS = 20
LINKED = {"headline": "as its text tells", "retold": "first reported then", "toll": "the attack whose toll it tells"}


def show_claims(rows: pd.DataFrame, filters: Filters, *, note: str = "") -> None:
    """Draws claims one under the other, first ROWS of them; `note` names a column of words about each."""
    for row in rows_of(rows.head(ROWS)):
        _show_claim(row, filters, str(row.get(note) or "") if note else "")
    if len(rows) > ROWS:
        st.caption(f"First {ROWS} of {len(rows):,} claims. Narrow the filters to see the others.")


def link_to_article(
    label: str, filters: Filters, *, article_id: str, field: str, start: int, is_within: bool = False
) -> None:
    """A link to the article, opened at this place of it; `is_within` where it stands on the Article page itself."""
    query = to_query(filters) | {"article": [article_id], "at": [f"{field}:{start}"]}
    link = within_page(query) if is_within else query
    st.page_link(ARTICLE, label=label, icon=":material/arrow_forward:", query_params=link)


def figure_of(row: Row) -> str:
    """A claim's figure with its hedge and unit: "≥ 7", "2 km", "dozens (≥ 12 by convention)"."""
    figure = bounds(row["low"], row["high"], row["modifier"])
    unit = f" {unit_label(row['thing'], row['unit'])}".rstrip()
    if row["modifier"] == "approx" and pd.isna(row["high"]):
        start = row["start"] - row["sentence_start"]
        return f"{row['sentence'][start : start + row['end'] - row['start']]}{unit} ({figure} by convention)"
    return f"{figure}{unit}"


def _show_claim(row: Row, filters: Filters, note: str) -> None:
    with st.container(border=True, gap="small"):
        figure, told, where = st.columns([2, 6, 2], gap="medium")
        with figure:
            st.markdown(f"**{figure_of(row)}**")
            st.caption(" · ".join(filter(None, [what_happened(row), row["place"], when(row)])))
        with told:
            shift = row["sentence_start"]
            length = row["end"] - row["start"]
            number = Marking(row["start"] - shift, row["start"] - shift + length, "claim")
            show_text(row["sentence"], [number], name="sentence")
            st.caption(" · ".join(part for part in (_who(row), SCOPES.get(row["scope"], ""), note) if part))
        with where:
            st.caption(outlet_and_day(row["source"], row["reported_on"]))
            link_to_article(
                "In the article", filters, article_id=row["article_id"], field=row["field"], start=row["start"]
            )


def when(row: Row) -> str:
    """The day of the event as it is known."""
    precision = row["event_precision"]
    day = day_label(row["event_date"])
    if precision in ("week", "month", "year"):
        return f"{precision} of {day}"
    if row["linked_by"]:
        return f"{day} ({LINKED[row['linked_by']]})"
    return f"{day} (assumed: day of the report)" if precision == "assumed" else day


def _who(row: Row) -> str:
    if not row["claimant"]:
        return OUTLET
    return f"according to {row['claimant']}" + (f" ({row['claimant_side']})" if row["claimant_side"] else "")
