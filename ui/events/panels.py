"""Panels: what may be added up and so stands in one chart; their names, and their place in an address."""

from dataclasses import asdict

from data.queries.claims import Panel
from ui.showing.rows import Row
from ui.words import what_happened

PARTS = ("thing", "action", "actor_side", "target_side", "unit", "scope")
BETWEEN = "~"


def panel_of(row: Row) -> Panel:
    """The panel of a row of `query_panels`."""
    return Panel(**{part: row[part] for part in PARTS})


def to_key(panel: Panel) -> str:
    """A panel as one word of an address; a side left open is "*"."""
    values = [getattr(panel, part) for part in PARTS]
    return BETWEEN.join("*" if value is None else value for value in values)


def panel_title(panel: Panel) -> str:
    """A panel in words: "drones shot down by Ukraine"."""
    state = ", state on the day" if panel.scope == "as_of" else ""
    return what_happened(asdict(panel)) + state
