from spacy.tokens import Doc

from analysis.claiming.digests import find_reporters
from analysis.claiming.speakers.claimants import find_claimant
from analysis.claiming.speakers.named_speakers import OUTLET
from analysis.records import Entity
from tests.claim_rows import story_of
from tests.conftest import MakeDoc

ARMY = Entity(id="org/army", name="Army", kind="ORG", side="Ukraine")
NAVY = Entity(id="org/navy", name="Navy", kind="ORG", side="Russia")


def _digest(make_doc: MakeDoc, second: str = "said") -> Doc:
    words = ["*", "*", "Army", "*", "*", "reported", "that", "it", "held", ".", "\n", "Five", "fell", ".", "\n"]
    words += ["*", "*", "Navy", "*", "*", "also", second, "that", "it", "sailed", ".", "\n", "Six", "sank", "."]
    ends = {"that", "it", "also", "reported", second, "Five", "Six"}
    spaces = [word in ends or (word == "*" and words[at - 2] in {"Army", "Navy"}) for at, word in enumerate(words)]
    deps = ["ROOT" if at in {8, 12, 24, 28} else "dep" for at in range(len(words))]
    return make_doc(words, spaces=spaces, deps=deps, heads=[*[8] * 11, *[12] * 4, *[24] * 12, *[28] * 3])


def test_find_reporters_are_the_names_set_off_before_what_they_report(make_doc: MakeDoc) -> None:
    assert [name.text for name in find_reporters(_digest(make_doc))] == ["Army", "Navy"]


def test_find_reporters_needs_two_of_them(make_doc: MakeDoc) -> None:
    assert not find_reporters(_digest(make_doc, "ate"))


def test_find_claimant_is_who_reports_in_that_part_of_a_digest(make_doc: MakeDoc) -> None:
    doc = _digest(make_doc)
    story = story_of(doc, names={2: ARMY, 17: NAVY})
    assert [find_claimant(story, doc[at : at + 1]).side for at in (11, 27)] == ["Ukraine", "Russia"]
    assert find_claimant(story, doc[0:1]) == OUTLET
