from dataclasses import replace
from datetime import timedelta

import pytest

from analysis.claiming.days.other_times import is_at_another_time, is_on_some_single_day, is_on_untold_day, time_after
from tests.claim_rows import PUBLISHED, date_at, story_of
from tests.conftest import MakeDoc
from tests.spelt import spelt

AFTER = (
    "They/PRON/PRP/nsubj/1 left/VERB/VBD/ROOT/1/leave a/DET/DT/det/3 day/NOUN/NN/npadvmod/1 after/SCONJ/IN/mark/6 "
    "rockets/NOUN/NNS/nsubj/6/rocket killed/VERB/VBD/advcl/1/kill two/NUM/CD/dobj/6"
)


@pytest.mark.parametrize(
    ("value", "ago", "at_another_time"),
    [("P1D", timedelta(days=1), True), ("P2M", None, True), ("PT2H", None, True)],
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


def test_time_after_looks_back_where_an_after_opens_the_sentence(make_doc: MakeDoc) -> None:
    doc = spelt(
        make_doc,
        "Town/NOUN/NN/nsubj/1 rests/VERB/VBZ/ROOT/1/rest a/DET/DT/det/3 day/NOUN/NN/npadvmod/1 after/SCONJ/IN/mark/6 "
        "rockets/NOUN/NNS/nsubj/6/rocket fell/VERB/VBD/ROOT/6/fall",
    )
    length = replace(date_at(doc, 2, 4, PUBLISHED, kind="DURATION"), value="P1D", first_day=None, last_day=None)
    assert time_after(story_of(doc, dates=(length,)), doc[6], doc[6].sent) == timedelta(days=1)


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


ON_THE_DAY = (
    "They/PRON/PRP/nsubj/1 fired/VERB/VBD/ROOT/1/fire 20/NUM/CD/nummod/3 drones/NOUN/NNS/dobj/1/drone "
    "on/ADP/IN/prep/1 the/DET/DT/det/6 day/NOUN/NN/pobj/4 of/ADP/IN/prep/6 talks/NOUN/NNS/pobj/7/talk"
)


@pytest.mark.parametrize(("noun", "expected"), [("day", True), ("city", False)])
def test_is_on_untold_day_hears_the_day_of_something_else(*, make_doc: MakeDoc, noun: str, expected: bool) -> None:
    doc = spelt(make_doc, ON_THE_DAY.replace("day/", f"{noun}/"))
    assert is_on_untold_day(story_of(doc), doc[1], doc[1].sent) is expected


def test_is_on_untold_day_hears_the_day_that_the_verb_of_an_attack_has(make_doc: MakeDoc) -> None:
    doc = spelt(make_doc, ON_THE_DAY.replace("drones/NOUN/NNS/dobj/1/drone", "strikes/NOUN/NNS/dobj/1/strike"))
    assert is_on_untold_day(story_of(doc), doc[3], doc[3].sent)


@pytest.mark.parametrize(("value", "expected"), [("PT24H", True), ("PT2H", False)])
def test_is_at_another_time_hears_less_than_a_day_after_something_else(
    *, make_doc: MakeDoc, value: str, expected: bool
) -> None:
    doc = spelt(
        make_doc,
        "Under/ADP/IN/advmod/1 24/NUM/CD/nummod/2 hours/NOUN/NNS/npadvmod/3/hour after/ADP/IN/prep/6 "
        "the/DET/DT/det/5 talks/NOUN/NNS/pobj/3/talk killed/VERB/VBD/ROOT/6/kill two/NUM/CD/dobj/6",
    )
    length = replace(date_at(doc, 1, 4, PUBLISHED, kind="DURATION"), value=value, first_day=None, last_day=None)
    assert is_at_another_time(story_of(doc, dates=(length,)), doc[6], doc[6].sent) is expected


def test_is_on_untold_day_hears_a_same_day_that_is_not_resolved(make_doc: MakeDoc) -> None:
    doc = spelt(make_doc, ON_THE_DAY.replace("day/", "city/"))
    same = replace(date_at(doc, 5, 7, PUBLISHED), value="XXXX-XX-XX", first_day=None, last_day=None)
    assert is_on_untold_day(story_of(doc, dates=(same,)), doc[1], doc[1].sent)


@pytest.mark.parametrize(("length", "expected"), [("single", True), ("one", True), ("whole", False)])
def test_is_on_some_single_day_hears_that_it_was_one(*, make_doc: MakeDoc, length: str, expected: bool) -> None:
    doc = spelt(
        make_doc,
        "Gunners/NOUN/NNS/nsubj/1 hit/VERB/VBD/ROOT/1/hit six/NUM/CD/nummod/3 tanks/NOUN/NNS/dobj/1/tank "
        f"in/ADP/IN/prep/1 a/DET/DT/det/7 {length}/ADJ/JJ/amod/7 day/NOUN/NN/pobj/4",
    )
    assert is_on_some_single_day(doc[1], doc[1].sent) is expected
