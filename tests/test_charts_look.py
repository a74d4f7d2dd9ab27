import pandas as pd
import pytest

from ui.charts.look import every_period


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
