import math
from datetime import date

import pytest

from data.keeping.snapshot import Snapshot
from data.queries.entities import (
    query_entity,
    query_frequency,
    query_most_named,
    query_movers,
    query_names,
    query_neighbour_trend,
    query_neighbours,
    query_pairs,
    query_places,
    query_trend,
    query_variants,
)
from data.queries.filters import Filters
from tests.dispatches import day

OPEN = Filters()
PETRENKO, SIDOROV, VERKHOVA = "person/ivan_petrenko", "person/oleg_sidorov", "place/verkhova"


def test_query_frequency_counts_stories_unless_articles_are_asked_for(tiny: Snapshot) -> None:
    columns = ["name", "n", "n_mentions", "n_articles", "n_stories"]
    rows = query_frequency(tiny, OPEN).rows[columns].to_numpy().tolist()
    assert rows[:3] == [["Air Force", 6, 7, 7, 6], ["Ivan Petrenko", 4, 5, 5, 4], ["Verkhova", 4, 5, 5, 4]]
    assert query_frequency(tiny, Filters(counting="articles")).rows["n"].tolist()[:3] == [7, 5, 5]


@pytest.mark.parametrize(("counting", "share"), [("stories", 1000 * 6 / 11), ("articles", 1000 * 7 / 12)])
def test_query_frequency_gives_the_share_of_what_is_counted(tiny: Snapshot, counting: str, share: float) -> None:
    filters = Filters(counting="articles" if counting == "articles" else "stories")
    assert query_frequency(tiny, filters).rows["per_1000"].iloc[0] == pytest.approx(share)


@pytest.mark.parametrize(
    ("filters", "names"),
    [
        (Filters(start=day(5), end=day(5)), {"Air Force", "Oleg Sidorov", "Verkhova"}),
        (Filters(sources=("Steppe Herald",), end=day(1)), {"Defence Ministry", "Stepnoy"}),
        (Filters(sides=("Russia",)), {"Defence Ministry", "Oleg Sidorov", "Stepnoy"}),
        (Filters(entities=(PETRENKO,)), {"Ivan Petrenko"}),
        (Filters(text="harvest"), {"Air Force", "Oleg Sidorov", "Verkhova"}),
    ],
)
def test_query_frequency_obeys_the_filters(tiny: Snapshot, filters: Filters, names: set[str]) -> None:
    page = query_frequency(tiny, filters)
    assert set(page.rows["name"]) == names
    assert page.total == len(names)


def test_query_frequency_gives_the_share_of_all_articles_when_entities_are_chosen(tiny: Snapshot) -> None:
    rows = query_frequency(tiny, Filters(entities=(PETRENKO,))).rows
    assert rows["per_1000"].tolist() == pytest.approx([1000 * 4 / 11])


def test_query_frequency_finds_kinds_and_names_by_any_spelling(tiny: Snapshot) -> None:
    assert set(query_frequency(tiny, OPEN, kinds=("PERSON",)).rows["name"]) == {"Ivan Petrenko", "Oleg Sidorov"}
    assert query_frequency(tiny, OPEN, name="i. petr").rows["name"].tolist() == ["Ivan Petrenko"]


def test_query_trend_counts_by_period(tiny: Snapshot) -> None:
    trend = query_trend(tiny, Filters(grain="week"), entities=(VERKHOVA,))
    assert trend[["n", "n_mentions", "n_articles"]].to_numpy().tolist() == [[3, 4, 4], [1, 1, 1]]
    assert trend["period"].dt.date.tolist() == [date(2024, 7, 29), day(5)]
    assert trend["per_1000"].tolist() == pytest.approx([1000 * 3 / 5, 1000 * 1 / 4])


def test_query_movers_compares_with_the_period_before(tiny: Snapshot) -> None:
    movers = query_movers(tiny, Filters(start=day(3), end=day(4))).to_dict("records")
    rose, fell = movers[0], movers[-1]
    assert (rose["name"], rose["now"], rose["before"]) == ("Shahed-136", 1, 0)
    assert (fell["name"], fell["now"], fell["before"]) == ("Air Force", 0, 2)
    assert fell["log_likelihood"] < 0 < rose["log_likelihood"]


