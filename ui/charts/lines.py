"""Lines over time, with a marker for each period: a line without markers cannot be clicked."""

import pandas as pd
import plotly.graph_objects as go

from data.queries.filters import Grain
from ui.charts.look import NOBODY, ON_HOVER, Colours, count_axis, every_period, lay_out, side_colour, tick_periods

LINES = (("#009e73", "solid"), ("#cc79a7", "dash"), ("#8c6d1f", "dot"), ("#6f7378", "dashdot"))  # no side's colours


def draw_lines(frame: pd.DataFrame, *, by: str, value: str, name: str, grain: Grain) -> go.Figure:
    """One line with markers for each value of the column `by`, over `period`; a period without a row is 0."""
    figure = go.Figure()
    periods = every_period(frame["period"], grain)
    most = 0.0
    for at, (key, rows) in enumerate(frame.groupby(by, sort=False)):
        colour, dash = LINES[at % len(LINES)]
        line = rows.groupby("period")[value].sum().reindex(periods, fill_value=0)
        most = max(most, line.max())
        figure.add_trace(
            go.Scatter(
                x=line.index,
                y=line,
                name=str(key),
                mode="lines+markers",
                line={"width": 1.6, "color": colour, "dash": dash},
                marker={"size": 6},
                hovertemplate=f"%{{x|{ON_HOVER[grain]}}} · {name}: %{{y:,.1~f}}<extra>{key}</extra>",
            )
        )
    lay_out(figure, height=340)
    figure.update_yaxes(title_text=name, rangemode="tozero")
    count_axis(figure, most)
    tick_periods(figure, periods, grain)
    return figure


def draw_side_lines(
    frame: pd.DataFrame, *, by: str, value: str, name: str, grain: Grain, colours: Colours, nobody: str = NOBODY
) -> go.Figure:
    """As `draw_lines`, each line in the colour of the side that the column `by` names, or `nobody`."""
    figure = draw_lines(frame, by=by, value=value, name=name, grain=grain)
    for trace in figure.data:
        line = {"color": side_colour(trace.name, colours), "dash": "solid"}
        trace.update(line=line, name=trace.name or nobody)
    figure.update_layout(height=240)
    return figure
