from collections.abc import Mapping
from dataclasses import replace

import pytest

from analysis.claiming.parties.bodies import side_of_body
from analysis.claiming.speakers.named_speakers import Claimant
from analysis.records import Entity
from tests.claim_rows import entity, scene_of, story_of
from tests.conftest import MakeDoc
from tests.spelt import spelt

DOWNED = (
    "Crews/NOUN/NNS/nsubj/1/crew downed/VERB/VBD/ROOT/1/down 12/NUM/CD/nummod/3 drones/NOUN/NNS/dobj/1/drone "
    "over/ADP/IN/prep/1 Verkhova/PROPN/NNP/pobj/4"
)
LAUNCHED = DOWNED.replace("downed/VERB/VBD/ROOT/1/down", "launched/VERB/VBD/ROOT/1/launch")
HURT = (
    "Fire/NOUN/NN/nsubj/1 injured/VERB/VBD/ROOT/1/injure 12/NUM/CD/nummod/3 people/NOUN/NNS/dobj/1/person "
    "in/ADP/IN/prep/1 Verkhova/PROPN/NNP/pobj/4"
)
TOWN = entity("Verkhova", side="Ukraine")
MINISTRY = entity("Ministry of Defence of Russia", "ORG", side="Russia")


@pytest.mark.parametrize(
    ("notation", "names", "claimant", "actor", "expected"),
    [
        (DOWNED, {0: MINISTRY}, "the defence ministry", "Ukraine", "Russia"),
        (DOWNED, {}, "the defence ministry", "Ukraine", "Ukraine"),
        (LAUNCHED, {5: replace(TOWN, side="Russia")}, "the air force", "Russia", "Ukraine"),
        (HURT, {5: TOWN}, "the regional governor", "Russia", "Ukraine"),
        (HURT, {}, "local officials", "Russia", "Ukraine"),
        (HURT, {}, "figures from the regional administrations", "Russia", "Ukraine"),
        (HURT, {}, "a spokesman for the president's office", "Russia", "Ukraine"),
        (HURT, {}, "Belgorod governor", None, "Russia"),
        (HURT, {}, "Zelensky aide", None, "Ukraine"),
        (HURT, {}, "Biden aide", None, None),
        (LAUNCHED, {}, "the military administration", "Russia", "Ukraine"),
        (LAUNCHED, {}, "the military", "Russia", None),
        (HURT, {}, "the mayor of Kryvyi Rih", None, "Ukraine"),
        (HURT, {5: TOWN}, "a spokesman for the Warsaw police", "Russia", None),
        (HURT, {5: TOWN}, "a military analyst", "Russia", None),
        (HURT, {5: TOWN}, "a Defense Department official", "Russia", None),
        (HURT, {5: TOWN}, "preliminary data", "Russia", None),
        (HURT, {5: TOWN}, "western officials", "Russia", None),
        (HURT, {5: TOWN}, "Israeli officials", "Russia", None),
        (HURT, {5: TOWN}, "a neighbour", "Russia", None),
    ],
)
def test_side_of_body_is_that_of_the_body_in_full_or_of_where_it_reports(
    *, make_doc: MakeDoc, notation: str, names: Mapping[int, Entity], claimant: str, actor: str, expected: str | None
) -> None:
    story = story_of(spelt(make_doc, notation), names=names)
    thing = "person" if notation == HURT else "drone"
    assert side_of_body(scene_of(story, 3, thing, claimant=Claimant(claimant)), actor) == expected


def test_side_of_body_leaves_a_claimant_with_an_identity_alone(make_doc: MakeDoc) -> None:
    scene = scene_of(
        story_of(spelt(make_doc, HURT), names={5: TOWN}), 3, "person", claimant=Claimant("mayor", "person/x")
    )
    assert side_of_body(scene, "Russia") is None


