from datetime import date

import pytest

from analysis.dating.dates import find_dates
from tests.clauses import PUBLISHED, clause
from tests.conftest import MakeDoc


def values(make_doc: MakeDoc, text: str, published: date | None = PUBLISHED) -> list[str]:
    return [mention.value for mention in find_dates(clause(make_doc, text, published))]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("No reply had/VBD come by evening", "2024-08-14TEV"),
        ("It burned/VBD during the night", "2024-08-14TNI"),
        ("It burned/VBD at dawn", "2024-08-14TMO"),
        ("It burned/VBD in the early morning", "2024-08-14TMO"),
        ("On Monday it burned/VBD , and in the evening it sank", "2024-08-12TEV"),
        ("It burns/VBZ at night", None),
        ("It burned/VBD by night", None),
        ("It burns/VBZ in the evening", None),
        ("It burned/VBD in the morning of it", None),
    ],
)
def test_part_alone_is_of_the_running_day(make_doc: MakeDoc, text: str, value: str | None) -> None:
    assert values(make_doc, text)[-1:] == ([value] if value else [])


@pytest.mark.parametrize(
    ("words", "deps", "found"),
    [
        (["its", "morning", "report"], ["poss", "compound", "ROOT"], ["2024-08-14TMO"]),
        (["a", "morning", "report"], ["det", "compound", "ROOT"], []),
        (["its", "morning", "coffee"], ["poss", "compound", "ROOT"], []),
    ],
)
def test_part_alone_names_one_report_of_many(
    make_doc: MakeDoc, words: list[str], deps: list[str], found: list[str]
) -> None:
    doc = make_doc(words, deps=deps, heads=[2, 2, 2], lemmas=words, published=PUBLISHED)
    assert [mention.value for mention in find_dates(doc)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It burned/VBD during the day", ["2024-08-14"]),
        ("It burned/VBD during the day of Monday", ["2024-08-12"]),
        ("It burns/VBZ during the day", []),
        ("It burned/VBD for the day", []),
    ],
)
def test_day_alone_is_the_running_day(make_doc: MakeDoc, text: str, found: list[str]) -> None:
    assert values(make_doc, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It sank/VBD at four in the afternoon", ["2024-08-14T16:00"]),
        ("It sank/VBD after twelve in the night", ["2024-08-14T12:00"]),
        ("It sank/VBD before eight o'clock", ["2024-08-14T08:00"]),
        ("They lost/VBD four in the afternoon", ["2024-08-14TAF"]),
    ],
)
def test_hour_of_part_is_no_count(make_doc: MakeDoc, text: str, found: list[str]) -> None:
    assert values(make_doc, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It burned/VBD for a third straight night", ["2024-08-14TNI"]),
        ("It burned/VBD for the second week running", ["2024-W33"]),
        ("It burned/VBD for the third day in a row", ["2024-08-14"]),
        ("It burned/VBD on the second day", []),
    ],
)
def test_unit_running_is_the_last_of_a_row(make_doc: MakeDoc, text: str, found: list[str]) -> None:
    assert values(make_doc, text) == found
