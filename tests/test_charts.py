import pandas as pd
import plotly.graph_objects as go
import pytest

from analysis.naming.packs import pack
from ui.charts import (
    NOBODY,
    NOBODY_COLOUR,
    draw_bars,
    draw_lines,
    draw_map,
    draw_side_lines,
    draw_timeline,
    every_period,
)

COLOURS = {"Ukraine": "#0072B2", "Russia": "#D55E00"}
SERIES = pd.DataFrame(
    {
        "period": pd.to_datetime(["2024-08-13", "2024-08-14", "2024-08-14"]),
        "claimant_side": ["Russia", "Russia", ""],
        "value": [14.0, 117.0, 40.0],
        "low": [14.0, 110.0, 40.0],
        "high": [14.0, 117.0, None],
        "hedged": [False, True, False],
    }
)
VOLUME = pd.DataFrame({"period": pd.to_datetime(["2024-08-13", "2024-08-14"]), "n_articles": [2, 5]})
PLACES = pd.DataFrame(
    {
        "name": ["Verkhova", "Nyzhnia Oblast"],
        "lat": [50.0, 49.0],
        "lon": [36.0, 35.0],
        "place_precision": ["town", "region"],
        "n": [9, 4],
    }
)


@pytest.fixture
def timeline() -> go.Figure:
    return draw_timeline(SERIES, VOLUME, colours=COLOURS, what="drones shot down")


def bars_of(figure: go.Figure, name: str) -> go.Bar:
    return next(trace for trace in figure.data if trace.name == name)


def test_draw_timeline_has_a_trace_for_each_side_in_its_colour(timeline: go.Figure) -> None:
    assert [trace.name for trace in timeline.data] == [NOBODY, "Russia", "articles"]
    assert bars_of(timeline, "Russia").marker.line.color == COLOURS["Russia"]
    assert bars_of(timeline, NOBODY).marker.line.color == NOBODY_COLOUR


def test_draw_timeline_leaves_hedged_bars_hollow(timeline: go.Figure) -> None:
    assert list(bars_of(timeline, "Russia").marker.color) == [COLOURS["Russia"], "rgba(0,0,0,0)"]


def test_draw_timeline_draws_ranges_as_whiskers_and_open_bounds_as_none(timeline: go.Figure) -> None:
    assert list(bars_of(timeline, "Russia").error_y.arrayminus) == [0, 7]
    assert list(bars_of(timeline, NOBODY).error_y.array) == [0]


def test_draw_timeline_bars_know_their_period_and_side(timeline: go.Figure) -> None:
    assert [list(data) for data in bars_of(timeline, "Russia").customdata] == [
        ["2024-08-13", "Russia"],
        ["2024-08-14", "Russia"],
    ]
    assert list(bars_of(timeline, NOBODY).customdata[0]) == ["2024-08-14", ""]


def test_draw_bars_keeps_rows_apart_that_bear_one_name() -> None:
    figure = draw_bars(pd.DataFrame({"name": ["Verkhova", "Verkhova"], "n": [3, 2]}), label="name", value="n", name="x")
    assert list(figure.data[0].y) == [0, 1]
    assert list(figure.data[0].x) == [2, 3]


def test_draw_side_lines_have_markers_to_click() -> None:
    frame = SERIES.rename(columns={"claimant_side": "side"})
    figure = draw_side_lines(frame, by="side", value="value", name="quotes", colours=COLOURS)
    assert {trace.mode for trace in figure.data} == {"lines+markers"}
    assert {trace.name: trace.line.color for trace in figure.data} == {
        "Russia": COLOURS["Russia"],
        NOBODY: NOBODY_COLOUR,
    }


def test_draw_map_draws_a_region_as_a_ring() -> None:
    figure = draw_map(PLACES, name="stories")
    symbols = {trace.name: (trace.marker.symbol, list(trace.text)) for trace in figure.data if trace.mode == "markers"}
    assert symbols == {"region or country": ("circle-open", ["Nyzhnia Oblast"]), "town": ("circle", ["Verkhova"])}
    assert len(figure.data[0].x) > 10, "outlines of the countries around"


@pytest.mark.parametrize(
    ("days", "n"),
    [
        (["2024-08-01", "2024-08-02", "2024-08-05"], 5),
        (["2024-08-05", "2024-08-12", "2024-08-26"], 4),
        (["2024-05-01", "2024-06-01", "2024-09-01"], 5),
        (["2024-05-01"], 1),
    ],
)
def test_every_period_keeps_the_width_of_a_gap(days: list[str], n: int) -> None:
    assert len(every_period(pd.Series(pd.to_datetime(days)))) == n


def test_draw_lines_never_take_the_colour_of_a_side() -> None:
    periods = pd.to_datetime(["2031-05-11"] * 5)
    frame = pd.DataFrame({"period": periods, "name": list("abcde"), "n": range(5)})
    lines = [trace.line for trace in draw_lines(frame, by="name", value="n", name="stories").data]
    assert not {line.color for line in lines} & {side.colour for side in pack().sides}
    assert len({(line.color, line.dash) for line in lines}) == 4
