import pytest

from analysis.naming.folding import fold, gender_of_given_name, given_name, is_mixed, plain, unmixed


@pytest.mark.parametrize(
    "spellings",
    [
        ("Zelensky", "Zelenskyy", "Zelenskiy", "Zelenskyi", "Зеленський"),
        ("Hryhorov", "Grigorov"),
        ("Malyuk", "Maliuk"),
        ("Kharkov", "Xarkov"),
        ("Synyehubov", "Syniehubov"),
        ("Orbán", "Orban"),
        ("Kadyrov", "Kаdyrov"),  # the second with a Cyrillic letter
        ("Putin", "Pu\u00adtin"),
    ],
)
def test_fold_gives_spellings_of_one_name_one_key(spellings: tuple[str, ...]) -> None:
    assert len({fold(spelling) for spelling in spellings}) == 1


@pytest.mark.parametrize(("one", "other"), [("Ivanov", "Ivanova"), ("Popov", "Petrov"), ("Lisov", "Lysenko")])
def test_fold_keeps_names_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_given_name_knows_forms() -> None:
    assert given_name("Alexander") == given_name("Oleksandr") != given_name("Oleksii")
    assert given_name("Bohdanna") == fold("Bohdanna")
    assert (gender_of_given_name("Olga"), gender_of_given_name("Serhiy"), gender_of_given_name("Xq")) == (
        "f",
        "m",
        None,
    )


def test_plain_undoes_homoglyphs_only_in_mixed_words() -> None:
    assert is_mixed("Kуiv") and not is_mixed("Київ Kyiv")
    assert plain("Kуiv") == "kyiv"


@pytest.mark.parametrize(
    ("name", "seen"),
    [
        ("Kуiv", "Kyiv"),  # the second letter is Cyrillic
        ("Київ", "Київ"),  # all are
        ("Sea of \u200b\u200bAzov", "Sea of Azov"),
        ("Ky\u00adiv", "Kyiv"),
        ("Orbán", "Orbán"),
    ],
)
def test_unmixed_is_what_a_reader_sees(name: str, seen: str) -> None:
    assert unmixed(name) == seen
