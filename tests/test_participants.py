import pytest
from spacy.language import Language

from analysis.claiming.parties.participants import actor_side, target_side
from analysis.claiming.places.tied_places import tied_place
from analysis.claiming.speakers.named_speakers import Claimant
from analysis.records import Entity
from tests.claim_rows import entity, scene_of, story_of
from tests.conftest import MakeDoc
from tests.spelt import spelt
from tests.whole_claims import claims_of, told

RUSSIA = entity("Russia", side="Russia")
RUSSIANS = entity("Russians", "GROUP", side="Russia")
UKRAINIANS = entity("Ukrainians", "GROUP", side="Ukraine")
VERKHOVA = entity("Verkhova", side="Ukraine")
ISRAELIS = Entity(id="group/israelis", name="Israelis", kind="GROUP")
IRANIANS = Entity(id="group/iranians", name="Iranians", kind="GROUP")

SENT = "Russia/PROPN/NNP/nsubj/1 sent/VERB/VBD/ROOT/1/send drones/NOUN/NNS/dobj/1/drone"
DOWNED = "Russian/ADJ/JJ/amod/1 drones/NOUN/NNS/nsubjpass/3/drone were/AUX/VBD/auxpass/3/be downed/VERB/VBN/ROOT/3/down"
KILLED_IN = (
    "People/NOUN/NNS/nsubjpass/2/people were/AUX/VBD/auxpass/2/be killed/VERB/VBN/ROOT/2/kill in/ADP/IN/prep/2 "
    "Verkhova/PROPN/NNP/pobj/3"
)
SHELLING_OF = (
    "Shelling/NOUN/NN/nsubj/3 of/ADP/IN/prep/0 Verkhova/PROPN/NNP/pobj/1 killed/VERB/VBD/ROOT/3/kill "
    "people/NOUN/NNS/dobj/3"
)
STRIKES = (
    "Verkhova/PROPN/NNP/compound/1 strikes/NOUN/NNS/nsubj/2/strike killed/VERB/VBD/ROOT/2/kill people/NOUN/NNS/dobj/2"
)
WHEN_BURNT = (
    "People/NOUN/NNS/nsubjpass/2/people were/AUX/VBD/auxpass/2/be killed/VERB/VBN/ROOT/2/kill in/ADP/IN/prep/2 "
    "Verkhova/PROPN/NNP/pobj/3 when/SCONJ/WRB/advmod/7 lorries/NOUN/NNS/nsubj/7/lorry burned/VERB/VBD/advcl/2/burn"
)


ENEMY = (
    "Russian/ADJ/JJ/amod/1 invaders/NOUN/NNS/nsubj/2/invader killed/VERB/VBD/ROOT/2/kill two/NUM/CD/nummod/4 "
    "people/NOUN/NNS/dobj/2"
)
AFTER_A_RAID = (
    "Ukraine/PROPN/NNP/nsubj/1 probed/VERB/VBD/ROOT/1/probe a/DET/DT/det/4 Russian/ADJ/JJ/amod/4 raid/NOUN/NN/dobj/1 "
    ",/PUNCT/,/punct/1 killing/VERB/VBG/advcl/1/kill people/NOUN/NNS/dobj/6"
)
DIED = "Russian/ADJ/JJ/amod/1 soldiers/NOUN/NNS/nsubj/2/soldier died/VERB/VBD/ROOT/2/die"


@pytest.mark.parametrize(
    ("notation", "names", "counted", "thing", "expected"),
    [
        (SENT, {0: RUSSIA}, 2, "drone", ("Russia", "Ukraine")),
        (DOWNED, {0: RUSSIANS}, 1, "drone", ("Ukraine", "Russia")),
        (DOWNED, {0: IRANIANS}, 1, "drone", (None, None)),  # a maker
        (ENEMY, {0: RUSSIANS}, 4, "person", ("Russia", "Ukraine")),
        (AFTER_A_RAID, {0: entity("Ukraine", side="Ukraine"), 3: RUSSIANS}, 7, "person", ("Russia", "Ukraine")),
        (DIED, {0: RUSSIANS}, 1, "soldier", ("Ukraine", "Russia")),
        (KILLED_IN, {4: VERKHOVA}, 0, "person", ("Russia", "Ukraine")),
        (WHEN_BURNT, {4: VERKHOVA}, 0, "person", (None, None)),
        (SHELLING_OF, {2: VERKHOVA}, 4, "person", ("Russia", "Ukraine")),
        (STRIKES, {0: VERKHOVA}, 3, "person", ("Russia", "Ukraine")),
        (STRIKES.replace("PROPN/NNP/compound", "ADJ/JJ/amod"), {0: ISRAELIS}, 3, "person", ("Israel", None)),
        (STRIKES.replace("PROPN/NNP/compound", "ADJ/JJ/amod"), {0: UKRAINIANS}, 3, "person", ("Ukraine", "Russia")),
    ],
)
def test_actor_side_climbs_from_the_grammar_to_the_place(
    *,
    make_doc: MakeDoc,
    notation: str,
    names: dict[int, Entity],
    counted: int,
    thing: str,
    expected: tuple[str | None, str | None],
) -> None:
    scene = scene_of(story_of(spelt(make_doc, notation), names=names), counted, thing)
    actor = actor_side(scene)
    assert (actor, target_side(scene, actor)) == expected


