"""DataFrames to figures. Plotly only: what a figure shows and how it looks, nothing of the page around it."""

import math
from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from ui.outlines import Box, outlines_in
from ui.words import NO_SIDE

NOBODY = NO_SIDE
NOBODY_COLOUR = "#8a8a8a"
QUIET = "rgba(128, 128, 128, 0.45)"
GRID = "rgba(128, 128, 128, 0.18)"
ACCENT = "#2a8f88"
LINES = (("#009e73", "solid"), ("#cc79a7", "dash"), ("#8c6d1f", "dot"), ("#6f7378", "dashdot"))  # no side's colours
A_WEEK, A_MONTH = 7, 28  # days; the latter the shortest there is
A_DAY = 86_400_000  # milliseconds, as Plotly counts
FEW_DAYS = 10
MARGIN = 1.5  # degrees around the places of a map

type Colours = Mapping[str, str]


def side_colour(side: str, colours: Colours) -> str:
    """The colour of a side on every chart; grey for the outlet's own voice and for who belongs to none."""
    return colours.get(side, NOBODY_COLOUR)


def draw_timeline(series: pd.DataFrame, volume: pd.DataFrame, *, colours: Colours, what: str) -> go.Figure:
    """Bars for each period and claimant side, whiskers for ranges, hollow where hedged; below, the articles there are.

    `series` has period, claimant_side, value, low, high, hedged, n_events, n_claims; `volume` has period, n_articles.
    A bar's `customdata` is its period (ISO day) and its side.
    """
    figure = make_subplots(rows=2, cols=1, shared_xaxes=True, row_heights=[0.82, 0.18], vertical_spacing=0.04)
    for side, rows in series.groupby("claimant_side", sort=True):
        figure.add_trace(_bars(str(side), rows, side_colour(str(side), colours)), row=1, col=1)
    figure.add_trace(_volume(volume), row=2, col=1)
    _lay_out(figure, height=430)
    figure.update_layout(barmode="group", bargap=0.25, clickmode="event+select", showlegend=True)
    figure.update_yaxes(title_text=what, rangemode="tozero", row=1, col=1)
    figure.update_yaxes(title_text="articles", rangemode="tozero", nticks=3, row=2, col=1)
    _tick_days(figure, volume["period"])
    return figure


def draw_bars(frame: pd.DataFrame, *, label: str, value: str, name: str, colour: str | None = None) -> go.Figure:
    """Horizontal bars, the first row on top: `label` names the column of names, `value` that of lengths."""
    rows = frame.iloc[::-1]
    colours = rows[colour] if colour else ACCENT
    places = list(range(len(rows)))  # two rows may bear one name
    figure = go.Figure(
        go.Bar(
            x=rows[value],
            y=places,
            orientation="h",
            marker={"color": colours},
            customdata=rows[label],
            hovertemplate=f"%{{customdata}}: %{{x:,}} {name}<extra></extra>",
        )
    )
    _lay_out(figure, height=max(180, 22 * len(rows) + 70))
    figure.update_layout(showlegend=False, bargap=0.3)
    figure.update_xaxes(title_text=name)
    figure.update_yaxes(automargin=True, showgrid=False, tickvals=places, ticktext=rows[label])
    return figure


def draw_lines(frame: pd.DataFrame, *, by: str, value: str, name: str) -> go.Figure:
    """One line with markers for each value of the column `by`, over `period`; a period without a row is 0."""
    figure = go.Figure()
    periods = every_period(frame["period"])
    for at, (key, rows) in enumerate(frame.groupby(by, sort=False)):
        colour, dash = LINES[at % len(LINES)]
        line = rows.groupby("period")[value].sum().reindex(periods, fill_value=0)
        figure.add_trace(
            go.Scatter(
                x=line.index,
                y=line,
                name=str(key),
                mode="lines+markers",
                line={"width": 1.6, "color": colour, "dash": dash},
                marker={"size": 6},
                hovertemplate=f"%{{x|%-d %b %Y}}: %{{y:,}} {name}<extra>{key}</extra>",
            )
        )
    _lay_out(figure, height=340)
    figure.update_yaxes(title_text=name, rangemode="tozero")
    _tick_days(figure, periods)
    return figure


def draw_side_lines(
    frame: pd.DataFrame, *, by: str, value: str, name: str, colours: Colours, nobody: str = NOBODY
) -> go.Figure:
    """As `draw_lines`, each line in the colour of the side that the column `by` names, or `nobody`."""
    figure = draw_lines(frame, by=by, value=value, name=name)
    for trace in figure.data:
        line = {"color": side_colour(trace.name, colours), "dash": "solid"}
        trace.update(line=line, name=trace.name or nobody)
    figure.update_layout(height=240)
    return figure


def draw_map(places: pd.DataFrame, *, name: str) -> go.Figure:
    """Places by how often they are named; `places` has name, lat, lon, place_precision, n. Regions are rings.

    The window holds nine tenths of the mentions' places, so that one far name does not shrink the rest.
    """
    exact = places["place_precision"].isin(["point", "town"])
    window = _window(places)
    lons, lats = outlines_in(window)
    figure = go.Figure(
        go.Scatter(x=lons, y=lats, mode="lines", line={"color": QUIET, "width": 1}, hoverinfo="skip", showlegend=False)
    )
    for rows, symbol, kind in ((places[~exact], "circle-open", "region or country"), (places[exact], "circle", "town")):
        figure.add_trace(_dots(rows, symbol=symbol, kind=kind, name=name, largest=places["n"].max()))
    _lay_out(figure, height=560)
    west, south, east, north = window
    figure.update_xaxes(range=[west, east], visible=False)
    figure.update_yaxes(range=[south, north], visible=False, scaleanchor="x", scaleratio=_stretch(south, north))
    figure.update_layout(dragmode="pan")
    return figure


