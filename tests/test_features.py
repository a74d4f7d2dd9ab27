from datetime import date

import pytest

from analysis.claiming.days.event_dates import find_event_day
from analysis.claiming.days.features import is_feature
from tests.claim_rows import PUBLISHED, story_of
from tests.conftest import MakeDoc
from tests.spelt import spelt

FELL = "Two/NUM/CD/nummod/{0} rockets/NOUN/NNS/nsubj/{1}/rocket fell/VERB/VBD/ROOT/{1}/fall"


def titled(title: str) -> str:
    """A title's words, each with a tag where it is not that of a noun, and the text "Two rockets fell" below them."""
    words = [word if "/" in word else f"{word}/NOUN/NN/dep/0" for word in title.split()]
    start = len(words)
    return " ".join([*words, FELL.format(start + 1, start + 2)])


def plain(title: str) -> str:
    """A title as an article has it, a letter short: what parts it from the text is here one space, not two lines."""
    words = " ".join(word.split("/")[0] for word in title.split())
    return words.replace("‘ ", "‘").replace(" ’", "’").replace(" ?", "?")[:-1]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("How/ADV/WRB/ROOT/0 Verkhova lives", True),
        ("Harbours/NOUN/NNS/ROOT/0 explained", True),
        ("Rockets/NOUN/NNS/ROOT/0 fall", False),
        ("‘/PUNCT/``/ROOT/0 We heard it ’/PUNCT/''/punct/0 survivors speak", True),
        ("‘/PUNCT/``/ROOT/0 We heard it ’/PUNCT/''/punct/0 two/NUM/CD/dep/0 killed/VERB/VBN/dep/0/kill", False),
        ("‘/PUNCT/``/ROOT/0 Massive ’/PUNCT/''/punct/0 raid", False),
    ],
)
def test_is_feature_is_told_by_the_title(*, make_doc: MakeDoc, title: str, expected: bool) -> None:
    doc = spelt(make_doc, titled(title), title=plain(title))
    assert is_feature(story_of(doc), doc[-1].sent) is expected


def test_is_feature_leaves_the_lede_below_a_question_news(make_doc: MakeDoc) -> None:
    title = "What/PRON/WP/ROOT/0 fell ?/PUNCT/./punct/0"
    doc = spelt(make_doc, titled(title), title=plain(title))
    story = story_of(doc)
    assert [is_feature(story, sentence) for sentence in (doc[0].sent, doc[-1].sent)] == [True, False]


@pytest.mark.parametrize(("opener", "day"), [("How", None), ("Sirens", PUBLISHED)])
def test_find_event_day_knows_no_day_in_a_feature(make_doc: MakeDoc, opener: str, day: date | None) -> None:
    title = f"{opener}/NOUN/NN/ROOT/0 Verkhova sleeps"
    doc = spelt(make_doc, titled(title), title=plain(title), published=PUBLISHED)
    assert find_event_day(story_of(doc), doc[-1], doc[-2], doc[-1].sent).day == day
