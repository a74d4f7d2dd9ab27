from datetime import date
from itertools import pairwise

import pytest

from analysis.naming.names import lexicon
from analysis.naming.packs import pack
from analysis.naming.roles import holder


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


def test_holders_are_people_of_the_lexicon_one_at_a_time() -> None:
    for role in pack().roles:
        assert {one.id for one in role.holders} <= set(lexicon()), role.phrases
        days = [(one.start, one.until) for one in role.holders]
        assert days == sorted(days) and all(a[1] <= b[0] for a, b in pairwise(days)), role.phrases


def test_roles_have_sorted_phrases_of_their_own() -> None:
    phrases = [phrase for role in pack().roles for phrase in role.phrases]
    assert len(phrases) == len(set(phrases))
    for role in pack().roles:
        assert list(role.phrases) == sorted(role.phrases)
        assert all(phrase == phrase.lower() for phrase in role.phrases)


def test_sides_and_places_held_are_known() -> None:
    sides = {side.name for side in pack().sides}
    for held in pack().held:
        assert held.side in sides and held.start < held.until
        assert set(held.places) <= set(lexicon()), held
    for side in pack().sides:
        assert set(side.members) <= set(lexicon())
