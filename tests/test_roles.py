from datetime import date

import pytest

from analysis.naming.roles import holder, holder_there, unnamed_holders


@pytest.mark.parametrize(
    ("role", "day", "expected"),
    [
        ("Ukraine's defence minister", date(2023, 9, 4), "person/oleksii_reznikov"),
        ("Ukraine’s defense minister", date(2024, 8, 14), "person/rustem_umerov"),
        ("the Ukrainian president", None, None),  # two in the table
        ("US president", date(2025, 1, 20), "person/donald_trump"),
        ("Kremlin spokesman", None, "person/dmitry_peskov"),  # the only one
        ("acting governor of Kursk", date(2024, 8, 14), "person/alexei_smirnov"),
        ("minister of silly walks", date(2024, 8, 14), None),
        ("Kharkiv governor", date(1999, 1, 1), None),
    ],
)
def test_holder_goes_by_the_day(role: str, day: date | None, expected: str | None) -> None:
    assert holder(role, day) == expected


@pytest.mark.parametrize(
    ("role", "places", "expected"),
    [
        ("the regional governor", ["place/kursk_oblast", "place/russia"], "person/alexei_smirnov"),
        ("governor", ["place/kursk"], "person/alexei_smirnov"),
        ("the governor", ["place/kursk_oblast", "place/belgorod_oblast"], None),  # of which?
        ("the Russian-installed governor", ["place/kherson_oblast"], None),  # another office
        ("the city's mayor", ["place/kursk"], None),  # not in the table
        ("governor", ["place/atlantis"], None),
    ],
)
def test_holder_there_goes_by_the_only_place(role: str, places: list[str], expected: str | None) -> None:
    assert holder_there(role, places, date(2024, 8, 14)) == expected


def test_unnamed_holders_are_those_whom_the_article_does_not_name() -> None:
    day = date(2024, 8, 14)
    (umerov,) = unnamed_holders(["person/rustem_umerov", None, "person/nobody", "person/rustem_umerov"], [], day)
    assert (umerov.id, umerov.side) == ("person/rustem_umerov", "Ukraine")
    assert unnamed_holders(["person/rustem_umerov"], [umerov], day) == []
