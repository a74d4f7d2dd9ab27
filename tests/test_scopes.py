from dataclasses import replace
from datetime import date

import pytest

from analysis.claiming.days.event_dates import When, find_event_day
from analysis.claiming.scopes.scopes import find_scope, is_negated
from analysis.claiming.scopes.stretches import period_start
from tests.claim_rows import PUBLISHED, date_at, scene_of, story_of
from tests.conftest import MakeDoc
from tests.spelt import spelt

KILLED = "War/NOUN/NN/nsubj/1 killed/VERB/VBD/ROOT/1/kill 40/NUM/CD/nummod/3 people/NOUN/NNS/dobj/1"
SHELLS = KILLED.replace("War/NOUN/NN/nsubj/1", "Shells/NOUN/NNS/nsubj/1/shell")
FIRED = "They/PRON/PRP/nsubj/1 fired/VERB/VBD/ROOT/1/fire 300/NUM/CD/nummod/3 missiles/NOUN/NNS/dobj/1/missile"
ROCKETS = SHELLS.replace("Shells/NOUN/NNS/nsubj/1/shell", "Rockets/NOUN/NNS/nsubj/1/rocket")
WOUNDED = "They/PRON/PRP/nsubj/1 wounded/VERB/VBD/ROOT/1/wound 149/NUM/CD/nummod/3 people/NOUN/NNS/dobj/1"
HAVE_FIRED = "They/PRON/PRP/nsubj/2 have/AUX/VBP/aux/2 fired/VERB/VBN/ROOT/2/fire missiles/NOUN/NNS/dobj/2/missile"
RECORDED = (
    "They/PRON/PRP/nsubj/3 have/AUX/VBP/aux/3 already/ADV/RB/advmod/3 recorded/VERB/VBN/ROOT/3/record "
    "16/NUM/CD/nummod/5 schools/NOUN/NNS/dobj/3/school destroyed/VERB/VBN/acl/5/destroy"
)
OPENED_BY_WAR = (
    "Amid/ADP/IN/ROOT/0 a/DET/DT/det/3 long/ADJ/JJ/amod/3 war/NOUN/NN/pobj/0 ,/PUNCT/,/punct/8 in/ADP/IN/prep/8 "
    "40/NUM/CD/nummod/7 people/NOUN/NNS/nsubj/8/person died/VERB/VBD/relcl/3/die"
)
THANKS = (
    "Thanks/NOUN/NNS/npadvmod/6 to/ADP/IN/prep/0 9/NUM/CD/nummod/3 prisoner/NOUN/NN/nmod/4 swaps/NOUN/NNS/pobj/1/swap "
    "people/NOUN/NNS/nsubj/6/person returned/VERB/VBD/ROOT/6/return"
)
IN_CAMPAIGN = (
    "They/PRON/PRP/nsubj/1 took/VERB/VBD/ROOT/1/take 7/NUM/CD/nummod/3 towns/NOUN/NNS/dobj/1/town in/ADP/IN/prep/1 "
    "the/DET/DT/det/6 incursion/NOUN/NN/pobj/4"
)
HUNDREDS = HAVE_FIRED.replace("missiles/NOUN/NNS/dobj/2/missile", "hundreds/NOUN/NNS/dobj/2/hundred").replace(
    "fired/VERB/VBN/ROOT/2/fire", "downed/VERB/VBN/ROOT/2/down"
)
HAS_VERIFIED = (
    "It/PRON/PRP/nsubj/2 has/AUX/VBZ/aux/2/have verified/VERB/VBN/ROOT/2/verify 18/NUM/CD/nummod/4 "
    "attacks/NOUN/NNS/dobj/2/attack"
)
IN_RAIDS = (
    "12/NUM/CD/nummod/1 people/NOUN/NNS/nsubjpass/3/person have/AUX/VBP/aux/3 killed/VERB/VBN/ROOT/3/kill "
    "in/ADP/IN/prep/3 43/NUM/CD/nummod/6 raids/NOUN/NNS/pobj/4/raid"
)
LIBERATED = "Towns/NOUN/NNS/nsubjpass/1/town liberated/VERB/VBN/ROOT/1/liberate"
FALLEN = (
    "They/PRON/PRP/nsubj/1 returned/VERB/VBD/ROOT/1/return 40/NUM/CD/nummod/4 fallen/ADJ/JJ/amod/4 "
    "soldiers/NOUN/NNS/dobj/1/soldier"
)
REPORT = (
    "They/PRON/PRP/nsubj/1 spread/VERB/VBD/ROOT/1/spread fake/ADJ/JJ/amod/3 reports/NOUN/NNS/dobj/1/report "
    "of/ADP/IN/prep/3 40/NUM/CD/nummod/6 people/NOUN/NNS/pobj/4/person killed/VERB/VBN/acl/6/kill"
)
SENT, NEWS = ("cumulative", "lost_one_by_one"), ("event", "published")
PERFECT = ("cumulative", "perfect")
MANY_KILLED = ("cumulative", "many_killed")
LOST = "They/PRON/PRP/nsubj/2 have/AUX/VBP/aux/2 lost/VERB/VBN/ROOT/2/lose tanks/NOUN/NNS/dobj/2/tank"
AMID_WAR = SHELLS + " amid/ADP/IN/prep/1 the/DET/DT/det/6 war/NOUN/NN/pobj/4"
AT_LEAST_SINCE = (
    "At/ADP/IN/advmod/2 least/ADJ/JJS/advmod/2 40/NUM/CD/nummod/3 people/NOUN/NNS/nsubj/4 died/VERB/VBD/ROOT/4/die "
    "since/ADV/RB/advmod/4"
)
SINCE_THE_NIGHT = (
    "The/DET/DT/det/1 biggest/ADJ/JJS/ROOT/1/big since/SCONJ/IN/prep/1 May/PROPN/NNP/pobj/2 when/SCONJ/WRB/advmod/5 "
    "used/VERB/VBD/relcl/3/use drones/NOUN/NNS/dobj/5/drone"
)
FLOODS = KILLED.replace("War/NOUN/NN/nsubj/1", "Floods/NOUN/NNS/nsubj/1/flood")
SINCE = (
    "They/PRON/PRP/nsubj/2 have/AUX/VBP/aux/2 lost/VERB/VBN/ROOT/2/lose tanks/NOUN/NNS/dobj/2/tank "
    "since/SCONJ/IN/prep/2 May/PROPN/NNP/pobj/4/May"
)
SINCE_DAWN = SINCE.replace("May/PROPN/NNP/pobj/4/May", "dawn/NOUN/NN/pobj/4")
RANKED = (
    "Sending/VERB/VBG/advcl/4/send drones/NOUN/NNS/dobj/0/drone ,/PUNCT/,/punct/4 it/PRON/PRP/nsubj/4 "
    "made/VERB/VBD/ROOT/4/make its/PRON/PRP$/poss/7 largest/ADJ/JJS/amod/7/large attack/NOUN/NN/dobj/4 "
    "since/SCONJ/IN/prep/4 May/PROPN/NNP/pobj/8/May"
)
RETAKEN = "60/NUM/CD/nummod/1 miles/NOUN/NNS/ROOT/1/mile retaken/VERB/VBN/acl/1/retake"
TAKEN = "They/PRON/PRP/nsubj/2 have/AUX/VBP/aux/2 taken/VERB/VBN/ROOT/2/take towns/NOUN/NNS/dobj/2/town"
A_DAY = SHELLS + " a/DET/DT/det/5 day/NOUN/NN/npadvmod/1"
SO_FAR = SHELLS + " so/ADV/RB/advmod/5 far/ADV/RB/advmod/1"
AS_OF_THE_WAR = SHELLS + (
    " as/ADP/IN/prep/3 of/ADP/IN/prep/4 this/DET/DT/det/7 morning/NOUN/NN/pobj/5 of/ADP/IN/prep/7 war/NOUN/NN/pobj/8"
)
HAVE_LOST = LOST.replace("lost/VERB/VBN/ROOT/2/lose", "lost/VERB/VBN/ROOT/2/lose five/NUM/CD/nummod/4").replace(
    "tanks/NOUN/NNS/dobj/2/tank", "{noun}/NOUN/NNS/dobj/2"
)
FREED = (
    "They/PRON/PRP/nsubj/1 freed/VERB/VBD/ROOT/1/free 40/NUM/CD/nummod/3 soldiers/NOUN/NNS/dobj/1/soldier "
    "in/ADP/IN/prep/1 nine/NUM/CD/nummod/6 {noun}/NOUN/NNS/pobj/4/{lemma}"
)
BODIES = (
    "The/DET/DT/det/1 bodies/NOUN/NNS/ROOT/1/body of/ADP/IN/prep/1 people/NOUN/NNS/pobj/2/person "
    "killed/VERB/VBN/acl/3/kill there/ADV/RB/advmod/4"
)
BIGGEST_SO_FAR = SHELLS + " biggest/ADJ/JJS/amod/3/big so/ADV/RB/advmod/6 far/ADV/RB/advmod/3"
OVER_DAYS = SHELLS + " over/ADP/IN/prep/1 the/DET/DT/det/6 days/NOUN/NNS/pobj/4/day"


