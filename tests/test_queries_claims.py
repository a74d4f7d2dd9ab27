from datetime import date
from typing import Any

import pytest

from data.keeping.snapshot import Snapshot
from data.queries.asking import Paging
from data.queries.claims import (
    Panel,
    Told,
    query_bar,
    query_claims,
    query_disputed,
    query_event_claims,
    query_flags,
    query_held,
    query_ledger,
    query_panels,
    query_revisions,
    query_timeline,
)
from data.queries.filters import Filters, Grain
from tests.dispatches import day
from tests.tiny import claim, snapshot_of

OPEN = Filters()
EVERY_SCOPE = Filters(scopes=())
LAUNCHED = Panel(thing="drone", action="launched", actor_side="Russia", target_side="Ukraine")
SHOT_DOWN = Panel(thing="drone", action="shot_down", actor_side="Ukraine", target_side="Russia")
MINISTRY = {"claimant": "Ministry", "claimant_id": "org/ministry", "claimant_side": "Russia"}


def test_query_panels_names_what_may_be_added_up(tiny: Snapshot) -> None:
    panels = query_panels(tiny, OPEN)
    columns = ["thing", "action", "actor_side", "scope", "n_events", "n_claims", "n"]
    assert panels[columns].to_numpy().tolist() == [
        ["drone", "launched", "Russia", "event", 4, 8, 6],
        ["drone", "shot_down", "Ukraine", "event", 2, 3, 2],
        ["people", "killed", "Russia", "event", 1, 2, 2],
        ["drone", "launched", "Ukraine", "event", 1, 1, 1],
        ["people", "displaced", "", "as_of", 1, 1, 1],
    ]


def test_query_panels_gives_each_chosen_thing_its_own() -> None:
    snapshot = snapshot_of([claim(1, 9), claim(2, 4, thing="drone/attack")])
    panels = query_panels(snapshot, Filters(things=("drone", "drone/attack")))
    assert panels[["thing", "n_claims"]].to_numpy().tolist() == [["drone", 2], ["drone/attack", 1]]


@pytest.mark.parametrize(
    ("filters", "values"),
    [
        (OPEN, [25, 42, 7, 20, 10]),
        (Filters(sides=("Russia",)), [25]),
        (Filters(sides=("",)), [7]),
        (Filters(sources=("Harbour Post",)), [40, 10]),
        (Filters(start=day(3), end=day(5)), [7, 20]),
        (Filters(entities=("weapon/shahed_136",)), [7]),
        (Filters(entities=("org/defence_ministry",)), [25]),
        (Filters(text="counts"), [42]),
        (Filters(text="counts OR flew"), [42, 20]),
        (Filters(things=("missile",)), []),
        (Filters(actions=("killed",)), []),
        (Filters(confirmed=True), []),
        (Filters(grain="month"), [25, 72, 7]),
    ],
)
def test_query_timeline_obeys_the_filters(tiny: Snapshot, filters: Filters, values: list[float]) -> None:
    bars = query_timeline(tiny, filters, LAUNCHED).sort_values(["period", "claimant_side"])
    expected = values if filters.grain == "day" else sorted(values)
    found = bars["value"].tolist()
    assert (found if filters.grain == "day" else sorted(found)) == expected


VIEWS = [
    OPEN,
    Filters(grain="week", scopes=()),
    Filters(grain="month", scopes=(), end=day(5)),
    Filters(grain="month", sources=("Harbour Post",)),
]


@pytest.mark.parametrize("filters", VIEWS)
def test_query_bar_adds_up_to_the_bar_on_every_panel(tiny: Snapshot, filters: Filters) -> None:
    names = ["thing", "action", "actor_side", "target_side", "unit", "scope"]
    for row in query_panels(tiny, filters)[names].to_dict("records"):
        panel = Panel(**{str(name): value for name, value in row.items()})
        bars = query_timeline(tiny, filters, panel)
        assert len(bars)
        for bar in bars.to_dict("records"):
            asked = {"period": bar["period"].date(), "claimant_side": bar["claimant_side"]}
            behind = query_bar(tiny, filters, panel, **asked)
            assert behind["used"].sum() == bar["value"]
            assert behind["n_claims"].sum() == bar["n_claims"]
            assert len(behind) == bar["n_events"]


