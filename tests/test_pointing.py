from datetime import date

import pytest

from analysis.claiming.days.pointing import stretch_before, time_pointed_at
from tests.claim_rows import PUBLISHED, date_at, story_of
from tests.conftest import MakeDoc
from tests.spelt import spelt

FRIDAY = date(2031, 5, 9)
HIT = (
    "A/DET/DT/det/1 missile/NOUN/NN/nsubj/2 hit/VERB/VBD/ROOT/2 a/DET/DT/det/4 hotel/NOUN/NN/dobj/2 "
    "on/ADP/IN/prep/2 Friday/PROPN/NNP/pobj/5 "
)
MET = HIT.replace("missile", "mayor").replace("hit/", "met/")
KILLED = "strike/NOUN/NN/nsubj/9 killed/VERB/VBD/ROOT/9/kill 16/NUM/CD/dobj/9"


@pytest.mark.parametrize(
    ("before", "subject", "expected"),
    [
        (HIT, "The/DET/DT/det/8", FRIDAY),
        (HIT, "A/DET/DT/det/8", None),
        (MET, "The/DET/DT/det/8", None),
    ],
)
def test_time_pointed_at_is_that_of_the_attack_told_before(
    *, make_doc: MakeDoc, before: str, subject: str, expected: date | None
) -> None:
    doc = spelt(make_doc, f"{before}{subject} {KILLED}", published=PUBLISHED)
    dated = time_pointed_at(story_of(doc, dates=(date_at(doc, 6, 7, FRIDAY),)), doc[9].sent)
    assert (dated.mention.first_day if dated else None) == expected


def test_time_pointed_at_is_none_for_an_attack_told_more_closely(make_doc: MakeDoc) -> None:
    port = " on/ADP/IN/prep/8 ports/NOUN/NNS/pobj/11"
    doc = spelt(make_doc, f"{HIT}The/DET/DT/det/8 {KILLED}{port}", published=PUBLISHED)
    assert time_pointed_at(story_of(doc, dates=(date_at(doc, 6, 7, FRIDAY),)), doc[9].sent) is None


@pytest.mark.parametrize(
    ("verb", "first", "last", "expected"),
    [
        ("killed/VERB/VBD/ROOT/9/kill", date(2031, 5, 5), date(2031, 5, 11), True),
        ("killed/VERB/VBD/ROOT/9/kill", FRIDAY, FRIDAY, False),
        ("killed/VERB/VBD/ROOT/9/kill", date(2031, 3, 1), date(2031, 3, 31), False),
        ("counted/VERB/VBD/ROOT/9/count", date(2031, 5, 5), date(2031, 5, 11), False),
    ],
)
def test_stretch_before_is_the_week_in_which_the_harm_was_done(
    *, make_doc: MakeDoc, verb: str, first: date, last: date, expected: bool
) -> None:
    told = f"{HIT}They/PRON/PRP/nsubj/9 also/ADV/RB/advmod/9 {verb} 16/NUM/CD/dobj/9"
    doc = spelt(make_doc, told, published=PUBLISHED)
    story = story_of(doc, dates=(date_at(doc, 6, 7, first, last),))
    assert (stretch_before(story, doc[9], doc[9].sent) is not None) is expected
