import pytest

from analysis.naming.countries import country_of
from analysis.records import Entity


@pytest.mark.parametrize(
    ("entity", "expected"),
    [
        (Entity(id="place/sudan", name="Sudan", kind="PLACE", source="lexicon"), "SD"),
        (Entity(id="place/chicago_4887398", name="Chicago", kind="PLACE", source="gazetteer"), "US"),
        (Entity(id="org/health_ministry_of_israel", name="Health Ministry of Israel", kind="ORG"), "IL"),
        (Entity(id="org/house_of_cards", name="House of Cards", kind="ORG"), None),
        (Entity(id="person/ivan_petrenko", name="Ivan Petrenko", kind="PERSON"), None),
    ],
)
def test_country_of_knows_lexicon_gazetteer_and_institutions(entity: Entity, expected: str | None) -> None:
    assert country_of(entity) == expected