@pytest.mark.parametrize(
    ("notation", "counted", "thing", "least", "expected"),
    [
        (SHELLS, 3, "person", 40, ("event", "published")),
        (SHELLS, 3, "person", 40_000, ("cumulative", "too_many_for_a_day")),
        (FIRED, 3, "missile/cruise", 300, ("cumulative", "too_many_for_a_day")),
        (SHELLS, 3, "person/civilian/child", 60, ("cumulative", "too_many_for_a_day")),
        (KILLED, 3, "person", 40, ("cumulative", "war_so_far")),
        (SINCE, 3, "tank", 16, ("cumulative", "since")),
        (SINCE_DAWN, 3, "tank", 16, ("event", "published")),
        (RANKED, 1, "drone", 800, ("event", "published")),
        (SO_FAR, 3, "person", 40, ("cumulative", "so_far")),
        (A_DAY, 3, "person", 40, ("rate", "per")),
        (TAKEN, 3, "settlement", 28, ("as_of", "ground_held")),
        (IN_CAMPAIGN, 3, "settlement", 7, ("as_of", "ground_held")),
        (IN_CAMPAIGN.replace("incursion", "east"), 3, "settlement", 7, NEWS),
        (LOST, 3, "tank", 40, ("cumulative", "perfect")),
        (LOST.replace("lost/VERB/VBN/ROOT/2/lose", "captured/VERB/VBN/ROOT/2/capture"), 3, "soldier", 90, PERFECT),
        (HAVE_LOST.format(noun="tanks"), 4, "tank", 5, ("cumulative", "lost_one_by_one")),
        (HAVE_LOST.format(noun="men"), 4, "soldier", 5, ("event", "published")),
        (HAVE_FIRED, 3, "missile", 240, PERFECT),
        (HAVE_FIRED, 3, "missile", 140, ("event", "published")),
        (HUNDREDS, 3, "drone", 100, PERFECT),
        (HUNDREDS.replace("hundred", "dozen"), 3, "drone", 100, NEWS),
        (HAS_VERIFIED, 4, "strike", 18, PERFECT),
        (HAS_VERIFIED.replace("verified/VERB/VBN/ROOT/2/verify", "faced/VERB/VBN/ROOT/2/face"), 4, "strike", 18, NEWS),
        (IN_RAIDS, 1, "person", 12, ("cumulative", "in_several")),
        (IN_RAIDS.replace("have/", "then/"), 1, "person", 12, NEWS),
        (LIBERATED, 0, "settlement", 41, ("as_of", "ground_held")),
        (LIBERATED, 0, "settlement", 4, NEWS),
        (HAVE_FIRED.replace("fired/VERB/VBN/ROOT/2/fire", "donated/VERB/VBN/ROOT/2/donate"), 3, "missile", 8, SENT),
        (HAVE_FIRED.replace("have/AUX/VBP/aux/2", "had/AUX/VBD/aux/2"), 3, "missile", 240, ("event", "published")),
        (TAKEN, 3, "settlement", 1500, ("as_of", "ground_held")),
        (RETAKEN, 1, "territory/square_mile", 60, ("as_of", "ground_held")),
        (RETAKEN.replace("miles/", "towns/"), 1, "settlement", 6, ("event", "published")),
        (TAKEN.replace("have/", "then/"), 3, "settlement", 1500, ("cumulative", "too_many_for_a_day")),
        (OPENED_BY_WAR, 7, "person", 40, ("cumulative", "amid_war")),
        (OPENED_BY_WAR.replace("war/", "raid/"), 7, "person", 40, ("event", "published")),
        (THANKS, 5, "person", 40, ("cumulative", "in_several")),
        (RECORDED, 5, "facility", 16, ("cumulative", "so_far")),
        (RECORDED.replace("recorded/VERB/VBN/ROOT/3/record", "left/VERB/VBN/ROOT/3/leave"), 5, "facility", 16, NEWS),
        (FREED.format(noun="swaps", lemma="swap"), 3, "soldier", 40, ("cumulative", "in_several")),
        (BIGGEST_SO_FAR, 3, "person", 40, ("event", "published")),
        (FREED.format(noun="towns", lemma="town"), 3, "soldier", 40, ("event", "published")),
        (ROCKETS.replace("Rockets/NOUN/NNS/nsubj/1/rocket", "They/PRON/PRP/nsubj/1"), 3, "person", 149, MANY_KILLED),
        (ROCKETS, 3, "person", 149, MANY_KILLED),
        (ROCKETS, 3, "person", 49, ("event", "published")),
        (WOUNDED, 3, "person", 149, ("cumulative", "no_attack_told")),
        (WOUNDED + " in/ADP/IN/prep/1 raids/NOUN/NNS/pobj/4/raid", 3, "person", 149, ("event", "published")),
        (AMID_WAR, 3, "person", 40, ("cumulative", "amid_war")),
        (AT_LEAST_SINCE, 3, "person", 40, ("cumulative", "since")),
        (SINCE_THE_NIGHT, 6, "drone", 90, ("historical", "compared")),
        (AS_OF_THE_WAR, 3, "person", 40, ("cumulative", "as_of")),
        (BODIES, 3, "person", 4, ("historical", "among_the_dead")),
        (FALLEN, 4, "soldier", 40, ("historical", "among_the_dead")),
        (FALLEN.replace("fallen/", "young/"), 4, "soldier", 40, NEWS),
        (FLOODS, 3, "person", 40, ("elsewhere", "no_war")),
    ],
)
def test_find_scope_gives_the_reason(
    *, make_doc: MakeDoc, notation: str, counted: int, thing: str, least: float, expected: tuple[str, str]
) -> None:
    story = story_of(spelt(make_doc, notation, published=PUBLISHED))
    scene = scene_of(story, counted, thing, least=least)
    assert find_scope(scene, find_event_day(story, scene.act.trigger, scene.counted, scene.sentence)) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [(date(2031, 5, 9), ("event", "dated")), (date(2031, 3, 9), ("historical", "long_ago"))],
)
def test_find_scope_keeps_old_days_out(make_doc: MakeDoc, day: date, expected: tuple[str, str]) -> None:
    doc = spelt(make_doc, SHELLS + " Friday/PROPN/NNP/npadvmod/1", published=PUBLISHED)
    story = story_of(doc, dates=(date_at(doc, 4, 5, day),))
    scene = scene_of(story, 3, "person")
    assert find_scope(scene, find_event_day(story, doc[1], doc[3], doc[3].sent)) == expected


