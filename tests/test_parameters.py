from datetime import date

import pytest

from data.queries.filters import Filters
from ui.address.parameters import from_query, to_query

VIEW = Filters(
    start=date(2024, 8, 1),
    end=date(2024, 8, 31),
    grain="week",
    sources=("Sample Wire", "Sample Courier"),
    sides=("Ukraine", ""),
    things=("missile/ballistic",),
    actions=("shot_down",),
    entities=("person/a",),
    text='"air force" AND drones',
    scopes=("event", "cumulative"),
    counting="articles",
    confirmed=True,
)


def test_to_query_leaves_out_what_is_default() -> None:
    assert to_query(Filters()) == {}


def test_from_query_gives_back_every_field() -> None:
    address = from_query(to_query(VIEW))
    assert address.filters == VIEW
    assert address.unreadable == ()


@pytest.mark.parametrize(
    ("name", "value"),
    [("from", "2024-13-01"), ("to", "yesterday"), ("by", "decade"), ("count", "votes"), ("confirmed", "maybe")],
)
def test_from_query_names_what_it_cannot_read(name: str, value: str) -> None:
    address = from_query({name: [value], "source": ["Sample Wire"]})
    assert address.filters == Filters(sources=("Sample Wire",))
    assert address.unreadable == (f"{name}={value}",)