@pytest.mark.parametrize(("lost", "actor"), [("tank", "Ukraine"), ("soldier", None)])
def test_actor_side_believes_a_party_that_counts_its_enemys_arms(
    make_doc: MakeDoc, lost: str, actor: str | None
) -> None:
    were_lost = KILLED_IN.replace("kill", "destroy") if lost == "tank" else KILLED_IN
    doc = spelt(make_doc, were_lost.replace("People", f"{lost.title()}s").replace("/people", f"/{lost}"))
    scene = scene_of(story_of(doc), 0, lost, claimant=Claimant("the ministry", None, "Ukraine"))
    assert actor_side(scene) == actor


def test_actor_side_of_an_armys_losses_is_not_told_by_their_place(make_doc: MakeDoc) -> None:
    doc = spelt(make_doc, KILLED_IN.replace("People", "Soldiers").replace("/people", "/soldier"))
    assert actor_side(scene_of(story_of(doc, names={4: VERKHOVA}), 0, "soldier")) is None


def test_actor_side_on_occupied_ground_needs_more_than_the_place(make_doc: MakeDoc) -> None:
    crimea = Entity(id="place/crimea", name="Crimea", kind="PLACE", side="Russia")
    doc = spelt(make_doc, KILLED_IN)
    assert actor_side(scene_of(story_of(doc, names={4: crimea}), 0, "person")) is None


def test_place_of_is_not_the_name_of_who_attacks(make_doc: MakeDoc) -> None:
    killed = "People/NOUN/NNS/nsubjpass/2/people were/AUX/VBD/auxpass/2/be killed/VERB/VBN/ROOT/2/kill"
    in_strike = "in/ADP/IN/prep/2 Russia/PROPN/NNP/poss/5 's/PART/POS/case/4 strike/NOUN/NN/pobj/3"
    doc = spelt(make_doc, f"{killed} {in_strike.replace('poss/5', 'poss/6')}")
    assert tied_place(scene_of(story_of(doc, names={4: RUSSIA}), 0, "person")) is None