def test_find_scope_takes_a_stretch_of_days_for_a_sum(make_doc: MakeDoc) -> None:
    doc = spelt(make_doc, OVER_DAYS, published=PUBLISHED)
    story = story_of(doc, dates=(date_at(doc, 5, 7, PUBLISHED, kind="DURATION"),))
    scene = scene_of(story, 3, "person")
    assert find_scope(scene, find_event_day(story, doc[1], doc[3], doc[3].sent)) == ("cumulative", "stretch")


DURING_A_SIEGE = SHELLS + (" {over}/ADP/IN/prep/1 a/DET/DT/det/7 twelve-day/ADJ/JJ/amod/7 siege/NOUN/NN/pobj/4")


@pytest.mark.parametrize(("over", "expected"), [("during", "stretch"), ("near", "published")])
def test_find_scope_takes_what_a_long_thing_brought_for_a_sum(make_doc: MakeDoc, over: str, expected: str) -> None:
    doc = spelt(make_doc, DURING_A_SIEGE.format(over=over), published=PUBLISHED)
    length = replace(date_at(doc, 6, 7, PUBLISHED, kind="DURATION"), first_day=None, last_day=None)
    scene = scene_of(story_of(doc, dates=(length,)), 3, "person")
    assert find_scope(scene, find_event_day(scene.story, doc[1], doc[3], doc[3].sent))[1] == expected


