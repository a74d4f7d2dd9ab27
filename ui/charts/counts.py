"""Counts of names and outlets: bars by length, outlets by period."""

import pandas as pd
import plotly.graph_objects as go

from data.queries.filters import Grain
from ui.charts.look import ACCENT, ON_HOVER, every_period, lay_out, tick_periods
from ui.words import NO_OUTLET, shortened

LONGEST_OUTLET = 28  # characters beside the chart; the whole name is told on hover


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
            hovertemplate=f"%{{customdata}} · {name}: %{{x:,}}<extra></extra>",
        )
    )
    lay_out(figure, height=max(180, 22 * len(rows) + 70))
    figure.update_layout(showlegend=False, bargap=0.3)
    figure.update_xaxes(title_text=name)
    figure.update_yaxes(automargin=True, showgrid=False, tickvals=places, ticktext=rows[label])
    return figure


def draw_coverage(frame: pd.DataFrame, *, grain: Grain) -> go.Figure:
    """Articles of each outlet in each period, as a heat map, the first outlet on top; `frame` has source, period,
    n_articles. The shade grows with the root of the count, so that a few articles are seen beside many."""
    outlets = list(dict.fromkeys(frame["source"]))
    table = frame.pivot_table(index="source", columns="period", values="n_articles", fill_value=0)
    table = table.reindex(index=outlets[::-1], columns=every_period(table.columns, grain), fill_value=0)
    figure = go.Figure(
        go.Heatmap(
            x=table.columns,
            y=[shortened(outlet or NO_OUTLET, LONGEST_OUTLET) for outlet in table.index],
            z=table.to_numpy() ** 0.5,
            customdata=table.to_numpy(),
            text=[[outlet or NO_OUTLET] * len(table.columns) for outlet in table.index],
            colorscale=[[0, "rgba(128,128,128,0.08)"], [0.01, "rgba(42,143,136,0.3)"], [1, ACCENT]],
            hovertemplate=f"%{{text}}, %{{x|{ON_HOVER[grain]}}} · articles: %{{customdata:,}}<extra></extra>",
            showscale=False,
        )
    )
    lay_out(figure, height=max(200, 22 * len(table) + 80))
    figure.update_yaxes(automargin=True, showgrid=False, dtick=1)
    tick_periods(figure, table.columns, grain)
    return figure
