import pytest

from analysis.claiming.acts.wholes import part_behind, part_of_whole, verb_past_aside
from tests.conftest import MakeDoc

POS = {"4": "NUM", "9": "NUM", "drones": "NOUN", "all": "DET", "every": "DET", "one": "NUM"}


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("4 of 9 drones", 2, "4"),
        ("4 out of 9 drones", 3, "4"),
        ("4 of all 9 drones", 3, "4"),
        ("every one of 9 drones", 3, None),
        ("waves of 9 drones", 2, None),
    ],
)
def test_part_of_whole_is_the_count_before_of(make_doc: MakeDoc, text: str, number: int, expected: str | None) -> None:
    words = text.split()
    part = part_of_whole(make_doc(words, pos=[POS.get(word, "ADP") for word in words])[number])
    assert (part.text if part is not None else None) == expected


@pytest.mark.parametrize(
    ("text", "counted", "expected"),
    [
        ("9 drones , 4 of them new", 1, "4"),
        ("9 drones of which 4 fell", 1, "4"),
        ("9 drones of which none fell", 1, "none"),
        ("9 drones of a kind", 1, None),
    ],
)
def test_part_behind_is_told_of_them(make_doc: MakeDoc, text: str, counted: int, expected: str | None) -> None:
    words = text.split()
    pos = ["PUNCT" if word == "," else POS.get(word, "ADP") for word in words]
    part = part_behind(make_doc(words, pos=pos)[counted])
    assert (part.text if part is not None else None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9 drones - of which 4 fell - were downed", "downed"),
        ("9 drones - of which 4 fell", None),
        ("9 drones of which 4 fell - were downed", None),
    ],
)
def test_verb_past_aside_is_the_whole_s(make_doc: MakeDoc, text: str, expected: str | None) -> None:
    words = text.split()
    doc = make_doc(words, pos=["PUNCT" if word == "-" else "AUX" if word == "were" else "VERB" for word in words])
    doc[-1].tag_ = "VBN"
    verb = verb_past_aside(doc[1], doc[words.index("4")])
    assert (verb.text if verb is not None else None) == expected
