"""Rows of an answer, one by one."""

from typing import Any

import pandas as pd

type Row = dict[str, Any]


def rows_of(frame: pd.DataFrame) -> list[Row]:
    """The rows as dictionaries of their columns; nothing known is None."""
    return [{str(name): value for name, value in row.items()} for row in frame.to_dict("records")]
