"""How every chart looks: colours, margins, ticks on days, and periods that keep their width."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from ui.words import NO_SIDE

NOBODY = NO_SIDE
NOBODY_COLOUR = "#8a8a8a"
QUIET = "rgba(128, 128, 128, 0.45)"
GRID = "rgba(128, 128, 128, 0.18)"
ACCENT = "#2a8f88"
A_WEEK, A_MONTH = 7, 28  # days; the latter the shortest there is
A_DAY = 86_400_000  # milliseconds, as Plotly counts
FEW_DAYS = 10
FEW_COUNTS = 5
CONFIG = {"displaylogo": False}  # of Plotly itself, given with each figure

type Colours = Mapping[str, str]


def side_colour(side: str, colours: Colours) -> str:
    """The colour of a side on every chart; grey for the outlet's own voice and for who belongs to none."""
    return colours.get(side, NOBODY_COLOUR)


def lay_out(figure: go.Figure, *, height: int) -> None:
    """Gives a figure its height in pixels, and the margins, grid and legend of all charts."""
    figure.update_layout(
        height=height,
        margin={"l": 10, "r": 10, "t": 30, "b": 10},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        legend={"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0, "title": None},
        hoverlabel={"namelength": -1},
        uirevision="keep",
        modebar={"bgcolor": "rgba(0,0,0,0)", "color": QUIET, "activecolor": ACCENT},
    )
    figure.update_xaxes(showgrid=False)
    figure.update_yaxes(gridcolor=GRID, zeroline=False)


def count_axis(figure: go.Figure, most: float) -> None:
    """Whole ticks for whole counts: few of them would be halved."""
    if most <= FEW_COUNTS:
        figure.update_yaxes(dtick=1)


def tick_days(figure: go.Figure, periods: "pd.Series[Any] | pd.Index[Any]") -> None:
    """Over a few days, a tick for each; Plotly would name hours, which nobody counted."""
    days = pd.to_datetime(periods)
    if len(days) and (days.max() - days.min()).days <= FEW_DAYS:
        figure.update_xaxes(dtick=A_DAY, tickformat="%-d %b %Y")


def every_period(periods: "pd.Series[Any] | pd.Index[Any]") -> pd.DatetimeIndex:
    """All periods from the first to the last, so that a gap keeps its width: days, weeks or months, as they stand."""
    days = pd.DatetimeIndex(pd.to_datetime(periods)).unique().sort_values()
    if len(days) < 2:
        return days
    shortest = int((days[1:] - days[:-1]).days.min())
    step = "MS" if shortest >= A_MONTH and (days.day == 1).all() else f"{A_WEEK if shortest % A_WEEK == 0 else 1}D"
    return pd.date_range(days.min(), days.max(), freq=step)
