import pandas as pd

from ui.timeline.bars import bars_table

BAR = {"bound": "", "low": 5.0, "high": 5.0, "open_below": False, "open_above": False, "hedged": False}
SERIES = pd.DataFrame(
    [
        BAR | {"period": pd.Timestamp("2024-08-13"), "claimant_side": "", "value": 5.0},
        BAR | {"period": pd.Timestamp("2024-08-13"), "claimant_side": "Russia", "value": 6.0, "high": 1200.0},
        BAR
        | {"period": pd.Timestamp("2024-08-14"), "claimant_side": "Russia"}
        | {"value": 5.0, "bound": "at_least", "open_above": True, "hedged": True},
    ]
)


def test_bars_table_has_the_latest_period_first_and_nobodys_figures_last() -> None:
    table = bars_table(SERIES)
    assert [f"{period:%d}" for period in table.index] == ["14", "13"]
    assert list(table.columns) == ["Russia", ""]


def test_bars_table_tells_hedges_ranges_and_silence() -> None:
    assert bars_table(SERIES).to_numpy().tolist() == [["≥ 5 · hollow", "–"], ["6 (5 to 1,200)", "5"]]
