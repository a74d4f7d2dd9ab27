from datetime import date

import pytest

from data.sources.days import DayOrder, find_order, is_ambiguous, read_day


@pytest.mark.parametrize(
    ("values", "order"),
    [
        (["03/04/2022", "25/04/2022"], "dmy"),
        (["03/04/2022", "04/25/2022"], "mdy"),
        (["03-04-2022", "25-04-2022"], "dmy"),
        (["03/04/2022", "05/06/2022"], None),
        (["25/04/2022", "04/25/2022"], None),
        (["2022-04-25"], None),
        (["25.04.2022", "03/04/2022"], None),
        ([], None),
    ],
)
def test_find_order_reads_the_whole_column(values: list[str], order: DayOrder | None) -> None:
    assert find_order(values) == order


def test_find_order_rules_out_days_in_the_future(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("data.sources.days.latest_day", lambda: date(2024, 8, 14))
    assert find_order(["07/09/2024"]) == "mdy"
    assert find_order(["09/07/2024"]) == "dmy"
    assert find_order(["09/10/2024"]) is None


@pytest.mark.parametrize(
    ("value", "order", "day"),
    [
        ("2024-08-14", None, date(2024, 8, 14)),
        ("2024-08-14T23:30:00+03:00", None, date(2024, 8, 14)),
        ("2024/8/4", None, date(2024, 8, 4)),
        ("20240814", None, date(2024, 8, 14)),
        ("14.08.2024", None, date(2024, 8, 14)),
        ("04.08.2024", "mdy", date(2024, 8, 4)),
        ("04/08/2024", "dmy", date(2024, 8, 4)),
        ("04/08/2024", "mdy", date(2024, 4, 8)),
        ("04/08/2024", None, None),
        ("14/08/2024", None, date(2024, 8, 14)),
        ("08/14/2024 10:00", None, date(2024, 8, 14)),
        ("5/5/2024", None, date(2024, 5, 5)),
        ("August 14, 2024", None, date(2024, 8, 14)),
        ("14 Aug 2024", None, date(2024, 8, 14)),
        ("Wed, 14 Aug 2024 21:05:00 GMT", None, date(2024, 8, 14)),
        ("1723633200", None, date(2024, 8, 14)),
        ("1723633200000", None, date(2024, 8, 14)),
        ("2024-02-30", None, None),
        ("31/04/2024", "dmy", None),
        ("August 2024", None, None),
        ("2024", None, None),
        ("Wednesday", None, None),
        ("soon", None, None),
    ],
)
def test_read_day(value: str, order: DayOrder | None, day: date | None) -> None:
    assert read_day(value, order) == day


@pytest.mark.parametrize(("value", "ambiguous"), [("03/04/2022", True), ("03/25/2022", False), ("03.04.2022", False)])
def test_is_ambiguous(value: str, ambiguous: bool) -> None:
    assert is_ambiguous(value) is ambiguous
