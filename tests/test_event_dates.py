from dataclasses import replace
from datetime import date, timedelta

import pytest

from analysis.claiming.days.event_dates import When, day_of_state, find_event_day
from tests.claim_rows import PUBLISHED, date_at, story_of
from tests.conftest import MakeDoc
from tests.spelt import spelt

SUNDAY, MONDAY = date(2031, 5, 11), date(2031, 5, 12)
DAY = timedelta(days=1)
LEFT_A_DAY_AFTER = (
    "They/PRON/PRP/nsubj/1 left/VERB/VBD/ROOT/1/leave Sunday/PROPN/NNP/npadvmod/1 a/DET/DT/det/4 "
    "day/NOUN/NN/npadvmod/1 "
    "after/SCONJ/IN/mark/7 rockets/NOUN/NNS/nsubj/7/rocket killed/VERB/VBD/advcl/1/kill two/NUM/CD/dobj/7"
)
SAID = (
    "They/PRON/PRP/nsubj/1 said/VERB/VBD/ROOT/1/say on/ADP/IN/prep/1 Monday/PROPN/NNP/pobj/2 two/NUM/CD/nsubjpass/6 "
    "were/AUX/VBD/auxpass/6/be killed/VERB/VBN/ccomp/1/kill on/ADP/IN/prep/6 Sunday/PROPN/NNP/pobj/7"
)
OVERNIGHT = (
    "They/PRON/PRP/nsubj/1 said/VERB/VBD/ROOT/1/say on/ADP/IN/prep/1 Sunday/PROPN/NNP/pobj/2 two/NUM/CD/nsubjpass/6 "
    "were/AUX/VBD/auxpass/6/be killed/VERB/VBN/ccomp/1/kill overnight/ADV/RB/advmod/6"
)
SINCE = (
    "Two/NUM/CD/nsubjpass/2 were/AUX/VBD/auxpass/2/be killed/VERB/VBN/ROOT/2/kill since/SCONJ/IN/prep/2 "
    "Sunday/PROPN/NNP/pobj/3"
)
RECALLED = (
    "They/PRON/PRP/nsubj/1 speak/VERB/VBP/ROOT/1 after/ADP/IN/prep/1 the/DET/DT/det/4 raid/NOUN/NN/pobj/2 "
    "that/PRON/WDT/nsubj/6 killed/VERB/VBD/relcl/4/kill two/NUM/CD/dobj/6"
)
TWO_SENTENCES = (
    "They/PRON/PRP/nsubj/1 met/VERB/VBD/ROOT/1/meet on/ADP/IN/prep/1 Sunday/PROPN/NNP/pobj/2 "
    "Two/NUM/CD/nsubjpass/6 were/AUX/VBD/auxpass/6/be killed/VERB/VBN/ROOT/6/kill"
)


def test_find_event_day_prefers_the_date_of_the_act(make_doc: MakeDoc) -> None:
    doc = spelt(make_doc, SAID, published=PUBLISHED)
    story = story_of(doc, dates=(date_at(doc, 3, 4, MONDAY), date_at(doc, 8, 9, SUNDAY)))
    when = find_event_day(story, doc[6], doc[4], doc[4].sent)
    assert (when.day, when.precision, when.reason) == (SUNDAY, "day", "dated")


def test_find_event_day_lets_a_day_outside_decide_on_overnight(make_doc: MakeDoc) -> None:
    doc = spelt(make_doc, OVERNIGHT, published=PUBLISHED)
    story = story_of(doc, dates=(date_at(doc, 3, 4, SUNDAY), date_at(doc, 7, 8, MONDAY, kind="TIME")))
    assert find_event_day(story, doc[6], doc[4], doc[4].sent).day == SUNDAY


def test_find_event_day_passes_over_bounds_and_assumes_publication(make_doc: MakeDoc) -> None:
    doc = spelt(make_doc, SINCE, published=PUBLISHED)
    story = story_of(doc, dates=(date_at(doc, 4, 5, SUNDAY),))
    when = find_event_day(story, doc[2], doc[0], doc[0].sent)
    assert (when.day, when.precision) == (PUBLISHED, "assumed")


def test_find_event_day_carries_the_news_day_on(make_doc: MakeDoc) -> None:
    starts = [True, False, False, False, True, False, False]
    doc = spelt(make_doc, TWO_SENTENCES, published=PUBLISHED, sent_starts=None)
    assert [token.is_sent_start or token.i == 0 for token in doc] == starts
    story = story_of(doc, dates=(date_at(doc, 3, 4, SUNDAY),))
    when = find_event_day(story, doc[6], doc[4], doc[4].sent)
    assert (when.day, when.reason) == (SUNDAY, "news_day")


