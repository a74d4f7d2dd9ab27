import pytest

from analysis.naming.found import Found
from analysis.naming.short_forms import with_short_forms
from analysis.records import Kind


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ([("Ivan Petrenko", "PERSON"), ("Ivan", "PERSON")], "Ivan Petrenko"),
        ([("Ivan Petrenko", "PERSON"), ("Ivan Moroz", "PERSON"), ("Ivan", "PERSON")], "Ivan"),  # which one?
        ([("Verkhova City Council", "ORG"), ("Council", "ORG")], "Verkhova City Council"),
        ([("University of Verkhova Heights", "ORG"), ("UVH", "ORG")], "University of Verkhova Heights"),
        (
            [("Verkhova Rescue Team", "ORG"), ("VRT Art Fund", "ORG"), ("VRT", "ORG")],
            "Verkhova Rescue Team",
        ),  # by its initials before its first word
        ([("Verkhova Heights", "ORG"), ("VH", "ORG")], "VH"),  # two letters can be anything
        ([("Verkhova City Council", "ORG"), ("Council", "PLACE")], "Council"),
    ],
)
def test_with_short_forms_takes_the_only_full_name(names: list[tuple[str, Kind]], expected: str) -> None:
    found = [Found(at, at + 1, kind, "model", label) for at, (label, kind) in enumerate(names)]
    assert with_short_forms(found)[-1].label == expected
