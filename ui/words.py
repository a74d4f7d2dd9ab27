"""Words and figures as a reader expects them: labels of actions, scopes and sides, numbers with their bounds, days."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pandas as pd

from analysis.counting.things import label as thing_label
from data.queries.filters import Filters, Grain
from ui.address.parameters import NOBODY, to_query

OUTLET = "outlet's own voice"
NO_SIDE = "outlet's own voice or others"
NO_OUTLET = "no outlet given"

ACTIONS = {
    "casualties": "killed or wounded",
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
    "elsewhere": "another war, or none",
}
ENTITY_KINDS = {
    "PERSON": "people",
    "ORG": "organisations",
    "PLACE": "places",
    "GROUP": "groups",
    "WEAPON": "weapons",
    "EVENT": "events",
}
FILTERS = {
    "by": "by",
    "count": "counting",
    "q": "words",
    "confirmed": "confirmed by a person only",
    "source": "outlet",
    "side": "claimed by",
    "thing": "of what",
    "action": "what happened",
    "entity": "named in the sentence",
    "scope": "figures drawn",
}
COUNTED = {"articles": ("article", "articles"), "stories": ("story", "stories"), "origins": ("origin", "origins")}
COUNTING = tuple(COUNTED)
SURE = 0.83  # confidence below which a speaker is shown with a question mark
UNIT = ", "  # parts a thing from its unit
HEDGES = {"at_least": "≥ ", "at_most": "≤ ", "approx": "≈ "}


def filters_in_words(filters: Filters) -> str:
    """The filters as a reader would say them; "none" where all is open."""
    chosen = to_query(filters)
    return "; ".join(f"{FILTERS.get(name, name)}: {_values(name, values)}" for name, values in chosen.items()) or "none"


def what_happened(row: Mapping[str, Any]) -> str:
    """An event, a claim or a panel in words: "drones shot down by Ukraine", "territory advanced by Russia, km"."""
    what = thing_label(row["thing"]).partition(UNIT)[0]
    told = f"{what} {action_label(row['action'])}" + (f" by {row['actor_side']}" if row["actor_side"] else "")
    return UNIT.join(filter(None, [told, unit_label(row["thing"], row["unit"])]))


def unit_label(thing: str, unit: str) -> str:
    """A unit as a figure has it behind it: things that are measured in one name it in their label, "territory, km"."""
    return thing_label(thing).partition(UNIT)[2] or unit


def action_label(action: str) -> str:
    """An action's name in words."""
    return ACTIONS.get(action, action.replace("_", " "))


def _values(name: str, values: list[str]) -> str:
    return ", ".join(_value(name, value) for value in values)


def _value(name: str, value: str) -> str:
    if name == "thing":
        return thing_label(value)
    if name == "action":
        return action_label(value)
    if name == "scope":
        return SCOPES.get(value, value)
    return NO_SIDE if name == "side" and value == NOBODY else value


def side_label(side: str) -> str:
    """A side's name; in words where there is none."""
    return side or NO_SIDE


def day_label(day: date | None) -> str:
    """A day as in a newspaper; undated where there is none."""
    return "undated" if day is None or pd.isna(day) else f"{day.day} {day:%b %Y}"


def period_label(first_day: date, grain: Grain) -> str:
    """A day, the week that begins with it, or its month."""
    day = day_label(first_day)
    return {"day": day, "week": f"week of {day}", "month": f"{first_day:%B %Y}"}[grain]


def outlet_and_day(outlet: str | None, day: date | None) -> str:
    """Where a text is from: "The Herald, 6 Aug 2024"."""
    return f"{outlet or NO_OUTLET}, {day_label(day)}"


def shortened(text: str, longest: int) -> str:
    """A text of at most so many characters."""
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"


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
