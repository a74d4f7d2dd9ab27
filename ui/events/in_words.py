"""Events in words, the same on every page: what happened, and what a side gives for it."""

from ui.showing.rows import Row
from ui.words import HEDGES, bounds, day_label, number, what_happened

SILENT = "–"
UNDATED = "Claims without a day stand under Claims, “Every claim”."


def event_title(row: Row) -> str:
    """An event as a heading: "drones shot down by Ukraine, Verkhova, 6 Aug 2024"."""
    return ", ".join(filter(None, [what_happened(row), row["place"], day_label(row["event_date"])]))


def figure(row: Row | None) -> str:
    """What a side gives for an event, lowest to highest; a dash where it gives nothing."""
    if row is None or row["used"] is None:
        return SILENT
    if row["low"] < row["high"]:
        return bounds(row["low"], row["high"]) + (" or more" if row["open_above"] else "")
    return bounds(None if row["open_below"] else row["low"], None if row["open_above"] else row["high"])


def used_figure(value: float, bound: str) -> str:
    """The figure used, as a bound where it is but one: "≥ 12"."""
    return HEDGES.get(bound, "") + number(value)
