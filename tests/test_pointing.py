from datetime import date

import pytest

from analysis.claiming.pointing import time_pointed_at
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
