from datetime import date

import pytest

from analysis.dating.anchors import tense, weekday_near
from analysis.dating.patterns import readings_at
from analysis.dating.words import tag_words
from tests.clauses import PUBLISHED, clause
from tests.conftest import MakeDoc


@pytest.mark.parametrize(
    ("weekday", "direction", "expected"),
    [(3, -1, 14), (3, 1, 14), (2, -1, 13), (2, 1, 20), (4, -1, 8), (4, 1, 15)],
)
def test_weekday_near_takes_the_anchor_for_its_own_weekday(weekday: int, direction: int, expected: int) -> None:
    assert weekday_near(weekday, PUBLISHED, 1 if direction > 0 else -1) == date(2024, 8, expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell/VBD Monday", -1),
        ("It will/MD fall/VB Monday", 1),
        ("It should/MD fall/VB Monday", 1),
        ("It falls/VBZ Monday", 0),
        ("due/JJ on Monday", 1),
    ],
)
def test_tense_goes_by_the_verb(make_doc: MakeDoc, text: str, expected: int) -> None:
    tagged = tag_words(clause(make_doc, text))
    at = len(tagged.doc) - 1

    assert tense(readings_at(tagged, at, at + 1)[0]) == expected


@pytest.mark.parametrize(
    ("words", "heads", "deps", "pos", "expected"),
    [
        ("The quake on Monday", [1, 1, 1, 2], ["det", "ROOT", "prep", "pobj"], ["DET", "NOUN", "ADP", "PROPN"], -1),
        ("The vote on Monday", [1, 1, 1, 2], ["det", "ROOT", "prep", "pobj"], ["DET", "NOUN", "ADP", "PROPN"], 0),
        (
            "Closed since last Monday",
            [0, 0, 3, 1],
            ["ROOT", "prep", "amod", "pobj"],
            ["ADJ", "ADP", "ADJ", "PROPN"],
            -1,
        ),
        ("Told opens Monday", [0, 0, 1], ["ROOT", "ccomp", "npadvmod"], ["VERB", "VERB", "PROPN"], 0),
        (
            "Told to leave Monday",
            [0, 2, 0, 2],
            ["ROOT", "aux", "xcomp", "npadvmod"],
            ["VERB", "PART", "VERB", "PROPN"],
            0,
        ),
        (
            "Put off to Monday",
            [0, 0, 0, 2],
            ["ROOT", "prt", "prep", "pobj"],
            ["VERB", "ADP", "ADP", "PROPN"],
            1,
        ),
        (
            "Told leaving Monday now",
            [0, 0, 1, 1],
            ["ROOT", "xcomp", "npadvmod", "advmod"],
            ["VERB"] * 2 + ["PROPN", "ADV"],
            -1,
        ),
    ],
)
def test_tense_goes_by_what_is_dated(
    make_doc: MakeDoc, *, words: str, heads: list[int], deps: list[str], pos: list[str], expected: int
) -> None:
    texts = words.split()
    tags = [{"Told": "VBD", "leave": "VB", "opens": "VBZ"}.get(text, "NN") for text in texts]
    doc = make_doc(texts, heads=heads, deps=deps, pos=pos, tags=tags, lemmas=[text.lower() for text in texts])
    tagged = tag_words(doc)
    at = texts.index("Monday")

    assert tense(readings_at(tagged, at, at + 1)[0]) == expected