def test_side_of_body_of_a_state_is_that_of_who_is_told_to_have_defended(make_doc: MakeDoc) -> None:
    doc = spelt(
        make_doc,
        "Verkhova/PROPN/NNP/nsubj/1 downed/VERB/VBD/ROOT/1/down 12/NUM/CD/nummod/3 aircraft/NOUN/NNS/dobj/1",
    )
    state = entity("Verkhova", side="Ukraine")
    scene = scene_of(story_of(doc, names={0: state}), 3, "aircraft", claimant=Claimant("the army chief"))
    assert side_of_body(scene, None) == "Ukraine"


@pytest.mark.parametrize(("source", "expected"), [("TASS", "Russia"), ("tass.com", "Russia"), ("Reuters", None)])
def test_side_of_body_of_a_state_without_a_hint_is_that_of_the_outlet(
    make_doc: MakeDoc, source: str, expected: str | None
) -> None:
    story = story_of(spelt(make_doc, HURT, source=source))
    assert side_of_body(scene_of(story, 3, "person", claimant=Claimant("the defence ministry")), None) == expected


@pytest.mark.parametrize(("country", "side", "expected"), [(True, "Ukraine", "Ukraine"), (False, None, None)])
def test_side_of_body_of_a_region_is_that_of_the_outlet_where_it_is_told_of(
    *, make_doc: MakeDoc, country: bool, side: str | None, expected: str | None
) -> None:
    doc = spelt(
        make_doc, HURT.replace("Verkhova/PROPN/NNP/pobj", "Verkhova/PROPN/NNP/dep"), source="The Kyiv Independent"
    )
    state = replace(entity("Verkhova", side=side), place_precision="country" if country else "town")
    scene = scene_of(story_of(doc, names={5: state}), 3, "person", claimant=Claimant("the police"))
    assert side_of_body(scene, None) == expected


def test_side_of_body_takes_an_institution_without_a_state_for_a_description(make_doc: MakeDoc) -> None:
    ministry = entity("Ministry of Culture", "ORG")
    story = story_of(spelt(make_doc, HURT + " ,/PUNCT/,/punct/1 it/PRON/PRP/dep/1"), names={5: TOWN, 7: ministry})
    scene = scene_of(story, 3, "person", claimant=Claimant(ministry.name, ministry.id))
    assert side_of_body(scene, None) == "Ukraine"


def test_side_of_body_of_a_person_goes_by_the_office_without_a_town(make_doc: MakeDoc) -> None:
    doc = spelt(
        make_doc,
        HURT + " ,/PUNCT/,/punct/1 regional/ADJ/JJ/amod/8 governor/NOUN/NN/compound/9 Petrenko/PROPN/NNP/nsubj/10 "
        "said/VERB/VBD/conj/1/say",
    )
    petrenko = entity("Petrenko", "PERSON")
    story = story_of(doc, names={5: TOWN, 9: petrenko})
    assert side_of_body(scene_of(story, 3, "person", claimant=Claimant("Petrenko", petrenko.id)), None) == "Ukraine"


def test_side_of_body_of_the_country_is_that_of_the_state_spoken_of(make_doc: MakeDoc) -> None:
    before = "Ukraine/PROPN/NNP/nsubj/1 waited/VERB/VBD/ROOT/1/wait ./PUNCT/./punct/1 "
    after = " ".join(
        "/".join([*word[:4], str(int(word[4]) + 3), *word[5:]]) for word in (each.split("/") for each in DOWNED.split())
    )
    state = Entity(id="place/ukraine", name="Ukraine", kind="PLACE", side="Ukraine", place_precision="country")
    story = story_of(spelt(make_doc, before + after), names={0: state})
    assert side_of_body(scene_of(story, 6, "drone", claimant=Claimant("the country's air force")), None) == "Ukraine"
    alone = story_of(spelt(make_doc, DOWNED))
    assert side_of_body(scene_of(alone, 3, "drone", claimant=Claimant("the nation's air force")), None) is None


def test_side_of_body_of_the_country_is_that_of_those_fired_at_where_no_state_was_spoken_of(make_doc: MakeDoc) -> None:
    hurt = story_of(spelt(make_doc, HURT))
    officials = Claimant("officials in the country")
    assert side_of_body(scene_of(hurt, 3, "person", claimant=officials), "Russia") == "Ukraine"


