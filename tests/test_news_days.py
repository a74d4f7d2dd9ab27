from dataclasses import replace
from datetime import date

import pytest

from analysis.claiming.days.news_days import day_of_past_day, is_past_day, running_day
from tests.claim_rows import PUBLISHED, date_at, story_of
from tests.conftest import MakeDoc
from tests.spelt import spelt

SUNDAY, MONDAY = date(2031, 5, 11), date(2031, 5, 12)
MET = "They/PRON/PRP/nsubj/1 met/VERB/VBD/ROOT/1/meet on/ADP/IN/prep/1 Sunday/PROPN/NNP/pobj/2"


def sentences(*notations: str) -> str:
    """Sentences in a row, the heads of the later ones moved."""
    words: list[str] = []
    for notation in notations:
        start = len(words)
        for word in notation.split():
            parts = word.split("/")
            words.append("/".join([*parts[:4], str(int(parts[4]) + start), *parts[5:]]))
    return " ".join(words)


@pytest.mark.parametrize(("others", "precision"), [(0, "day"), (2, "day"), (4, "assumed")])
def test_running_day_is_assumed_from_far_away(make_doc: MakeDoc, others: int, precision: str) -> None:
    doc = spelt(make_doc, sentences(MET, *["Nobody/PRON/NN/ROOT/0"] * others, "Two/NUM/CD/ROOT/0"), published=PUBLISHED)
    day = running_day(story_of(doc, dates=(date_at(doc, 3, 4, SUNDAY),)), doc[-1:].sent)
    assert day and (day.day, day.precision) == (SUNDAY, precision)


def test_running_day_is_none_for_a_day_long_past(make_doc: MakeDoc) -> None:
    doc = spelt(make_doc, sentences(MET, "Two/NUM/CD/ROOT/0"), published=PUBLISHED)
    assert running_day(story_of(doc, dates=(date_at(doc, 3, 4, date(2031, 3, 2)),)), doc[-1:].sent) is None


def test_running_day_is_that_of_a_verb_joined_to_the_main_one(make_doc: MakeDoc) -> None:
    joined = (
        "They/PRON/PRP/nsubj/1 met/VERB/VBD/ROOT/1 and/CCONJ/CC/cc/1 left/VERB/VBD/conj/1 Sunday/PROPN/NNP/npadvmod/3"
    )
    doc = spelt(make_doc, sentences(joined, "Two/NUM/CD/ROOT/0"), published=PUBLISHED)
    day = running_day(story_of(doc, dates=(date_at(doc, 4, 5, SUNDAY),)), doc[-1:].sent)
    assert day and day.day == SUNDAY


def test_running_day_is_perhaps_the_last_of_a_weekend(make_doc: MakeDoc) -> None:
    doc = spelt(make_doc, sentences(MET, "Two/NUM/CD/ROOT/0"), published=PUBLISHED)
    weekend = replace(date_at(doc, 3, 4, date(2031, 5, 10), SUNDAY), value="2031-W19-WE")
    day = running_day(story_of(doc, dates=(weekend,)), doc[-1:].sent)
    assert day and (day.day, day.precision) == (SUNDAY, "assumed")


@pytest.mark.parametrize(("time", "expected"), [("evening", MONDAY), ("noon", SUNDAY)])
def test_running_day_moves_on_with_a_night_after_an_evening(make_doc: MakeDoc, time: str, expected: date) -> None:
    evening = MET + f" {time}/NOUN/NN/pobj/2"
    night = "They/PRON/PRP/nsubj/1 fled/VERB/VBD/ROOT/1/flee overnight/ADV/RB/advmod/1"
    doc = spelt(make_doc, sentences(evening, night, "Two/NUM/CD/ROOT/0"), published=PUBLISHED)
    story = story_of(doc, dates=(date_at(doc, 3, 5, SUNDAY), date_at(doc, 7, 8, MONDAY)))
    day = running_day(story, doc[-1:].sent)
    assert day and day.day == expected


