import pytest

from analysis.errors import BadQuery
from data.keeping.snapshot import Snapshot, open_snapshot
from data.queries.asking import EVERY_ROW, Paging
from data.queries.filters import Filters
from data.queries.quotes import (
    Said,
    Sort,
    query_carriers,
    query_concordance,
    query_quote_volume,
    query_quotes,
    query_same_words,
    query_speakers,
)
from data.settings import SAMPLE
from tests.dispatches import day

OPEN = Filters()
PETRENKO, SIDOROV = "person/ivan_petrenko", "person/oleg_sidorov"


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        (OPEN, [5, 4, 3, 1, 2]),
        (Filters(text="slept"), [3, 1, 2]),
        (Filters(text='"strike on verkhova"'), [4]),
        (Filters(text="harv*"), [5]),
        (Filters(text="verkhova NOT slept"), [5, 4]),
        (Filters(sides=("Russia",)), [5]),
        (Filters(sources=("Harbour Post",)), [2]),
        (Filters(start=day(2), end=day(3)), [4, 3]),
        (Filters(entities=(SIDOROV,)), [5]),
        (Filters(entities=("weapon/shahed_136",)), []),
    ],
)
def test_query_quotes_obeys_the_filters(tiny: Snapshot, filters: Filters, ids: list[int]) -> None:
    page = query_quotes(tiny, filters)
    assert page.rows["quote_id"].tolist() == ids
    assert page.total == len(ids)


def test_query_quotes_answers_what_one_said_about_another(tiny: Snapshot) -> None:
    town = ("place/verkhova",)
    assert query_quotes(tiny, OPEN, said=Said(speakers=(SIDOROV,), about=town)).rows["quote_id"].tolist() == [5]
    assert query_quotes(tiny, OPEN, said=Said(speakers=(PETRENKO,), about=town)).total == 4
    assert query_quotes(tiny, OPEN, said=Said(speakers=("Ivan Petrenko",), about=town)).total == 0
    assert query_quotes(tiny, OPEN, said=Said(about=(PETRENKO,))).total == 0, "he says it, and is not named in it"
    assert query_quotes(tiny, Filters(entities=(PETRENKO,))).total == 4


def test_query_quotes_takes_kinds_and_order(tiny: Snapshot) -> None:
    assert query_quotes(tiny, OPEN, said=Said(kinds=("indirect",))).rows["quote_id"].tolist() == [5, 4]
    assert query_quotes(tiny, OPEN, order="oldest").rows["published"].is_monotonic_increasing


def test_query_quotes_ranks_by_fit_when_asked(tiny: Snapshot) -> None:
    rows = query_quotes(tiny, Filters(text="verkhova"), order="best").rows
    assert set(rows["quote_id"][:3]) == {1, 2, 3}  # the word weighs more in a shorter quote


def test_query_quotes_pages_with_the_total_and_who_carried_them(tiny: Snapshot) -> None:
    page = query_quotes(tiny, OPEN, Paging(limit=2, offset=2))
    assert (page.rows["quote_id"].tolist(), page.rows["n_same"].tolist(), page.total) == ([3, 1], [2, 2], 5)


def test_query_quotes_refuses_a_search_that_is_none(tiny: Snapshot) -> None:
    with pytest.raises(BadQuery):
        query_quotes(tiny, Filters(text='"never closed'))


def test_query_speakers_counts_copies_once(tiny: Snapshot) -> None:
    columns = ["speaker", "n", "n_quotes", "n_direct"]
    assert query_speakers(tiny, OPEN)[columns].to_numpy().tolist() == [
        ["Ivan Petrenko", 3, 4, 3],
        ["Oleg Sidorov", 1, 1, 0],
    ]
    assert query_speakers(tiny, Filters(counting="articles"))["n"].tolist() == [4, 1]


def test_query_quote_volume_counts_by_period_and_side(tiny: Snapshot) -> None:
    volume = query_quote_volume(tiny, Filters(grain="month"))
    assert volume[["speaker_side", "n_quotes", "n"]].to_numpy().tolist() == [["Russia", 1, 1], ["Ukraine", 4, 3]]


