from datetime import date

import pytest

from analysis.naming.sides import occupier_of, side_named, side_of, side_of_authorities, side_of_country


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("the Kremlin", "Russia"),
        ("Moscow", "Russia"),
        ("Russian officials", "Russia"),
        ("Ukraine's General Staff", "Ukraine"),
        ("Kyiv’s forces", "Ukraine"),
        ("President Zelensky", "Ukraine"),
        ("Russian-installed officials in Ukraine", "Russia"),
        ("authorities of the Luhansk People's Republic in the east of Ukraine", "Russia"),  # a name of several words
        ("the authorities in the occupied east of Ukraine", "Russia"),
        ("Ukrainian officials in occupied Kherson", "Ukraine"),
        ("the mayor of the temporarily occupied town", None),
        ("Crimean officials", "Russia"),
        ("the head of Crimea", "Russia"),
        ("the mayor of Mariupol", "Ukraine"),
        ("anti-Kremlin fighters", None),
        ("Donetsk RMA", "Ukraine"),
        ("German officials", None),
        ("the German ambassador to Ukraine", None),
        ("Ukraine's ambassador to Germany", "Ukraine"),
        ("", None),
    ],
)
def test_side_named_goes_by_names_then_words(text: str, side: str | None) -> None:
    assert side_named(text) == side


def test_side_of_a_place_changes_with_who_holds_it() -> None:
    assert side_of("place/mariupol", date(2022, 3, 1)) == "Ukraine"
    assert side_of("place/mariupol", date(2022, 6, 1)) == "Russia"
    assert side_of("place/sudzha", date(2024, 9, 1)) == "Ukraine"
    assert side_of("place/sudzha", date(2025, 6, 1)) == "Russia"


def test_side_of_follows_membership_before_country() -> None:
    assert side_of("group/freedom_of_russia_legion") == "Ukraine"
    assert side_of("person/joe_biden") is None
    assert side_of("person/nobody_known") is None


def test_side_of_country_is_none_outside_the_conflict() -> None:
    assert (side_of_country("UA"), side_of_country("FR"), side_of_country(None)) == ("Ukraine", None, None)


@pytest.mark.parametrize(
    ("place", "side"),
    [
        ("place/kharkiv", "Ukraine"),
        ("place/mariupol", "Ukraine"),  # its council speaks from exile
        ("place/crimea", "Russia"),
        ("place/donetsk", None),  # the town's or the region's
        ("place/belgorod", "Russia"),
        ("place/berlin", None),
    ],
)
def test_side_of_authorities_is_not_always_that_of_the_holder(place: str, side: str | None) -> None:
    assert side_of_authorities(place) == side


def test_occupier_of_a_side_is_who_holds_its_land_on_the_day() -> None:
    assert occupier_of("Ukraine", date(2023, 5, 1)) == "Russia"
    assert occupier_of("Russia", date(2023, 5, 1)) is None
    assert occupier_of("Russia", date(2024, 9, 1)) == "Ukraine"
    assert occupier_of("Ukraine", None) is None
