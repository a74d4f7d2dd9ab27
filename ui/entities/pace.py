"""Lines of names over time, at a pace that keeps them apart."""

from dataclasses import replace

import pandas as pd

from ui.frame.page import View

MANY_DAYS = 62


def paced(view: View, rows: pd.DataFrame) -> View:
    """The view by week, where lines by day would hide one another."""
    is_long = (rows["last_day"].max() - rows["first_day"].min()).days > MANY_DAYS
    if view.filters.grain != "day" or not is_long:
        return view
    return replace(view, filters=replace(view.filters, grain="week"))


def pace(view: View, paced: View) -> str:
    """Why a view is drawn by week; nothing where it is drawn as it is."""
    return "" if paced == view else f" By week: more than {MANY_DAYS} days would hide one another."
