"""What people's decisions and the rules' merges come to (data/linking/identities.py)."""

import pytest

from analysis.naming.merges import Merge
from data.deciding.deciding import Signed
from data.linking.identities import identity_tables

ME = Signed("an editor")
A, B, C = "person/a", "person/b", "person/c"
RULE = Merge(A, B, "same_folded")


def same(rules: list[Merge], pairs: list[tuple[str, str]]) -> dict[str, str]:
    table = identity_tables(rules, [ME.merged(one, into) for one, into in pairs])["same"]
    return {row["from_id"]: row["into_id"] for row in table.to_pylist()}


@pytest.mark.parametrize(
    ("pairs", "ends"),
    [
        ([(A, B), (B, C)], {A: C, B: C}),
        ([(A, B), (B, A)], {B: A}),
        ([(A, B), (B, C), (C, A)], {B: A, C: A}),
        ([(A, A), (B, A)], {B: A}),
    ],
)
def test_merges_end_in_one_identity_and_the_later_decision_holds(
    pairs: list[tuple[str, str]], ends: dict[str, str]
) -> None:
    assert same([], pairs) == ends


def test_people_go_before_rules() -> None:
    assert same([RULE], []) == {A: B}
    assert same([RULE], [(A, C)]) == {A: C}
    assert same([RULE], [(B, A)]) == {B: A}
    assert same([RULE], [(A, A)]) == {}


def test_a_spelling_goes_to_the_end_of_the_chain_and_no_rule_takes_it_back() -> None:
    decisions = [ME.spelt("Anna", C, of=B), ME.merged(C, "person/d")]
    assert identity_tables([], decisions)["moves"].to_pylist() == [
        {"spelling": "anna", "from_id": B, "into_id": "person/d"}
    ]
    assert identity_tables([RULE], [ME.spelt("Anna", A, of=B)])["same"].num_rows == 0


def test_edits_of_one_identity_come_together() -> None:
    decisions = [ME.renamed(A, "Anna"), ME.of_side(A, "")]
    assert identity_tables([], decisions)["edits"].to_pylist() == [{"id": A, "name": "Anna", "kind": None, "side": ""}]


def test_an_identity_that_only_people_know_is_told_by_its_id() -> None:
    made = identity_tables([], [ME.merged(A, "org/new_body")])["made"].to_pylist()
    assert made == [{"id": "org/new_body", "name": "new body", "kind": "ORG"}]