def test_side_of_body_believes_who_tells_of_people_got_back(make_doc: MakeDoc) -> None:
    doc = spelt(
        make_doc,
        "12/NUM/CD/nummod/1 Ukrainians/PROPN/NNPS/nsubjpass/3 were/AUX/VBD/auxpass/3 freed/VERB/VBN/ROOT/3/free",
    )
    story = story_of(doc, names={1: entity("Ukrainians", "GROUP", side="Ukraine")})
    for name, expected in (
        ("a presidential official", "Ukraine"),
        ("local officials", None),
        ("a western minister", None),
    ):
        assert side_of_body(scene_of(story, 1, "person", claimant=Claimant(name)), None) == expected


@pytest.mark.parametrize(
    ("notation", "actor"),
    [
        (
            "12/NUM/CD/nummod/1 men/NOUN/NNS/nsubj/2 return/VERB/VBP/ROOT/2 to/ADP/IN/prep/2 Verkhova/PROPN/NNP/pobj/3",
            None,
        ),
        ("12/NUM/CD/nummod/1 men/NOUN/NNS/nsubjpass/2 recovered/VERB/VBN/ROOT/2/recover", "Ukraine"),
    ],
)
def test_side_of_body_believes_who_gets_people_home(make_doc: MakeDoc, notation: str, actor: str | None) -> None:
    story = story_of(spelt(make_doc, notation), names={4: TOWN} if actor is None else {})
    scene = scene_of(story, 1, "soldier", claimant=Claimant("an official"))
    assert side_of_body(scene, actor) == "Ukraine"


def test_side_of_body_believes_who_tells_of_ground_won(make_doc: MakeDoc) -> None:
    doc = spelt(
        make_doc,
        "Crews/NOUN/NNS/nsubj/1/crew captured/VERB/VBD/ROOT/1/capture 12/NUM/CD/nummod/3 towns/NOUN/NNS/dobj/1/town",
    )
    official = Claimant("a senior official")
    assert side_of_body(scene_of(story_of(doc), 3, "settlement", claimant=official), "Ukraine") == "Ukraine"


def test_side_of_body_leaves_a_known_person_of_no_side_alone(make_doc: MakeDoc) -> None:
    known = replace(entity("Petrenko", "PERSON"), source="lexicon")
    before = (
        "regional/ADJ/JJ/amod/1 governor/NOUN/NN/compound/2 Petrenko/PROPN/NNP/nsubj/3 spoke/VERB/VBD/ROOT/3/speak "
    )
    after = " ".join(
        "/".join([*word[:4], str(int(word[4]) + 4), *word[5:]]) for word in (each.split("/") for each in HURT.split())
    )
    story = story_of(spelt(make_doc, before + after), names={2: known, 9: TOWN})
    assert side_of_body(scene_of(story, 7, "person", claimant=Claimant("Petrenko", known.id)), None) is None


@pytest.mark.parametrize(("verb", "expected"), [("say", "Ukraine"), ("wait", None)])
def test_side_of_body_of_a_state_is_that_of_the_state_that_speaks_in_the_title(
    *, make_doc: MakeDoc, verb: str, expected: str | None
) -> None:
    doc = make_doc(
        ["Verkhova", f"{verb}s", "\n\n", "Fire", "hurt", "12", "people"],
        pos=["PROPN", "VERB", "SPACE", "NOUN", "VERB", "NUM", "NOUN"],
        heads=[1, 1, 1, 4, 4, 6, 4],
        deps=["nsubj", "ROOT", "dep", "nsubj", "ROOT", "nummod", "dobj"],
        lemmas=["Verkhova", verb, "\n\n", "fire", "hurt", "12", "person"],
        spaces=[True, False, False, True, True, True, False],
        title=f"Verkhova {verb}s",
    )
    state = replace(entity("Verkhova", side="Ukraine"), place_precision="country")
    scene = scene_of(story_of(doc, names={0: state}), 6, "person", claimant=Claimant("the army"))
    assert side_of_body(scene, None) == expected
