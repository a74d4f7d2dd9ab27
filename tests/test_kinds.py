import tomllib

import pytest

from analysis.naming.kinds import HEADS, better_kind
from analysis.records import Kind
from tests.conftest import MakeDoc


@pytest.mark.parametrize(
    ("words", "name", "kind", "better"),
    [
        ("the Verkhova Arena", (1, 3), "ORG", ("PLACE", "facility")),
        ("Verkhova Air Force Base", (0, 4), "ORG", ("PLACE", "facility")),
        ("Lake Verkhova", (0, 2), "PERSON", ("PLACE", "facility")),
        ("Verkhova School District", (0, 3), "PLACE", ("ORG", "body")),  # the longer words speak
        ("University of Verkhova", (0, 3), "PERSON", ("ORG", "body")),
        ("Verkhova Expo", (0, 2), "ORG", ("EVENT", "event")),
        ("Operation Verkha", (0, 2), "ORG", ("EVENT", "event")),
        ("Verkhova Master Plan", (0, 3), "ORG", ("OTHER", "text")),
        ("Museum of Verkhova Art", (0, 4), "ORG", ("PLACE", "facility")),  # by the word before "of"
        ("Verkha 7", (0, 2), "ORG", ("OTHER", "model_number")),
        ("VX-12", (0, 1), "PERSON", ("OTHER", "model_number")),
        ("Channel 7", (0, 2), "ORG", ("ORG", "")),
        ("USS Verkha", (0, 2), "ORG", ("WEAPON", "warship")),
        ("Arena", (0, 1), "ORG", ("ORG", "")),  # a word alone is a name
        ("Gen. Verkha", (1, 2), "ORG", ("PERSON", "title_before")),
        ("Gen. VERKHA", (1, 2), "ORG", ("ORG", "")),
        ("Olga Verkhovenko", (0, 2), "PLACE", ("PERSON", "given_name")),
        ("Virginia Verkhova", (0, 2), "PLACE", ("PERSON", "given_name")),
        ("Virginia Verkha", (0, 2), "PLACE", ("PLACE", "")),  # both a name and a state
        ("Marine", (0, 1), "ORG", ("ORG", "")),
        ("Verkhodarivka", (0, 1), "PERSON", ("PLACE", "town_ending")),
        ("Verkhova Druha", (0, 2), "ORG", ("PLACE", "village")),
        ("OLGA left", (0, 1), "ORG", ("ORG", "")),
        ("the village of Verkha", (3, 4), "PERSON", ("PLACE", "called_a_place")),
        ("the Verkha region", (1, 2), "ORG", ("PLACE", "called_a_place")),
        ("the Verkhan town", (1, 2), "GROUP", ("GROUP", "")),  # whose town it is
        ("West Verkhova", (0, 2), "PERSON", ("PLACE", "part_of_the_world")),
        ("Verkha West", (0, 2), "PERSON", ("PERSON", "")),
        ("Verkha City", (0, 2), "ORG", ("ORG", "")),  # may play football
        ("Verkha fell", (0, 1), "ORG", ("ORG", "")),
        ("Verkha , 34 , fled", (0, 1), "PLACE", ("PERSON", "told_a_person")),
        ("in Verkha , 34 , fled", (1, 2), "PLACE", ("PLACE", "")),
        ("Verkha , 1934 , fled", (0, 1), "ORG", ("ORG", "")),
        ("the Verkha MANPADS", (1, 3), "PERSON", ("WEAPON", "arms")),
        ("the Verkha Telescope", (1, 3), "ORG", ("OTHER", "vehicle")),
    ],
)
def test_better_kind_goes_by_the_words(
    make_doc: MakeDoc, words: str, name: tuple[int, int], kind: Kind, better: tuple[Kind, str]
) -> None:
    assert better_kind(make_doc(words.split()), *name, kind) == better


@pytest.mark.parametrize(("noun", "kind"), [("teacher", "PERSON"), ("ally", "ORG")])
def test_better_kind_goes_by_what_a_name_is_told_to_be(make_doc: MakeDoc, noun: str, kind: Kind) -> None:
    doc = make_doc(
        ["Verkha", ",", "a", noun, ",", "spoke"],
        heads=[5, 0, 3, 0, 0, 5],
        deps=["nsubj", "punct", "det", "appos", "punct", "ROOT"],
    )
    assert better_kind(doc, 0, 1, "ORG")[0] == kind


def test_heads_are_sorted_and_in_one_table_only() -> None:
    tables = tomllib.loads(HEADS.read_text(encoding="utf-8"))
    for side in ("first", "last"):
        phrases = [phrase for table in tables.values() for phrase in table[side]]
        assert len(phrases) == len(set(phrases))
        assert all(table[side] == sorted(table[side]) for table in tables.values())
        assert all(phrase == phrase.lower() for phrase in phrases)
