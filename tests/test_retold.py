from dataclasses import replace
from datetime import timedelta

import pytest

from analysis.claiming.retold import (
    among_the_dead,
    is_at_another_time,
    is_of_the_retelling,
    is_on_untold_day,
    time_after,
    why_retold,
)
from tests.claim_rows import PUBLISHED, date_at, story_of
from tests.conftest import MakeDoc
from tests.spelt import spelt

VISITED = (
    "They/PRON/PRP/nsubj/1 visited/VERB/VBD/ROOT/1/visit the/DET/DT/det/3 market/NOUN/NN/dobj/1 "
    "where/SCONJ/WRB/advmod/7 16/NUM/CD/nummod/6 people/NOUN/NNS/nsubj/7 died/VERB/VBD/relcl/3/die"
)
SHELLED = VISITED.replace("visited/VERB/VBD/ROOT/1/visit", "shelled/VERB/VBD/ROOT/1/shell")
RAIDS = VISITED.replace("They/PRON/PRP/nsubj/1", "Raids/NOUN/NNS/nsubj/1/raid")
HAS_RISEN = (
    "The/DET/DT/det/1 number/NOUN/NN/nsubj/6 of/ADP/IN/prep/1 people/NOUN/NNS/pobj/2 wounded/VERB/VBN/acl/3/wound "
    "has/AUX/VBZ/aux/6/have risen/VERB/VBN/ROOT/6/rise to/ADP/IN/prep/6 97/NUM/CD/pobj/7"
)
HAS_COME = HAS_RISEN.replace("risen/VERB/VBN/ROOT/6/rise", "come/VERB/VBN/ROOT/6")
MOURN = (
    "They/PRON/PRP/nsubj/1 mourn/VERB/VBP/ROOT/1 after/SCONJ/IN/mark/4 rockets/NOUN/NNS/nsubj/4/rocket "
    "killed/VERB/VBD/advcl/1/kill 13/NUM/CD/nummod/6 people/NOUN/NNS/dobj/4"
)
FLEE = MOURN.replace("mourn", "flee")
VIGIL = (
    "A/DET/DT/det/1 vigil/NOUN/NN/ROOT/1 for/ADP/IN/prep/1 two/NUM/CD/nummod/4 people/NOUN/NNS/pobj/2 "
    "killed/VERB/VBN/acl/4/kill there/ADV/RB/advmod/5"
)
REPORT = (
    "A/DET/DT/det/1 report/NOUN/NN/ROOT/1 on/ADP/IN/prep/1 an/DET/DT/det/4 attack/NOUN/NN/pobj/2 "
    "that/PRON/WDT/nsubj/6 killed/VERB/VBD/relcl/4/kill two/NUM/CD/dobj/6"
)
EPISODE = (
    "The/DET/DT/det/1 episode/NOUN/NN/nsubj/5 that/PRON/WDT/nsubj/3 killed/VERB/VBD/relcl/1/kill two/NUM/CD/dobj/3 "
    "came/VERB/VBD/ROOT/5/come late/ADV/RB/advmod/5"
)


@pytest.mark.parametrize(
    ("notation", "trigger", "counted", "expected"),
    [
        (REPORT, 6, 7, "recalled"),
        (REPORT.replace("report/", "wave/"), 6, 7, None),
        (EPISODE, 3, 4, "recalled"),
        (VISITED, 7, 6, "at_the_scene"),
        (SHELLED, 7, 6, None),
        (RAIDS, 7, 6, None),
        (HAS_RISEN, 4, 3, "toll_told_again"),
        (HAS_COME, 4, 3, None),
        (MOURN, 4, 6, "aftermath"),
        (FLEE, 4, 6, None),
        (VIGIL, 5, 4, "aftermath"),
    ],
)
def test_why_retold_names_what_came_of_the_act(
    *, make_doc: MakeDoc, notation: str, trigger: int, counted: int, expected: str | None
) -> None:
    doc = spelt(make_doc, notation)
    assert why_retold(doc[trigger], doc[counted]) == expected


AFTER = (
    "They/PRON/PRP/nsubj/1 left/VERB/VBD/ROOT/1/leave a/DET/DT/det/3 day/NOUN/NN/npadvmod/1 after/SCONJ/IN/mark/6 "
    "rockets/NOUN/NNS/nsubj/6/rocket killed/VERB/VBD/advcl/1/kill two/NUM/CD/dobj/6"
)


@pytest.mark.parametrize(
    ("value", "ago", "at_another_time"),
    [("P1D", timedelta(days=1), True), ("P2M", None, True), ("PT2H", None, False)],
)
def test_time_after_counts_the_days_before_the_rest_of_the_sentence(
    *, make_doc: MakeDoc, value: str, ago: timedelta | None, at_another_time: bool
) -> None:
    doc = spelt(make_doc, AFTER)
    length = replace(date_at(doc, 2, 4, PUBLISHED, kind="DURATION"), value=value, first_day=None, last_day=None)
    story = story_of(doc, dates=(length,))
    assert time_after(story, doc[6], doc[6].sent) == ago
    assert is_at_another_time(story, doc[6], doc[6].sent) is at_another_time
    assert time_after(story, doc[1], doc[1].sent) is None


