from datetime import date

import pytest

from analysis.naming.sides import side_named, side_of, side_of_country


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
        ("anti-Kremlin fighters", None),
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
