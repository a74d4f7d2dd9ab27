import pytest

from analysis.naming.gazetteer import places_named
from analysis.naming.geocoding import entity_of_place, known_place, with_places
from analysis.naming.matching import find_lexicon_names
from analysis.naming.recognised import with_model_names
from tests.conftest import MakeDoc


@pytest.mark.parametrize(
    ("words", "ents", "expected"),
    [
        (
            "Shells fell in Shepetivka , Ukraine",
            [(3, 4, "PERSON")],
            ("Shepetivka", "UA"),
        ),  # by its preposition
        ("Ukraine : fire near Shepetivka", [], ("Shepetivka", "UA")),  # missed by the model
        ("A flood in Moscow , Idaho", [], ("Moscow", "US")),  # the namesake that the comma tells
        ("Sarah Shepetivka spoke in Ukraine", [(0, 2, "PERSON")], None),
        ("It rained in March in Ukraine", [(3, 4, "DATE")], None),
        ("Ukraine and the West", [(3, 4, "LOC")], None),
        ("Ukraine sent a dove to Houston", [(5, 6, "PERSON")], None),  # a person, for all that the article tells
        ("Kalush Petrenko in Ukraine , Kalush said", [(0, 2, "PERSON"), (5, 6, "GPE")], None),  # her given name
        ("Houston University in Texas , Houston said", [(0, 2, "ORG"), (5, 6, "ORG")], None),  # for short
    ],
)
def test_with_places_goes_by_context(
    make_doc: MakeDoc, words: str, ents: list[tuple[int, int, str]], expected: tuple[str, str] | None
) -> None:
    doc = make_doc(words.split(), ents=ents)
    found, places = with_places(doc, with_model_names(doc, find_lexicon_names(doc)))
    assert [(place.name, place.country) for place in places.values()] == ([expected] if expected else [])
    assert all(one.kind == "PLACE" for one in found if one.label in places)


@pytest.mark.parametrize(
    ("words", "heads", "place"),
    [
        ("Poland : in both Lublin and Kalisz", [0, 0, 0, 4, 2, 4, 4], "Kalisz"),
        ("Poland : in Lublin , Kalisz left", [0, 0, 6, 2, 6, 6, 0], None),  # on no list
    ],
)
def test_with_places_takes_what_is_listed_with_a_place_for_one(
    make_doc: MakeDoc, words: str, heads: list[int], place: str | None
) -> None:
    deps = ["ROOT"] + ["dep"] * (len(heads) - 2) + ["conj" if place else "punct"]
    doc = make_doc(words.split(), heads=heads, deps=deps, ents=[(6, 7, "PERSON") if place else (5, 6, "PERSON")])
    _, places = with_places(doc, with_model_names(doc, find_lexicon_names(doc)))
    assert list(places) == ([place] if place else [])


@pytest.mark.parametrize(("noun", "kind"), [("villages", "PLACE"), ("friends", "PERSON")])
def test_with_places_takes_a_list_after_a_noun_of_places_for_places(make_doc: MakeDoc, noun: str, kind: str) -> None:
    words = f"the {noun} of Saldovo and Verkhnevo burned".split()
    deps = ["det", "nsubj", "prep", "pobj", "cc", "conj", "ROOT"]
    ents = [(3, 4, "PERSON"), (5, 6, "PERSON")]
    doc = make_doc(words, heads=[1, 6, 1, 2, 3, 3, 6], deps=deps, ents=ents)
    found, _ = with_places(doc, with_model_names(doc, find_lexicon_names(doc)))
    assert found[1].kind == kind


def test_with_places_prefers_the_large_the_near_and_the_region_named(make_doc: MakeDoc) -> None:
    for words, country, region in (
        ("America , Poland , Ukraine : a fair in Melbourne", "AU", "AU.07"),
        ("Kramatorsk , Ukraine : fire near Dolyna", "UA", "UA.05"),
        ("California , America : a fair in Bloomington", "US", "US.CA"),
    ):
        doc = make_doc(words.split(), ents=[(len(words.split()) - 1, len(words.split()), "GPE")])
        _, places = with_places(doc, with_model_names(doc, find_lexicon_names(doc)))
        (place,) = places.values()
        assert (place.country, place.region) == (country, region), words


def test_entity_of_place_has_coordinates_side_and_precision(make_doc: MakeDoc) -> None:
    doc = make_doc(["Ukraine", ":", "fire", "near", "Shepetivka"])
    _, places = with_places(doc, find_lexicon_names(doc))
    entity = entity_of_place(places["Shepetivka"], "Shepetivka")
    assert entity.id.startswith("place/shepetivka_") and entity.side == "Ukraine"
    assert entity.place_precision == "town" and entity.lat == pytest.approx(50.2, abs=0.1)


def test_known_place_is_the_name_of_the_lexicon_at_that_spot() -> None:
    pokrovsk, georgia = (
        next(place for place in places_named(name) if place.country == country)
        for name, country in (("pokrovsk", "UA"), ("georgia", "US"))
    )
    known = known_place(pokrovsk)
    assert known is not None and known.id == "place/pokrovsk"
    assert known_place(georgia) is None  # the state, not the country
