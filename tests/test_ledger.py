"""Each rule of events and bars, on claims made by hand."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd
import pytest

from data.keeping.snapshot import Snapshot
from data.queries.claims import Panel, query_bar, query_revisions, query_timeline
from data.queries.filters import Filters
from tests.tiny import Row, claim, snapshot_of

DRONES = Panel(thing="drone", action="launched")
OPEN = Filters()

type Build = Callable[..., Snapshot]


@pytest.fixture
def build() -> Iterator[Build]:
    opened: list[Snapshot] = []

    def make(*claims: Row, **rows: tuple[Row, ...]) -> Snapshot:
        opened.append(snapshot_of(claims, **rows))
        return opened[-1]

    yield make
    for snapshot in opened:
        snapshot.close()


def bars(snapshot: Snapshot, filters: Filters = OPEN, panel: Panel = DRONES) -> dict[tuple[str, str], float]:
    rows = query_timeline(snapshot, filters, panel).to_dict("records")
    return {(f"{row['period']:%Y-%m-%d}", row["claimant_side"]): row["value"] for row in rows}


def test_timeline_draws_one_bar_when_five_outlets_tell_the_same(build: Build) -> None:
    snapshot = build(*(claim(n, 117, source=f"Outlet {n}") for n in range(5)))
    assert bars(snapshot) == {("2024-08-01", "Ukraine"): 117}
    [row] = query_timeline(snapshot, OPEN, DRONES).to_dict("records")
    assert (row["n_events"], row["n_claims"], row["n_stories"], row["n_origins"]) == (1, 5, 5, 1)


def test_timeline_takes_the_median_of_each_claimants_latest_figure(build: Build) -> None:
    spokesman = {"claimant": "Spokesman", "claimant_id": None, "claimant_side": "Ukraine"}
    snapshot = build(
        claim(1, 8, **spokesman),
        claim(2, 11, **spokesman, reported_on=date(2024, 8, 2)),
        claim(3, 20, claimant="Governor", claimant_id="person/governor"),
        claim(4, 12),
    )
    assert bars(snapshot) == {("2024-08-01", "Ukraine"): 12}
    [row] = query_timeline(snapshot, OPEN, DRONES).to_dict("records")
    assert (row["low"], row["high"]) == (11, 20)


def test_timeline_takes_a_toll_that_has_risen_before_what_more_stories_tell(build: Build) -> None:
    risen = claim(3, 9, rule="death_toll:toll_told_again")
    assert bars(build(claim(1, 7), claim(2, 7), risen)) == {("2024-08-01", "Ukraine"): 9}


GOVERNOR = {"claimant": "Governor", "claimant_id": "person/governor"}


@pytest.mark.parametrize(
    ("own", "others", "used"),
    [
        ({}, {}, 53),
        ({"reported_on": date(2024, 8, 2)}, {}, 41),
        ({}, {"modifier": "approx"}, 41),
        ({}, {"event_precision": "assumed"}, 41),
    ],
)
def test_timeline_takes_of_two_middle_figures_the_later_the_exact_else_the_larger(
    build: Build, own: dict[str, Any], others: dict[str, Any], used: float
) -> None:
    snapshot = build(claim(1, 41, **own), claim(2, 53, **GOVERNOR, **others))
    assert bars(snapshot) == {("2024-08-01", "Ukraine"): used}


def test_timeline_takes_of_two_middle_figures_the_one_that_more_stories_of_the_side_have(build: Build) -> None:
    officials = {"claimant": "officials", "claimant_id": None}
    snapshot = build(claim(1, 41), claim(2, 16, **GOVERNOR, event_precision="assumed"), claim(3, 16, **officials))
    assert bars(snapshot) == {("2024-08-01", "Ukraine"): 16}


@pytest.mark.parametrize(
    ("general", "used"),
    [
        ({"claimant": "Kyiv", "claimant_id": "place/kyiv"}, 41),
        ({"claimant": "Ukrainian officials", "claimant_id": None}, 41),
        ({"claimant": "Kyiv", "claimant_id": "place/kyiv", "event_precision": "assumed"}, 41),
        ({"claimant": "Kyiv", "claimant_id": "place/kyiv", "reported_on": date(2024, 8, 2)}, 53),
    ],
)
def test_timeline_takes_a_named_claimant_before_a_side_in_general(
    build: Build, general: dict[str, Any], used: float
) -> None:
    assert bars(build(claim(1, 41), claim(2, 53, **general))) == {("2024-08-01", "Ukraine"): used}


def test_timeline_heeds_a_side_in_general_that_alone_tells_the_day(build: Build) -> None:
    kyiv = {"claimant": "Kyiv", "claimant_id": "place/kyiv"}
    assert bars(build(claim(1, 41, **kyiv), claim(2, 53, event_precision="assumed"))) == {("2024-08-01", "Ukraine"): 41}


@pytest.mark.parametrize(
    ("bound", "used"),
    [
        ({"low": 50, "high": None, "value": 50, "modifier": "at_least"}, 53),
        ({"low": None, "high": 60, "value": 60, "modifier": "at_most"}, 53),
        ({"low": 55, "high": None, "value": 55, "modifier": "at_least"}, 53),
        ({"low": 50, "high": None, "value": 50, "modifier": "at_least", "reported_on": date(2024, 8, 2)}, 53),
    ],
)
def test_timeline_lets_a_bound_give_way_to_a_figure_that_keeps_it(
    build: Build, bound: dict[str, Any], used: float
) -> None:
    snapshot = build(claim(1, 53, **GOVERNOR), claim(2, 0, **bound | {"source": "Harbour Post"}))
    assert bars(snapshot) == {("2024-08-01", "Ukraine"): used}


def test_timeline_takes_a_described_claimant_for_one_however_it_is_written(build: Build) -> None:
    officials = {"claimant_id": None, "claimant": "the port officials"}
    later = officials | {"claimant": "The port officials", "reported_on": date(2024, 8, 2)}
    assert bars(build(claim(1, 8, **officials), claim(2, 12, **later))) == {("2024-08-01", "Ukraine"): 12}


def test_timeline_never_lets_a_headline_beat_the_body(build: Build) -> None:
    snapshot = build(
        claim(1, 117), claim(2, 120, headline=True, field="title", reported_on=date(2024, 8, 3), modifier="approx")
    )
    assert bars(snapshot) == {("2024-08-01", "Ukraine"): 117}


OF_ARTICLE_1 = {"article_id": "article-1", "story": "article-1"}


@pytest.mark.parametrize(
    ("headline", "used"),
    [
        (OF_ARTICLE_1, 3000),
        ({}, 1800),
        ({"rule": "death_toll:toll_told_again"}, 3000),
        (OF_ARTICLE_1 | {"value": 1700, "low": 1700}, 1800),
    ],
)
def test_timeline_takes_a_headline_that_tells_more_than_its_text(
    build: Build, headline: dict[str, Any], used: float
) -> None:
    total = claim(2, 3000, headline=True, field="title", high=None, modifier="at_least") | headline
    assert bars(build(claim(1, 1800), total)) == {("2024-08-01", "Ukraine"): used}


@pytest.mark.parametrize(("own", "used"), [(35, 35), (12, 12), (9, 12)])
def test_timeline_lets_dozens_give_way_to_its_claimants_own_larger_figure(
    build: Build, own: float, used: float
) -> None:
    dozens = claim(2, 12, high=None, modifier="approx", reported_on=date(2024, 8, 2))
    assert bars(build(claim(1, own), dozens)) == {("2024-08-01", "Ukraine"): used}


@pytest.mark.parametrize(("other", "used"), [(24, 8), (25, 25)])
def test_timeline_takes_no_figure_far_below_another_of_its_claimants_day(
    build: Build, other: float, used: float
) -> None:
    assert bars(build(claim(1, 8), claim(2, other, modifier="approx"))) == {("2024-08-01", "Ukraine"): used}


def test_timeline_takes_a_headline_where_no_body_tells(build: Build) -> None:
    assert bars(build(claim(1, 120, headline=True))) == {("2024-08-01", "Ukraine"): 120}


def test_timeline_takes_the_figure_most_stories_have_when_one_day_has_several(build: Build) -> None:
    copies = {"story": "article-1"}
    snapshot = build(claim(1, 17), claim(2, 17, **copies), claim(3, 17, **copies), claim(4, 117), claim(5, 117))
    assert bars(snapshot) == {("2024-08-01", "Ukraine"): 117}


def test_timeline_counts_copies_once_in_the_outlets_own_voice(build: Build) -> None:
    nobody = {"claimant": None, "claimant_id": None, "claimant_side": None, "source": "Wire"}
    snapshot = build(
        claim(1, 14, **nobody),
        claim(2, 14, **nobody | {"source": "Harbour Post", "story": "article-1", "origin": "Harbour Post"}),
        claim(3, 14, **nobody | {"source": "Steppe Herald", "story": "article-1", "origin": "Steppe Herald"}),
        claim(4, 10, **nobody | {"source": "Signal"}),
        claim(5, 10, **nobody | {"source": "Steppe Herald"}),
    )
    assert bars(snapshot) == {("2024-08-01", ""): 10}
    [row] = query_timeline(snapshot, OPEN, DRONES).to_dict("records")
    assert (row["n_articles"], row["n_stories"], row["n_origins"]) == (5, 3, 3)


@pytest.mark.parametrize(("counting", "n"), [("articles", 4), ("stories", 3), ("origins", 2)])
def test_timeline_counts_as_asked(build: Build, counting: Any, n: int) -> None:
    snapshot = build(
        claim(1, 5), claim(2, 5, story="article-1"), claim(3, 5), claim(4, 5, claimant_id="org/general_staff")
    )
    assert list(query_timeline(snapshot, Filters(counting=counting), DRONES)["n"]) == [n]


def test_timeline_keeps_claimant_sides_apart(build: Build) -> None:
    russian = {"claimant": "Ministry", "claimant_id": "org/ministry", "claimant_side": "Russia"}
    snapshot = build(claim(1, 90), claim(2, 40, **russian))
    assert bars(snapshot) == {("2024-08-01", "Ukraine"): 90, ("2024-08-01", "Russia"): 40}


def test_timeline_does_not_add_a_place_to_the_whole(build: Build) -> None:
    snapshot = build(claim(1, 47), claim(2, 7, place_id="place/verkhova"), claim(3, 9, place_id="place/lisne"))
    assert bars(snapshot) == {("2024-08-01", "Ukraine"): 47}


def test_timeline_adds_places_where_no_whole_is_told(build: Build) -> None:
    snapshot = build(claim(2, 7, place_id="place/verkhova"), claim(3, 9, place_id="place/lisne"))
    assert bars(snapshot) == {("2024-08-01", "Ukraine"): 16}


def test_timeline_drops_a_whole_that_a_part_exceeds(build: Build) -> None:
    snapshot = build(claim(1, 10), claim(2, 22, thing="drone/combat"), claim(3, 7, thing="drone/decoy"))
    assert bars(snapshot) == {("2024-08-01", "Ukraine"): 29}


def test_timeline_holds_a_place_inside_the_whole_of_the_same_side_only(build: Build) -> None:
    russian = {"claimant": "Ministry", "claimant_id": "org/ministry", "claimant_side": "Russia"}
    snapshot = build(claim(1, 47), claim(2, 7, place_id="place/verkhova", **russian))
    assert bars(snapshot) == {("2024-08-01", "Ukraine"): 47, ("2024-08-01", "Russia"): 7}


def test_timeline_draws_a_place_when_the_filters_hide_the_whole(build: Build) -> None:
    snapshot = build(claim(1, 47), claim(2, 7, place_id="place/verkhova", source="Harbour Post"))
    assert bars(snapshot, Filters(sources=("Harbour Post",))) == {("2024-08-01", "Ukraine"): 7}


def test_timeline_holds_a_town_in_its_region_and_in_its_country(build: Build) -> None:
    places = (
        {"place_id": "place/lisne", "within": ["UA", "UA.99"]},
        {"place_id": "place/verkhova_oblast", "code": "UA.99", "within": ["UA"]},
        {"place_id": "place/ukraine", "code": "UA", "within": []},
    )
    lisne = claim(1, 3, place_id="place/lisne"), claim(2, 5, place_id="place/verkhova_oblast")
    assert bars(build(*lisne, areas=places)) == {("2024-08-01", "Ukraine"): 5}
    assert bars(build(*lisne, claim(3, 9, place_id="place/ukraine"), areas=places)) == {("2024-08-01", "Ukraine"): 9}


@pytest.mark.parametrize(
    ("source", "sentence", "value"), [("gazetteer", 0, 5), ("learned", 0, 5), ("lexicon", 0, 10), ("gazetteer", 60, 10)]
)
def test_timeline_holds_a_town_of_no_lexicon_in_the_region_that_its_sentence_names(
    build: Build, source: str, sentence: int, value: float
) -> None:
    town = {"id": "place/lisne_77", "name": "Lisne", "kind": "PLACE", "place_precision": "town", "source": source}
    region = {"id": "place/verkhova_oblast", "name": "Verkhova Oblast", "kind": "PLACE", "source": "lexicon"}
    mention = {"article_id": "article-1", "field": "text", "start": 70, "end": 85, "sentence_start": sentence}
    mention |= {"sentence_end": 90, "rule": "lexicon", "entity_id": region["id"], "kind": "PLACE"}
    snapshot = build(
        claim(1, 5, place_id=town["id"]),
        claim(2, 5, place_id=region["id"]),
        areas=({"place_id": region["id"], "code": "UA.99", "within": ["UA"]},),
        entities=(town, region),
        mentions=(mention | {"surface": "Verkhova region", "story": "article-1"},),
    )
    assert bars(snapshot) == {("2024-08-01", "Ukraine"): value}


@pytest.mark.parametrize(("in_town", "in_all"), [(3, 5), (5, 5), (9, 9)])
def test_timeline_holds_a_wider_thing_of_a_town_in_a_narrower_one_of_its_region(
    build: Build, in_town: float, in_all: float
) -> None:
    places = (
        {"place_id": "place/lisne", "within": ["UA", "UA.99"]},
        {"place_id": "place/verkhova_oblast", "code": "UA.99", "within": ["UA"]},
    )
    region = claim(2, 5, thing="drone/attack", place_id="place/verkhova_oblast")
    assert bars(build(claim(1, in_town, place_id="place/lisne"), region, areas=places)) == {
        ("2024-08-01", "Ukraine"): in_all
    }


def test_timeline_does_not_add_a_narrower_thing_to_a_wider_one(build: Build) -> None:
    snapshot = build(claim(1, 90), claim(2, 60, thing="drone/attack/shahed"), claim(3, 20, thing="drone/decoy"))
    assert bars(snapshot) == {("2024-08-01", "Ukraine"): 90}
    assert bars(snapshot, panel=Panel(thing="drone/attack", action="launched")) == {("2024-08-01", "Ukraine"): 60}


def test_timeline_adds_narrower_things_where_no_wider_one_is_told(build: Build) -> None:
    snapshot = build(claim(2, 60, thing="drone/attack/shahed"), claim(3, 20, thing="drone/decoy"))
    assert bars(snapshot) == {("2024-08-01", "Ukraine"): 80}


def test_timeline_leaves_a_mixed_count_out_of_both_series(build: Build) -> None:
    snapshot = build(claim(1, 90), claim(2, 120, thing="drone|missile"))
    assert bars(snapshot) == {("2024-08-01", "Ukraine"): 90}
    assert bars(snapshot, panel=Panel(thing="missile", action="launched")) == {}


@pytest.mark.parametrize(
    "changes",
    [
        {"scope": "breakdown"},
        {"scope": "planned"},
        {"scope": "historical"},
        {"event_date": None, "event_precision": "unknown"},
        {"event_precision": "month"},
        {"status": "rejected"},
        {"low": None, "high": None, "value": None},
        {"part_of": 0, "start": 5, "article_id": "article-1"},
    ],
)
def test_timeline_draws_nothing_that_is_no_figure_of_a_day(build: Build, changes: dict[str, Any]) -> None:
    snapshot = build(claim(1, 90), claim(2, 30, **changes))
    assert bars(snapshot) == {("2024-08-01", "Ukraine"): 90}


def test_timeline_lets_a_part_of_another_thing_stand(build: Build) -> None:
    snapshot = build(claim(1, 95, thing="drone|missile"), claim(2, 90, part_of=0, start=5, article_id="article-1"))
    assert bars(snapshot) == {("2024-08-01", "Ukraine"): 90}


KILLED = {"thing": "people", "action": "killed"}


@pytest.mark.parametrize(("actor", "target"), [(None, None), ("Russia", None), (None, "Ukraine")])
@pytest.mark.parametrize(
    "alike",
    [
        {"source": "Harbour Post"},
        {"low": 4, "high": 4, "value": 4, "article_id": "article-1", "start": 30},
        {"low": 7, "high": 7, "value": 7, "place_id": "place/verkhova"},
    ],
)
def test_link_events_gives_the_same_happening_the_sides_that_another_claim_tells(
    build: Build, actor: str | None, target: str | None, alike: dict[str, Any]
) -> None:
    snapshot = build(
        claim(1, 90, **KILLED),
        claim(2, 4, **KILLED, article_id="article-1", start=20),
        claim(3, 6, **KILLED, place_id="place/verkhova"),
        claim(9, 90, **KILLED | {"actor_side": actor, "target_side": target} | alike),
    )
    assert unsided(snapshot) == []


@pytest.mark.parametrize(
    "unlike",
    [
        {"low": 12, "high": 12, "value": 12},
        {"low": 4, "high": 4, "value": 4},
        {"high": None, "modifier": "at_least"},
        {"place_id": "place/lisne"},
        {"thing": "troops"},
    ],
)
def test_link_events_gives_no_sides_to_what_may_be_another_happening(build: Build, unlike: dict[str, Any]) -> None:
    snapshot = build(
        claim(1, 90, **KILLED, place_id="place/verkhova"),
        claim(2, 4, **KILLED),
        claim(9, 90, **KILLED | {"actor_side": None, "target_side": None} | unlike),
    )
    assert unsided(snapshot) == [9]


def unsided(snapshot: Snapshot) -> list[int]:
    with snapshot.cursor() as cursor:
        rows = cursor.execute(
            "SELECT claim_id FROM claims JOIN events USING (event_id)"
            " WHERE events.actor_side IS NULL OR events.target_side IS NULL ORDER BY claim_id"
        ).fetchall()
    return [claim_id for (claim_id,) in rows]


def test_link_events_takes_the_target_from_whoever_tells_of_the_same_actor(build: Build) -> None:
    snapshot = build(claim(1, 90), claim(2, 70, target_side=None))
    assert unsided(snapshot) == []


def test_link_events_leaves_sides_open_when_the_same_figure_has_two_answers(build: Build) -> None:
    snapshot = build(
        claim(1, 12, **KILLED),
        claim(2, 12, **KILLED, actor_side="Ukraine", target_side="Russia"),
        claim(3, 12, **KILLED, actor_side=None, target_side=None),
    )
    assert unsided(snapshot) == [3]


HEADLINE = {"article_id": "article-1", "field": "title", "headline": True, "event_precision": "assumed"}


@pytest.mark.parametrize(
    "headline",
    [
        {"place_id": "place/verkhova"},
        {"event_date": date(2024, 8, 2)},
        {"thing": "drone/attack"},
        {"low": 50, "high": None, "value": 50, "modifier": "at_least", "place_id": "place/verkhova"},
        {"low": 55, "high": 55, "value": 55, "modifier": "approx", "place_id": "place/verkhova"},
        {"actor_side": None, "target_side": None, "place_id": "place/verkhova"},
    ],
)
def test_link_events_puts_a_headline_into_the_event_of_its_articles_text(
    build: Build, headline: dict[str, Any]
) -> None:
    text = claim(1, 54, thing="drone/attack/shahed", place_id="place/lisne")
    assert events(build(text, claim(2, 54, **HEADLINE | headline))) == 1


@pytest.mark.parametrize(
    "headline",
    [
        {"low": 60, "high": 60, "value": 60},
        {"low": 20, "high": None, "value": 20, "modifier": "at_least"},
        {"event_date": date(2024, 8, 2), "event_precision": "day"},
        {"action": "shot_down"},
        {"actor_side": "Ukraine", "target_side": "Russia"},
        {"article_id": "article-2"},
    ],
)
def test_link_events_leaves_a_headline_that_tells_something_else(build: Build, headline: dict[str, Any]) -> None:
    text = claim(1, 54, place_id="place/lisne")
    assert events(build(text, claim(2, 54, **HEADLINE | headline))) == 2


def events(snapshot: Snapshot) -> int:
    with snapshot.cursor() as cursor:
        ((n,),) = cursor.execute("SELECT count(*) FROM events").fetchall()
    return int(n)


def test_timeline_sums_events_over_a_week_and_takes_the_last_day_of_a_state(build: Build) -> None:
    held = {"thing": "settlement", "action": "captured", "scope": "as_of"}
    days = [date(2024, 8, day) for day in (5, 6, 11)]
    snapshot = build(
        *(claim(n, 10 * n, event_date=day, reported_on=day) for n, day in enumerate(days, 1)),
        *(claim(n, 10 * n, event_date=day, reported_on=day, **held) for n, day in enumerate(days, 4)),
    )
    weekly = Filters(grain="week")
    assert bars(snapshot, weekly) == {("2024-08-05", "Ukraine"): 60}
    states = Panel(thing="settlement", action="captured", scope="as_of")
    assert bars(snapshot, weekly, states) == {("2024-08-05", "Ukraine"): 60}
    assert len(bars(snapshot, panel=states)) == 3


def test_timeline_draws_of_two_running_totals_the_one_that_counts_from_earlier(build: Build) -> None:
    total = {"scope": "cumulative", "action": "killed", "thing": "troops"}
    snapshot = build(
        claim(1, 600_000, **total, period_start=date(2022, 2, 24)),
        claim(2, 2_000, **total, period_start=date(2024, 8, 6)),
        claim(3, 9_000, **total),
    )
    panel = Panel(thing="troops", action="killed", scope="cumulative")
    assert bars(snapshot, Filters(scopes=("cumulative",)), panel) == {("2024-08-01", "Ukraine"): 600_000}


def test_timeline_keeps_units_apart(build: Build) -> None:
    gained = {"thing": "territory", "action": "advanced"}
    snapshot = build(claim(1, 2, **gained, unit="kilometer"), claim(2, 40, **gained, unit="kilometer ** 2"))
    panel = Panel(thing="territory", action="advanced", unit="kilometer")
    assert bars(snapshot, panel=panel) == {("2024-08-01", "Ukraine"): 2}


def test_timeline_marks_open_bounds_and_hedges(build: Build) -> None:
    least = {"low": 23, "high": None, "value": 23, "modifier": "at_least"}
    [row] = query_timeline(build(claim(1, 23, **least)), OPEN, DRONES).to_dict("records")
    assert (row["hedged"], row["open_below"], row["open_above"]) == (True, False, True)
    exact = claim(2, 23, claimant_id="org/general_staff")
    [row] = query_timeline(build(claim(1, 23, **least), exact), OPEN, DRONES).to_dict("records")
    assert not row["hedged"]


def test_timeline_marks_an_assumed_day_as_hedged(build: Build) -> None:
    [row] = query_timeline(build(claim(1, 23, event_precision="assumed")), OPEN, DRONES).to_dict("records")
    assert row["hedged"]


def test_timeline_replays_what_was_known_on_a_day(build: Build) -> None:
    snapshot = build(claim(1, 8), claim(2, 14, reported_on=date(2024, 8, 5)))
    [row] = query_timeline(snapshot, OPEN, DRONES, known_on=date(2024, 8, 2)).to_dict("records")
    assert row["value"] == 8
    assert bars(snapshot) == {("2024-08-01", "Ukraine"): 14}


def test_bar_lists_events_whose_used_adds_up(build: Build) -> None:
    snapshot = build(
        claim(1, 47),
        claim(2, 7, place_id="place/verkhova"),
        claim(3, 5, event_date=date(2024, 8, 2)),
        claim(4, 9, event_date=date(2024, 8, 3), place_id="place/lisne"),
    )
    monthly = Filters(grain="month")
    behind = query_bar(snapshot, monthly, DRONES, period=date(2024, 8, 1), claimant_side="Ukraine")
    assert isinstance(behind, pd.DataFrame)
    assert sorted(behind["used"]) == [5, 9, 47]
    assert bars(snapshot, monthly) == {("2024-08-01", "Ukraine"): 61}


@pytest.mark.parametrize(
    ("others", "bound"),
    [
        ((), "at_least"),
        ((claim(2, 23, claimant_id="org/general_staff"),), ""),
        ((claim(2, 5, event_date=date(2024, 8, 2)),), "at_least"),
    ],
)
def test_timeline_says_whether_a_bar_is_but_a_bound(build: Build, others: tuple[Row, ...], bound: str) -> None:
    dozens = {"low": 12, "high": None, "value": 12, "modifier": "approx"}
    rows = query_timeline(build(claim(1, 12, **dozens), *others), Filters(grain="month"), DRONES)
    assert list(rows["bound"]) == [bound]


ROW = {"article_id": "one", "rule": "launch_object:published:in_a_row"}
EARLIER = {"rule": "launch_object:published", "sentence_start": 30, "reported_on": date(2024, 7, 31)}


@pytest.mark.parametrize(
    ("changes", "value"),
    [
        ({}, 10),
        ({"thing": "drone/attack"}, 10),
        ({"sentence_start": 50}, 7),
        ({"rule": "launch_object:published"}, 7),
        ({"claimant": "Governor", "claimant_id": "person/governor", "sentence_start": 50}, 7),
    ],
)
def test_timeline_adds_up_what_a_sentence_tells_in_a_row(build: Build, changes: dict[str, Any], value: float) -> None:
    snapshot = build(claim(1, 7, **ROW), claim(2, 3, start=9, **ROW | changes))
    assert bars(snapshot) == {("2024-08-01", "Ukraine"): value}


def test_timeline_keeps_a_running_total_apart_from_those_of_its_kinds(build: Build) -> None:
    totals = {"scope": "cumulative", "period_start": date(2022, 2, 24)}
    snapshot = build(claim(1, 7, **ROW | totals), claim(2, 3, **ROW | totals | {"start": 9, "thing": "drone/attack"}))
    filters = Filters(scopes=("cumulative",))
    assert bars(snapshot, filters, replace(DRONES, scope="cumulative")) == {("2024-08-01", "Ukraine"): 7}


def test_a_sum_is_open_where_one_of_its_amounts_is(build: Build) -> None:
    snapshot = build(claim(1, 7, **ROW), claim(2, 3, **ROW | {"start": 9, "high": None, "modifier": "at_least"}))
    [row] = query_timeline(snapshot, OPEN, DRONES).to_dict("records")
    assert (row["value"], row["low"], row["open_above"], row["bound"]) == (10, 10, True, "at_least")


def test_revisions_tell_the_sum_of_a_row(build: Build) -> None:
    snapshot = build(claim(1, 8, **EARLIER), claim(2, 7, **ROW), claim(3, 3, start=9, **ROW))
    rows = query_revisions(snapshot, OPEN).rows.to_dict("records")
    assert [(row["value"], row["low"], row["in_words"]) for row in rows] == [
        (8, 8, "first figure"),
        (10, 10, "raised from 8 to 10"),
    ]


@pytest.mark.parametrize(
    ("doer", "sufferer", "n_events"), [("Russia", None, 1), ("Ukraine", "Russia", 1), ("Ukraine", None, 2)]
)
def test_the_land_of_a_side_is_no_place_of_its_acts(
    build: Build, doer: str, sufferer: str | None, n_events: int
) -> None:
    land = {"id": "place/russia", "name": "Russia", "kind": "PLACE", "side": "Russia", "place_precision": "country"}
    sides = {"actor_side": doer, "target_side": sufferer}
    twin = claim(2, 35, **sides, place_id="place/russia")
    snapshot = build(claim(1, 35, **sides), twin, entities=(land | {"source": "lexicon"},))
    with snapshot.cursor() as cursor:
        assert len(cursor.execute("SELECT place_id FROM events").fetchall()) == n_events
