"""Tables with headings in words, days as days, and figures with their thousands apart."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlencode

import pandas as pd
import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from analysis.counting.things import label as thing_label
from data.queries.filters import Filters
from ui.address.parameters import to_query
from ui.showing.rows import Row, rows_of
from ui.words import ENTITY_KINDS, action_label

HEADINGS = {
    "actor_side": "by",
    "alias": "spelling",
    "alone": "in all",
    "change": "change",
    "claimant_side": "side",
    "event_date": "day",
    "expected": "by chance",
    "first_day": "first",
    "first_seen": "first",
    "first_source": "first carried by",
    "in_words": "change",
    "last_day": "last",
    "last_seen": "last",
    "left_name": "name",
    "log_likelihood": "log-likelihood",
    "n_articles": "articles",
    "n_claims": "claims",
    "n_copies": "copies",
    "n_mentions": "mentions",
    "n_quotes": "quotes",
    "n_sources": "outlets",
    "n_stories": "stories",
    "n_words": "words",
    "n": "how many",
    "origin": "where from",
    "other": "held against",
    "per_1000": "per 1,000",
    "per_1000_before": "per 1,000 before",
    "per_1000_now": "per 1,000 now",
    "published_from": "day known from",
    "place_precision": "where",
    "reported_on": "reported",
    "right_name": "with",
    "seen_at": "when",
    "source": "outlet",
    "sources": "which outlets",
    "speaker_side": "side",
}
WIDE = frozenset({"content", "reason", "sentence", "title", "left", "right"})
FIGURES = frozenset({"high", "low", "other", "used", "value"})  # as they were told; other numbers may be rounded
GREAT = 1000  # from which on a reckoned number needs no decimals
NAMES = frozenset({"alias", "left_name", "name", "right_name"})
LABELS = {"thing": thing_label, "action": action_label, "kind": lambda kind: ENTITY_KINDS.get(kind, kind)}
TO_SENTENCE = "in the article"


def show_table(
    frame: pd.DataFrame, columns: Sequence[str] = (), *, linked: Filters | None = None, is_whole: bool = False
) -> None:
    """Draws these columns of an answer, or all; `linked` adds to each row the way to its place in the article.

    A table that is not drawn whole scrolls.
    """
    shown, config = _shown(frame, columns)
    if linked is not None:
        shown.insert(0, TO_SENTENCE, [article_address(row, linked) for row in rows_of(frame)])
        config[TO_SENTENCE] = st.column_config.LinkColumn("", display_text="open", width=60)
    st.dataframe(
        shown, hide_index=True, width="stretch", height="content" if is_whole else "auto", column_config=config
    )


def choose_rows(frame: pd.DataFrame, columns: Sequence[str], *, key: str) -> pd.DataFrame:
    """Draws these columns of an answer with a box to tick beside each row; gives the rows that are ticked."""
    shown, config = _shown(frame, columns)
    picked = st.dataframe(
        shown,
        hide_index=True,
        width="stretch",
        column_config=config,
        on_select="rerun",
        selection_mode="multi-row",
        key=key,
    )
    rows = [number for number in picked["selection"]["rows"] if number < len(frame)]
    return frame.iloc[rows]


def _shown(frame: pd.DataFrame, columns: Sequence[str]) -> tuple[pd.DataFrame, dict[str, ColumnConfig]]:
    shown = frame[list(columns)].copy() if columns else frame.copy()
    for name, label in LABELS.items():
        if name in shown:
            shown[name] = shown[name].map(label)
    great = {str(name): values.round() for name, values in shown.items() if _is_great(str(name), values)}
    shown = shown.assign(**great)
    return shown, {str(name): _column(str(name), values) for name, values in shown.items()}


def _is_great(name: str, values: "pd.Series[Any]") -> bool:
    is_reckoned = pd.api.types.is_float_dtype(values) and name not in FIGURES
    return is_reckoned and bool(values.abs().max() >= GREAT)


def article_address(row: Row, filters: Filters) -> str:
    """The address of a row's article, opened at its place if it has one, from any other page."""
    at = {"at": [f"{row['field']}:{row['start']}"]} if "start" in row else {}
    return f"Article?{urlencode(to_query(filters) | {'article': [row['article_id']]} | at, doseq=True)}"


def _column(name: str, values: "pd.Series[Any]") -> ColumnConfig:
    heading = HEADINGS.get(name, name.replace("_", " "))
    if pd.api.types.is_datetime64_any_dtype(values):
        return st.column_config.DateColumn(heading, format="D MMM YYYY")
    if pd.api.types.is_integer_dtype(values):
        return st.column_config.NumberColumn(heading, format="localized")
    if pd.api.types.is_float_dtype(values):
        is_whole = name in FIGURES or values.dropna().mod(1).eq(0).all()
        return st.column_config.NumberColumn(heading, format="localized" if is_whole else "%.1f")
    return st.column_config.TextColumn(
        heading,
        width="large" if name in WIDE else "medium" if name in NAMES else None,
        alignment="right" if name == "left" else None,
    )
