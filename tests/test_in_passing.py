import pytest

from analysis.claiming.days.event_dates import When
from analysis.claiming.scopes.in_passing import is_in_passing
from tests.claim_rows import PUBLISHED, scene_of, story_of
from tests.conftest import MakeDoc
from tests.spelt import spelt

ASSUMED = When(PUBLISHED, "assumed", "published")
RAID = "Raids/NOUN/NNS/nsubj/1/raid continue/VERB/VBP/ROOT/1 ./PUNCT/./punct/1"
RAIN = RAID.replace("Raids", "Rains").replace("/raid", "/rain")
DIGEST = RAIN.replace("Rains", "Latest")
SHELLS = "Shells/NOUN/NNS/nsubj/4/shell killed/VERB/VBD/ROOT/4/kill 4/NUM/CD/nummod/6 men/NOUN/NNS/dobj/4/man"
MISSILE = (
    "They/PRON/PRP/nsubj/4 found/VERB/VBD/ROOT/4/find a/DET/DT/det/6 missile/NOUN/NN/dobj/4 "
    "that/PRON/WDT/nsubj/8 killed/VERB/VBD/relcl/6/kill 4/NUM/CD/nummod/10 men/NOUN/NNS/dobj/8/man"
)
WARNED = (
    "Poland/PROPN/NNP/nsubj/4 warned/VERB/VBD/ROOT/4/warn {mark}/SCONJ/IN/mark/7 shells/NOUN/NNS/nsubj/7/shell "
    "killed/VERB/VBD/advcl/4/kill 4/NUM/CD/nummod/9 men/NOUN/NNS/dobj/7/man"
)


@pytest.mark.parametrize(
    ("title", "text", "counted", "expected"),
    [
        (RAID, SHELLS, 6, False),
        (RAIN, SHELLS, 6, True),
        (DIGEST, SHELLS, 6, False),
        (RAID, MISSILE, 10, True),
        (RAID, WARNED.format(mark="after"), 9, True),
        (RAID, WARNED.format(mark="while"), 9, False),
    ],
)
def test_is_in_passing_beside_the_news_of_an_article(
    make_doc: MakeDoc, title: str, text: str, counted: int, expected: bool
) -> None:
    headline = " ".join(word.split("/")[0] for word in title.split()[:-1])
    scene = scene_of(
        story_of(spelt(make_doc, f"{title} {text}", published=PUBLISHED, title=headline)), counted, "person"
    )
    assert is_in_passing(scene, ASSUMED) is expected
    assert not is_in_passing(scene, When(PUBLISHED, "day", "dated"))


def test_is_in_passing_never_in_an_article_without_title_or_as_the_news_of_a_title(make_doc: MakeDoc) -> None:
    alone = "Shells/NOUN/NNS/nsubj/1/shell killed/VERB/VBD/ROOT/1/kill 4/NUM/CD/nummod/3 men/NOUN/NNS/dobj/1/man"
    for title in ("", "Shells killed 4 men"):
        assert not is_in_passing(
            scene_of(story_of(spelt(make_doc, alone, published=PUBLISHED, title=title)), 3, "person"), ASSUMED
        )


@pytest.mark.parametrize(("comma", "expected"), [("", True), (" ,/PUNCT/,/punct/1", False)])
def test_is_in_passing_in_a_title_only_to_say_which_is_meant(make_doc: MakeDoc, comma: str, expected: bool) -> None:
    at = 4 if comma else 3
    search = f"Search/NOUN/NN/ROOT/0 after/ADP/IN/prep/0 raid/NOUN/NN/pobj/1{comma} that/PRON/WDT/nsubj/{at + 1}"
    told = f"{search} killed/VERB/VBD/relcl/2/kill 4/NUM/CD/nummod/{at + 3} men/NOUN/NNS/dobj/{at + 1}/man"
    title = "Search after raid" + (" ," if comma else "") + " that killed 4 men"
    scene = scene_of(story_of(spelt(make_doc, told, published=PUBLISHED, title=title)), at + 3, "person")
    assert is_in_passing(scene, ASSUMED) is expected


def test_is_in_passing_never_of_weapons_shot_down(make_doc: MakeDoc) -> None:
    downed = f"{RAIN} They/PRON/PRP/nsubj/4 downed/VERB/VBD/ROOT/4/down 4/NUM/CD/nummod/6 drones/NOUN/NNS/dobj/4/drone"
    scene = scene_of(story_of(spelt(make_doc, downed, published=PUBLISHED, title="Rains continue")), 6, "drone")
    assert scene.act.action == "shot_down"
    assert not is_in_passing(scene, ASSUMED)
