from datetime import date

import pytest

from analysis.claiming.days.event_dates import find_event_day
from analysis.claiming.days.ledes import day_of_lede
from tests.claim_rows import PUBLISHED, date_at, story_of
from tests.conftest import MakeDoc

SUNDAY = date(2031, 5, 11)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ((SUNDAY,), SUNDAY),
        ((SUNDAY, date(2031, 5, 10)), None),
        ((date(2031, 5, 4),), None),
        ((), None),
    ],
)
def test_day_of_lede_is_the_one_late_day_it_tells(make_doc: MakeDoc, days: tuple[date, ...], expected: date) -> None:
    doc = make_doc(
        ["Raids", "continue", "\n\n", "They", "came", "Sunday", "and", "Saturday"],
        heads=[1, 1, 1, 4, 4, 4, 4, 4],
        deps=["nsubj", "ROOT", "dep", "nsubj", "ROOT", "npadvmod", "cc", "npadvmod"],
        pos=["NOUN", "VERB", "SPACE", "PRON", "VERB", "PROPN", "CCONJ", "PROPN"],
        spaces=[True, False, False, True, True, True, True, True],
        title="Raids continue",
        published=PUBLISHED,
    )
    dates = tuple(date_at(doc, at, at + 1, day) for at, day in zip((5, 7), days, strict=False))
    assert day_of_lede(story_of(doc, dates=dates)) == expected


@pytest.mark.parametrize(("verb", "expected"), [("rise", "toll_told_again"), ("matter", "published")])
def test_find_event_day_knows_none_under_a_headline_of_a_grown_toll(
    make_doc: MakeDoc, verb: str, expected: str
) -> None:
    doc = make_doc(
        ["Toll", f"{verb}s", "\n\n", "Six", "people", "died"],
        heads=[1, 1, 1, 4, 5, 5],
        deps=["nsubj", "ROOT", "dep", "nummod", "nsubj", "ROOT"],
        pos=["NOUN", "VERB", "SPACE", "NUM", "NOUN", "VERB"],
        tags=["NN", "VBZ", "_SP", "CD", "NNS", "VBD"],
        lemmas=["toll", verb, "\n\n", "six", "people", "die"],
        spaces=[True, False, False, True, True, True],
        title=f"Toll {verb}s",
        published=PUBLISHED,
    )
    assert find_event_day(story_of(doc), doc[5], doc[4], doc[5].sent).reason == expected
