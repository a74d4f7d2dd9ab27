import pytest

from analysis.counting.antecedents import Counted
from analysis.counting.elided import elided_thing, thing_of_others
from tests.conftest import MakeDoc
from tests.hand_parsed import hand_parsed

DRONES = Counted("drone", 60, "drones", 0)
MISSILES = Counted("missile", 5, "missiles", 0)
SOLDIERS = Counted("soldier", 9, "soldiers", 0)
CIVILIANS = Counted("person/civilian", 9, "civilians", 0)


@pytest.mark.parametrize(
    ("text", "before", "thing", "rule"),
    [
        ("37/CD/nsubj/1 hitting/VBG/ROOT/1/hit town/NN/dobj/1", [DRONES], "drone", "elided_head"),
        ("37/CD/nsubj/1 hitting/VBG/ROOT/1/hit town/NN/dobj/1", [DRONES, MISSILES], "drone|missile", "elided_head"),
        ("37/CD/nsubj/3 of/IN/prep/0 them/PRP/pobj/1 fell/VBD/ROOT/3/fall", [DRONES], "drone", "of_them"),
        ("19/CD/nsubj/1 injured/VBD/ROOT/1/injure", [DRONES], "person", "elided_people"),
        ("19/CD/nsubj/1 injured/VBD/ROOT/1/injure", [CIVILIANS], "person", "elided_people"),
        ("19/CD/nsubj/1 injured/VBD/ROOT/1/injure", [SOLDIERS], "soldier", "elided_people"),
        (
            "37/CD/ROOT/0 of/IN/prep/0 them/PRP/pobj/1 children/NNS/appos/0/child",
            [DRONES],
            "person/civilian/child",
            "of_them",
        ),
        ("37/CD/nsubj/1 were/VBD/ROOT/1/be Shaheds/NNS/attr/1/shahed", [DRONES], "drone/combat/shahed", "predicate"),
    ],
)
def test_elided_thing_finds_what_is_meant(
    make_doc: MakeDoc, text: str, before: list[Counted], thing: str, rule: str
) -> None:
    found = elided_thing(hand_parsed(make_doc, text)[0:1], 1, before)
    assert found is not None
    assert (found.thing, found.rule) == (thing, rule)


def test_elided_thing_reads_what_a_total_is_of(make_doc: MakeDoc) -> None:
    text = "The/DT/det/1 number/NN/nsubj/4 of/IN/prep/1 tanks/NNS/pobj/2 rose/VBD/ROOT/4/rise to/IN/prep/4 14/CD/pobj/5"
    found = elided_thing(hand_parsed(make_doc, text)[6:7], 14, [])
    assert found is not None
    assert (found.thing, found.noun, found.rule) == ("tank", "tanks", "number_of")


def test_elided_thing_is_none_without_anything_before(make_doc: MakeDoc) -> None:
    assert elided_thing(hand_parsed(make_doc, "37/CD/nsubj/1 fell/VBD/ROOT/1/fall")[0:1], 37, []) is None


def test_elided_thing_looks_back_a_sentence_only_where_the_number_opens_its_own(make_doc: MakeDoc) -> None:
    doc = hand_parsed(
        make_doc, "They/PRP/nsubj/1 came/VBD/ROOT/1 ./././1 37/CD/nsubj/4 fell/VBD/ROOT/4 with/IN/prep/4 9/CD/pobj/5"
    )
    opening, later = (elided_thing(doc[i : i + 1], 9, [DRONES]) for i in (3, 6))
    assert opening is not None and opening.thing == "drone"
    assert later is None


@pytest.mark.parametrize(
    ("text", "before", "thing"),
    [
        ("16/CD/nummod/1 others/NNS/nsubj/2 injured/VBD/ROOT/2/injure", [DRONES], "person"),
        ("16/CD/nummod/1 others/NNS/nsubj/2 fell/VBD/ROOT/2/fall", [DRONES], "drone"),
        ("16/CD/nummod/1 others/NNS/nsubj/2 died/VBD/ROOT/2/die", [DRONES], "person"),
        ("16/CD/nummod/1 others/NNS/nsubj/2 fell/VBD/ROOT/2/fall", [], "person"),
    ],
)
def test_thing_of_others_is_that_of_those_before(
    make_doc: MakeDoc, text: str, before: list[Counted], thing: str
) -> None:
    doc = hand_parsed(make_doc, text)
    assert thing_of_others(doc[0:1], doc[1], before) == thing


def test_elided_thing_goes_on_with_a_list_of_places(make_doc: MakeDoc) -> None:
    doc = hand_parsed(make_doc, "fell/VBD/ROOT/0 ,/,/punct/0 6/CD/npadvmod/0 over/IN/prep/2 Tula/NNP/pobj/3")
    found = elided_thing(doc[2:3], 6, [DRONES])
    assert found is not None
    assert (found.thing, found.noun, found.rule) == ("drone", "drones", "elided_head")


@pytest.mark.parametrize(("verb", "thing"), [("destroy", "drone"), ("cost", None)])
def test_elided_thing_looks_back_from_the_object_of_a_verb_of_war(
    make_doc: MakeDoc, verb: str, thing: str | None
) -> None:
    doc = hand_parsed(
        make_doc,
        "They/PRP/nsubj/1 came/VBD/ROOT/1 ./././1 "
        f"Crews/NNS/nsubj/5 soon/RB/advmod/5 did/VBD/ROOT/5/{verb} 9/CD/dobj/5",
    )
    found = elided_thing(doc[6:7], 9, [DRONES])
    assert (found.thing if found else None) == thing