def test_query_bar_says_why_in_words() -> None:
    snapshot = snapshot_of(
        [
            claim(1, 40),
            claim(2, 44, claimant="Spokesman", claimant_id=None, reported_on=date(2024, 8, 2)),
            claim(3, 30, claimant="Kyiv", claimant_id="place/kyiv"),
        ]
    )
    [row] = query_bar(snapshot, OPEN, LAUNCHED, period=day(1), claimant_side="Ukraine").to_dict("records")
    assert row["used"] == 44
    assert row["claimants"] == "Spokesman, Air Force, Kyiv"
    assert row["why"] == (
        "of 2 claimants' latest figures, the one told later: 44 Spokesman, 2 August 2024;"
        " 40 Air Force, 1 August 2024; beside what is said in general (30 Kyiv, 1 August 2024)"
    )


def test_query_held_lists_what_a_wider_event_holds() -> None:
    snapshot = snapshot_of([claim(1, 47), claim(2, 7, place_id="place/verkhova"), claim(3, 9, thing="drone/decoy")])
    [whole] = query_bar(snapshot, OPEN, LAUNCHED, period=day(1), claimant_side="Ukraine")["event_id"]
    assert query_held(snapshot, OPEN, event_id=int(whole))["used"].tolist() == [9, 7]


def test_query_event_claims_says_which_count_and_why_the_others_do_not(tiny: Snapshot) -> None:
    [event] = query_bar(tiny, OPEN, LAUNCHED, period=day(1), claimant_side="Ukraine")["event_id"]
    claims = query_event_claims(tiny, OPEN, event_id=int(event))
    assert claims[["claimant_side", "value", "counted", "why_not"]].to_numpy().tolist() == [
        ["Russia", 25, True, ""],
        ["Ukraine", 42, True, ""],
        ["Ukraine", 45, False, "this claimant told it anew later"],
        ["Ukraine", 40, False, "its headline tells more"],
        ["Ukraine", 40, False, "this claimant told it anew later"],
    ]


def test_query_event_claims_names_an_outnumbered_figure() -> None:
    snapshot = snapshot_of([claim(1, 117), claim(2, 117), claim(3, 17)])
    claims = query_event_claims(snapshot, OPEN, event_id=1)
    reasons = dict(zip(claims["claim_id"], claims["why_not"], strict=True))
    assert reasons == {1: "", 2: "", 3: "another figure of this claimant is in more stories of that day"}


def test_query_event_claims_names_what_tells_more() -> None:
    title = {"headline": True, "field": "title", "article_id": "article-1", "story": "article-1"}
    dozens = claim(4, 12, high=None, reported_on=date(2024, 8, 2))
    snapshot = snapshot_of([claim(1, 17), claim(2, 20, **title), claim(3, 16, **title), dozens])
    claims = query_event_claims(snapshot, OPEN, event_id=1)
    assert dict(zip(claims["claim_id"], claims["why_not"], strict=True)) == {
        1: "its headline tells more",
        2: "",
        3: "a headline; the body tells it",
        4: "a bound; this claimant tells a figure that keeps it",
    }


def test_query_claims_pages_with_the_total_and_leads_back_to_the_sentence(tiny: Snapshot) -> None:
    page = query_claims(tiny, EVERY_SCOPE, Paging(limit=3, offset=1))
    assert (page.total, len(page.rows)) == (18, 3)
    rows = query_claims(tiny, EVERY_SCOPE).rows
    first = rows.iloc[0]
    assert first["sentence"] == "The air force said 10 drones were launched and 12 were shot down."
    assert first["event_date"] == rows["event_date"].max()


@pytest.mark.parametrize(
    ("filters", "total"), [(EVERY_SCOPE, 18), (Filters(scopes=(), start=date(2000, 1, 1)), 17), (OPEN, 15)]
)
def test_query_claims_has_undated_ones_only_while_the_period_is_open(
    tiny: Snapshot, filters: Filters, total: int
) -> None:
    assert query_claims(tiny, filters).total == total


@pytest.mark.parametrize(
    ("status", "confirmed", "total"), [("rejected", False, 0), ("auto", True, 0), ("edited", True, 1)]
)
def test_query_claims_obeys_what_people_decided(status: str, confirmed: bool, total: int) -> None:
    snapshot = snapshot_of([claim(1, 9, status=status)])
    assert query_claims(snapshot, Filters(confirmed=confirmed)).total == total


