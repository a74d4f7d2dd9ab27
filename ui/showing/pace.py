"""Lines and lattices over time, at a pace that keeps their days apart."""

from dataclasses import replace
from datetime import date

from data.queries.filters import Grain
from ui.frame.page import View

MANY_DAYS, MANY_WEEKS = 62, 434  # days, from which on they are drawn by week, by month


def paced(view: View, first_day: date, last_day: date) -> View:
    """The view by week or month, where days from the first to the last would hide one another."""
    days = (last_day - first_day).days
    if view.filters.grain != "day" or days <= MANY_DAYS:
        return view
    grain: Grain = "week" if days <= MANY_WEEKS else "month"
    return replace(view, filters=replace(view.filters, grain=grain))


def pace(view: View, paced: View) -> str:
    """Why a view is drawn by week or month; nothing where it is drawn as it is."""
    return "" if paced == view else f" By {paced.filters.grain}: so many days would hide one another."