def test_find_event_day_is_unknown_without_any_date(make_doc: MakeDoc) -> None:
    doc = spelt(make_doc, SINCE)
    when = find_event_day(story_of(doc), doc[2], doc[0], doc[0].sent)
    assert (when.day, when.precision) == (None, "unknown")


@pytest.mark.parametrize(("determiner", "reason"), [("the", "recalled"), ("a", "comes_after")])
def test_find_event_day_knows_no_day_of_an_attack_after_which_people_speak(
    make_doc: MakeDoc, determiner: str, reason: str
) -> None:
    doc = spelt(make_doc, RECALLED.replace("the/DET", f"{determiner}/DET"), published=PUBLISHED)
    when = find_event_day(story_of(doc), doc[6], doc[7], doc[7].sent)
    assert (when.day, when.reason) == (None, reason)


def test_find_event_day_takes_the_past_day_for_that_of_publication(make_doc: MakeDoc) -> None:
    doc = spelt(make_doc, TWO_SENTENCES + " over/ADP/IN/prep/6 a/DET/DT/det/9 day/NOUN/NN/pobj/7", published=PUBLISHED)
    past_day = date_at(doc, 8, 10, SUNDAY, MONDAY, kind="DURATION")
    story = story_of(doc, dates=(date_at(doc, 3, 4, date(2031, 5, 10)), past_day))
    when = find_event_day(story, doc[6], doc[4], doc[4].sent)
    assert (when.day, when.reason) == (MONDAY, "past_day")


def test_find_event_day_passes_over_a_day_after_publication(make_doc: MakeDoc) -> None:
    doc = spelt(make_doc, SAID, published=PUBLISHED)
    story = story_of(doc, dates=(date_at(doc, 8, 9, date(2032, 5, 11)),))
    assert find_event_day(story, doc[6], doc[4], doc[4].sent).precision == "assumed"


@pytest.mark.parametrize(
    ("told_on", "at"),
    [
        ("on/ADP/IN/prep/2 Sunday/PROPN/NNP/pobj/5", 6),
        ("as/SCONJ/IN/mark/6 crews/NOUN/NNS/nsubj/7/crew dug/VERB/VBD/advcl/2/dig Sunday/PROPN/NNP/npadvmod/7", 8),
    ],
)
def test_find_event_day_leaves_a_day_told_with_a_new_sum_aside(make_doc: MakeDoc, told_on: str, at: int) -> None:
    toll = "The/DET/DT/det/1 toll/NOUN/NN/nsubj/2 rose/VERB/VBD/ROOT/2/rise to/ADP/IN/prep/2 14/NUM/CD/pobj/3"
    doc = spelt(make_doc, f"{toll} {told_on}", published=PUBLISHED)
    story = story_of(doc, dates=(date_at(doc, at, at + 1, SUNDAY),))
    assert find_event_day(story, doc[1], doc[4], doc[4].sent).reason == "toll_told_again"


def test_find_event_day_gives_the_night_before_the_day_it_comes_before(make_doc: MakeDoc) -> None:
    doc = spelt(
        make_doc,
        "Two/NUM/CD/nsubjpass/2 were/AUX/VBD/auxpass/2/be killed/VERB/VBN/ROOT/2/kill the/DET/DT/det/4 "
        "night/NOUN/NN/npadvmod/2 before/ADV/RB/advmod/4",
        published=PUBLISHED,
    )
    night = replace(date_at(doc, 3, 6, SUNDAY, kind="TIME"), value="2031-05-11TNI")
    assert find_event_day(story_of(doc, dates=(night,)), doc[2], doc[0], doc[0].sent).day == MONDAY


@pytest.mark.parametrize(("first", "expected"), [(None, (PUBLISHED - DAY, "assumed")), (SUNDAY, (SUNDAY - DAY, "day"))])
def test_find_event_day_counts_back_from_the_day_of_the_rest_of_the_sentence(
    make_doc: MakeDoc, first: date | None, expected: tuple[date, str]
) -> None:
    doc = spelt(make_doc, LEFT_A_DAY_AFTER, published=PUBLISHED)
    length = replace(date_at(doc, 3, 5, SUNDAY, kind="DURATION"), value="P1D", first_day=None, last_day=None)
    dates = (length,) if first is None else (date_at(doc, 2, 3, first), length)
    when = find_event_day(story_of(doc, dates=dates), doc[7], doc[8], doc[8].sent)
    assert (when.day, when.precision, when.reason) == (*expected, "days_after")


