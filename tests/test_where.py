from collections.abc import Mapping

import pytest
from spacy.language import Language

from analysis.claiming.places.where import find_place
from analysis.claiming.speakers.named_speakers import Claimant
from analysis.naming.names import entity_of, lexicon
from analysis.records import Claim, Entity
from tests.claim_rows import scene_of, story_of
from tests.conftest import MakeDoc
from tests.spelt import spelt
from tests.whole_claims import claims_of

KILLED = "Two/NUM/CD/nummod/1 men/NOUN/NNS/nsubjpass/3/man were/AUX/VBD/auxpass/3 killed/VERB/VBN/ROOT/3/kill"
AFTER = KILLED + " after/SCONJ/IN/mark/6 shells/NOUN/NNS/nsubj/6/shell hit/VERB/VBD/advcl/3 "
STRUCK = AFTER + "Verkhova/PROPN/NNP/dobj/6"
AIRSTRIKE = KILLED + " by/ADP/IN/agent/3 the/DET/DT/det/7 Verkhova/PROPN/NNP/compound/7 airstrike/NOUN/NN/pobj/4"
OF = KILLED + " by/ADP/IN/agent/3 the/DET/DT/det/6 shelling/NOUN/NN/pobj/4 of/ADP/IN/prep/6 Verkhova/PROPN/NNP/pobj/7"
DISTRICT = (
    KILLED
    + " after/SCONJ/IN/mark/6 shells/NOUN/NNS/nsubj/6/shell fell/VERB/VBD/advcl/3 in/ADP/IN/prep/6 the/DET/DT/det/9"
    " centre/NOUN/NN/pobj/7 of/ADP/IN/prep/9 Kyiv/PROPN/NNP/pobj/10"
)
FROM = (
    KILLED
    + " ,/PUNCT/,/punct/3 families/NOUN/NNS/nsubj/6/family fled/VERB/VBD/conj/3 from/ADP/IN/prep/6 {}/PROPN/NNP/pobj/7"
)
PART = AFTER + "towns/NOUN/NNS/dobj/6 including/VERB/VBG/prep/7 Verkhova/PROPN/NNP/pobj/8"
BOTH = STRUCK + " and/CCONJ/CC/cc/7 Lisne/PROPN/NNP/conj/7"
OTHER_NEWS = (
    KILLED + " ;/PUNCT/:/punct/3 rockets/NOUN/NNS/nsubj/6/rocket struck/VERB/VBD/conj/3 Verkhova/PROPN/NNP/dobj/6"
)
RESIDENTS = (
    "Two/NUM/CD/nummod/1 men/NOUN/NNS/nsubjpass/5/man of/ADP/IN/prep/1 Sumy/PROPN/NNP/pobj/2 were/AUX/VBD/auxpass/5"
    " killed/VERB/VBN/ROOT/5/kill"
)
RUBRIC = (
    "Verkhova/PROPN/NNP/dep/5 :/PUNCT/:/punct/5 Two/NUM/CD/nummod/3 men/NOUN/NNS/nsubjpass/5/man were/AUX/VBD/auxpass/5"
    " killed/VERB/VBN/ROOT/5/kill"
)

VERKHOVA = Entity(id="place/verkhova", name="Verkhova", kind="PLACE", place_precision="town")
LISNE = Entity(id="place/lisne", name="Lisne", kind="PLACE", place_precision="town")
KYIV = Entity(id="place/kyiv", name="Kyiv", kind="PLACE", side="Ukraine", place_precision="town")
REGION = entity_of(lexicon()["place/sumy_oblast"], "Ukraine")
SEA = entity_of(lexicon()["place/black_sea"], None)


@pytest.mark.parametrize(
    ("notation", "names", "expected"),
    [
        (STRUCK, {7: VERKHOVA}, VERKHOVA),
        (AIRSTRIKE, {6: VERKHOVA}, VERKHOVA),
        (OF, {8: VERKHOVA}, VERKHOVA),
        (STRUCK.replace("Verkhova", "Kyiv"), {7: KYIV}, KYIV),
        (DISTRICT, {11: KYIV}, KYIV),
        (DISTRICT.replace("centre", "government"), {11: KYIV}, None),
        (STRUCK, {7: REGION}, REGION),
        (STRUCK, {7: SEA}, None),
        (BOTH, {7: VERKHOVA, 9: REGION}, None),
        (FROM, {8: REGION}, None),
        (RESIDENTS, {3: REGION}, REGION),
        (AIRSTRIKE.replace("Verkhova", "Kyiv"), {6: KYIV}, None),
        (FROM, {8: VERKHOVA}, None),
        (PART, {9: VERKHOVA}, None),
        (BOTH, {7: VERKHOVA, 9: LISNE}, None),
        (OTHER_NEWS, {7: VERKHOVA}, None),
    ],
)
def test_find_place_of_a_toll_is_the_one_place_of_its_news(
    make_doc: MakeDoc, notation: str, names: Mapping[int, Entity], expected: Entity | None
) -> None:
    story = story_of(spelt(make_doc, notation), names=names)
    assert find_place(scene_of(story, 1, "person")) == expected


