"""Counts of names and outlets: bars by length, outlets by period."""

import pandas as pd
import plotly.graph_objects as go

from ui.charts.look import ACCENT, every_period, lay_out, tick_days


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
    lay_out(figure, height=max(180, 22 * len(rows) + 70))
    figure.update_layout(showlegend=False, bargap=0.3)
    figure.update_xaxes(title_text=name)
    figure.update_yaxes(automargin=True, showgrid=False, tickvals=places, ticktext=rows[label])
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
    lay_out(figure, height=max(200, 26 * len(table) + 80))
    figure.update_yaxes(automargin=True, showgrid=False)
    tick_days(figure, table.columns)
    return figure
