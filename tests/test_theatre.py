from collections.abc import Mapping

import pytest
from spacy.language import Language

from analysis.claiming.scopes.theatre import why_elsewhere
from analysis.records import Entity
from tests.claim_rows import entity, scene_of, story_of
from tests.conftest import MakeDoc
from tests.spelt import spelt
from tests.whole_claims import claims_of

KILLED = "Shells/NOUN/NNS/nsubj/1/shell killed/VERB/VBD/ROOT/1/kill 40/NUM/CD/nummod/3 people/NOUN/NNS/dobj/1"
IN_A_PLACE = KILLED + " in/ADP/IN/prep/1 Somewhere/PROPN/NNP/pobj/4"
BY_SOMEONE = KILLED.replace("Shells/NOUN/NNS/nsubj/1/shell", "Somebody/PROPN/NNP/nsubj/1")
NAMED = KILLED + " :/PUNCT/:/punct/1 Somebody/PROPN/NNP/dep/1"
HIT_SOMEWHERE = KILLED + " near/ADP/IN/mark/6 Somewhere/PROPN/NNP/compound/6 shootings/NOUN/NNS/npadvmod/1/shooting"
GRENADES = IN_A_PLACE.replace("Shells/NOUN/NNS/nsubj/1/shell", "Grenades/NOUN/NNS/nsubj/1/grenade").replace(
    "people/NOUN/NNS/dobj/1", "meetings/NOUN/NNS/dobj/1/meeting"
)
CRASH = KILLED.replace("Shells/NOUN/NNS/nsubj/1/shell", "Crashes/NOUN/NNS/nsubj/1/crash")

SUDAN, POLAND, SYRIA = entity("Sudan"), entity("Poland"), entity("Syria")
KYIV = entity("Kyiv", side="Ukraine")
MOSCOW = entity("Moscow", side="Russia")
HAMAS = entity("Hamas", "ORG")
UNITED_STATES = Entity(id="place/united_states", name="United States", kind="PLACE")
CHICAGO = Entity(id="place/chicago_4887398", name="Chicago", kind="PLACE", place_precision="town", source="gazetteer")
BREST = Entity(id="place/brest_629634", name="Brest", kind="PLACE", place_precision="town", source="gazetteer")


@pytest.mark.parametrize(
    ("notation", "names", "expected"),
    [
        (KILLED, {}, None),
        (CRASH, {}, "no_war"),
        (CRASH + " of/ADP/IN/prep/0 drones/NOUN/NNS/pobj/4/drone", {}, None),
        (IN_A_PLACE, {5: KYIV}, None),
        (IN_A_PLACE, {5: SUDAN}, "place_elsewhere"),
        (IN_A_PLACE, {5: CHICAGO}, "place_elsewhere"),
        (IN_A_PLACE, {5: SYRIA, 0: MOSCOW}, "place_elsewhere"),
        (IN_A_PLACE, {5: POLAND, 0: MOSCOW}, None),
        (HIT_SOMEWHERE, {5: CHICAGO}, "place_elsewhere"),
        (HIT_SOMEWHERE, {5: BREST}, "article_elsewhere"),
        (GRENADES, {5: KYIV}, "no_war"),
        (GRENADES.replace("meeting", "trench"), {5: KYIV}, None),
        (BY_SOMEONE, {0: HAMAS}, "party_elsewhere"),
        (NAMED, {5: HAMAS}, "other_war"),
        (NAMED, {5: HAMAS, 0: KYIV}, None),
        (NAMED, {5: UNITED_STATES}, "article_elsewhere"),
    ],
)
def test_why_elsewhere_is_the_first_rule_that_speaks(
    make_doc: MakeDoc, notation: str, names: Mapping[int, Entity], expected: str | None
) -> None:
    assert why_elsewhere(scene_of(story_of(spelt(make_doc, notation), names=names), 3, "person")) == expected


@pytest.mark.parametrize(("before", "expected"), [(SUDAN, "other_war"), (KYIV, None)])
def test_why_elsewhere_asks_the_sentence_before(make_doc: MakeDoc, before: Entity, expected: str | None) -> None:
    doc = spelt(make_doc, "Somewhere/PROPN/NNP/ROOT/0 ./PUNCT/./punct/0 " + _moved(KILLED, by=2))
    assert why_elsewhere(scene_of(story_of(doc, names={0: before}), 5, "person")) == expected


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russia and China spoke of Sudan, where officials say that 40 people have been killed.", ["elsewhere"]),
        ("A dozen Russian nurses were evacuated from Gaza.", ["elsewhere"]),
        ("Russia still has 900 fighters deployed in Africa.", ["elsewhere"]),
        ("Two women from Nikopol were killed by an Israeli sniper.", ["elsewhere"]),
        ("An earthquake shook the island. One worker was killed.", ["elsewhere"]),
        ("Some 300 people were evacuated from Kherson.", ["as_of"]),
        ("The strike hit Kherson, where officials say that four people have been killed.", ["event"]),
    ],
)
def test_why_elsewhere_of_whole_sentences(nlp: Language, text: str, expected: list[str]) -> None:
    assert [claim.scope for claim in claims_of(nlp, text)] == expected


def _moved(notation: str, *, by: int) -> str:
    """A sentence behind others: its heads moved."""
    moved = []
    for word in notation.split():
        parts = word.split("/")
        parts[4] = str(int(parts[4]) + by)
        moved.append("/".join(parts))
    return " ".join(moved)


TITLED_CRASH = (
    "Three/NUM/CD/nummod/1 Pilots/NOUN/NNS/nsubj/2/pilot Killed/VERB/VBN/ROOT/2/kill in/ADP/IN/prep/2 "
    "{noun}/PROPN/NNP/pobj/3"
)


@pytest.mark.parametrize(
    ("noun", "title", "expected"), [("Crash", True, "no_war"), ("Crash", False, None), ("Verkhova", True, None)]
)
def test_why_elsewhere_reads_the_capitals_of_a_title(
    *, make_doc: MakeDoc, noun: str, title: bool, expected: str | None
) -> None:
    words = f"Three Pilots Killed in {noun}"
    doc = spelt(make_doc, TITLED_CRASH.format(noun=noun) + " Rain/NOUN/NN/dep/2", title=words if title else "")
    assert why_elsewhere(scene_of(story_of(doc), 1, "person", least=3)) == expected


FLED = "Millions/NOUN/NNS/nsubj/1/million fled/VERB/VBD/ROOT/1/flee {where}/ADV/RB/advmod/1"


@pytest.mark.parametrize(("where", "expected"), [("worldwide", "moved_elsewhere"), ("quickly", None)])
def test_why_elsewhere_leaves_out_people_of_the_whole_world(
    make_doc: MakeDoc, where: str, expected: str | None
) -> None:
    assert why_elsewhere(scene_of(story_of(spelt(make_doc, FLED.format(where=where))), 0, "person")) == expected


@pytest.mark.model
@pytest.mark.parametrize(
    ("title", "text", "scope"),
    [
        ("Bus crash near Lviv", "Four people were killed on Monday, police in Lviv said.", "elsewhere"),
        ("Bus crash near Lviv", "Four people were killed by shelling in Lviv on Monday.", "event"),
        ("Shelling near Lviv", "Four people were killed on Monday, police in Lviv said.", "event"),
    ],
)
def test_why_elsewhere_asks_the_title_about_harm_without_an_attack(
    nlp: Language, title: str, text: str, scope: str
) -> None:
    assert [claim.scope for claim in claims_of(nlp, text, title=title)] == [scope]
