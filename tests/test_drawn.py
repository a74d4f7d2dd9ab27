"""Each rule by which a claim takes the day or the place of its happening from another report."""

from datetime import date
from typing import Any

import pytest

from tests.tiny import Row, claim, snapshot_of

TOWNS = (
    {"place_id": "place/verkhova", "within": ["UA", "UA.99"]},
    {"place_id": "place/lisne", "within": ["UA", "UA.99"]},
    {"place_id": "place/verkhova_oblast", "code": "UA.99", "within": ["UA"]},
    {"place_id": "place/ukraine", "code": "UA", "within": []},
)
DIED: dict[str, Any] = {"thing": "person", "action": "killed", "place_id": "place/verkhova"}


def linked(*claims: Row) -> dict[int, tuple[int, str | None, str | None]]:
    """By claim: the day of August that its event has, the place, and why its day is another than the article's."""
    snapshot = snapshot_of(claims, TOWNS)
    with snapshot.cursor() as cursor:
        rows = cursor.execute(
            "SELECT claim_id, events.event_date, claims.event_date, events.place_id, linked_by"
            " FROM claims JOIN events USING (event_id)"
        ).fetchall()
    snapshot.close()
    assert all(day == of_claim for _, day, of_claim, *_ in rows)
    return {claim_id: (day.day, place, why) for claim_id, day, _, place, why in rows}


def later(figure: float, day: int = 2, **changes: Any) -> dict[str, Any]:
    """A second report of some days later that tells no day."""
    when = date(2024, 8, day)
    undated = {"event_date": when, "reported_on": when, "event_precision": "assumed"}
    return claim(2, figure, **undated | changes)


@pytest.mark.parametrize(
    ("figure", "report"),
    [
        (7, later(7, **DIED)),
        (7, later(7, 4, **DIED)),
        (12, later(18, **DIED)),
        (7, later(7, **DIED | {"actor_side": None})),
    ],
)
def test_drawn_gives_an_undated_report_of_the_same_town_the_day_of_the_first(figure: float, report: Row) -> None:
    assert linked(claim(1, figure, **DIED), report)[2] == (1, "place/verkhova", "retold")


@pytest.mark.parametrize(
    ("figure", "report"),
    [
        (7, later(7, **DIED | {"event_precision": "day"})),
        (7, later(7, 5, **DIED)),
        (4, later(4, **DIED)),
        (7, later(8, **DIED)),
        (12, later(11, **DIED)),
        (12, later(40, **DIED)),
        (7, later(7, **DIED | {"place_id": "place/lisne"})),
        (7, later(7, **DIED | {"place_id": None})),
        (7, later(7, **DIED | {"action": "wounded"})),
        (7, later(7, **DIED | {"actor_side": "Ukraine", "target_side": "Russia"})),
        (12, later(12, **DIED | {"high": None, "modifier": "approx"})),
    ],
)
def test_drawn_leaves_what_may_be_another_happening_its_day(figure: float, report: Row) -> None:
    day, _, why = linked(claim(1, figure, **DIED), report)[2]
    assert (day, why) == (report["event_date"].day, None)


def test_drawn_leaves_a_region_its_few_of_every_day() -> None:
    region = DIED | {"place_id": "place/verkhova_oblast"}
    assert linked(claim(1, 7, **region), later(7, **region))[2] == (2, "place/verkhova_oblast", None)


def test_drawn_leaves_a_figure_that_another_report_dates_to_the_later_day() -> None:
    dated = claim(3, 7, **DIED, event_date=date(2024, 8, 2), reported_on=date(2024, 8, 3))
    assert linked(claim(1, 7, **DIED), later(7, **DIED), dated)[2] == (2, "place/verkhova", None)


ANEW: dict[str, Any] = {"event_date": None, "event_precision": "unknown", "rule": "kill_object:recalled"}


@pytest.mark.parametrize("day", [1, 5, 8])
def test_drawn_gives_what_is_told_anew_in_words_the_day_of_the_week_before(day: int) -> None:
    assert linked(claim(1, 7, **DIED), later(7, day, **DIED | ANEW))[2] == (1, "place/verkhova", "retold")


@pytest.mark.parametrize(
    "report",
    [later(7, 9, **DIED | ANEW), later(8, **DIED | ANEW), later(7, **DIED | ANEW | {"rule": "kill_object:undated"})],
)
def test_drawn_leaves_out_what_nobody_gives_a_day(report: Row) -> None:
    assert list(linked(claim(1, 7, **DIED), report)) == [1]


IN_PASSING: dict[str, Any] = {"rule": "kill_object:in_passing"}


@pytest.mark.parametrize(("figure", "expected"), [(7, {1: 1, 2: 1}), (8, {1: 1})])
def test_drawn_takes_what_is_told_in_passing_only_for_what_another_report_tells(
    figure: float, expected: dict[int, int]
) -> None:
    days = linked(claim(1, 7, **DIED), later(figure, **DIED | IN_PASSING))
    assert {claim_id: day for claim_id, (day, *_) in days.items()} == expected


