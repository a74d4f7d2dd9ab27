import pytest

from analysis.naming.merges import Merge, find_merges, resolved
from analysis.naming.names import slug
from analysis.records import Entity, EntitySource, Kind


def entity(name: str, kind: Kind = "PERSON", source: EntitySource = "learned") -> Entity:
    return Entity(id=slug(kind, name), name=name, kind=kind, source=source)


def merges(*counted: tuple[Entity, int]) -> set[tuple[str, str, str]]:
    names = {one.id: one.name for one, _ in counted}
    return {(names[merge.id], names[merge.into], merge.reason) for merge in find_merges(counted)}


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("Mykola Oleschuk", "Mykola Oleshchuk"), {("Mykola Oleshchuk", "Mykola Oleschuk", "same_folded")}),
        (("Alexander Petrenko", "Oleksandr Petrenko"), {("Oleksandr Petrenko", "Alexander Petrenko", "same_folded")}),
        (
            ("Ivan Verkhovenko", "Ivan Verkovenko"),
            {("Ivan Verkovenko", "Ivan Verkhovenko", "alike_and_same_given_name")},
        ),
        (("Ivan Smirnov", "Petro Smirnov"), set()),  # two men
        (("Ivan Smirnov", "Ivan Smirnova"), set()),
        (("Ivan Petrenko", "Petrenko"), {("Petrenko", "Ivan Petrenko", "only_one_of_this_surname")}),
        (("Ivan Smirnov", "Smirnov"), set()),  # the lexicon knows another
    ],
)
def test_find_merges_of_people(names: tuple[str, str], expected: set[tuple[str, str, str]]) -> None:
    assert merges(*((entity(name), 9 - 8 * n) for n, name in enumerate(names))) == expected


def test_find_merges_keeps_two_common_spellings_apart() -> None:
    assert merges((entity("Olha Ivanenko"), 5), (entity("Olha Ivanchenko"), 4)) == set()


def test_find_merges_never_merges_what_was_known() -> None:
    known = entity("Alexei Smirnov", source="lexicon")
    other = entity("Aleksei Smirnov", source="lexicon")
    assert merges((known, 1), (other, 9)) == set()
    assert merges((entity("Aleksey Smirnov"), 9), (known, 1)) == {("Aleksey Smirnov", "Alexei Smirnov", "same_folded")}


def test_find_merges_gives_a_name_its_usual_kind() -> None:
    assert find_merges([(entity("Verkhova", "PLACE"), 9), (entity("Verkhova", "ORG"), 2)]) == [
        Merge("org/verkhova", "place/verkhova", "majority_kind")
    ]
    assert find_merges([(entity("Verkhova", "PLACE"), 3), (entity("Verkhova", "ORG"), 2)]) == []


def test_find_merges_leaves_short_names_and_arms_alone() -> None:
    assert merges((entity("Kh-59", "WEAPON"), 3), (entity("X-59", "WEAPON"), 2)) == set()
    assert merges((entity("Lisy", "PLACE"), 3), (entity("Lysy", "PLACE"), 2)) == set()


def test_resolved_follows_chains_and_survives_rings() -> None:
    assert resolved([Merge("a", "b", ""), Merge("b", "c", "")]) == {"a": "c", "b": "c"}
    assert set(resolved([Merge("a", "b", ""), Merge("b", "a", "")])) <= {"a", "b"}
