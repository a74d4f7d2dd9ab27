from datetime import date

import pandas as pd
import pytest

from ui.claims.ledger import NARROWEST, WIDEST, side_by_side, wide_as

ROWS = pd.DataFrame(
    [
        # event, side, used, low, high
        (1, "Russia", 14.0, 14.0, 14.0),
        (1, "Ukraine", None, None, None),
        (2, "Russia", 20.0, 20.0, 20.0),
        (2, "Ukraine", 20.0, 20.0, 20.0),
        (3, "", 5.0, 5.0, 7.0),
    ],
    columns=["event_id", "claimant_side", "used", "low", "high"],
).assign(
    event_date=date(2024, 8, 13),
    thing="drone",
    action="shot_down",
    actor_side="Russia",
    unit="",
    place="",
    open_below=False,
    open_above=False,
    comparison="no claim by Ukraine",
)


def test_side_by_side_gives_each_side_a_column_and_silence_a_dash() -> None:
    table = side_by_side(ROWS)
    assert list(table.columns) == ["event_id", "Day", "What", "Russia", "Ukraine", "outlet's own voice or others"]
    assert list(table["Ukraine"]) == ["–", "20", "–"]
    assert table["outlet's own voice or others"].iloc[2] == "5 to 7"


def test_side_by_side_puts_the_place_beside_the_event_and_first_the_side_that_tells_most() -> None:
    other = {"Russia": "Ukraine", "Ukraine": "Russia"}
    table = side_by_side(ROWS.assign(place="Verkhova", claimant_side=ROWS["claimant_side"].replace(other)))
    assert list(table.columns[2:5]) == ["What", "Where", "Ukraine"]


@pytest.mark.parametrize(
    ("name", "words", "pixels"),
    [
        ("Ukraine", ["–", "14"], NARROWEST),
        ("Ukraine", ["14", "1,000 to 1,200 or more"], 152),
        ("What", ["strikes and attacks launched by nobody that is known"], WIDEST["What"]),
        ("Where", ["Kyiv", "Verkhova"], NARROWEST),
    ],
)
def test_wide_as_leaves_no_figure_cut(name: str, words: list[str], pixels: int) -> None:
    assert wide_as(pd.Series(words, name=name)) == pixels