def test_running_day_is_not_that_of_a_picture(make_doc: MakeDoc) -> None:
    caption = "Ruins/NOUN/NNS/ROOT/0/ruin Sunday/PROPN/NNP/npadvmod/0"
    doc = spelt(make_doc, sentences(caption, "Two/NUM/CD/ROOT/0"), published=PUBLISHED)
    assert running_day(story_of(doc, dates=(date_at(doc, 1, 2, SUNDAY),)), doc[-1:].sent) is None


@pytest.mark.parametrize(("words", "expected"), [("last", True), ("few", False)])
def test_is_past_day_hears_the_last_hours(*, make_doc: MakeDoc, words: str, expected: bool) -> None:
    doc = spelt(make_doc, f"{words}/ADJ/JJ/amod/1 hours/NOUN/NNS/ROOT/1/hour")
    hours = replace(date_at(doc, 0, 2, SUNDAY, kind="DURATION"), value="PTXH", first_day=None, last_day=None)
    assert is_past_day(story_of(doc, dates=(hours,)).dates_in(doc[:].sent)[0]) is expected


def test_is_past_day_hears_the_day_itself(make_doc: MakeDoc) -> None:
    doc = spelt(make_doc, "the/DET/DT/det/1 day/NOUN/NN/ROOT/1")
    assert is_past_day(story_of(doc, dates=(date_at(doc, 0, 2, MONDAY),)).dates_in(doc[:].sent)[0])


SHELLED = (
    "They/PRON/PRP/nsubj/1 shelled/VERB/VBD/ROOT/1/shell "
    "over/ADP/IN/prep/1 the/DET/DT/det/5 past/ADJ/JJ/amod/5 day/NOUN/NN/pobj/2"
)


@pytest.mark.parametrize(
    ("value", "named", "expected"),
    [
        ("P1D", None, SUNDAY),
        ("PT24H", None, SUNDAY),
        ("PTXH", None, MONDAY),  # "the past few hours"
        ("P1D", MONDAY, MONDAY),  # "as of Monday, 31,150, of them 200 over the past day"
    ],
)
def test_day_of_past_day_is_the_day_before_unless_another_is_named(
    *, make_doc: MakeDoc, value: str, named: date | None, expected: date
) -> None:
    doc = spelt(make_doc, SHELLED, published=PUBLISHED)
    past = replace(date_at(doc, 3, 6, SUNDAY, MONDAY, kind="DURATION"), value=value)
    story = story_of(doc, dates=(past,) if named is None else (past, date_at(doc, 0, 1, named)))
    dated = next(each for each in story.dates_in(doc[:].sent) if each.mention is past)
    assert day_of_past_day(story, dated, doc[:].sent) == expected


def test_day_of_past_day_is_that_of_publication_if_the_title_names_it(make_doc: MakeDoc) -> None:
    title = "Raids/NOUN/NNS/ROOT/0/raid Monday/PROPN/NNP/npadvmod/0"
    doc = spelt(make_doc, sentences(title, SHELLED), published=PUBLISHED, title="Raids Monday")
    past = replace(date_at(doc, 5, 8, SUNDAY, MONDAY, kind="DURATION"), value="P1D")
    story = story_of(doc, dates=(date_at(doc, 1, 2, MONDAY), past))
    sentence = doc[2].sent
    assert day_of_past_day(story, story.dates_in(sentence)[0], sentence) == MONDAY


@pytest.mark.parametrize(
    ("thing", "preposition", "expected"), [("two", "in", True), ("second", "in", False), ("two", "after", False)]
)
def test_is_past_day_hears_a_sum_of_one_day(*, make_doc: MakeDoc, thing: str, preposition: str, expected: bool) -> None:
    doc = spelt(
        make_doc,
        f"They/PRON/PRP/nsubj/1 mourn/VERB/VBP/ROOT/1 {thing}/NUM/CD/dobj/1 {preposition}/ADP/IN/prep/1 "
        "a/DET/DT/det/5 day/NOUN/NN/pobj/3",
    )
    length = replace(date_at(doc, 4, 6, SUNDAY, kind="DURATION"), value="P1D", first_day=None, last_day=None)
    assert is_past_day(story_of(doc, dates=(length,)).dates_in(doc[:].sent)[0]) is expected
