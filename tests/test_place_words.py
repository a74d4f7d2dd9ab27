from collections.abc import Mapping
from dataclasses import replace

import pytest

from analysis.claiming.places.place_words import is_one_of_several, place_at, place_token, tells_who
from analysis.records import Entity
from tests.claim_rows import story_of
from tests.conftest import MakeDoc
from tests.spelt import spelt

LAND = Entity(id="place/land", name="Land", kind="PLACE", place_precision="country")
REGION = Entity(id="place/verkhova_oblast", name="Verkhova Oblast", kind="PLACE", place_precision="region")
OTHER = Entity(id="place/nyzhna_oblast", name="Nyzhna Oblast", kind="PLACE", place_precision="region")
TOWN = Entity(id="place/lisne", name="Lisne", kind="PLACE", place_precision="town")

OWNED = "in/ADP/IN/ROOT/0 Land/PROPN/NNP/poss/4 's/PART/POS/case/1 Verkhova/PROPN/NNP/compound/4 region/NOUN/NN/pobj/0"
INSIDE = "in/ADP/IN/ROOT/0 Lisne/PROPN/NNP/pobj/0 in/ADP/IN/prep/1 Land/PROPN/NNP/pobj/2"
AWAY = "in/ADP/IN/ROOT/0 Land/PROPN/NNP/pobj/0 from/ADP/IN/prep/1 Lisne/PROPN/NNP/pobj/2"
SIGNED = "over/ADP/IN/ROOT/0 Land/PROPN/NNP/pobj/0 –/PUNCT/:/punct/1 Lisne/PROPN/NNP/appos/1"
CALLED = "in/ADP/IN/ROOT/0 what/PRON/WP/dobj/3 Lisne/PROPN/NNP/nsubj/3 called/VERB/VBD/pcomp/0 crime/NOUN/NN/oprd/3"


@pytest.mark.parametrize(
    ("notation", "names", "expected"),
    [
        (OWNED, {1: LAND, 3: REGION}, REGION),
        (INSIDE, {1: TOWN, 3: LAND}, TOWN),
        (INSIDE, {1: LAND, 3: TOWN}, TOWN),
        (AWAY, {1: LAND, 3: TOWN}, LAND),
        (AWAY.replace("from", "near"), {3: LAND}, None),
        (SIGNED, {1: LAND, 3: TOWN}, LAND),
        (SIGNED.replace("–/PUNCT/:", "the/DET/DT"), {1: LAND, 3: TOWN}, TOWN),
        (CALLED, {2: TOWN}, None),
        (CALLED.replace("nsubj/3", "dobj/3"), {2: TOWN}, TOWN),
        (OWNED, {}, None),
    ],
)
def test_place_token_is_the_narrowest_of_one_noun(
    make_doc: MakeDoc, notation: str, names: Mapping[int, Entity], expected: Entity | None
) -> None:
    doc = spelt(make_doc, notation)
    story = story_of(doc, names=names)
    token = place_token(story, doc[0])
    assert (place_at(story, token) if token is not None else None) == expected


@pytest.mark.parametrize("name", ["Southern Axis", "Deadly Raid"])
def test_place_at_takes_no_direction_and_no_attack_for_a_place(make_doc: MakeDoc, name: str) -> None:
    learned = Entity(id="place/learned", name=name, kind="PLACE", source="learned")
    story = story_of(
        spelt(make_doc, INSIDE), names={1: learned, 3: replace(learned, id="place/mapped", place_precision="town")}
    )
    assert [place_at(story, story.doc[at]) is None for at in (1, 3)] == [True, False]


@pytest.mark.parametrize(
    ("office", "dep", "expected"), [("police", "nsubj", True), ("mayor", "nsubj", False), ("police", "dobj", False)]
)
def test_tells_who_hears_whose_officials_speak(make_doc: MakeDoc, office: str, dep: str, *, expected: bool) -> None:
    doc = spelt(make_doc, f"Lisne/PROPN/NNP/compound/1 {office}/NOUN/NN/{dep}/2 speak/VERB/VBP/ROOT/2")
    assert tells_who(doc[0]) is expected


LISTED = "over/ADP/IN/ROOT/0 Verkhova/PROPN/NNP/pobj/0 and/CCONJ/CC/cc/1 {}/PROPN/NNP/conj/1"
UNJOINED = "in/ADP/IN/ROOT/0 Lisne/PROPN/NNP/pobj/0 ,/PUNCT/,/punct/1 Verkhova/PROPN/NNP/conj/1"
ELSEWHERE = LISTED.replace("{}/PROPN/NNP/conj/1", "{}/ADJ/JJ/amod/4 towns/NOUN/NNS/conj/1/town")
COUNTED = LISTED.replace("{}/PROPN/NNP/conj/1", "two/NUM/CD/nummod/4 Lisne/PROPN/NNP/conj/1")


@pytest.mark.parametrize(
    ("notation", "names", "expected"),
    [
        (LISTED.format("Nyzhna"), {1: REGION, 3: OTHER}, True),
        (LISTED.format("Lisne"), {1: REGION, 3: TOWN}, True),
        (LISTED.format("outskirts"), {1: TOWN}, False),
        (UNJOINED, {1: TOWN, 3: REGION}, False),
        (UNJOINED, {1: REGION, 3: OTHER}, True),
        (ELSEWHERE.format("other"), {1: TOWN}, True),
        (COUNTED, {1: REGION, 4: TOWN}, False),
    ],
)
def test_is_one_of_several_places_of_one_count(
    make_doc: MakeDoc, notation: str, names: Mapping[int, Entity], expected: bool
) -> None:
    doc = spelt(make_doc, notation)
    assert is_one_of_several(story_of(doc, names=names), doc[1]) is expected