@pytest.mark.parametrize(("town", "expected"), [(VERKHOVA, VERKHOVA), (KYIV, None)])
def test_find_place_takes_a_rubrics_town_but_no_government(
    make_doc: MakeDoc, town: Entity, expected: Entity | None
) -> None:
    doc = spelt(make_doc, RUBRIC.replace("Verkhova", town.name))
    assert find_place(scene_of(story_of(doc, names={0: town}), 3, "person")) == expected


def test_find_place_is_not_where_the_claimant_speaks_from(make_doc: MakeDoc) -> None:
    story = story_of(spelt(make_doc, OF), names={8: VERKHOVA})
    council = Claimant(name="Verkhova", id=VERKHOVA.id)
    assert find_place(scene_of(story, 1, "person", claimant=council)) is None


def test_find_place_takes_no_town_beside_weapons(make_doc: MakeDoc) -> None:
    launched = STRUCK.replace("men/NOUN/NNS/nsubjpass/3/man", "drones/NOUN/NNS/nsubjpass/3/drone")
    doc = spelt(make_doc, launched.replace("killed/VERB/VBN/ROOT/3/kill", "launched/VERB/VBN/ROOT/3/launch"))
    assert find_place(scene_of(story_of(doc, names={7: VERKHOVA}), 1, "drone")) is None


@pytest.mark.parametrize(("opening", "expected"), [("Rockets", REGION), ("Live", None)])
def test_find_place_of_a_lead_that_names_none_is_its_headlines(
    make_doc: MakeDoc, opening: str, expected: Entity | None
) -> None:
    doc = make_doc(
        [opening, "hit", "Sumy", "\n\n", "Two", "men", "were", "killed"],
        pos=["NOUN", "VERB", "PROPN", "SPACE", "NUM", "NOUN", "AUX", "VERB"],
        tags=["NNS", "VBD", "NNP", "_SP", "CD", "NNS", "VBD", "VBN"],
        deps=["nsubj", "ROOT", "dobj", "dep", "nummod", "nsubjpass", "auxpass", "ROOT"],
        heads=[1, 1, 1, 2, 5, 7, 7, 7],
        lemmas=[opening.lower(), "hit", "sumy", "\n\n", "two", "man", "be", "kill"],
        spaces=[True, True, False, False, True, True, True, False],
        title=f"{opening} hit Sumy",
    )
    assert find_place(scene_of(story_of(doc, names={2: REGION}), 5, "person")) == expected


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        ("Four were killed.", "Shelling of Donetsk: Donetsk region under Russian fire", "Donetsk Oblast"),
        ("Two workers died as Russian guns shelled Kharkiv and the region.", "", None),
        ("Four people were killed in Kharkiv, Kharkiv region.", "", "Kharkiv"),
        ("Rockets killed two workers in Kharkiv, said Ivan Petrenko, head of the Kharkiv region.", "", "Kharkiv"),
        ("Two workers killed, a Kharkiv shop hit, said Ivan Petrenko, governor of the Kharkiv region.", "", "Kharkiv"),
        ("Four houses burnt down in the shelling, Donetsk police say.", "", None),
        ("Two people were killed in Lviv in what Kyiv called a crime.", "", "Lviv"),
        ("Three were hurt.", "Rockets over the Donetsk region: Three farmers were wounded", "Donetsk Oblast"),
        ("Russian troops hit Kramatorsk with a dozen rockets.", "", "Kramatorsk"),
        ("Ukraine said shells killed four people in the capital.", "Kyiv under fire", "Kyiv"),
        ("Moscow said drones killed four people in the Ukrainian capital, Kyiv.", "", "Kyiv"),
        ("Raids on the capital Kyiv and other cities killed four people.", "", None),
        ("Shells killed four people in the regional capital.", "Kyiv tells of shelling", None),
        ("Four people were killed on Monday.", "Explosions heard in Kyiv and Lviv", None),
        ("Russia fired 40 missiles at cities, including several that struck Kyiv.", "", None),
    ],
)
def test_find_place_of_whole_sentences(nlp: Language, text: str, title: str, expected: str | None) -> None:
    assert {place_of(claim) for claim in claims_of(nlp, text, title=title)} == {expected}


def place_of(claim: Claim) -> str | None:
    name = lexicon().get(claim.place_id or "")
    return name.name if name else None
