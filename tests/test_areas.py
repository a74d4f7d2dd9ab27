import pytest

from analysis.naming.areas import Area, area_of, lies_within
from analysis.naming.gazetteer import key_of, places_named
from analysis.naming.geocoding import entity_of_place
from analysis.naming.names import entity_of, lexicon
from analysis.naming.sides import side_of
from analysis.records import Entity


@pytest.mark.parametrize(
    ("place", "area"),
    [
        ("place/ukraine", Area("UA")),
        ("place/sumy_oblast", Area("UA.21", ("UA",))),
        ("place/kursk_oblast", Area("RU.41", ("RU",))),
        ("place/sumy", Area(None, ("UA", "UA.21"))),
        ("place/engels_airbase", Area(None, ("RU", "RU.67"))),
        ("place/sevastopol", Area(None, ("UA", "UA.11", "UA.20"))),
        ("place/donbas", Area(None, ("UA",))),
        ("place/black_sea", Area()),
    ],
)
def test_area_of_a_place_of_the_lexicon(place: str, area: Area) -> None:
    assert area_of(entity_of(lexicon()[place], side_of(place))) == area


def test_area_of_counts_a_place_to_the_country_of_its_side() -> None:
    assert area_of(entity_of(lexicon()["place/crimea"], "Russia")) == Area("UA.11", ("UA", "RU"))


def test_area_of_tells_places_of_one_name_apart() -> None:
    places = [entity_of_place(place, "Zolochiv") for place in places_named(key_of("Zolochiv"))]
    assert {area_of(place).within for place in places} == {("UA", "UA.07"), ("UA", "UA.15")}


def test_area_of_a_learned_place_is_not_known() -> None:
    assert area_of(Entity(id="place/lisne_12", name="Lisne", kind="PLACE")) == Area()


@pytest.mark.parametrize(
    ("place", "other", "lies"),
    [
        ("place/sumy", "place/sumy_oblast", True),
        ("place/sumy", "place/ukraine", True),
        ("place/sumy", "place/sumy", True),
        ("place/sumy", "place/kursk_oblast", False),
        ("place/sumy_oblast", "place/sumy", False),
        ("place/sumy", "place/black_sea", False),
    ],
)
def test_lies_within(place: str, other: str, lies: bool) -> None:
    assert lies_within(*(entity_of(lexicon()[one], None) for one in (place, other))) == lies
