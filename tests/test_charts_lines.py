import pandas as pd

from analysis.naming.packs import pack
from ui.charts.lines import draw_lines, draw_side_lines
from ui.charts.look import NOBODY, NOBODY_COLOUR

COLOURS = {"Ukraine": "#0072B2", "Russia": "#D55E00"}
SERIES = pd.DataFrame(
    {
        "period": pd.to_datetime(["2024-08-13", "2024-08-14", "2024-08-14"]),
        "side": ["Russia", "Russia", ""],
        "value": [14.0, 117.0, 40.0],
    }
)


def test_draw_side_lines_have_markers_to_click() -> None:
    frame = SERIES
    figure = draw_side_lines(frame, by="side", value="value", name="quotes", grain="day", colours=COLOURS)
    assert {trace.mode for trace in figure.data} == {"lines+markers"}
    assert {trace.name: trace.line.color for trace in figure.data} == {
        "Russia": COLOURS["Russia"],
        NOBODY: NOBODY_COLOUR,
    }


def test_draw_lines_never_take_the_colour_of_a_side() -> None:
    periods = pd.to_datetime(["2031-05-11"] * 5)
    frame = pd.DataFrame({"period": periods, "name": list("abcde"), "n": range(5)})
    lines = [trace.line for trace in draw_lines(frame, by="name", value="n", name="stories", grain="day").data]
    assert not {line.color for line in lines} & {side.colour for side in pack().sides}
    assert len({(line.color, line.dash) for line in lines}) == 4
