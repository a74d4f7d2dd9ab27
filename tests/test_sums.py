from dataclasses import replace
from datetime import date

import pytest

from analysis.claiming.comparisons.sums import spread_sums
from analysis.claiming.comparisons.told import Told
from tests.claim_rows import claim, scene_of, story_of
from tests.conftest import MakeDoc
from tests.spelt import spelt

KILLED_AND_INJURED = (
    "They/PRON/PRP/nsubj/1 killed/VERB/VBD/ROOT/1/kill 300/NUM/CD/nummod/3 people/NOUN/NNS/dobj/1/person "
    "and/CCONJ/CC/cc/1 injured/VERB/VBD/conj/1/injure 500/NUM/CD/nummod/7 people/NOUN/NNS/dobj/5/person"
)

AS = " as/SCONJ/IN/mark/3"


def told(make_doc: MakeDoc) -> list[Told]:
    """A sum of people killed, and people injured told with it."""
    story = story_of(spelt(make_doc, KILLED_AND_INJURED))
    killed = claim(thing="person", action="killed", scope="cumulative", rule="x:since")
    injured = claim(thing="person", action="wounded", rule="y:published")
    return [Told(killed, scene_of(story, 3, "person")), Told(injured, scene_of(story, 7, "person"))]


def test_spread_sums_takes_a_loss_joined_to_a_sum_for_a_sum(make_doc: MakeDoc) -> None:
    _, injured = spread_sums(told(make_doc))
    assert (injured.claim.scope, injured.claim.rule) == ("cumulative", "y:published:with_sum")


def test_spread_sums_takes_a_loss_joined_to_a_rate_for_a_rate(make_doc: MakeDoc) -> None:
    killed, injured = told(make_doc)
    rate = replace(killed, claim=replace(killed.claim, scope="rate"))
    assert [each.claim.scope for each in spread_sums([rate, injured])] == ["rate", "rate"]


def test_spread_sums_leaves_a_loss_with_a_day_of_its_own(make_doc: MakeDoc) -> None:
    killed, injured = told(make_doc)
    dated = replace(injured, claim=replace(injured.claim, event_date=date(2031, 5, 9), event_precision="day"))
    assert [each.claim.scope for each in spread_sums([killed, dated])] == ["cumulative", "event"]


DURING_WAR = (
    "People/NOUN/NNS/nsubj/1/person killed/VERB/VBD/ROOT/1/kill 48/NUM/CD/nsubj/3 injured/VERB/VBN/advcl/1/injure"
)


@pytest.mark.parametrize(("notation", "expected"), [(DURING_WAR, "cumulative"), (DURING_WAR + AS, "event")])
def test_spread_sums_joins_the_bare_clauses_of_a_headline(make_doc: MakeDoc, notation: str, expected: str) -> None:
    story = story_of(spelt(make_doc, notation))
    killed = Told(claim(thing="person", action="killed", rule="x:published"), scene_of(story, 0, "person"))
    total = claim(thing="person", action="wounded", scope="cumulative", rule="y:stretch")
    assert next(spread_sums([killed, Told(total, scene_of(story, 2, "person"))])).claim.scope == expected


SINCE_MAY = (
    "They/PRON/PRP/nsubj/2 have/AUX/VBP/aux/2 wounded/VERB/VBN/ROOT/2/wound 380/NUM/CD/nummod/4 "
    "people/NOUN/NNS/dobj/2/person since/SCONJ/IN/prep/2 May/PROPN/NNP/pobj/5 "
)
OF_THESE = (
    "Of/ADP/IN/prep/11 these/DET/DT/pobj/7 148/NUM/CD/nsubjpass/11 were/AUX/VBD/auxpass/11/be "
    "killed/VERB/VBN/ROOT/11/kill"
)
HAVE_BEEN = (
    "In/ADP/IN/prep/11 all/PRON/DT/pobj/7 148/NUM/CD/nsubjpass/11 have/AUX/VBP/aux/11 killed/VERB/VBN/ROOT/11/kill"
)


@pytest.mark.parametrize(
    ("goes_on", "place", "expected"),
    [
        (OF_THESE, None, "cumulative"),
        (HAVE_BEEN, None, "cumulative"),
        (OF_THESE.replace("Of/", "In/").replace("these/", "addition/"), None, "cumulative"),
        (HAVE_BEEN, "place/verkhova", "event"),
        (OF_THESE.replace("Of/", "By/"), None, "event"),
    ],
)
def test_spread_sums_goes_on_in_the_next_sentence(
    *, make_doc: MakeDoc, goes_on: str, place: str | None, expected: str
) -> None:
    story = story_of(spelt(make_doc, SINCE_MAY + goes_on))
    wounded = claim(thing="person", action="wounded", scope="cumulative", rule="x:since")
    killed = claim(thing="person", action="killed", rule="y:published", place_id=place)
    each = [Told(wounded, scene_of(story, 4, "person")), Told(killed, scene_of(story, 9, "person"))]
    assert [claimed.claim.scope for claimed in spread_sums(each)] == ["cumulative", expected]
