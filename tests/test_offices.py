import pytest

from analysis.claiming.speakers.offices import side_of_office
from tests.claim_rows import entity, story_of
from tests.conftest import MakeDoc
from tests.spelt import spelt

APPENDED = (
    "Petrenko/PROPN/NNP/nsubj/6 ,/PUNCT/,/punct/0 the/DET/DT/det/3 mayor/NOUN/NN/appos/0 of/ADP/IN/prep/3 "
    "Verkhova/PROPN/NNP/pobj/4 spoke/VERB/VBD/ROOT/6/speak"
)
BEFORE = (
    "Verkhova/PROPN/NNP/compound/1 governor/NOUN/NN/compound/2 Petrenko/PROPN/NNP/nsubj/3 spoke/VERB/VBD/ROOT/3/speak"
)
APPENDED_TO = (
    "The/DET/DT/det/1 mayor/NOUN/NN/nsubj/6 of/ADP/IN/prep/1 Verkhova/PROPN/NNP/pobj/2 ,/PUNCT/,/punct/1 "
    "Petrenko/PROPN/NNP/appos/1 spoke/VERB/VBD/ROOT/6/speak"
)


@pytest.mark.parametrize(
    ("notation", "town", "person", "expected"),
    [
        (APPENDED, 5, 0, "Ukraine"),
        (APPENDED_TO, 3, 5, "Ukraine"),
        (BEFORE, 0, 2, "Ukraine"),
        (BEFORE.replace("governor/NOUN/NN", "farmer/NOUN/NN"), 0, 2, None),
        (BEFORE.replace("governor/NOUN/NN/compound/2", "governor/NOUN/NN/dep/3"), 0, 2, None),
    ],
)
def test_side_of_office_is_that_of_its_town(
    *, make_doc: MakeDoc, notation: str, town: int, person: int, expected: str | None
) -> None:
    mayor = entity("Petrenko", "PERSON")
    doc = spelt(make_doc, notation)
    assert side_of_office(story_of(doc, names={town: entity("Verkhova", side="Ukraine"), person: mayor}), mayor.id) == (
        expected
    )
