"""Tables with headings in words, days as days, and figures with their thousands apart."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from analysis.things import label as thing_label
from ui.words import action_label

HEADINGS = {
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
    "log_likelihood": "log-likelihood",
    "n_articles": "articles",
    "n_claims": "claims",
    "n_copies": "copies",
    "n_mentions": "mentions",
    "n_quotes": "quotes",
    "n_sources": "outlets",
    "n_stories": "stories",
    "n_words": "words",
    "other": "held against",
    "per_1000": "per 1,000",
    "per_1000_before": "per 1,000 before",
    "per_1000_now": "per 1,000 now",
    "published_from": "day known from",
    "reported_on": "reported",
    "seen_at": "when",
    "source": "outlet",
    "speaker_side": "side",
}
WIDE = frozenset({"content", "reason", "sentence", "title", "left", "right"})
LABELS = {"thing": thing_label, "action": action_label}


def show_table(frame: pd.DataFrame, columns: Sequence[str] = ()) -> None:
    """Draws these columns of an answer, or all."""
    shown = frame[list(columns)].copy() if columns else frame.copy()
    for name, label in LABELS.items():
        if name in shown:
            shown[name] = shown[name].map(label)
    config = {str(name): _column(str(name), values) for name, values in shown.items()}
    st.dataframe(shown, hide_index=True, width="stretch", column_config=config)


def _column(name: str, values: "pd.Series[Any]") -> ColumnConfig:
    heading = HEADINGS.get(name, name.replace("_", " "))
    if pd.api.types.is_datetime64_any_dtype(values):
        return st.column_config.DateColumn(heading, format="D MMM YYYY")
    if pd.api.types.is_integer_dtype(values):
        return st.column_config.NumberColumn(heading, format="localized")
    if pd.api.types.is_float_dtype(values):
        whole = values.dropna().mod(1).eq(0).all()
        return st.column_config.NumberColumn(heading, format="localized" if whole else "%.1f")
    return st.column_config.TextColumn(
        heading, width="large" if name in WIDE else None, alignment="right" if name == "left" else None
    )
