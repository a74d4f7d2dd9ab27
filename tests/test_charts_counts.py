import pandas as pd

from ui.charts.counts import draw_bars


def test_draw_bars_keeps_rows_apart_that_bear_one_name() -> None:
    figure = draw_bars(pd.DataFrame({"name": ["Verkhova", "Verkhova"], "n": [3, 2]}), label="name", value="n", name="x")
    assert list(figure.data[0].y) == [0, 1]
    assert list(figure.data[0].x) == [2, 3]
