from collections.abc import Sequence

import pytest

from analysis.records import Kind
from data.deciding.aliases import Known, alias_decisions, as_alias_file, read_aliases
from data.deciding.corrections import value_of
from data.deciding.deciding import Signed

ME = Signed("an editor")
PETRENKO = "person/ivan_petrenko"
KINDS: dict[str, Kind] = {"ivan petrenko": "PERSON", "verhova": "PLACE"}
KNOWN = Known(ids={"ivan petrenko": PETRENKO}, kinds=KINDS)


def taken(text: str, known: Known = KNOWN) -> tuple[list[tuple[str, str]], list[str]]:
    """Spellings with the identity each is given to, and what could not be taken."""
    given = read_aliases(text)
    values = [value_of(one) for one in alias_decisions(given, known, ME)]
    return [(value["spelling"], value["into"]) for value in values], given.problems


@pytest.mark.parametrize(
    ("text", "spellings"),
    [
        ("Ivan Petrenko, I. Petrenko, Petrenko", [("I. Petrenko", PETRENKO), ("Petrenko", PETRENKO)]),
        ("ivan petrenko,Petrenko", [("Petrenko", PETRENKO)]),
        ("\ufeffname,alias\nIvan Petrenko,Petrenko\n\n# a remark, for us\n", [("Petrenko", PETRENKO)]),
        ("Ivan Petrenko;Petrenko, Ivan", [("Petrenko, Ivan", PETRENKO)]),
        ('Ivan Petrenko,"Petrenko, Ivan"', [("Petrenko, Ivan", PETRENKO)]),
        ("Ivan Petrenko,Pet\u200brenko,Petrenko", [("Petrenko", PETRENKO)]),
        ("Verkhova,Verhova", [("Verkhova", "place/verkhova"), ("Verhova", "place/verkhova")]),
        ("Black Kite, WEAPON, BK-2", [("Black Kite", "weapon/black_kite"), ("BK-2", "weapon/black_kite")]),
        (
            "Ivan Petrenko, ORG, Petrenko Ltd",
            [("Ivan Petrenko", "org/ivan_petrenko"), ("Petrenko Ltd", "org/ivan_petrenko")],
        ),
    ],
)
def test_alias_lines_become_decisions(text: str, spellings: Sequence[tuple[str, str]]) -> None:
    assert taken(text) == (spellings, [])


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (", Petrenko", "Line 2: there is no name before “Petrenko”"),
        ("Petrov", "Line 2: “Petrov” has no other spelling"),
        ("Petrov, PERSON", "Line 2: “Petrov” has no other spelling"),
        ("Petrov, P", "Line 2: “P” is too short"),
        ("Petrov, " + "x" * 200, "is too long"),
        ("Petrov, Petroff", "Line 2: nothing in this corpus is called “Petrov”"),
        ("Oleg Sidorov, PERSON, verhova", "Line 2: “verhova” is given to “Verkhova” in line 1 already"),
    ],
)
def test_what_cannot_be_taken_is_told_and_nothing_else_is_lost(line: str, problem: str) -> None:
    spellings, problems = taken(f"Verkhova,Verhova\n{line}\nIvan Petrenko,Petrenko")
    assert len(problems) == 1
    assert problem in problems[0]
    assert ("Verhova", "place/verkhova") in spellings
    assert ("Petrenko", PETRENKO) in spellings


def test_a_name_may_stand_in_two_lines() -> None:
    spellings, problems = taken("Ivan Petrenko,Petrenko\nIvan Petrenko,I. Petrenko,petrenko")
    assert spellings == [("Petrenko", PETRENKO), ("I. Petrenko", PETRENKO)]
    assert problems == []


def test_an_alias_file_comes_back_as_it_was_given() -> None:
    text = "name,kind,aliases\nIvan Petrenko,PERSON,Petrenko\n"
    decisions = alias_decisions(read_aliases(text), KNOWN, ME)
    assert as_alias_file(decisions, {}) == text
    assert as_alias_file([ME.spelt("Petrenko", PETRENKO, of="person/other"), ME.ignored(PETRENKO)], {}) == (
        "name,kind,aliases\n"
    )
    assert '"Petrenko, Ivan"' in as_alias_file([ME.spelt("Petrenko, Ivan", PETRENKO)], {PETRENKO: "Ivan Petrenko"})
