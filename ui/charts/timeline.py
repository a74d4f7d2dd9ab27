"""The timeline: what each side says of each period, above the articles there are."""

import pandas as pd
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from data.queries.filters import Grain
from ui.charts.look import (
    A_DAY,
    ACCENT,
    DAYS,
    NOBODY,
    ON_HOVER,
    QUIET,
    VOLUME,
    Colours,
    count_axis,
    every_period,
    faint,
    lay_out,
    side_colour,
    tick_periods,
)
from ui.words import HEDGES, number

FILLED = 0.75  # of a period's width, by all its bars; the rest parts it from the next one
THIN_BARS = 45  # periods; on a narrow screen a hollow bar is but its outline, and that is drawn faint
MANY_BARS = 150  # periods; their floors are told on hover alone, since the marks would hide one another


def draw_timeline(
    series: pd.DataFrame, volume: pd.DataFrame, *, grain: Grain, colours: Colours, what: str
) -> go.Figure:
    """Bars for each period and claimant side, whiskers for ranges, hollow where hedged; below, the articles there are.

    `series` has period, claimant_side, value, low, high, hedged and bound (at_least: a floor); `volume` has
    period, n_articles. A bar's `customdata` is its period (ISO day) and its side.
    """
    figure = make_subplots(rows=2, cols=1, shared_xaxes=True, row_heights=[0.82, 0.18], vertical_spacing=0.04)
    sides = series.groupby("claimant_side", sort=True)
    n_periods = len(every_period(series["period"], grain))
    for at, (side, rows) in enumerate(sides):
        colour = side_colour(str(side), colours)
        bars = _bars(str(side), rows, colour, grain, n_periods=n_periods)
        figure.add_trace(bars.update(_place(grain, at, sides.ngroups)), row=1, col=1)
        figure.add_trace(_legend_entry(str(side), colour), row=1, col=1)
    figure.add_trace(_volume(volume, grain), row=2, col=1)
    lay_out(figure, height=430)
    figure.update_layout(clickmode="event+select", showlegend=True)
    figure.update_yaxes(title_text=what, rangemode="tozero", row=1, col=1)
    figure.update_yaxes(title_text="articles", rangemode="tozero", nticks=3, row=2, col=1)
    count_axis(figure, volume["n_articles"].max(), row=2, col=1)
    tick_periods(figure, pd.concat([series["period"], volume["period"]]), grain)
    return figure


def draw_volume(volume: pd.DataFrame, *, grain: Grain) -> go.Figure:
    """Articles in each period; `volume` has period and n_articles."""
    figure = go.Figure(_volume(volume, grain, colour=ACCENT))
    lay_out(figure, height=220)
    figure.update_layout(showlegend=False)
    figure.update_yaxes(title_text="articles", rangemode="tozero")
    count_axis(figure, volume["n_articles"].max())
    tick_periods(figure, volume["period"], grain)
    return figure


def _place(grain: Grain, at: int = 0, of: int = 1) -> dict[str, float]:
    """Width and offset of one of several bars of a period; Plotly would fill the days without a bar, too."""
    width = FILLED * DAYS[grain] * A_DAY / of
    return {"width": width, "offset": (at - of / 2) * width}


def _bars(side: str, rows: pd.DataFrame, colour: str, grain: Grain, *, n_periods: int) -> go.Bar:
    hollow = rows["hedged"].astype(bool)
    outline = faint(colour) if n_periods > THIN_BARS else colour
    return go.Bar(
        x=rows["period"],
        y=rows["value"],
        name=side or NOBODY,
        legendgroup=side,
        showlegend=False,
        marker={
            "color": ["rgba(0,0,0,0)" if is_hollow else colour for is_hollow in hollow],
            "line": {"color": [outline if is_hollow else colour for is_hollow in hollow], "width": 1.6},
        },
        text=[HEDGES.get(bound, "").strip() if n_periods <= MANY_BARS else "" for bound in rows["bound"]],
        textposition="outside",
        textangle=0,
        textfont={"size": 15},
        constraintext="none",
        hovertext=[
            HEDGES.get(bound, "") + number(value) for bound, value in zip(rows["bound"], rows["value"], strict=True)
        ],
        error_y=_whiskers(rows) | {"thickness": 1.2, "width": 3, "color": QUIET},
        customdata=[[period.date().isoformat(), side] for period in pd.to_datetime(rows["period"])],
        hovertemplate=f"%{{x|{ON_HOVER[grain]}}}: %{{hovertext}}<extra>{side or NOBODY}</extra>",
    )


def _whiskers(rows: pd.DataFrame) -> dict[str, object]:
    """How far each figure's range reaches above and below it; none where it has no length: that would draw a cap."""
    above = (rows["high"] - rows["value"]).clip(lower=0).fillna(0)
    below = (rows["value"] - rows["low"]).clip(lower=0).fillna(0)
    is_spread = above + below > 0
    return {"type": "data", "array": above.where(is_spread), "arrayminus": below.where(is_spread)}


def _legend_entry(side: str, colour: str) -> go.Scatter:
    """The side in the legend: the bars themselves would show as their first one is, filled or hollow."""
    mark = {"symbol": "square", "size": 11, "color": colour}
    return go.Scatter(x=[None], y=[None], mode="markers", name=side or NOBODY, legendgroup=side, marker=mark)


def _volume(volume: pd.DataFrame, grain: Grain, colour: str = VOLUME) -> go.Bar:
    return go.Bar(
        x=volume["period"],
        y=volume["n_articles"],
        name="articles",
        marker={"color": colour},
        showlegend=False,
        hovertemplate=f"%{{x|{ON_HOVER[grain]}}} · articles: %{{y:,}}<extra></extra>",
        **_place(grain),
    )
