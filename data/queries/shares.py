"""What became of the weapons that were launched: shares that name what they are a share of."""

from datetime import date

import pandas as pd

from data.keeping.snapshot import Snapshot
from data.queries.claims import Panel, query_bar
from data.queries.filters import Filters

LAUNCHED = "launched"
STOPPED = ("shot_down", "lost_jammed")


def query_shares(
    snapshot: Snapshot,
    filters: Filters,
    panel: Panel,
    *,
    period: date,
    claimant_side: str,
    known_on: date | None = None,
) -> pd.DataFrame:
    """What one side says, of the weapons of a bar's attack, was launched and stopped; no row if not both are told.

    action (shot_down, lost_jammed), value, launched (the denominator), share (null where the two cannot be compared),
    why_not (in words, "" where they can). Unit, period and scope are the bar's.
    """
    attack = _attack(panel)
    if attack is None:
        return _table([])
    attacker, defender = attack

    def told(action: str) -> pd.DataFrame:
        asked = Panel(thing=panel.thing, action=action, unit=panel.unit, scope=panel.scope)
        events = query_bar(snapshot, filters, asked, period=period, claimant_side=claimant_side, known_on=known_on)
        actor, target = (attacker, defender) if action == LAUNCHED else (defender, attacker)
        sides = [(actor, target), (actor, ""), ("", target), *([("", "")] if claimant_side == defender else [])]
        return events[[pair in sides for pair in zip(events["actor_side"], events["target_side"], strict=True)]]

    launched = told(LAUNCHED)
    if launched.empty:
        return _table([])
    return _table([_share(action, stopped, launched) for action in STOPPED if not (stopped := told(action)).empty])


def _attack(panel: Panel) -> tuple[str, str] | None:
    """Who attacked whom in a panel of weapons launched or stopped; None for another one, or where that is not told."""
    if panel.action == LAUNCHED:
        sides = panel.actor_side, panel.target_side
    elif panel.action in STOPPED:
        sides = panel.target_side, panel.actor_side
    else:
        return None
    attacker, defender = sides
    return (attacker, defender) if attacker and defender else None


def _share(action: str, stopped: pd.DataFrame, launched: pd.DataFrame) -> dict[str, object]:
    value, total = float(stopped["used"].sum()), float(launched["used"].sum())
    why_not = _why_not(stopped, launched)
    if not why_not and value > total:
        why_not = "more than were launched"
    return {
        "action": action,
        "value": value,
        "launched": total,
        "share": None if why_not else value / total,
        "why_not": why_not,
    }


def _why_not(stopped: pd.DataFrame, launched: pd.DataFrame) -> str:
    """Why two bars cannot be held against one another; "" if they can."""
    if not all(_is_one_kind(one, other) for one in stopped["thing"] for other in launched["thing"]):
        return "of another thing"
    if set(stopped["place_id"]) != set(launched["place_id"]):
        return "of another place"
    return "a bound" if any((told["bound"] != "").any() for told in (stopped, launched)) else ""


def _is_one_kind(thing: str, other: str) -> bool:
    """Whether two paths are the same or one is above the other: an article names drones now by type, now without."""
    narrow, wide = sorted((thing, other), key=len, reverse=True)
    return narrow == wide or narrow.startswith(f"{wide}/")


def _table(rows: list[dict[str, object]]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["action", "value", "launched", "share", "why_not"])