def test_find_event_day_takes_a_date_of_an_acts_own_clause_rather_than_count_back(make_doc: MakeDoc) -> None:
    doc = spelt(make_doc, f"{LEFT_A_DAY_AFTER} on/ADP/IN/prep/7 Sunday/PROPN/NNP/pobj/9", published=PUBLISHED)
    length = replace(date_at(doc, 3, 5, SUNDAY, kind="DURATION"), value="P1D", first_day=None, last_day=None)
    when = find_event_day(story_of(doc, dates=(length, date_at(doc, 10, 11, SUNDAY))), doc[7], doc[8], doc[8].sent)
    assert (when.day, when.reason) == (SUNDAY, "dated")


def test_find_event_day_knows_no_day_of_those_whose_bodies_are_found(make_doc: MakeDoc) -> None:
    doc = spelt(
        make_doc,
        "Bodies/NOUN/NNS/nsubjpass/5/body of/ADP/IN/prep/0 four/NUM/CD/pobj/1 killed/VERB/VBN/acl/2/kill "
        "were/AUX/VBD/auxpass/5/be found/VERB/VBN/ROOT/5/find Sunday/PROPN/NNP/npadvmod/5",
        published=PUBLISHED,
    )
    when = find_event_day(story_of(doc, dates=(date_at(doc, 6, 7, SUNDAY),)), doc[3], doc[2], doc[2].sent)
    assert (when.day, when.reason) == (None, "among_the_dead")


def test_find_event_day_follows_the_attack_that_a_sentence_points_at(make_doc: MakeDoc) -> None:
    doc = spelt(
        make_doc,
        "A/DET/DT/det/1 raid/NOUN/NN/ROOT/1 came/VERB/VBD/relcl/1/come last/ADJ/JJ/amod/4 week/NOUN/NN/npadvmod/2 "
        "The/DET/DT/det/6 raid/NOUN/NN/nsubj/7 killed/VERB/VBD/ROOT/7/kill two/NUM/CD/dobj/7",
        published=PUBLISHED,
    )
    story = story_of(doc, dates=(date_at(doc, 3, 5, date(2031, 5, 5), SUNDAY),))
    when = find_event_day(story, doc[7], doc[8], doc[8].sent)
    assert (when.precision, when.reason) == ("week", "pointed_at")


@pytest.mark.parametrize(("time", "expected"), [("recently", (None, "another_time")), ("there", (MONDAY, "said_on"))])
def test_find_event_day_takes_the_day_of_the_saying_for_lack_of_another(
    make_doc: MakeDoc, time: str, expected: tuple[date | None, str]
) -> None:
    doc = spelt(
        make_doc,
        f"Two/NUM/CD/nsubj/2 {time}/ADV/RB/advmod/2 died/VERB/VBD/ccomp/4/die they/PRON/PRP/nsubj/4 "
        "said/VERB/VBD/ROOT/4/say Monday/PROPN/NNP/npadvmod/4",
        published=PUBLISHED,
    )
    recent = replace(date_at(doc, 1, 2, MONDAY), value="PAST_REF", first_day=None, last_day=None)
    said = date_at(doc, 5, 6, MONDAY)
    story = story_of(doc, dates=(recent, said) if time == "recently" else (said,))
    when = find_event_day(story, doc[2], doc[0], doc[0].sent)
    assert (when.day, when.reason) == expected


def test_find_event_day_takes_a_past_day_that_the_parse_ties_elsewhere(make_doc: MakeDoc) -> None:
    doc = spelt(
        make_doc,
        "Two/NUM/CD/nsubjpass/2 were/AUX/VBD/auxpass/2/be killed/VERB/VBN/ROOT/2/kill near/ADP/IN/prep/2 "
        "homes/NOUN/NNS/pobj/3/home that/PRON/WDT/nsubj/6 burned/VERB/VBD/relcl/4/burn over/ADP/IN/prep/6 "
        "a/DET/DT/det/9 day/NOUN/NN/pobj/7",
        published=PUBLISHED,
    )
    story = story_of(doc, dates=(date_at(doc, 8, 10, SUNDAY, MONDAY, kind="DURATION"),))
    assert find_event_day(story, doc[2], doc[0], doc[0].sent).reason == "past_day"


def test_day_of_state_is_that_of_publication_where_the_act_has_none(make_doc: MakeDoc) -> None:
    story = story_of(spelt(make_doc, SINCE, published=PUBLISHED))
    assert day_of_state(story, When(None, "unknown", "aftermath")).day == PUBLISHED


def test_day_of_state_is_publication_rather_than_a_day_from_far_away(make_doc: MakeDoc) -> None:
    story = story_of(spelt(make_doc, SINCE, published=PUBLISHED))
    assert day_of_state(story, When(SUNDAY, "assumed", "news_day")).day == PUBLISHED
    assert day_of_state(story, When(SUNDAY, "day", "news_day")).day == SUNDAY
