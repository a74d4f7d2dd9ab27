"""The ledger's SQL against the same rules written out in Python, over an invented corpus."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from statistics import median_low
from typing import Any

import pytest

from data.filters import Filters
from data.queries.claims import Panel, query_panels, query_timeline
from data.snapshot import Snapshot, open_snapshot
from tests.synthetic import write_synthetic

type Row = Mapping[str, Any]
type Figures = dict[tuple[int, str], float]

PANEL = ["thing", "action", "actor_side", "target_side", "unit", "scope"]
TOLD = """
    SELECT claims.* EXCLUDE (actor_side, target_side), events.inside, coalesce(claimant_side, '') AS side,
        coalesce(events.actor_side, '') AS actor_side, coalesce(events.target_side, '') AS target_side,
        coalesce(claimant_id, claimant, 'outlet/' || origin) AS claimant_key
    FROM claims JOIN events USING (event_id)
"""
OUTLETS = tuple(f"Outlet {n:02d}" for n in range(0, 40, 2))
FILTERS = Filters(start=date(2022, 3, 1), end=date(2022, 12, 31), sources=OUTLETS)


@pytest.fixture(scope="module")
def synthetic(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Snapshot]:
    snapshot = open_snapshot(write_synthetic(tmp_path_factory.mktemp("synthetic"), 20_000))
    yield snapshot
    snapshot.close()


def test_query_timeline_agrees_with_the_rules_written_out(synthetic: Snapshot) -> None:
    with synthetic.cursor() as cursor:
        told = [row for row in cursor.sql(TOLD).to_arrow_table().to_pylist() if _is_chosen(row)]
    panels = query_panels(synthetic, FILTERS)[PANEL].to_dict("records")
    n_nested = 0
    for row in panels[:12]:
        panel = Panel(**{str(name): value for name, value in row.items()})
        own = [claim for claim in told if _is_in(claim, panel)]
        n_nested += len(_nested(own))
        assert _drawn(synthetic, panel) == pytest.approx(_bars(own))
    assert n_nested > 100


def _drawn(snapshot: Snapshot, panel: Panel) -> dict[tuple[date, str], float]:
    bars = query_timeline(snapshot, FILTERS, panel).to_dict("records")
    return {(bar["period"].date(), bar["claimant_side"]): bar["value"] for bar in bars}


def _is_chosen(claim: Row) -> bool:
    assert FILTERS.start and FILTERS.end
    in_period = FILTERS.start <= claim["event_date"] <= FILTERS.end
    return in_period and claim["source"] in FILTERS.sources and claim["scope"] in FILTERS.scopes


def _is_in(claim: Row, panel: Panel) -> bool:
    under = f"{claim['thing']}/".startswith(f"{panel.thing}/")
    return under and all(
        claim[name] == getattr(panel, name) for name in ("action", "actor_side", "target_side", "scope")
    )


def _nested(claims: list[Row]) -> list[tuple[tuple[int, str], tuple[int, str]]]:
    """Pairs of figures of which the first should be part of the second."""
    told = {(claim["event_id"], claim["side"]): claim["inside"] or () for claim in claims}
    return [(own, (wide, own[1])) for own, inside in told.items() for wide in inside if (wide, own[1]) in told]


def _bars(claims: list[Row]) -> dict[tuple[date, str], float]:
    figures = _figures(claims)
    nested = _nested(claims)
    outdone = {wide for narrow, wide in nested if figures[narrow] > figures[wide]}
    held = outdone | {narrow for narrow, wide in nested if wide not in outdone}
    days = {claim["event_id"]: claim["event_date"] for claim in claims}
    bars: dict[tuple[date, str], float] = defaultdict(float)
    for (event, side), used in figures.items():
        if (event, side) not in held:
            bars[days[event], side] += used
    return bars


def _figures(claims: Iterable[Row]) -> Figures:
    """`used` of each event and claimant side: the median of its claimants' latest figures."""
    by_claimant: dict[tuple[int, str, str], list[Row]] = defaultdict(list)
    for claim in claims:
        by_claimant[claim["event_id"], claim["side"], claim["claimant_key"]].append(claim)
    by_side: dict[tuple[int, str], list[float]] = defaultdict(list)
    for (event, side, _), own in by_claimant.items():
        by_side[event, side].append(_last_word(own))
    return {key: median_low(values) for key, values in by_side.items()}


def _last_word(claims: list[Row]) -> float:
    last = max(claim["reported_on"] for claim in claims)
    stories: dict[float, set[str]] = defaultdict(set)
    exact: Counter[float] = Counter()
    for claim in claims:
        if claim["reported_on"] == last:
            stories[claim["value"]].add(claim["story"])
            exact[claim["value"]] += claim["modifier"] == "exact" and claim["event_precision"] == "day"
    return max(stories, key=lambda value: (len(stories[value]), exact[value] > 0, value))
