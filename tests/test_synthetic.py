"""The ledger's SQL against the same rules written out in Python, over an invented corpus."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

import pytest

from data.keeping.snapshot import Snapshot, open_snapshot
from data.queries.claims import Panel, query_panels, query_timeline
from data.queries.filters import Filters
from tests.synthetic import write_synthetic

type Row = Mapping[str, Any]
type Figures = dict[tuple[int, str], float]

PANEL = ["thing", "action", "actor_side", "target_side", "unit", "scope"]
TOLD = """
    SELECT claims.* EXCLUDE (actor_side, target_side), events.inside, coalesce(claimant_side, '') AS side,
        coalesce(events.actor_side, '') AS actor_side, coalesce(events.target_side, '') AS target_side
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


class Word(NamedTuple):
    """A claimant's latest figure of an event; it may be a bound from below ("at least") or above."""

    value: float
    told_on: date
    n_stories: int
    is_exact: bool
    is_dated: bool
    is_named: bool
    bound: str | None


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
    """`used` of each event and claimant side: the median of its claimants' latest figures, the better told of two."""
    by_voice: dict[tuple[int, str, str], list[Row]] = defaultdict(list)
    for claim in claims:
        by_voice[claim["event_id"], claim["side"], claim["voice"]].append(claim)
    by_side: dict[tuple[int, str], list[Word]] = defaultdict(list)
    for (event, side, _), own in by_voice.items():
        by_side[event, side].append(_last_word(own))
    return {(event, side): _used(words, side) for (event, side), words in by_side.items()}


def _used(words: list[Word], side: str) -> float:
    heeded = [word for word in words if not side or word.is_named or not _yields(word, words)]
    voting = sorted((word for word in heeded if not _is_kept(word, heeded)), key=lambda word: word.value)
    middle = voting[(len(voting) - 1) // 2 : len(voting) // 2 + 1]
    return max(middle, key=lambda word: (word.told_on, word.is_exact, word.n_stories, word.value)).value


def _yields(general: Word, words: list[Word]) -> bool:
    """Whether somebody named tells it that day or later, and its day too if the side in general tells that."""
    return any(
        word.is_named and word.told_on >= general.told_on and word.is_dated >= general.is_dated for word in words
    )


def _is_kept(bound: Word, words: list[Word]) -> bool:
    """Whether it is a bound that somebody's figure without one keeps, told that day or later."""
    return bound.bound is not None and any(
        word.bound is None
        and word.told_on >= bound.told_on
        and (word.value >= bound.value if bound.bound == "below" else word.value <= bound.value)
        for word in words
    )


def _last_word(claims: list[Row]) -> Word:
    sure = max(
        (claim["value"] for claim in claims if claim["low"] is not None and claim["high"] is not None), default=0
    )
    standing = [claim for claim in claims if claim["high"] is not None or claim["value"] >= sure]
    last = max(claim["reported_on"] for claim in standing)
    most = max(claim["value"] for claim in claims if claim["reported_on"] == last)
    told: dict[float, list[Row]] = defaultdict(list)
    for claim in standing:
        if claim["reported_on"] == last:
            told[claim["value"]].append(claim)
    words = (_word(value, rows) for value, rows in told.items())
    return max(words, key=lambda word: (word.n_stories, 3 * word.value >= most, word.is_exact, word.value))


def _word(value: float, claims: list[Row]) -> Word:
    is_below, is_above = (any(claim[bound] is None for claim in claims) for bound in ("high", "low"))
    return Word(
        value=value,
        told_on=claims[0]["reported_on"],
        n_stories=len({claim["story"] for claim in claims}),
        is_exact=any(claim["modifier"] == "exact" and claim["event_precision"] == "day" for claim in claims),
        is_dated=any(claim["event_precision"] == "day" for claim in claims),
        is_named=any((claim["claimant_id"] or "place/")[:6] != "place/" for claim in claims),
        bound="below" if is_below else "above" if is_above else None,
    )
