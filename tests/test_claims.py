"""Whole claims from text, through every finder, with the real model."""

from datetime import date

import pytest
from spacy.language import Language

from tests.whole_claims import PUBLISHED, claims_of, told


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Russia launched 31 drones and two missiles at Ukraine overnight, with air defences destroying 28 drones.",
            ["31 drone launched Russia", "2 missile launched Russia", "28 drone shot_down Ukraine"],
        ),
        (
            "Air defences destroyed 28 out of the 31 drones sent from the sea, the Ukrainian air force said.",
            ["28 drone shot_down Ukraine", "31 drone launched Russia"],
        ),
        (
            "A Russian strike on Kharkiv left seven people dead and 19 wounded.",
            ["7 person killed Russia", "19 person wounded Russia"],
        ),
        (
            "Five civilians were killed and 12 others injured after Ukrainian forces shelled a village.",
            ["5 person/civilian killed Ukraine", "12 person wounded Ukraine"],
        ),
        (
            "All 14 drones - of which six were aimed at Kharkiv - were destroyed, Ukrainian officials said.",
            ["14 drone shot_down Ukraine", "6 drone launched Russia"],
        ),
        (
            "Ukraine said it shot down three cruise missiles of five and 12 drones out of 18 launched overnight.",
            ["3 missile/cruise shot_down Ukraine", "12 drone shot_down Ukraine", "18 drone launched Russia"],
        ),
        ("Ukraine shoots down 11 Iranian-made drones, officials say", ["11 drone shot_down Ukraine"]),
        ("Soldiers of the 21st brigade destroyed a Russian tank near Bakhmut.", ["1 tank destroyed Ukraine"]),
        ("Kyiv denied Russian claims that it had killed 70 of its soldiers.", []),
        ("Kyiv dismisses claims that its troops shelled a market in Donetsk, killing four.", []),
        (
            "Two men died, bringing the total Ukrainian death toll to nine.",
            ["2 person killed None", "9 person killed None cumulative"],
        ),
        ("A blaze at a refinery in Belgorod killed three people.", ["3 person killed None"]),
        ("A day before, Russia fired 16 drones at Odesa.", ["16 drone launched Russia"]),
        ("Ukraine attempted to attack Belgorod with 17 drones, officials said.", ["17 drone launched Ukraine"]),
        ("A strike on Odesa killed two people, the second such attack in three days.", ["2 person killed Russia"]),
        (
            "Ukraine's air force said it downed 33 out of 58 targets in a Russian attack, including 20 drones.",
            ["20 drone shot_down Ukraine"],
        ),
        ("Russia said its jets intercepted two American planes over the Baltic Sea.", []),
        ("Five Russian bombers were destroyed or damaged in the blasts.", ["5 aircraft/bomber destroyed Ukraine"]),
        ("Four helicopters have left the base near Belgorod.", []),
        (
            "Air defences shot down six out of nine Ukrainian drones launched at Bryansk.",
            ["6 drone shot_down Russia", "9 drone launched Ukraine"],
        ),
        (
            "Raids on Kharkiv continued with over 40 drones and four missiles launched.",
            ["40 drone launched Russia", "4 missile launched Russia"],
        ),
        ("Thousands of Russian troops amassed on the border.", ["1000 soldier deployed Russia as_of"]),
        ("Four people are trapped under the rubble in Kharkiv.", ["4 person missing Russia as_of"]),
        ("Two explosive devices were used on the Crimean Bridge.", []),
        (
            "Russian ammunition depot destroyed, up to 40 invaders injured near Kherson",
            ["40 soldier wounded Ukraine"],
        ),
        ("One video captured a man who was leaving Kharkiv.", []),
        ("There were no casualties, and two fires were put out in Kharkiv.", []),
        ("Some 10 drones were lost on radar.", ["10 drone lost_jammed None"]),
        (
            "Ukrainian troops have captured 28 settlements in the Kursk region.",
            ["28 settlement captured Ukraine as_of"],
        ),
        ("Russia has lost 16 tanks since the invasion began.", ["16 tank lost Ukraine cumulative"]),
        ("Russian forces are killing 20 civilians every day.", ["20 person/civilian killed Russia rate"]),
        ("Russia could send 90 drones against Odesa.", ["90 drone launched Russia planned"]),
        ("A deal was reached to exchange 1,000 prisoners.", ["1000 prisoner returned None planned"]),
        ("The death toll in the attack on Dnipro rose to 14.", ["14 person killed Russia"]),
        (
            "Russia launched its largest attack since 2022, sending 800 drones.",
            ["800 drone launched Russia"],
        ),
        (
            "Russia launched 823 aerial weapons overnight, including 810 drones and 13 missiles.",
            ["823 munition launched Russia breakdown", "810 drone launched Russia", "13 missile launched Russia"],
        ),
        (
            "Russian air defences destroyed five Ukrainian drones: three over the Bryansk region and two over the "
            "Kursk region.",
            ["5 drone shot_down Russia", "3 drone shot_down Russia breakdown", "2 drone shot_down Russia breakdown"],
        ),
        ("An Israeli air strike killed nine people on Friday, medics said.", ["9 person killed Israel elsewhere"]),
        (
            "Two reporters injured and driver killed near Kharkiv",
            ["2 person/journalist wounded Russia"],
        ),
        (
            "The strike on Kharkiv left two people killed and six people wounded.",
            ["2 person killed Russia", "6 person wounded Russia"],
        ),
        (
            "Russian shells hit Kharkiv: at least six were killed and nine more, including a nurse, were injured.",
            ["6 person killed Russia", "9 person wounded Russia"],
        ),
        (
            "Ukrainian shelling kills 2 farmers and wounds 9 as fog lifts, Mayor Ivan Petrenko says",
            ["2 person killed Ukraine", "9 person wounded Ukraine"],
        ),
        (
            "Russian shells hit Kharkiv: 3 drivers killed, 12 civilians wounded by noon",
            ["3 person killed Russia", "12 person/civilian wounded Russia"],
        ),
        (
            "2 killed at a bakery and dozens in hospital after Russian attack on Kharkiv",
            ["2 person killed Russia", "12 person wounded Russia"],
        ),
        ("Heavy snow left 17 people dead in the north of Japan.", ["17 person killed None elsewhere"]),
        ("Germany sends 90 missiles to Ukraine.", ["90 missile delivered Germany"]),
        ("The US sent 70 drones to Ukraine.", ["70 drone delivered United States"]),
        ("Russia sent 30 missiles to Kyiv.", ["30 missile launched Russia"]),
        (
            "A deputy's grenades hurt 21 people in a local parliament in Ukraine.",
            ["21 person wounded Russia elsewhere"],
        ),
        ("Four men were fatally wounded in Kherson by Russian shells.", ["4 person killed Russia"]),
        ("Moscow says it beat back an attack on three oil tankers.", []),
        (
            "Ukraine said two planes were damaged and three destroyed in Monday's attack.",
            ["2 aircraft damaged Ukraine", "3 aircraft destroyed Ukraine"],
        ),
        ("Nine Russian soldiers killed by friendly fire near Lyman.", ["9 soldier killed None"]),
        ("The UK sends more aid to Ukraine after 20 attacks on clinics.", ["20 strike launched None"]),
        ("Norland claims two drones hit a house in Kyiv.", ["2 drone hit Russia"]),
        ("Two pilots said that they had killed villagers near Kharkiv.", []),
        ("The town is a ruin, with just 800 people left.", []),
        ("Some 70,000 people left without water in Kherson.", []),
        ("Four soldiers sustained fatal wounds near Kharkiv.", ["4 soldier killed None"]),
        ("Ukraine recovers 40 prisoners taken by Russia.", ["40 prisoner returned Ukraine"]),
        ("Occupiers damaged one of the power plants.", []),
        ("The two drones were not shot down.", []),
    ],
)
def test_find_claims_tells_what_was_done_by_whom(nlp: Language, text: str, expected: list[str]) -> None:
    assert [told(claim) for claim in claims_of(nlp, text)] == expected


