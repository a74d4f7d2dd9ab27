import pandas as pd
import plotly.graph_objects as go
import pytest

from data.queries.filters import Grain
from ui.charts.look import A_DAY, every_period, tick_periods


@pytest.mark.parametrize(
    ("days", "grain", "n"),
    [
        (["2024-08-01", "2024-08-02", "2024-08-05"], "day", 5),
        (["2024-08-01", "2024-09-01"], "day", 32),
        (["2024-08-05", "2024-08-12", "2024-08-26"], "week", 4),
        (["2024-05-01", "2024-06-01", "2024-09-01"], "month", 5),
        (["2024-05-01"], "month", 1),
        ([], "day", 0),
    ],
)
def test_every_period_keeps_the_width_of_a_gap(days: list[str], grain: Grain, n: int) -> None:
    assert len(every_period(pd.Series(pd.to_datetime(days)), grain)) == n


def test_tick_periods_stand_under_their_bars_and_name_the_month_alone() -> None:
    figure = go.Figure()
    tick_periods(figure, pd.Series(pd.to_datetime(["2024-08-01", "2024-10-01"])), "month")
    assert [str(tick)[:10] for tick in figure.layout.xaxis.tickvals] == ["2024-08-01", "2024-09-01", "2024-10-01"]
    assert figure.layout.xaxis.tickformat == "%b\n%Y"


@pytest.mark.parametrize(("last", "weeks"), [("2024-09-16", 2), ("2025-03-31", 5), ("2025-06-30", None)])
def test_tick_periods_of_weeks_stand_where_weeks_begin(last: str, weeks: int | None) -> None:
    figure = go.Figure()
    tick_periods(figure, pd.Series(pd.to_datetime(["2024-07-01", last])), "week")
    assert figure.layout.xaxis.dtick == (weeks and weeks * 7 * A_DAY)
    assert (figure.layout.xaxis.tick0 == pd.Timestamp("2024-07-01")) is bool(weeks)