def test_query_ledger_puts_the_sides_beside_one_another() -> None:
    snapshot = snapshot_of([claim(1, 100), claim(2, 40, **MINISTRY)])
    rows = query_ledger(snapshot, OPEN, sides=("Russia", "Ukraine")).rows
    assert rows[["claimant_side", "used", "ratio", "comparison"]].to_numpy().tolist() == [
        ["Russia", 40, 2.5, "Ukraine 2.50 times Russia"],
        ["Ukraine", 100, 2.5, "Ukraine 2.50 times Russia"],
    ]


def comparison(*claims: dict[str, Any], event: int = 1, filters: Filters = OPEN) -> str:
    rows = query_ledger(snapshot_of(claims), filters, sides=("Russia", "Ukraine")).rows
    return str(rows[rows["event_id"] == event]["comparison"].iloc[0])


@pytest.mark.parametrize(
    ("russian", "words"),
    [
        ({"event_date": date(2024, 8, 2)}, "no claim by Russia"),
        ({"scope": "as_of"}, "not comparable: Russia tells it as another kind of figure"),
        ({"unit": "percent"}, "not comparable: Russia tells it in another unit"),
        ({"place_id": "place/verkhova"}, "not comparable: Russia tells it for another place"),
        ({"thing": "drone/decoy"}, "not comparable: Russia tells it for another thing"),
        ({}, "the sides agree"),
    ],
)
def test_query_ledger_compares_only_what_agrees(russian: dict[str, Any], words: str) -> None:
    own = claim(1, 40)
    other = claim(2, 40, **MINISTRY, **russian)
    rows = query_ledger(snapshot_of([own, other]), OPEN, sides=("Russia", "Ukraine")).rows
    ukrainian = rows[(rows["claimant_side"] == "Ukraine") & rows["used"].notna()]
    assert ukrainian["comparison"].tolist() == [words]


@pytest.mark.parametrize(
    ("miles", "words"),
    [
        (400, "Ukraine 1.25 times Russia (400 square mile are 1,036 square kilometer)"),
        (800, "Russia 1.59 times Ukraine (800 square mile are 2,071.99 square kilometer)"),
    ],
)
def test_query_ledger_compares_figures_that_only_their_units_part(miles: float, words: str) -> None:
    ground = {"action": "captured", "thing": "territory/square_km", "unit": "square kilometer"}
    in_miles = {"thing": "territory/square_mile", "unit": "square mile"}
    own, other = claim(1, 1_300, **ground), claim(2, miles, **MINISTRY | ground | in_miles)
    rows = query_ledger(snapshot_of([own, other]), OPEN, sides=("Russia", "Ukraine")).rows
    assert rows[rows["used"] == 1_300]["comparison"].tolist() == [words]


def test_query_ledger_does_not_divide_by_none() -> None:
    assert comparison(claim(1, 40), claim(2, 0, **MINISTRY)) == "not comparable: Russia says none"


def test_query_ledger_keeps_the_other_side_when_one_is_chosen() -> None:
    own = [claim(1, 100), claim(2, 40, **MINISTRY), claim(3, 5, event_date=date(2024, 8, 2))]
    page = query_ledger(snapshot_of(own), Filters(sides=("Russia",)))
    assert (page.total, page.rows["claimant_side"].tolist()) == (1, ["Russia", "Ukraine"])


def test_query_ledger_pages_by_event(tiny: Snapshot) -> None:
    page = query_ledger(tiny, OPEN, Paging(limit=2, offset=0), sides=("Russia", "Ukraine"))
    assert (page.total, page.rows["event_id"].nunique()) == (9, 2)


def test_query_revisions_tells_each_step_in_words(tiny: Snapshot) -> None:
    page = query_revisions(tiny, OPEN)
    assert page.rows[["claimant", "step", "value", "in_words"]].to_numpy().tolist() == [
        ["Ivan Petrenko", 1, 3, "first figure"],
        ["Ivan Petrenko", 2, 5, "raised from 3 to 5"],
        ["Air Force", 1, 40, "first figure"],
        ["Air Force", 2, 42, "raised from 40 to 42"],
    ]
    assert page.total == 4


def test_query_revisions_leaves_out_what_was_only_repeated() -> None:
    snapshot = snapshot_of([claim(1, 40), claim(2, 40, reported_on=date(2024, 8, 2))])
    assert query_revisions(snapshot, OPEN).total == 0


def test_query_revisions_names_a_lowered_figure() -> None:
    snapshot = snapshot_of([claim(1, 14), claim(2, 11, reported_on=date(2024, 8, 2))])
    assert query_revisions(snapshot, OPEN).rows["in_words"].tolist() == ["first figure", "lowered from 14 to 11"]


