"""Events in words, the same on every page: what happened, and what a side gives for it."""

from analysis.counting.things import label as thing_label
from ui.showing.rows import Row
from ui.words import HEDGES, action_label, bounds, number

SILENT = "–"
UNDATED = "Claims without a day stand under Claims, “Every claim”."


def what_happened(row: Row) -> str:
    """An event in words: "drones shot down by Ukraine"."""
    by = f" by {row['actor_side']}" if row["actor_side"] else ""
    unit = f" ({row['unit']})" if row["unit"] else ""
    return f"{thing_label(row['thing'])} {action_label(row['action'])}{by}{unit}"


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