def test_find_scope_takes_what_a_week_has_seen_for_a_sum(make_doc: MakeDoc) -> None:
    seen = "The/DET/DT/det/1 week/NOUN/NN/nsubj/2 saw/VERB/VBD/ROOT/2/see 40/NUM/CD/nummod/4 "
    doc = spelt(make_doc, seen + "people/NOUN/NNS/nsubj/5 killed/VERB/VBN/ccomp/2/kill", published=PUBLISHED)
    week = replace(date_at(doc, 0, 2, PUBLISHED, kind="DURATION"), value="P1W", first_day=None, last_day=None)
    scene = scene_of(story_of(doc, dates=(week,)), 4, "person")
    assert find_scope(scene, find_event_day(scene.story, doc[5], doc[4], doc[4].sent)) == ("cumulative", "stretch")


def test_period_start_is_the_day_after_since(make_doc: MakeDoc) -> None:
    doc = spelt(make_doc, SINCE, published=PUBLISHED)
    story = story_of(doc, dates=(date_at(doc, 5, 6, date(2031, 5, 1), date(2031, 5, 31)),))
    scene = scene_of(story, 3, "tank")
    assert period_start(scene, find_event_day(story, doc[2], doc[3], doc[3].sent)) == date(2031, 5, 1)


def test_is_negated_by_a_not_of_the_act(make_doc: MakeDoc) -> None:
    assert is_negated(scene_of(story_of(spelt(make_doc, SHELLS + " not/PART/RB/neg/1")), 3, "person"))
    assert is_negated(scene_of(story_of(spelt(make_doc, SHELLS.replace("Shells", "Nobody"))), 3, "person"))
    assert not is_negated(scene_of(story_of(spelt(make_doc, SHELLS)), 3, "person"))


