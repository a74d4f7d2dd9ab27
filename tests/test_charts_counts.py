import pandas as pd

from ui.charts.counts import draw_bars, draw_coverage


def test_draw_bars_keeps_rows_apart_that_bear_one_name() -> None:
    figure = draw_bars(pd.DataFrame({"name": ["Verkhova", "Verkhova"], "n": [3, 2]}), label="name", value="n", name="x")
    assert list(figure.data[0].y) == [0, 1]
    assert list(figure.data[0].x) == [2, 3]


def test_draw_coverage_keeps_the_order_of_outlets_and_the_width_of_a_gap() -> None:
    days = pd.to_datetime(["2024-08-01", "2024-08-04", "2024-08-02"])
    frame = pd.DataFrame({"source": ["The Herald", "The Herald", ""], "period": days, "n_articles": [9, 4, 1]})
    (lattice,) = draw_coverage(frame, grain="day").data
    assert list(lattice.y) == ["no outlet given", "The Herald"], "Plotly draws from below"
    assert [list(row) for row in lattice.customdata] == [[0, 1, 0, 0], [9, 0, 0, 4]]
