import pytest

from analysis.counting.counted import counted_noun
from analysis.counting.noncounts import in_dates, is_no_quantity
from analysis.counting.numbers import find_numbers
from tests.conftest import MakeDoc
from tests.hand_parsed import hand_parsed


def is_none(make_doc: MakeDoc, text: str) -> bool:
    doc = hand_parsed(make_doc, text)
    [number] = find_numbers(doc.text)
    span = doc.char_span(number.start, number.end, alignment_mode="expand")
    assert span is not None
    return is_no_quantity(number, span, counted_noun(span), doc.text)


@pytest.mark.parametrize(
    "text",
    [
        "In/IN/prep/2 2019/CD/pobj/0 it/PRP/nsubj/3 fell/VBD/ROOT/3",
        "the/DT/det/2 2019/CD/nummod/2 budget/NN/ROOT/2",
        "on/IN/prep/3 May/NNP/pobj/0 9/CD/nummod/1 fell/VBD/ROOT/3",
        "9/CD/nummod/1 May/NNP/ROOT/1",
        "page/NN/ROOT/0 12/CD/nummod/0",
        "day/NN/ROOT/0 three/CD/nummod/0 of/IN/prep/1 the/DT/det/4 games/NNS/pobj/2",
        "its/PRP$/poss/2 1754/CD/nummod/0 charter/JJ/ROOT/2",
        "the/DT/det/2 2021/CD/nummod/2 clashes/NNS/ROOT/2/clash",
        "one/CD/nummod/1 Petrenko/NNP/nsubj/2 came/VBD/ROOT/2",
        "the/DT/det/1 Boeing/NNP/nsubj/3 737/CD/nummod/1 fell/VBD/ROOT/3",
        "at/IN/prep/3 12/CD/nummod/2 Elm/NNP/pobj/0 live/VBP/ROOT/3",
        "no/DT/det/1 one/NN/nsubj/2 came/VBD/ROOT/2",
        "whom/WP/dobj/2 one/CD/nsubj/2 asks/VBZ/ROOT/2",
        "one/CD/nmod/3 -/HYPH/punct/0 of/IN/prep/0 relics/NNS/ROOT/3",
        "branch/NN/ROOT/0 No/NN/appos/0 ./././1 14/CD/nummod/1",
        "a/DT/det/2 '67/CD/nummod/2 Vega/NNP/ROOT/2",
        "its/PRP$/poss/2 1877/CD/nummod/2 patent/NN/ROOT/2",
        "the/DT/det/3 second/JJ/amod/3 half/NN/ROOT/2 of/IN/prep/2 it/PRP/pobj/3",
    ],
)
def test_is_no_quantity_knows_dates_labels_and_names(make_doc: MakeDoc, text: str) -> None:
    assert is_none(make_doc, text)


@pytest.mark.parametrize(
    "text",
    [
        "2019/CD/nummod/1 soldiers/NNS/nsubj/2 fell/VBD/ROOT/2",
        "747/CD/nummod/1 drones/NNS/nsubj/2 fell/VBD/ROOT/2",
        "In/IN/prep/4 Verkhova/NNP/pobj/0 12/CD/nummod/3 boats/NNS/nsubj/4 sank/VBD/ROOT/4",
        "one/CD/nsubj/3 of/IN/prep/0 them/PRP/pobj/1 came/VBD/ROOT/3",
    ],
)
def test_is_no_quantity_leaves_counts(make_doc: MakeDoc, text: str) -> None:
    assert not is_none(make_doc, text)


def test_in_dates_asks_for_the_whole_number() -> None:
    [number] = find_numbers("about 12 days")
    assert in_dates(number, [(6, 13)])
    assert in_dates(number, [(0, 4), (6, 13), (14, 20)])
    assert not in_dates(number, [(7, 13)])
    assert not in_dates(number, [])