def test_place_of_is_tied_by_a_preposition(make_doc: MakeDoc) -> None:
    story = story_of(spelt(make_doc, KILLED_IN), names={4: VERKHOVA})
    assert tied_place(scene_of(story, 0, "person")) == VERKHOVA


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A mission asked Russia to look into an attack on a Ukrainian village that killed nine.",
            "9 person killed Russia",
        ),
        (
            "Some 240 residents were evacuated from Verkhova to Kharkiv.",
            "240 person/civilian/resident displaced Ukraine as_of",
        ),
        ("About 4,000 Ukrainians returned from Poland.", "4000 person returned None"),
        ("Soldiers of the 12th brigade captured six Russian mobilised men.", "6 person captured Ukraine"),
        ("Ukraine accused Russia of a strike on a ferry. It killed one and injured four.", "1 person killed Russia"),
        ("Russian troops are shelling the whole region, with at least seven people killed.", "7 person killed Russia"),
        ("Two soldiers were killed amid 14 ceasefire violations by Russian-backed forces.", "2 soldier killed Russia"),
        ("Three Ukrainian soldiers killed, Petrenko says, as Norway sends drones.", "3 soldier killed Russia"),
        ("Twelve airstrikes were launched on the invaders.", "12 strike/airstrike launched Ukraine"),
        ("Aircraft of the Armed Forces of Ukraine carried out ten airstrikes.", "10 strike/airstrike launched Ukraine"),
        (
            "Russia fired rockets at Kharkiv. The strikes, which followed a raid on a Russian port, killed two people.",
            "2 person killed Russia",
        ),
        ("Russian and Ukrainian attacks on either side of the border left two people dead.", "2 person killed None"),
        ("Three Russian soldiers dead after drone attack", "3 soldier killed Ukraine"),
        ("A blast in Verkhova, which killed 50 Ukrainian prisoners, is probed.", "50 prisoner killed Russia"),
        ("At least two killed as Russian shelling pounds Kharkiv and other parts.", "2 person killed Russia"),
        (
            "Ten enemy attacks were repelled. Four tanks were destroyed, Ukraine's army said.",
            "4 tank destroyed Ukraine",
        ),
        ("Six tanks and two occupiers' drones were destroyed, Ukraine's army said.", "6 tank destroyed Ukraine"),
        ("Soldiers of the Melitopol battalion destroyed two Russian tanks.", "2 tank destroyed Ukraine"),
        (
            "More than 20 villagers, including nine children, killed in shelling near Verkhova",
            "20 person/civilian killed None",
        ),
        ("North Korea sent 3,000 soldiers to Russia by boat.", "3000 soldier deployed North Korea as_of"),
        (
            "Four clinics destroyed or damaged by Russian troops, Petrenko says.",
            "4 building/hospital destroyed Russia",
        ),
        ("All ten people on a jet were killed, Russian officials said.", "10 person killed None"),
        (
            "Ukraine fired 40 drones at Russia overnight, Moscow said on Monday, and its troops in the Kursk region "
            "moved forward by another two kilometres.",
            "2 territory/km advanced Ukraine",
        ),
        ("Four occupiers killed, enemy fuel store struck near Melitopol.", "4 soldier killed Ukraine"),
        (
            "Drones damaged two houses in a strike on Moscow after Russian missiles hit Kyiv.",
            "2 building damaged Ukraine",
        ),
        ("A Russian fuel depot was destroyed, up to 30 invaders injured.", "30 soldier wounded Ukraine"),
        ("Ukraine downs nine drones over Kyiv as Russian raids across the country kill two", "2 person killed Russia"),
        (
            "Russia condemned strikes on the Russian city of Belgorod that killed 12.",
            "12 person killed Ukraine",
        ),
        (
            "A Russian missile attack on Kramatorsk, Ukraine tore a bakery down, killing six people.",
            "6 person killed Russia",
        ),
        ("Shelling by Ukrainian forces in the occupied part of Donetsk region killed six.", "6 person killed Ukraine"),
        ("Two were hurt in shelling of a town in Russian-occupied Luhansk region.", "2 person wounded None"),
        ("Governor: 30 people were wounded by Zaporizhzhia missile strikes", "30 person wounded Russia"),
        ("Russian Missile Hits Lviv, Ukraine, Killing 4", "4 person killed Russia"),
        ("Army chief: 60 Ukrainian soldiers killed and 200 wounded", "200 soldier wounded Russia"),
        ("Six people were injured in a Moscow blast, Russian state media say.", "6 person wounded None"),
        ("Kyiv explosions kill three people, the mayor says.", "3 person killed None"),
        ("A Russian warplane accidentally dropped a bomb on Belgorod, wounding two people.", "2 person wounded None"),
        ("Captive occupiers: Four occupiers surrendered to Ukrainian marines.", "4 soldier captured Ukraine"),
        (
            "The artillery units of the Armed Forces of Ukraine performed 90 fire missions, killing seven invaders and "
            "destroying two armoured vehicles.",
            "2 vehicle/armoured destroyed Ukraine",
        ),
        ("Ukraine and Russia send home 90 soldiers in a prisoner swap.", "90 soldier returned None"),
        ("Russia said it repelled the raid, with three drones shot out of the sky.", "3 drone shot_down Russia"),
        ("Moscow says Ukraine has taken control of 12 settlements.", "12 settlement captured Ukraine as_of"),
        (
            "Ukraine's air force said Russia had launched 30 missiles, and said it had intercepted 21 of them.",
            "21 missile shot_down Ukraine",
        ),
        ("Three drones downed in Moscow region, mayor says; Russia strikes a port.", "3 drone shot_down Russia"),
        (
            "A barrage across Ukraine killed nine people a day before Ukrainian drones hit Russia.",
            "9 person killed Russia",
        ),
        ("Officials in Lviv say city of Mykolaiv struck with eight missiles", "8 missile launched Russia"),
        (
            "The Russian army carried out 20 missile strikes and 11 air strikes, the General Staff said.",
            "11 strike/airstrike launched Russia",
        ),
        ("Some 700 villagers are held in Russian captivity.", "700 person/civilian captured Russia as_of"),
        ("Russian convoy with three trucks destroyed near Izium", "3 vehicle destroyed Ukraine"),
        (
            "Five victims of Russian aggression were found dead in Sviatohirsk.",
            "5 person killed Russia",
        ),
        ("Four gunmen killed 12 people at a Russian army range.", "12 person killed None"),
        ("A fighter group of Russians holds two Russian soldiers.", "2 soldier captured Ukraine as_of"),
    ],
)
def test_actor_side_of_whole_sentences(nlp: Language, text: str, expected: str) -> None:
    assert expected in [told(claim) for claim in claims_of(nlp, text)]