@pytest.mark.parametrize(("last", "expected"), [(date(2031, 5, 9), "cumulative"), (date(2031, 5, 6), "event")])
def test_find_scope_takes_from_day_to_day_for_a_sum(make_doc: MakeDoc, last: date, expected: str) -> None:
    doc = spelt(make_doc, SHELLS + " from/ADP/IN/prep/1 May/PROPN/NNP/pobj/4", published=PUBLISHED)
    story = story_of(doc, dates=(date_at(doc, 5, 6, date(2031, 5, 5), last),))
    scene = scene_of(story, 3, "person")
    assert find_scope(scene, find_event_day(story, scene.act.trigger, scene.counted, scene.sentence))[0] == expected


def test_find_scope_takes_between_two_days_for_a_sum_from_the_first(make_doc: MakeDoc) -> None:
    between = " between/ADP/IN/prep/1 May/PROPN/NNP/pobj/4 and/CCONJ/CC/cc/5 June/PROPN/NNP/conj/5"
    doc = spelt(make_doc, SHELLS + between, published=PUBLISHED)
    first, last = date(2031, 4, 5), date(2031, 5, 5)
    scene = scene_of(story_of(doc, dates=(date_at(doc, 5, 6, first), date_at(doc, 7, 8, last))), 3, "person")
    when = find_event_day(scene.story, scene.act.trigger, scene.counted, scene.sentence)
    assert find_scope(scene, when) == ("cumulative", "from_day_to_day")
    assert (when.day, period_start(scene, when)) == (last, first)


@pytest.mark.parametrize(("first", "expected"), [(date(2031, 5, 5), "from_day_to_day"), (PUBLISHED, "published")])
def test_find_scope_takes_from_a_day_on_for_a_sum(make_doc: MakeDoc, first: date, expected: str) -> None:
    doc = spelt(make_doc, SHELLS + " from/ADP/IN/prep/1 Monday/PROPN/NNP/pobj/4", published=PUBLISHED)
    scene = scene_of(story_of(doc, dates=(date_at(doc, 5, 6, first),)), 3, "person")
    assert (
        find_scope(scene, find_event_day(scene.story, scene.act.trigger, scene.counted, scene.sentence))[1] == expected
    )


