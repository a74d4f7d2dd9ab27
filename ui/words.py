"""Words and figures as a reader expects them: labels of actions, scopes and sides, numbers with their bounds, days."""

from datetime import date

import pandas as pd

OUTLET = "outlet's own voice"
NO_SIDE = "outlet or others"

ACTIONS = {
    "shot_down": "shot down",
    "lost_jammed": "lost to jamming",
    "left_airspace": "left the airspace",
    "": "no action told",
}
SCOPES = {
    "event": "happened that day",
    "as_of": "state on that day",
    "cumulative": "total so far",
    "breakdown": "part of a total",
    "rate": "rate",
    "historical": "history",
    "planned": "planned or feared",
}
COUNTING = ("articles", "stories", "origins")
HEDGES = {"at_least": "≥ ", "at_most": "≤ ", "approx": "≈ "}
UNITS = {"kilometer": "km", "kilometre": "km", "mile": "mi", "percent": "%", "square kilometer": "km²"}


def action_label(action: str) -> str:
    """An action's name in words."""
    return ACTIONS.get(action, action.replace("_", " "))


def side_label(side: str) -> str:
    """A side's name; in words where there is none."""
    return side or NO_SIDE


def day_label(day: date | None) -> str:
    """A day as in a newspaper; undated where there is none."""
    return "undated" if day is None or pd.isna(day) else f"{day.day} {day:%b %Y}"


def number(value: float | None) -> str:
    """A figure with thousands apart and no needless decimals; a dash where there is none."""
    if value is None or pd.isna(value):
        return "–"
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.1f}"


def bounds(low: float | None, high: float | None, modifier: str = "exact") -> str:
    """A figure as it was hedged: "≥ 7", "≤ 200,000", "≈ 30", "1 to 2"."""
    known = [value for value in (low, high) if value is not None and not pd.isna(value)]
    if len(known) == 2 and known[0] != known[1]:
        return f"{number(known[0])} to {number(known[1])}"
    if not known:
        return "–"
    if len(known) == 1 and modifier not in ("at_least", "at_most"):
        modifier = "at_least" if low is not None and not pd.isna(low) else "at_most"
    return HEDGES.get(modifier, "") + number(known[0])


def counted(n: int, one: str, many: str = "") -> str:
    """A count with its noun: "1 claim", "1,204 claims"."""
    return f"{n:,} {one if n == 1 else many or one + 's'}"
