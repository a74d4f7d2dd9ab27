from typing import Any

import pytest

from data.queries.claims import Panel
from data.queries.explaining import share
from data.queries.filters import Filters
from data.queries.shares import query_shares
from tests.dispatches import day
from tests.tiny import Row, claim, snapshot_of

LAUNCHED = Panel(thing="drone", action="launched", actor_side="Russia", target_side="Ukraine")
DOWNED: dict[str, Any] = {"action": "shot_down", "actor_side": "Ukraine", "target_side": "Russia"}
LOST = DOWNED | {"action": "lost_jammed", "actor_side": None, "target_side": None}


def shares(*claims: Row, panel: Panel = LAUNCHED) -> list[tuple[str, str]]:
    """What was stopped of the launched, by the Ukrainian side's figures of 1 August, in words."""
    snapshot = snapshot_of(claims)
    rows = query_shares(snapshot, Filters(), panel, period=day(1), claimant_side="Ukraine").to_dict("records")
    snapshot.close()
    return [(row["action"], share(row)) for row in rows]


@pytest.mark.parametrize(
    "panel", [LAUNCHED, Panel(thing="drone", action="shot_down", actor_side="Ukraine", target_side="Russia")]
)
def test_query_shares_names_the_denominator_of_each_outcome(panel: Panel) -> None:
    told = shares(claim(1, 728), claim(2, 303, **DOWNED), claim(3, 415, **LOST), panel=panel)
    assert told == [
        ("shot_down", "303 of the 728 launched (42 %)"),
        ("lost_jammed", "415 of the 728 launched (57 %)"),
    ]


@pytest.mark.parametrize(
    ("downed", "why"),
    [
        ({"place_id": "place/verkhova"}, "of another place"),
        ({"high": None, "modifier": "at_least"}, "a bound"),
        ({"low": 90, "high": 90, "value": 90}, "more than were launched"),
    ],
)
def test_query_shares_compares_nothing_that_does_not_agree(downed: dict[str, Any], why: str) -> None:
    [(_, told)] = shares(claim(1, 80), claim(2, 60, **DOWNED | downed))
    assert told.endswith(f"not comparable with the 80 launched: {why}")


@pytest.mark.parametrize(
    ("thing", "told"),
    [
        ("drone", "60 of the 80 launched (75 %)"),
        ("drone/decoy", "60, not comparable with the 80 launched: of another thing"),
    ],
)
def test_query_shares_compares_a_kind_with_what_is_above_it_alone(thing: str, told: str) -> None:
    assert shares(claim(1, 80, thing="drone/attack"), claim(2, 60, **DOWNED, thing=thing)) == [("shot_down", told)]


@pytest.mark.parametrize(
    "other",
    [
        {"claimant_side": "Russia", "claimant_id": "org/ministry"},
        {"event_date": day(2)},
        {"scope": "cumulative"},
        {"actor_side": "Russia", "target_side": "Ukraine"},
    ],
)
def test_query_shares_takes_the_same_side_day_scope_and_attack(other: dict[str, Any]) -> None:
    assert shares(claim(1, 80), claim(2, 60, **DOWNED | other)) == []


def test_query_shares_has_none_of_what_is_not_launched() -> None:
    killed = {"thing": "person", "action": "killed"}
    panel = Panel(thing="person", action="killed", actor_side="Russia", target_side="Ukraine")
    assert shares(claim(1, 5, **killed), panel=panel) == []