@pytest.mark.parametrize(("verb", "expected"), [(1, "stock"), (6, "dated")])
def test_find_scope_takes_the_evacuated_of_a_day_for_an_event(make_doc: MakeDoc, verb: int, expected: str) -> None:
    doc = spelt(
        make_doc,
        "He/PRON/PRP/nsubj/1 said/VERB/VBD/ROOT/1/say 40/NUM/CD/nummod/3 people/NOUN/NNS/nsubjpass/6/person "
        "had/AUX/VBD/aux/6/have been/AUX/VBN/auxpass/6/be evacuated/VERB/VBN/ccomp/1/evacuate "
        f"Monday/PROPN/NNP/npadvmod/{verb}",
        published=PUBLISHED,
    )
    scene = scene_of(story_of(doc, dates=(date_at(doc, 7, 8, PUBLISHED),)), 3, "person")
    assert (
        find_scope(scene, find_event_day(scene.story, scene.act.trigger, scene.counted, scene.sentence))[1] == expected
    )


FLED = "40/NUM/CD/nummod/1 people/NOUN/NNS/nsubj/2/person fled/VERB/VBD/ROOT/2/flee"


@pytest.mark.parametrize(("reason", "expected"), [("past_day", ("event", "past_day")), ("dated", ("as_of", "stock"))])
def test_find_scope_takes_those_who_fled_over_the_past_day_for_an_event(
    make_doc: MakeDoc, reason: str, expected: tuple[str, str]
) -> None:
    scene = scene_of(story_of(spelt(make_doc, FLED, published=PUBLISHED)), 1, "person")
    assert find_scope(scene, When(PUBLISHED, "day", reason)) == expected


def test_find_scope_takes_those_evacuated_as_of_today_for_a_state(make_doc: MakeDoc) -> None:
    as_of = "As/ADP/IN/prep/5 of/ADP/IN/prep/0 today/NOUN/NN/pobj/1 40/NUM/CD/nummod/4 people/NOUN/NNS/nsubjpass/5 "
    doc = spelt(make_doc, as_of + "evacuated/VERB/VBN/ROOT/5/evacuate", published=PUBLISHED)
    scene = scene_of(story_of(doc, dates=(date_at(doc, 2, 3, PUBLISHED),)), 4, "person")
    assert find_scope(scene, find_event_day(scene.story, doc[5], doc[4], doc[4].sent)) == ("as_of", "stock")


GIVEN = "{title} They/PRON/PRP/nsubj/2 captured/VERB/VBD/ROOT/2/capture 4/NUM/CD/nummod/4 men/NOUN/NNS/dobj/2/man"
QUIET, SEIZED = "Rain/NOUN/NN/ROOT/0", "Seized/VERB/VBD/ROOT/0/seize"


@pytest.mark.parametrize(
    ("notation", "least", "expected"),
    [
        (GIVEN.format(title=QUIET), 4, "result_of_weeks"),
        (GIVEN.format(title=QUIET), 1, "published"),
        (GIVEN.format(title=QUIET).replace("VBD", "VBP"), 4, "published"),
        (GIVEN.format(title=SEIZED), 4, "published"),
    ],
)
def test_find_scope_takes_what_no_title_tells_for_the_result_of_weeks(
    make_doc: MakeDoc, notation: str, least: float, expected: str
) -> None:
    title = notation.split("/", 1)[0]
    story = story_of(spelt(make_doc, notation, published=PUBLISHED, title=title))
    scene = scene_of(story, 4, "soldier", least=least)
    assert find_scope(scene, find_event_day(story, scene.act.trigger, scene.counted, scene.sentence))[1] == expected


@pytest.mark.parametrize(("tag", "expected"), [("VBD", "result_of_weeks"), ("VBZ", "published")])
def test_find_scope_takes_arms_that_a_title_says_were_sent_for_the_result_of_weeks(
    make_doc: MakeDoc, tag: str, expected: str
) -> None:
    given = f"Norland/PROPN/NNP/nsubj/1 gave/VERB/{tag}/ROOT/1/give 4/NUM/CD/nummod/3 drones/NOUN/NNS/dobj/1/drone"
    story = story_of(spelt(make_doc, given, published=PUBLISHED, title="Norland gave 4 drones"))
    scene = scene_of(story, 3, "drone", least=4)
    assert scene.act.action == "delivered"
    assert find_scope(scene, find_event_day(story, scene.act.trigger, scene.counted, scene.sentence))[1] == expected


def test_is_negated_by_a_report_called_fake(make_doc: MakeDoc) -> None:
    assert is_negated(scene_of(story_of(spelt(make_doc, REPORT)), 6, "person"))
    assert not is_negated(scene_of(story_of(spelt(make_doc, REPORT.replace("fake/", "new/"))), 6, "person"))
