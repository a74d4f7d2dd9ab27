"""How every chart looks: colours, margins, ticks on periods, and periods that keep their width."""

from collections.abc import Mapping
from math import ceil
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from data.queries.filters import Grain
from ui.words import NO_SIDE

NOBODY = NO_SIDE
NOBODY_COLOUR = "#8a8a8a"
QUIET = "rgba(128, 128, 128, 0.45)"
VOLUME = "rgba(128, 128, 128, 0.75)"  # thin bars of many days must be seen on a dark page too
GRID = "rgba(128, 128, 128, 0.18)"
ACCENT = "#2a8f88"
A_DAY = 86_400_000  # milliseconds, as Plotly counts
DAYS: Mapping[Grain, int] = {"day": 1, "week": 7, "month": 28}  # the shortest there is
STEPS: Mapping[Grain, str] = {"day": "D", "week": "7D", "month": "MS"}
FEW: Mapping[Grain, int] = {"day": 10, "week": 10, "month": 18}  # so many periods have a tick each
SOME_WEEKS, WEEKS_TICKED = 40, 8  # beyond them ticks are of months; so many weeks have a tick at most
ON_HOVER: Mapping[Grain, str] = {"day": "%-d %b %Y", "week": "week of %-d %b %Y", "month": "%B %Y"}
TICKS = (  # a newspaper's order of day and month; the year stands where it changes
    {"dtickrange": [None, "M1"], "value": "%-d %b\n%Y"},
    {"dtickrange": ["M1", "M12"], "value": "%b\n%Y"},
    {"dtickrange": ["M12", None], "value": "%Y"},
)
FEW_COUNTS = 5
CONFIG = {"displaylogo": False}  # of Plotly itself, given with each figure

type Colours = Mapping[str, str]


def side_colour(side: str, colours: Colours) -> str:
    """The colour of a side on every chart; grey for the outlet's own voice and for who belongs to none."""
    return colours.get(side, NOBODY_COLOUR)


def faint(colour: str) -> str:
    """A colour ("#d55e00") through which half of what lies behind it is seen."""
    return f"{colour}80"


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
    figure.update_xaxes(showgrid=False, separatethousands=True)
    figure.update_yaxes(gridcolor=GRID, zeroline=False, separatethousands=True)


def count_axis(figure: go.Figure, most: float, **which: int) -> None:
    """Whole ticks for whole counts: few of them would be halved. `which` is the axis's row and col, if not all."""
    if most <= FEW_COUNTS:
        figure.update_yaxes(dtick=1, **which)


def tick_periods(figure: go.Figure, periods: "pd.Series[Any] | pd.Index[Any]", grain: Grain) -> None:
    """Over a few periods, a tick for each, under its bar; else ticks where Plotly puts them, never of hours.

    Over some more weeks, ticks on every second, third … one's first day: Plotly's would stand on Sundays.
    """
    shown = every_period(periods, grain)
    if len(shown) <= FEW[grain]:
        figure.update_xaxes(tickvals=shown, tickformat="%b\n%Y" if grain == "month" else "%-d %b\n%Y")
        return
    figure.update_xaxes(tickformatstops=TICKS)
    if grain == "week" and len(shown) <= SOME_WEEKS:
        step = ceil(len(shown) / WEEKS_TICKED)
        figure.update_xaxes(tick0=shown[0], dtick=step * DAYS[grain] * A_DAY)


def every_period(periods: "pd.Series[Any] | pd.Index[Any]", grain: Grain) -> pd.DatetimeIndex:
    """All days, weeks or months from the first to the last, so that a gap keeps its width."""
    days = pd.DatetimeIndex(pd.to_datetime(periods))
    return pd.date_range(days.min(), days.max(), freq=STEPS[grain]) if len(days) else days
