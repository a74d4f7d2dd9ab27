import pandas as pd
import plotly.graph_objects as go
import pytest

from ui.charts.look import A_DAY, NOBODY, NOBODY_COLOUR
from ui.charts.timeline import draw_timeline

COLOURS = {"Ukraine": "#0072B2", "Russia": "#D55E00"}
SERIES = pd.DataFrame(
    {
        "period": pd.to_datetime(["2024-08-13", "2024-08-14", "2024-08-14"]),
        "claimant_side": ["Russia", "Russia", ""],
        "value": [14.0, 117.0, 40.0],
        "low": [14.0, 110.0, 40.0],
        "high": [14.0, 117.0, None],
        "hedged": [False, True, False],
        "bound": ["", "at_least", ""],
    }
)
VOLUME = pd.DataFrame({"period": pd.to_datetime(["2024-08-13", "2024-08-14"]), "n_articles": [2, 5]})


@pytest.fixture
def timeline() -> go.Figure:
    return draw_timeline(SERIES, VOLUME, grain="day", colours=COLOURS, what="drones shot down")


def bars_of(figure: go.Figure, name: str) -> go.Bar:
    return next(trace for trace in figure.data if trace.name == name)


def test_draw_timeline_has_a_trace_for_each_side_in_its_colour(timeline: go.Figure) -> None:
    assert list(dict.fromkeys(trace.name for trace in timeline.data)) == [NOBODY, "Russia", "articles"]
    assert set(bars_of(timeline, "Russia").marker.line.color) == {COLOURS["Russia"]}
    assert set(bars_of(timeline, NOBODY).marker.line.color) == {NOBODY_COLOUR}


def test_draw_timeline_leaves_hedged_bars_hollow(timeline: go.Figure) -> None:
    assert list(bars_of(timeline, "Russia").marker.color) == [COLOURS["Russia"], "rgba(0,0,0,0)"]


def test_draw_timeline_has_faint_outlines_where_thin_bars_are_hollow() -> None:
    series = SERIES.assign(period=pd.to_datetime(["2024-06-01", "2024-08-14", "2024-08-14"]))
    figure = draw_timeline(series, VOLUME, grain="day", colours=COLOURS, what="drones shot down")
    assert list(bars_of(figure, "Russia").marker.line.color) == [COLOURS["Russia"], f"{COLOURS['Russia']}80"]


def test_draw_timeline_draws_ranges_as_whiskers_and_open_bounds_as_none(timeline: go.Figure) -> None:
    above, below = (list(bars_of(timeline, "Russia").error_y[end]) for end in ("array", "arrayminus"))
    assert (above[1], below[1]) == (0, 7)
    assert pd.isna([above[0], below[0], *bars_of(timeline, NOBODY).error_y.array]).all()


def test_draw_timeline_has_a_filled_legend_even_where_the_first_bar_is_hollow() -> None:
    figure = draw_timeline(SERIES.assign(hedged=True), VOLUME, grain="day", colours=COLOURS, what="drones shot down")
    shown = {trace.name: trace.marker.color for trace in figure.data if trace.showlegend is not False}
    assert shown == {NOBODY: NOBODY_COLOUR, "Russia": COLOURS["Russia"]}


def test_draw_timeline_says_over_a_bar_and_beside_it_that_it_is_a_floor(timeline: go.Figure) -> None:
    bars = bars_of(timeline, "Russia")
    assert (list(bars.text), list(bars.hovertext)) == (["", "≥"], ["14", "≥ 117"])


def test_draw_timeline_bars_are_no_wider_than_their_day(timeline: go.Figure) -> None:
    places = [
        (bars.offset / A_DAY, bars.width / A_DAY) for bars in (bars_of(timeline, NOBODY), bars_of(timeline, "Russia"))
    ]
    assert places == [(-0.375, 0.375), (0, 0.375)]


def test_draw_timeline_of_many_days_marks_no_floors() -> None:
    days = pd.to_datetime(["2024-01-01", "2024-08-14", "2024-12-31"])
    figure = draw_timeline(SERIES.assign(period=days), VOLUME, grain="day", colours=COLOURS, what="drones shot down")
    bars = bars_of(figure, "Russia")
    assert (list(bars.text), list(bars.hovertext)) == (["", ""], ["14", "≥ 117"])


def test_draw_timeline_bars_know_their_period_and_side(timeline: go.Figure) -> None:
    assert [list(data) for data in bars_of(timeline, "Russia").customdata] == [
        ["2024-08-13", "Russia"],
        ["2024-08-14", "Russia"],
    ]
    assert list(bars_of(timeline, NOBODY).customdata[0]) == ["2024-08-14", ""]
