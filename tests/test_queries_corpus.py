import pytest

from data.keeping.snapshot import Snapshot
from data.queries.corpus import (
    query_choices,
    query_copies,
    query_coverage,
    query_overview,
    query_reject_reasons,
    query_rejects,
    query_sources,
    query_volume,
)
from data.queries.filters import Filters
from tests.dispatches import day

OPEN = Filters()


def test_query_overview_counts_the_corpus(tiny: Snapshot) -> None:
    overview = query_overview(tiny, OPEN)
    counts = ["n", "n_articles", "n_stories", "n_sources", "n_undated", "n_not_english", "n_rejects"]
    assert overview[counts].tolist() == [11, 12, 11, 4, 1, 1, 3]
    assert overview[["n_entities", "n_mentions", "n_quotes", "n_claims", "n_events"]].tolist() == [8, 22, 5, 15, 9]
    assert overview[["corpus", "content_hash"]].tolist() == ["tiny", "0123456789abcdef"]


def test_query_overview_obeys_the_filters(tiny: Snapshot) -> None:
    overview = query_overview(tiny, Filters(start=day(1), end=day(1), text="ministry"))
    assert overview[["n_articles", "n_quotes", "n_rejects"]].tolist() == [1, 0, 3]


def choices(snapshot: Snapshot, filters: Filters, dimension: str) -> dict[str, int]:
    rows = query_choices(snapshot, filters)
    own = rows[rows["dimension"] == dimension]
    return dict(zip(own["value"], own["n_claims"], strict=True))


def test_query_choices_counts_each_dimension(tiny: Snapshot) -> None:
    assert choices(tiny, OPEN, "sides") == {"Ukraine": 11, "Russia": 2, "": 2}
    assert choices(tiny, OPEN, "actions") == {"launched": 9, "shot_down": 3, "killed": 2, "displaced": 1}
    assert choices(tiny, OPEN, "scopes") == {"event": 14, "as_of": 1, "cumulative": 2, "historical": 1}
    assert choices(tiny, OPEN, "sources")["Signal Wire"] == 1


def test_query_choices_count_under_the_other_filters_but_not_their_own(tiny: Snapshot) -> None:
    russian = Filters(sides=("Russia",))
    assert choices(tiny, russian, "sides") == {"Ukraine": 11, "Russia": 2, "": 2}
    assert choices(tiny, russian, "actions") == {"launched": 2}


def test_query_volume_counts_articles_by_period(tiny: Snapshot) -> None:
    volume = query_volume(tiny, Filters(grain="week"))
    assert volume[["n_articles", "n_stories", "n"]].to_numpy().tolist() == [[6, 5, 5], [4, 4, 4], [1, 1, 1]]


@pytest.mark.parametrize(("sources", "total"), [((), 11), (("Harbour Post",), 4), (("",), 0)])
def test_query_volume_leaves_undated_articles_out(tiny: Snapshot, sources: tuple[str, ...], total: int) -> None:
    assert query_volume(tiny, Filters(sources=sources))["n_articles"].sum() == total


def test_query_coverage_counts_by_outlet_and_period(tiny: Snapshot) -> None:
    coverage = query_coverage(tiny, Filters(grain="month"))
    assert dict(zip(coverage["source"], coverage["n_articles"], strict=True)) == {
        "Harbour Post": 4,
        "Morning Courier": 2,
        "Signal Wire": 3,
        "Steppe Herald": 2,
    }


def test_query_sources_tells_what_each_outlet_holds(tiny: Snapshot) -> None:
    columns = ["source", "n_articles", "n_copies", "n_claims", "n_quotes"]
    rows = query_sources(tiny, OPEN)[columns].to_numpy().tolist()
    assert (rows[0], rows[-1]) == (["Harbour Post", 4, 1, 7, 1], ["", 1, 0, 1, 0])


def test_query_copies_lists_clusters(tiny: Snapshot) -> None:
    page = query_copies(tiny, OPEN)
    [row] = page.rows.to_dict("records")
    assert (row["story"], row["n_articles"], row["sources"]) == ("a01", 2, "Harbour Post, Morning Courier")


def test_query_rejects_says_why(tiny: Snapshot) -> None:
    assert query_rejects(tiny).total == 3
    assert query_reject_reasons(tiny).to_numpy().tolist() == [["no text", 2], ["not a text", 1]]