@pytest.mark.model
def test_find_claims_names_claimant_day_and_target(nlp: Language) -> None:
    [claim] = claims_of(nlp, "Moscow said Ukraine had fired 117 drones across the border on Sunday.")
    assert (claim.claimant, claim.claimant_side) == ("Moscow", "Russia")
    assert (claim.actor_side, claim.target_side) == ("Ukraine", "Russia")
    assert (claim.event_date, claim.event_precision) == (date(2024, 8, 25), "day")
    assert (claim.reported_on, claim.headline) == (PUBLISHED, False)


@pytest.mark.model
def test_find_claims_takes_a_body_without_a_country_for_the_defenders_own(nlp: Language) -> None:
    [claim] = claims_of(nlp, "The defence ministry said 18 drones had been shot down over the Bryansk region.")
    assert (claim.claimant, claim.claimant_side) == ("The defence ministry", "Russia")
    [claim] = claims_of(nlp, "The defence ministry said 18 people had been killed in the strike.")
    assert claim.claimant_side is None


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("Nearly 200,000 residents have fled the border region.", (None, 200_000, "at_most")),
        ("About 200,000 residents have fled the border region.", (200_000, 200_000, "approx")),
        ("Dozens of residents have fled the border region.", (12, None, "approx")),
        ("The death toll in Verkhova rose from 12 to 14 on Monday.", (14, 14, "exact")),
    ],
)
def test_find_claims_leaves_open_what_a_hedge_leaves_open(nlp: Language, text: str, bounds: tuple[object, ...]) -> None:
    [claim] = claims_of(nlp, text)
    assert (claim.low, claim.high, claim.modifier) == bounds


@pytest.mark.model
def test_find_claims_links_a_part_to_its_total(nlp: Language) -> None:
    text = "Ukraine's air force said 40 drones were shot down, including 34 over the Odesa region."
    total, part = claims_of(nlp, text)
    assert (part.scope, part.part_of, part.place_id) == ("breakdown", total.start, "place/odesa_oblast")


@pytest.mark.model
def test_find_claims_marks_headlines_and_assumed_days(nlp: Language) -> None:
    [claim] = claims_of(nlp, "It was quiet.", title="Three killed in Russian strike on Sumy")
    assert claim.headline
    assert (claim.event_date, claim.event_precision) == (PUBLISHED, "assumed")


@pytest.mark.model
def test_find_claims_tells_since_when_a_total_counts(nlp: Language) -> None:
    [claim] = claims_of(nlp, "Ukrainian forces have taken 594 soldiers prisoner since 6 August.")
    assert (claim.scope, claim.period_start) == ("cumulative", date(2024, 8, 6))


@pytest.mark.model
@pytest.mark.parametrize("text", ["", ".", "12", "\n\n", "💥 40 💥 drones", "9" * 400 + " people were killed."])
def test_find_claims_bears_odd_texts(nlp: Language, text: str) -> None:
    assert all(claim.scope != "event" or claim.action for claim in claims_of(nlp, text))


@pytest.mark.model
def test_find_claims_credits_who_confirmed_it_in_passing(nlp: Language) -> None:
    [claim] = claims_of(nlp, "The shelling wounded four people in Kherson, as confirmed by local authorities.")
    assert claim.claimant == "local authorities"
    assert claim.claimant_side == "Ukraine"
