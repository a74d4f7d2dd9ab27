from datetime import date, timedelta

import pytest

from analysis.claiming.days.governing import OUTSIDE, clause_distance, governing_dates, is_of_the_saying, only_day
from tests.claim_rows import PUBLISHED, date_at, story_of
from tests.conftest import MakeDoc
from tests.spelt import spelt

FRIDAY, SUNDAY = date(2031, 5, 9), date(2031, 5, 11)
HURT = (
    "Two/NUM/CD/nsubjpass/2 were/AUX/VBD/auxpass/2/be hurt/VERB/VBN/ROOT/2 when/SCONJ/WRB/advmod/5 "
    "rockets/NOUN/NNS/nsubj/5/rocket hit/VERB/VBD/advcl/2 homes/NOUN/NNS/dobj/5/home that/PRON/WDT/nsubj/8 "
    "stood/VERB/VBD/relcl/6/stand Friday/PROPN/NNP/npadvmod/8"
)


def test_only_day_takes_the_one_day_of_a_sentence_that_governs_nothing(make_doc: MakeDoc) -> None:
    doc = spelt(make_doc, HURT, published=PUBLISHED)
    story = story_of(doc, dates=(date_at(doc, 9, 10, FRIDAY),))
    assert clause_distance(doc[2], doc[9]) == OUTSIDE
    assert not governing_dates(story, doc[2], doc[0], doc[0].sent)
    dated = only_day(story, doc[2], doc[0].sent)
    assert dated and dated.mention.first_day == FRIDAY


@pytest.mark.parametrize("second", [SUNDAY, date(2031, 4, 1)])
def test_only_day_is_none_where_a_sentence_names_several(make_doc: MakeDoc, second: date) -> None:
    doc = spelt(make_doc, HURT + " Sunday/PROPN/NNP/npadvmod/8", published=PUBLISHED)
    story = story_of(doc, dates=(date_at(doc, 9, 10, FRIDAY), date_at(doc, 10, 11, second)))
    assert only_day(story, doc[2], doc[0].sent) is None


def test_only_day_is_none_for_one_long_past(make_doc: MakeDoc) -> None:
    doc = spelt(make_doc, HURT, published=PUBLISHED)
    assert only_day(story_of(doc, dates=(date_at(doc, 9, 10, date(2031, 3, 9)),)), doc[2], doc[0].sent) is None


def test_governing_dates_leaves_out_a_day_after_publication(make_doc: MakeDoc) -> None:
    doc = spelt(make_doc, HURT.replace("npadvmod/8", "npadvmod/2"), published=PUBLISHED)
    tomorrow = story_of(doc, dates=(date_at(doc, 9, 10, PUBLISHED + timedelta(days=1)),))
    assert not governing_dates(tomorrow, doc[2], doc[0], doc[0].sent)
    today = story_of(doc, dates=(date_at(doc, 9, 10, PUBLISHED),))
    assert governing_dates(today, doc[2], doc[0], doc[0].sent)


SAID = (
    "They/PRON/PRP/nsubj/1 {verb}/VERB/VBD/ROOT/1/{lemma} Friday/PROPN/NNP/npadvmod/1 two/NUM/CD/nsubj/4 "
    "died/VERB/VBD/ccomp/1/die Sunday/PROPN/NNP/npadvmod/4"
)


@pytest.mark.parametrize(
    ("verb", "lemma", "day", "expected"),
    [("said", "say", 2, True), ("said", "say", 5, False), ("fled", "flee", 2, False)],
)
def test_is_of_the_saying_tells_the_day_of_the_report(
    *, make_doc: MakeDoc, verb: str, lemma: str, day: int, expected: bool
) -> None:
    doc = spelt(make_doc, SAID.format(verb=verb, lemma=lemma), published=PUBLISHED)
    dated = story_of(doc, dates=(date_at(doc, day, day + 1, FRIDAY),)).dates_in(doc[0].sent)[0]
    assert is_of_the_saying(dated, doc[4]) is expected