def test_query_movers_takes_the_corpus_last_days_when_no_period_is_chosen(tiny: Snapshot) -> None:
    assert query_movers(tiny, OPEN).empty  # everything lies in the last thirty days: nothing to compare with
    assert query_movers(tiny, Filters(start=day(7)))["before"].sum() > 0


def test_query_neighbours_measures_who_is_named_together(tiny: Snapshot) -> None:
    first, second = query_neighbours(tiny, OPEN, entity=VERKHOVA).to_dict("records")
    assert (first["entity_id"], second["entity_id"]) == (PETRENKO, SIDOROV)
    assert (first["together"], first["alone"]) == (3, 4)
    assert first["log_likelihood"] == pytest.approx(_g2(3, 4, 4, 15))


def test_query_neighbours_counts_within_articles_when_asked(tiny: Snapshot) -> None:
    within = query_neighbours(tiny, OPEN, entity=VERKHOVA, within="article")
    assert set(within["name"]) == {"Air Force", "Ivan Petrenko", "Oleg Sidorov", "Shahed-136"}


def test_query_pairs_ranks_the_strongest(tiny: Snapshot) -> None:
    pairs = query_pairs(tiny, OPEN)
    assert pairs[["left_id", "right_id", "together"]].to_numpy().tolist() == [
        [PETRENKO, VERKHOVA, 3],
        [SIDOROV, VERKHOVA, 1],
    ]


def test_query_neighbour_trend_counts_each_neighbour_by_period(tiny: Snapshot) -> None:
    trend = query_neighbour_trend(tiny, OPEN, entity=VERKHOVA, neighbours=(PETRENKO, SIDOROV))
    assert trend[["name", "together"]].to_numpy().tolist() == [
        ["Ivan Petrenko", 1],
        ["Ivan Petrenko", 1],
        ["Ivan Petrenko", 1],
        ["Oleg Sidorov", 1],
    ]


def test_query_variants_lists_spellings_with_first_and_last_day(tiny: Snapshot) -> None:
    variants = query_variants(tiny, entity=PETRENKO)
    assert variants[["alias", "n_mentions"]].to_numpy().tolist() == [["Ivan Petrenko", 4], ["I. Petrenko", 1]]
    assert variants["last_seen"].dt.date.tolist() == [day(4), day(2)]


def test_query_places_gives_coordinates_with_their_precision(tiny: Snapshot) -> None:
    places = query_places(tiny, OPEN)[["name", "place_precision", "n", "lat", "lon"]].to_numpy().tolist()
    assert places == [
        ["Verkhova", "town", 4, 49.5, 36.2],
        ["Stepnoy", "town", 1, 51.2, 37.1],
        ["Verkhova Oblast", "region", 1, 49.7, 36.4],
    ]


def test_query_names_and_entity_give_what_an_id_is_called(tiny: Snapshot) -> None:
    assert query_names(tiny, entities=(SIDOROV, VERKHOVA))["name"].tolist() == ["Oleg Sidorov", "Verkhova"]
    assert query_entity(tiny, entity=VERKHOVA)["side"].tolist() == ["Ukraine"]


def _g2(seen: int, left: int, right: int, total: int) -> float:
    """Dunning's G² from its definition, over the four cells of a table."""
    cells = (
        (seen, left * right),
        (left - seen, left * (total - right)),
        (right - seen, (total - left) * right),
        (total - left - right + seen, (total - left) * (total - right)),
    )
    return 2 * sum(count * math.log(count * total / margins) for count, margins in cells if count)


def test_query_most_named_gives_the_first_few(tiny: Snapshot) -> None:
    assert query_most_named(tiny, limit=2)["entity_id"].tolist() == ["org/air_force", "person/ivan_petrenko"]