def test_query_concordance_gives_each_occurrence_with_its_place(tiny: Snapshot) -> None:
    page = query_concordance(tiny, OPEN, node="VERKHOVA", sort="1R")
    assert page.total == 5
    line = page.rows.iloc[-1]
    assert (line["left"], line["node"], line["right"]) == ("A strike on ", "Verkhova", " killed 3 people")
    assert (line["article_id"], line["start"], line["end"]) == ("a05", 12, 20)


@pytest.mark.parametrize(
    ("sort", "beside"),
    [
        ("1L", ["for", "in", "in", "in", "on"]),
        ("2L", ["slept in", "slept in", "slept in", "strike on", "wait for"]),
        ("1R", ["", "!", ",", ",", "killed"]),
    ],
)
def test_query_concordance_sorts_by_the_words_beside(tiny: Snapshot, sort: Sort, beside: list[str]) -> None:
    rows = query_concordance(tiny, OPEN, node="verkhova", sort=sort).rows
    n = int(sort[0])
    words = rows["left"].str.split().str[-n:] if sort[1] == "L" else rows["right"].str.split().str[:n]
    assert words.str.join(" ").tolist() == beside


def test_query_concordance_finds_beginnings(tiny: Snapshot) -> None:
    assert set(query_concordance(tiny, OPEN, node="verk*").rows["node"]) == {"Verkhova"}
    assert query_concordance(tiny, OPEN, node="in verk*").rows["node"].tolist() == ["in Verkhova"] * 3
    assert query_concordance(tiny, OPEN, node="verk").total == 0


def test_query_concordance_keeps_to_the_speaker(tiny: Snapshot) -> None:
    assert query_concordance(tiny, OPEN, node="verkhova", said=Said(speakers=(SIDOROV,))).total == 1


def test_query_concordance_keeps_to_the_search_and_takes_whole_words(tiny: Snapshot) -> None:
    assert query_concordance(tiny, Filters(text="harvest"), node="would not").total == 1
    assert query_concordance(tiny, OPEN, node="arvest").total == 0


def test_query_same_words_groups_what_several_stories_carry(tiny: Snapshot) -> None:
    page = query_same_words(tiny, OPEN)
    [row] = page.rows.to_dict("records")
    assert (row["n_quotes"], row["n_stories"], row["n_sources"], row["first_sources"]) == (
        3,
        2,
        3,
        "Harbour Post, Morning Courier",
    )
    assert (row["speakers"], row["n_wordings"]) == ("Ivan Petrenko", 1)
    assert query_carriers(tiny, OPEN, same_words=row["same_words"])["article_id"].tolist() == ["a01", "a02", "a04"]


def test_query_carriers_keeps_to_the_filters(tiny: Snapshot) -> None:
    one = Filters(sources=("Harbour Post",))
    assert query_carriers(tiny, one, same_words=1)["source"].tolist() == ["Harbour Post"]


def test_query_quotes_orders_every_page(tiny: Snapshot) -> None:
    assert query_quotes(tiny, OPEN, order="oldest").rows["quote_id"].tolist() == [1, 2, 3, 4, 5]
    assert query_quotes(tiny, OPEN, Paging(limit=2, offset=1), order="oldest").rows["quote_id"].tolist() == [2, 3]
    assert query_quotes(tiny, OPEN, order="best").rows["quote_id"].tolist() == [5, 4, 3, 1, 2]


def test_query_quotes_leaves_out_fragments_unless_asked() -> None:
    sample = open_snapshot(SAMPLE)
    whole = set(query_quotes(sample, OPEN, EVERY_ROW).rows["quote_id"])
    rows = query_quotes(sample, OPEN, EVERY_ROW, said=Said(fragments=True)).rows
    left_out = rows[~rows["quote_id"].isin(whole)]
    assert whole < set(rows["quote_id"])
    assert all(len(content.split()) < 4 for content in left_out["content"])
    assert not left_out["rule"].isin(["clause", "inserted", "runs_on"]).any(), "short clauses are statements"