@pytest.mark.parametrize(
    ("opening", "value", "expected"),
    [
        ("Recently/ADV/RB/advmod/2", "PAST_REF", True),
        ("Now/ADV/RB/advmod/2", "PRESENT_REF", False),
        ("Later/ADV/RB/advmod/2", "XXXX-XX-XX", True),
    ],
)
def test_is_at_another_time_hears_times_that_are_not_known(
    *, make_doc: MakeDoc, opening: str, value: str, expected: bool
) -> None:
    act = "rockets/NOUN/NNS/nsubj/2/rocket killed/VERB/VBD/ROOT/2/kill two/NUM/CD/dobj/2"
    doc = spelt(make_doc, f"{opening} {act}")
    time = replace(date_at(doc, 0, 1, PUBLISHED), value=value, first_day=None, last_day=None)
    assert is_at_another_time(story_of(doc, dates=(time,)), doc[2], doc[2].sent) is expected


def test_is_at_another_time_hears_a_recent_attack_but_not_a_recent_town(make_doc: MakeDoc) -> None:
    notation = (
        "Two/NUM/CD/nsubjpass/1 killed/VERB/VBN/ROOT/1/kill in/ADP/IN/prep/1 recent/ADJ/JJ/amod/4 strike/NOUN/NN/pobj/2"
    )
    for noun, expected in (("strike", True), ("town", False)):
        doc = spelt(make_doc, notation.replace("strike", noun))
        recent = replace(date_at(doc, 3, 4, PUBLISHED), value="PAST_REF", first_day=None, last_day=None)
        assert is_at_another_time(story_of(doc, dates=(recent,)), doc[1], doc[1].sent) is expected


SPOKE = (
    "She/PRON/PRP/nsubj/1 spoke/VERB/VBD/ROOT/1/speak Friday/PROPN/NNP/npadvmod/1 of/ADP/IN/prep/1 "
    "the/DET/DT/det/5 raid/NOUN/NN/pobj/3 that/PRON/WDT/nsubj/7 killed/VERB/VBD/relcl/5/kill two/NUM/CD/dobj/7 "
    "Monday/PROPN/NNP/npadvmod/7"
)
RAIDS_TOLL = (
    "Friday/PROPN/NNP/poss/2 's/PART/POS/case/0 raid/NOUN/NN/nsubj/3 raised/VERB/VBD/ROOT/3/raise "
    "the/DET/DT/det/5 toll/NOUN/NN/dobj/3 to/ADP/IN/prep/3 14/NUM/CD/pobj/6"
)


@pytest.mark.parametrize(
    ("notation", "trigger", "day", "expected"), [(SPOKE, 7, 2, True), (SPOKE, 7, 9, False), (RAIDS_TOLL, 5, 0, False)]
)
def test_is_of_the_retelling_leaves_the_attack_its_own_day(
    *, make_doc: MakeDoc, notation: str, trigger: int, day: int, expected: bool
) -> None:
    doc = spelt(make_doc, notation)
    dated = story_of(doc, dates=(date_at(doc, day, day + 1, PUBLISHED),)).dates_in(doc[day].sent)[0]
    assert is_of_the_retelling(dated, doc[trigger]) is expected


ON_THE_DAY = (
    "They/PRON/PRP/nsubj/1 fired/VERB/VBD/ROOT/1/fire 20/NUM/CD/nummod/3 drones/NOUN/NNS/dobj/1/drone "
    "on/ADP/IN/prep/1 the/DET/DT/det/6 day/NOUN/NN/pobj/4 of/ADP/IN/prep/6 talks/NOUN/NNS/pobj/7/talk"
)


@pytest.mark.parametrize(("noun", "expected"), [("day", True), ("city", False)])
def test_is_on_untold_day_hears_the_day_of_something_else(*, make_doc: MakeDoc, noun: str, expected: bool) -> None:
    doc = spelt(make_doc, ON_THE_DAY.replace("day/", f"{noun}/"))
    assert is_on_untold_day(story_of(doc), doc[1], doc[1].sent) is expected


def test_is_on_untold_day_hears_a_same_day_that_is_not_resolved(make_doc: MakeDoc) -> None:
    doc = spelt(make_doc, ON_THE_DAY.replace("day/", "city/"))
    same = replace(date_at(doc, 5, 7, PUBLISHED), value="XXXX-XX-XX", first_day=None, last_day=None)
    assert is_on_untold_day(story_of(doc, dates=(same,)), doc[1], doc[1].sent)


def test_among_the_dead_takes_bodies_that_are_found(make_doc: MakeDoc) -> None:
    notation = "40/NUM/CD/nummod/1 {0}/NOUN/NNS/nsubjpass/2/{0} killed/VERB/VBN/ROOT/2/kill"
    for noun, expected in (("body", True), ("guard", False)):
        doc = spelt(make_doc, notation.format(noun))
        assert among_the_dead(doc[2], doc[1]) is expected