def test_drawn_counts_a_toll_told_anew_to_the_attack_of_its_own_day() -> None:
    toll = later(9, 1, **DIED | ANEW | {"rule": "death_toll:toll_told_again"})
    assert linked(claim(1, 7, **DIED), toll)[2] == (1, "place/verkhova", "toll")


@pytest.mark.parametrize(("figure", "day"), [(74, 1), (70, 2), (14, 2)])
def test_drawn_knows_a_large_uneven_figure_again_without_a_place(figure: float, day: int) -> None:
    assert linked(claim(1, figure), later(figure))[2][0] == day


def test_drawn_follows_a_report_that_tells_something_anew_itself() -> None:
    second = later(18, 3, **DIED)
    third = later(18, 5, **DIED) | {"claim_id": 3, "article_id": "article-3", "story": "article-3"}
    assert linked(claim(1, 12, **DIED), second, third)[3] == (1, "place/verkhova", "retold")


def test_drawn_prefers_the_day_that_somebody_tells_for_this_figure() -> None:
    dated = claim(3, 18, **DIED, event_date=date(2024, 8, 2))
    assert linked(claim(1, 12, **DIED), dated, later(18, 4, **DIED))[2] == (2, "place/verkhova", "retold")


TOLL: dict[str, Any] = {"rule": "death_toll:published"}


@pytest.mark.parametrize(("day", "why"), [(8, "toll"), (9, None)])
def test_drawn_counts_a_risen_toll_to_the_attack_of_the_week_before(day: int, why: str | None) -> None:
    assert linked(claim(1, 2, **DIED), later(4, day, **DIED, **TOLL))[2] == (1 if why else day, "place/verkhova", why)


@pytest.mark.parametrize(
    "report", [later(1, **DIED, **TOLL), later(4, **DIED), later(4, **TOLL | DIED | {"place_id": None})]
)
def test_drawn_leaves_what_is_no_risen_toll_of_a_town(report: Row) -> None:
    assert linked(claim(1, 2, **DIED), report)[2][0] == 2


def test_drawn_counts_a_toll_to_the_attack_of_its_own_day_if_there_is_one() -> None:
    attack = claim(3, 3, **DIED, event_date=date(2024, 8, 2))
    assert linked(claim(1, 2, **DIED), attack, later(4, **DIED, **TOLL))[2][0] == 2


@pytest.mark.parametrize(("costs", "day"), [((12, 11), 1), ((12, 12), 1), ((2, 3), 2), ((3, 2), 1), ((2, 2), 2)])
def test_drawn_counts_a_toll_to_the_attack_that_cost_the_most(costs: tuple[int, int], day: int) -> None:
    attacks = [claim(3 + n, cost, **DIED, event_date=date(2024, 8, 1 + n)) for n, cost in enumerate(costs)]
    assert linked(*attacks, later(14, 4, **DIED, **TOLL))[2][0] == day


@pytest.mark.parametrize(("figure", "why"), [(35, "toll"), (9, None)])
def test_drawn_takes_the_day_on_which_many_are_counted_for_no_attack(figure: int, why: str | None) -> None:
    counted = later(figure, **DIED, **TOLL) | {"event_precision": "day"}
    assert linked(claim(1, 2, **DIED), counted)[2] == (1 if why else 2, "place/verkhova", why)


def test_drawn_takes_many_that_have_become_more_for_the_same_even_if_dated_to_the_report() -> None:
    report = later(29, **DIED) | {"event_precision": "day"}
    assert linked(claim(1, 15, **DIED), report)[2] == (1, "place/verkhova", "retold")


def test_drawn_follows_a_toll_that_another_report_tells_again() -> None:
    toll = later(40, 3, **DIED, **TOLL)
    report = later(40, 5, **DIED) | {"claim_id": 3, "article_id": "article-3", "story": "article-3"}
    assert linked(claim(1, 12, **DIED), toll, report)[3] == (1, "place/verkhova", "retold")


@pytest.mark.parametrize("place", ["place/verkhova", "place/verkhova_oblast"])
def test_drawn_gives_a_text_the_place_of_its_headline(place: str) -> None:
    text = claim(1, 7, **DIED | {"place_id": None})
    headline = claim(2, 7, **DIED | {"place_id": place}, article_id="article-1", field="title", headline=True)
    assert linked(text, headline)[1] == (1, place, None)


@pytest.mark.parametrize(
    "headline",
    [{"place_id": "place/ukraine"}, {"low": 9, "high": 9, "value": 9}, {"article_id": "article-9"}],
)
def test_drawn_gives_a_text_no_other_place(headline: dict[str, Any]) -> None:
    title = DIED | {"article_id": "article-1", "field": "title", "headline": True}
    assert linked(claim(1, 7, **DIED | {"place_id": None}), claim(2, 7, **title | headline))[1][1] is None


def test_drawn_says_that_a_headline_has_its_day_from_the_text() -> None:
    title = later(7, **DIED, article_id="article-1", field="title", headline=True)
    assert linked(claim(1, 7, **DIED | {"event_date": date(2024, 7, 25)}), title)[2] == (
        25,
        "place/verkhova",
        "headline",
    )
