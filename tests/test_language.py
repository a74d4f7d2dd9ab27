import pytest

from analysis.cleaning.language import detect_language
from analysis.records import Article


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Two drones fell on the depot in Verkhova overnight, the mayor said.", "en"),
        ("Dwa drony spadły w nocy na magazyn w mieście, powiedział burmistrz.", "pl"),
        ("Вночі два дрони впали на склад у місті, повідомив міський голова.", "uk"),
        ("Deux drones sont tombés dans la nuit sur le dépôt, a déclaré le maire.", "fr"),
    ],
)
def test_detect_language_tells_sentences_apart(text: str, language: str) -> None:
    assert detect_language(Article(id="a", text=text)) == language


@pytest.mark.parametrize("text", ["", "Verkhova, Odesa", "12:40", "💥💥"])
def test_detect_language_takes_what_is_too_short_for_english(text: str) -> None:
    assert detect_language(Article(id="a", text=text)) == "en"


def test_detect_language_looks_at_the_longest_paragraph() -> None:
    text = "Accueil\nContact\nThe ferry sank on Monday and all nine of its crew were saved, the coastguard said."

    assert detect_language(Article(id="a", text=text)) == "en"
