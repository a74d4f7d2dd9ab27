import pytest

from analysis.naming.gazetteer import distance_km, key_of, places_named


@pytest.mark.parametrize(
    ("name", "key"),
    [("L'viv", "lviv"), ("Rostov-on-Don", "rostov on don"), ("Київ", "kiiv"), ("São Paulo", "sao paulo")],
)
def test_key_of_folds_case_accents_and_signs(name: str, key: str) -> None:
    assert key_of(name) == key


def test_places_named_tells_own_names_from_others() -> None:
    towns = {(place.name, place.country): place.own for place in places_named("pokrovsk") if place.level == 3}
    assert towns["Pokrovsk", "UA"] and not towns["Engels", "RU"]
    assert places_named("verkhova nowhere") == ()


def test_distance_km_is_a_great_circle() -> None:
    assert distance_km(50.45, 30.52, 50.45, 30.52) == 0
    assert distance_km(0, 0, 0, 180) == pytest.approx(20015, abs=1)