@pytest.mark.model
def test_actor_side_of_the_enemys_losses_is_who_struck_before(nlp: Language) -> None:
    text = (
        "The Steppe Group's units defeated two brigades of the Armed Forces of Ukraine near Verkhova. "
        "The enemy's losses amounted to 40 troops and two tanks. One enemy depot was destroyed."
    )
    sides = {claim.actor_side for claim in claims_of(nlp, text) if claim.action in {"casualties", "lost", "destroyed"}}
    assert sides == {"Russia"}


@pytest.mark.model
@pytest.mark.parametrize(("source", "side"), [("ukrinform.net", "Ukraine"), ("TASS", "Russia"), ("Signal Wire", None)])
def test_actor_side_of_those_who_strike_the_enemy_is_their_outlets(
    nlp: Language, source: str, side: str | None
) -> None:
    [claim] = claims_of(nlp, "Air defence units downed three enemy drones.", source=source)
    assert claim.actor_side == side
    [claim] = claims_of(nlp, "Our aviation made four strikes.", source=source)
    assert claim.actor_side == side


@pytest.mark.model
def test_actor_side_on_occupied_land_is_the_foe_of_who_complains(nlp: Language) -> None:
    text = "The Russian-installed administration of Kherson said an attack damaged three houses near Beryslav."
    [claim] = claims_of(nlp, text)
    assert claim.actor_side == "Ukraine"


@pytest.mark.model
def test_actor_side_of_what_was_downed_is_the_outlets_own(nlp: Language) -> None:
    text = "The Air Force of Ukraine struck enemy positions. Three drones were also destroyed."
    assert [claim.actor_side for claim in claims_of(nlp, text, source="ukrinform.net")] == ["Ukraine"]
    title = "Ukraine's aviation launches 12 strikes, air defence units down nine drones"
    claims = claims_of(nlp, title, source="ukrinform.net")
    assert {claim.action: claim.actor_side for claim in claims}["shot_down"] == "Ukraine"


@pytest.mark.model
def test_actor_side_is_not_read_off_a_signature_nor_off_what_is_counted(nlp: Language) -> None:
    text = "Twelve lorries and two boats were burnt out, - JFO press centre"
    assert {claim.actor_side for claim in claims_of(nlp, text, source="ukrinform.net")} == {"Ukraine"}
    [claim] = claims_of(nlp, "Destruction of an enemy helicopter", source="ukrinform.net")
    assert claim.actor_side == "Ukraine"


@pytest.mark.model
def test_actor_side_of_those_brought_away_is_not_the_land_they_leave_if_another_is_told(nlp: Language) -> None:
    [claim] = claims_of(nlp, "Nearly 300 people were evacuated from Mariupol by the Red Cross.")
    assert claim.actor_side is None


@pytest.mark.model
def test_actor_side_on_held_ground_is_told_by_the_headline_or_by_who_complains(nlp: Language) -> None:
    text = "At least ten people were hurt in the shelling of Enerhodar quarters."
    [claim] = claims_of(nlp, text, title="Wounded by the occupiers' shelling")
    assert claim.actor_side == "Russia"
    [claim] = claims_of(nlp, "Six killed in bombing near Orikhiv, State Emergency Service of Ukraine reports")
    assert claim.actor_side == "Russia"


@pytest.mark.model
def test_target_side_is_nobodys_abroad(nlp: Language) -> None:
    [claim] = claims_of(nlp, "A stray Ukrainian missile killed two farmers in Poland.")
    assert (claim.actor_side, claim.target_side) == ("Ukraine", None)


@pytest.mark.model
def test_target_side_is_not_a_foreigners_country(nlp: Language) -> None:
    [claim] = claims_of(nlp, "A Danish man was killed while fighting in eastern Ukraine.")
    assert claim.target_side is None


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        (
            "Two men were killed in shelling, the governor said.",
            "Shelling of Belgorod region",
            "Ukraine",
        ),  # its body tells
        ("Russia downed nine Ukrainian drones while either side sent more by night.", "", "Russia"),
        ("Two houses were hit in Kyiv, residents say.", "", "Russia"),
        ("Russians open fire on two farms, three civilians killed.", "", "Russia"),
        ("Ukrainian marines beat back two Russian assaults, burning three lorries.", "", "Ukraine"),
    ],
)
def test_actor_side_of_harm_by_what_stands_around_it(
    nlp: Language, text: str, title: str, expected: str | None
) -> None:
    told_by = {
        claim.actor_side for claim in claims_of(nlp, text, title=title) if claim.action not in {"fought", "launched"}
    }
    assert told_by == {expected}
