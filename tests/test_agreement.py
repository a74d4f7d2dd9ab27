import pytest

from analysis.naming.agreement import agreed
from analysis.naming.found import Found
from tests.conftest import MakeDoc


def model(start: int, end: int, kind: str, label: str) -> Found:
    return Found(start, end, kind, "model_org", label)  # type: ignore[arg-type]  # the table below holds kinds only


@pytest.mark.parametrize(
    ("words", "found", "expected"),
    [
        (  # one surname, one person
            "Ivan Petrenko spoke . Petrenko left",
            [(0, 2, "PERSON", "Ivan Petrenko"), (4, 5, "ORG", "Petrenko")],
            [("Ivan Petrenko", "PERSON"), ("Ivan Petrenko", "PERSON")],
        ),
        (  # a slip of the pen
            "Ivan Prykhodchenko spoke . Prykhodchneko left",
            [(0, 2, "PERSON", "Ivan Prykhodchenko"), (4, 5, "ORG", "Prykhodchneko")],
            [("Ivan Prykhodchenko", "PERSON"), ("Ivan Prykhodchenko", "PERSON")],
        ),
        (  # a person of an unusual name, whose surname stands alone
            "Verkhan Petrenko spoke . Petrenko left",
            [(0, 2, "PLACE", "Verkhan Petrenko"), (4, 5, "PERSON", "Petrenko")],
            [("Verkhan Petrenko", "PERSON"), ("Verkhan Petrenko", "PERSON")],
        ),
        (  # a mountain that has the name
            "Mount Petrenko stood . Petrenko left",
            [(0, 2, "PLACE", "Mount Petrenko"), (4, 5, "PERSON", "Petrenko")],
            [("Mount Petrenko", "PLACE"), ("Petrenko", "PERSON")],
        ),
        (  # a team that has the name
            "the Verkhan Petrenko won . Petrenko left",
            [(1, 3, "ORG", "Verkhan Petrenko"), (5, 6, "PERSON", "Petrenko")],
            [("Verkhan Petrenko", "ORG"), ("Petrenko", "PERSON")],
        ),
        (  # an acronym in brackets
            "the Verkhova Rescue Team ( VRT ) came . VRT left",
            [(1, 4, "ORG", "Verkhova Rescue Team")],
            [("Verkhova Rescue Team", "ORG")] * 3,
        ),
        (  # square ones, too
            "the Verkhova Rescue Team [ VRT ] came . VRT left",
            [(1, 4, "ORG", "Verkhova Rescue Team")],
            [("Verkhova Rescue Team", "ORG")] * 3,
        ),
        (  # brackets that hold no acronym
            "the Verkhova Rescue Team ( ABC ) came",
            [(1, 4, "ORG", "Verkhova Rescue Team")],
            [("Verkhova Rescue Team", "ORG")],
        ),
        (  # the kind most often given
            "Verkhova , Verkhova , Verkhova",
            [(0, 1, "PLACE", "Verkhova"), (2, 3, "ORG", "Verkhova"), (4, 5, "PLACE", "Verkhova")],
            [("Verkhova", "PLACE")] * 3,
        ),
        (  # seen by the model only once
            "Verkhova burned . Verkhova burned",
            [(0, 1, "PLACE", "Verkhova")],
            [("Verkhova", "PLACE")] * 2,
        ),
    ],
)
def test_agreed_gives_one_identity(
    make_doc: MakeDoc,
    words: str,
    found: list[tuple[int, int, str, str]],
    expected: list[tuple[str, str]],
) -> None:
    doc = make_doc(words.split())
    assert [(one.label, one.kind) for one in agreed(doc, [model(*one) for one in found])] == expected
