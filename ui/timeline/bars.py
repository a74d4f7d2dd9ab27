"""The bars as a table: a row for each period, a column for each side, and each figure the way to its bar."""

from collections.abc import Mapping, Sequence
from datetime import date

import pandas as pd
import streamlit as st

from data.queries.filters import Grain
from ui.address.session import own_parameter, set_own_parameter
from ui.events.in_words import SILENT, figure, used_figure
from ui.showing.rows import Row, rows_of
from ui.words import side_label

BAR = "bar"
BETWEEN = "~"
ROWS = 8  # in sight at once
PERIODS: Mapping[Grain, str] = {"day": "D MMM YYYY", "week": "[week of] D MMM YYYY", "month": "MMMM YYYY"}


def chosen_bar() -> tuple[date, str] | None:
    """The bar that the address names: its first day and its claimant side."""
    day, _, side = (own_parameter(BAR) or "").partition(BETWEEN)
    try:
        return date.fromisoformat(day), side
    except ValueError:
        return None


def choose_bar(bar: Sequence[str] | None) -> None:
    """Puts a bar into the address: its first day (ISO) and its claimant side; None takes it out."""
    set_own_parameter(BAR, BETWEEN.join(bar) if bar else None)


def show_bars(series: pd.DataFrame, grain: Grain, *, key: str) -> None:
    """Draws the bars of `query_timeline` as a table; the figure that is chosen there is the bar in the address."""
    figures = bars_table(series)
    names = {side_label(side): side for side in figures.columns}

    def take_up_figure() -> None:
        for row, name in st.session_state[key].selection.cells:
            if name in names and figures.iloc[row][names[name]] != SILENT:
                choose_bar((figures.index[row].date().isoformat(), names[name]))

    with st.expander("The bars as a table", key=f"{key}.expander"):
        st.caption("Choose a figure, by a click or with the arrow keys, to read the claims behind it.")
        st.dataframe(
            figures.rename(columns=side_label).rename_axis(grain).reset_index(),
            hide_index=True,
            width="stretch",
            height="content" if len(figures) <= ROWS else "auto",
            on_select=take_up_figure,
            selection_mode="single-cell",
            key=key,
            column_config={grain: st.column_config.DateColumn(format=PERIODS[grain])},
        )


def bars_table(series: pd.DataFrame) -> pd.DataFrame:
    """The figures in words: by period, the latest first, and by claimant side, that of nobody last."""
    told = series.assign(words=list(map(_in_words, rows_of(series))))
    table = told.pivot(index="period", columns="claimant_side", values="words").fillna(SILENT)
    return table.sort_index(ascending=False)[sorted(table.columns, key=lambda side: (side == "", side))]


def _in_words(bar: Row) -> str:
    """A bar's figure with its hedge, its range where there is one, and if it is hollow: "104 (90 to 117) · hollow"."""
    used = used_figure(bar["value"], bar["bound"])
    spread = f" ({figure(bar | {'used': bar['value']})})" if bar["low"] < bar["high"] else ""
    return f"{used}{spread}{' · hollow' if bar['hedged'] else ''}"