def draw_volume(volume: pd.DataFrame) -> go.Figure:
    """Articles in each period; `volume` has period and n_articles."""
    figure = go.Figure(_volume(volume, colour=ACCENT))
    _lay_out(figure, height=220)
    figure.update_layout(showlegend=False)
    figure.update_yaxes(title_text="articles", rangemode="tozero")
    _tick_days(figure, volume["period"])
    return figure


def draw_coverage(frame: pd.DataFrame) -> go.Figure:
    """Articles of each outlet in each period, as a heat map; `frame` has source, period, n_articles."""
    table = frame.pivot_table(index="source", columns="period", values="n_articles", fill_value=0)
    table = table.reindex(columns=every_period(table.columns), fill_value=0)
    figure = go.Figure(
        go.Heatmap(
            x=table.columns,
            y=table.index,
            z=table.to_numpy(),
            colorscale=[[0, "rgba(128,128,128,0.08)"], [1, ACCENT]],
            hovertemplate="%{y}, %{x|%-d %b %Y}: %{z} articles<extra></extra>",
            colorbar={"title": "articles", "thickness": 10, "nticks": min(6, int(table.to_numpy().max()) + 1)},
        )
    )
    _lay_out(figure, height=max(200, 26 * len(table) + 80))
    figure.update_yaxes(automargin=True, showgrid=False)
    _tick_days(figure, table.columns)
    return figure


def every_period(periods: "pd.Series[Any] | pd.Index[Any]") -> pd.DatetimeIndex:
    """All periods from the first to the last, so that a gap keeps its width: days, weeks or months, as they stand."""
    days = pd.DatetimeIndex(pd.to_datetime(periods)).unique().sort_values()
    if len(days) < 2:
        return days
    shortest = int((days[1:] - days[:-1]).days.min())
    step = "MS" if shortest >= A_MONTH and (days.day == 1).all() else f"{A_WEEK if shortest % A_WEEK == 0 else 1}D"
    return pd.date_range(days.min(), days.max(), freq=step)


def _bars(side: str, rows: pd.DataFrame, colour: str) -> go.Bar:
    above = (rows["high"] - rows["value"]).clip(lower=0).fillna(0)
    below = (rows["value"] - rows["low"]).clip(lower=0).fillna(0)
    hollow = rows["hedged"].astype(bool)
    return go.Bar(
        x=rows["period"],
        y=rows["value"],
        name=side or NOBODY,
        marker={
            "color": ["rgba(0,0,0,0)" if is_hollow else colour for is_hollow in hollow],
            "line": {"color": colour, "width": 1.6},
        },
        error_y={"type": "data", "array": above, "arrayminus": below, "thickness": 1.2, "width": 3, "color": QUIET},
        customdata=[[period.date().isoformat(), side] for period in pd.to_datetime(rows["period"])],
        hovertemplate="%{x|%-d %b %Y}: %{y:,}<extra>" + (side or NOBODY) + "</extra>",
    )


def _volume(volume: pd.DataFrame, colour: str = QUIET) -> go.Bar:
    return go.Bar(
        x=volume["period"],
        y=volume["n_articles"],
        name="articles",
        marker={"color": colour},
        showlegend=False,
        hovertemplate="%{x|%-d %b %Y}: %{y:,} articles<extra></extra>",
    )


def _lay_out(figure: go.Figure, *, height: int) -> None:
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


def _tick_days(figure: go.Figure, periods: "pd.Series[Any] | pd.Index[Any]") -> None:
    """Over a few days, a tick for each; Plotly would name hours, which nobody counted."""
    days = pd.to_datetime(periods)
    if len(days) and (days.max() - days.min()).days <= FEW_DAYS:
        figure.update_xaxes(dtick=A_DAY, tickformat="%-d %b %Y")


def _window(places: pd.DataFrame) -> Box:
    west, east = places["lon"].quantile([0.05, 0.95])
    south, north = places["lat"].quantile([0.05, 0.95])
    return west - MARGIN, south - MARGIN, east + MARGIN, north + MARGIN


def _stretch(south: float, north: float) -> float:
    """How much longer a degree of latitude is drawn than one of longitude, right for the middle of the map."""
    return 1 / max(0.2, math.cos(math.radians((south + north) / 2)))


def _dots(rows: pd.DataFrame, *, symbol: str, kind: str, name: str, largest: float) -> go.Scatter:
    return go.Scatter(
        x=rows["lon"],
        y=rows["lat"],
        mode="markers",
        name=kind,
        text=rows["name"],
        customdata=rows["n"],
        marker={
            "symbol": symbol,
            "color": ACCENT,
            "opacity": 0.75,
            "size": 5 + 26 * (rows["n"] / largest) ** 0.5,
            "line": {"width": 1.2},
        },
        hovertemplate=f"%{{text}}: %{{customdata:,}} {name}<extra>{kind}</extra>",
    )
