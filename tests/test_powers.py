import pytest

from analysis.claiming.parties.powers import power_of
from analysis.records import Entity, Kind


@pytest.mark.parametrize(
    ("entity_id", "name", "kind", "expected"),
    [
        ("group/israelis", "Israelis", "GROUP", "Israel"),
        ("org/israel_defense_forces", "Israel Defense Forces", "ORG", "Israel"),
        ("org/rapid_support_forces", "Rapid Support Forces", "ORG", "Rapid Support Forces"),
        ("place/israel", "Israel", "PLACE", "Israel"),
        ("org/world_health_organization", "World Health Organization", "ORG", None),
        ("org/verkhova_bakery", "Verkhova Bakery", "ORG", None),
    ],
)
def test_power_of_names_states_and_movements(entity_id: str, name: str, kind: Kind, expected: str | None) -> None:
    assert power_of(Entity(id=entity_id, name=name, kind=kind)) == expected


def test_power_of_is_the_side_of_the_pack() -> None:
    assert power_of(Entity(id="org/x", name="X", kind="ORG", side="Ukraine")) == "Ukraine"
    assert power_of(Entity(id="org/y", name="Defence Forces of Ukraine", kind="ORG")) == "Ukraine"
    assert power_of(None) is None
