"""Places on a map of outlines: dots for towns, rings for regions and countries."""

import math

import pandas as pd
import plotly.graph_objects as go

from ui.charts.look import ACCENT, QUIET, lay_out
from ui.charts.outlines import Box, outlines_in

MARGIN = 1.5  # degrees around the places of a map
AT_AN_EDGE = 0.1  # of the mentions, left out of the window on each side


def draw_map(places: pd.DataFrame, *, name: str) -> go.Figure:
    """Places by how often they are named; `places` has name, lat, lon, place_precision, n. Regions are rings.

    The window holds the towns but for the farthest tenths of their mentions, so that a few far names do not shrink the
    rest; around it as much again, for who moves the map.
    """
    exact = places["place_precision"].isin(["point", "town"])
    window = _window(places[exact] if exact.any() else places)
    lons, lats = outlines_in(_around(window))
    figure = go.Figure(
        go.Scatter(x=lons, y=lats, mode="lines", line={"color": QUIET, "width": 1}, hoverinfo="skip", showlegend=False)
    )
    for rows, symbol, kind in ((places[~exact], "circle-open", "region or country"), (places[exact], "circle", "town")):
        figure.add_trace(_dots(rows, symbol=symbol, kind=kind, name=name, largest=places["n"].max()))
    lay_out(figure, height=560)
    west, south, east, north = window
    figure.update_xaxes(range=[west, east], visible=False)
    figure.update_yaxes(range=[south, north], visible=False, scaleanchor="x", scaleratio=_stretch(south, north))
    figure.update_layout(dragmode="pan")
    return figure


def _window(places: pd.DataFrame) -> Box:
    west, east = _middle(places["lon"], places["n"])
    south, north = _middle(places["lat"], places["n"])
    return west - MARGIN, south - MARGIN, east + MARGIN, north + MARGIN


def _middle(degrees: "pd.Series[float]", n: "pd.Series[int]") -> tuple[float, float]:
    """From where to where the mentions lie, without a tenth at either end."""
    ordered = degrees.sort_values()
    share = n[ordered.index].cumsum() / n.sum()
    inside = ordered[(share >= AT_AN_EDGE) & (share.shift(fill_value=0) <= 1 - AT_AN_EDGE)]
    return inside.min(), inside.max()


def _around(window: Box) -> Box:
    west, south, east, north = window
    wide, high = east - west, north - south
    return west - wide, south - high, east + wide, north + high


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
        hovertemplate=f"%{{text}} · {name}: %{{customdata:,}}<extra>{kind}</extra>",
    )
