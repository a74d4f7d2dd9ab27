"""Rows of an answer, one by one."""

from typing import Any

import pandas as pd

type Row = dict[str, Any]


def rows_of(frame: pd.DataFrame) -> list[Row]:
    """The rows as dictionaries of their columns; nothing known is None."""
    known = frame.notna()
    columns = {
        str(name): [value if is_known else None for value, is_known in zip(values, known[name], strict=True)]
        for name, values in frame.items()
    }
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]