def flags(*claims: dict[str, Any]) -> list[tuple[str, str]]:
    rows = query_flags(snapshot_of(claims), EVERY_SCOPE).rows
    return list(zip(rows["flag"], rows["reason"], strict=True))


def test_query_flags_finds_parts_that_are_more_than_their_total() -> None:
    total = claim(1, 741, thing="drone|missile", article_id="a", start=0)
    parts = [
        claim(2, 728, article_id="a", start=10, part_of=0),
        claim(3, 17, thing="missile", article_id="a", start=20, part_of=0),
    ]
    assert flags(total, *parts) == [("parts", "its parts add up to 745, more than the total of 741")]
    assert flags(total, parts[0]) == []


def test_query_flags_finds_more_shot_down_than_launched(tiny: Snapshot) -> None:
    rows = query_flags(tiny, OPEN).rows
    assert rows[["flag", "reason"]].to_numpy().tolist() == [
        ["shot_down", "12 shot down, but 10 launched, by the same side's figures for that day"]
    ]


def test_lists_of_figures_tell_who_did_it_and_where() -> None:
    verkhova = {"id": "place/verkhova", "name": "Verkhova", "kind": "PLACE", "source": "lexicon"}
    told = [claim(1, 1240, place_id="place/verkhova"), claim(2, 1204, place_id="place/verkhova", reported_on=day(2))]
    snapshot = snapshot_of(told, entities=[verkhova])
    for listed in (query_flags(snapshot, OPEN), query_revisions(snapshot, OPEN)):
        assert set(zip(listed.rows["actor_side"], listed.rows["place"], strict=True)) == {("Russia", "Verkhova")}


def test_query_flags_finds_a_running_total_that_falls(tiny: Snapshot) -> None:
    rows = query_flags(tiny, EVERY_SCOPE).rows
    assert "a running total that falls: 1,204 after 1,240 on 6 August 2024" in set(rows["reason"])


def test_query_flags_finds_transposed_digits() -> None:
    found = flags(claim(1, 1240), claim(2, 1204, reported_on=date(2024, 8, 2)))
    assert found == [("digits", "1,240 and 1,204 differ only in the order of their digits")]


def test_query_flags_finds_a_jump() -> None:
    month = [claim(n, 20 + n, event_date=day(n), reported_on=day(n)) for n in range(1, 9)]
    jump = claim(9, 786, event_date=day(9), reported_on=day(9))
    [(flag, reason)] = flags(*month, jump)
    assert (flag, reason) == ("jump", "786, where 24.5 is the median of this side's days in the month before")


@pytest.mark.parametrize(("grain", "period"), [("day", day(7)), ("week", day(5)), ("month", day(1))])
def test_query_timeline_names_a_period_by_its_first_day(grain: Grain, period: date) -> None:
    snapshot = snapshot_of([claim(1, 9, event_date=day(7))])
    [row] = query_timeline(snapshot, Filters(grain=grain), LAUNCHED).to_dict("records")
    assert row["period"].date() == period


TOLD = [
    claim(1, 100),
    claim(2, 40, **MINISTRY),
    claim(3, 5, event_date=day(2)),
    claim(4, 7, event_date=day(3)),
    claim(5, 9, event_date=day(3), claimant="Governor", claimant_id="person/governor"),
    claim(6, 3, event_date=day(4)),
    claim(7, 4, event_date=day(4), reported_on=day(5)),
]


@pytest.mark.parametrize(
    ("told", "events"), [("all", [4, 3, 2, 1]), ("several", [1]), ("differ", [3, 1])], ids=["all", "several", "differ"]
)
def test_query_ledger_looks_at_every_event_for_the_way_it_is_told(told: Told, events: list[int]) -> None:
    snapshot = snapshot_of(TOLD)
    pages = [query_ledger(snapshot, OPEN, Paging(limit=1, offset=n), told=told) for n in range(len(events))]
    assert [page.rows["event_id"].unique().tolist() for page in pages] == [[event] for event in events]
    assert {page.total for page in pages} == {len(events)}


@pytest.mark.parametrize("among", [0, 1, 20])
def test_query_disputed_puts_first_what_more_parties_tell(among: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """However few events are looked at before all are."""
    monkeypatch.setattr("data.queries.claims.AMONG", among)
    rows = query_disputed(snapshot_of(TOLD), OPEN, n_events=2)
    assert rows["event_id"].unique().tolist() == [1, 3]
