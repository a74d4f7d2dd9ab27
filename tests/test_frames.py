import tomllib
from itertools import chain
from pathlib import Path

import pytest

from analysis.claiming.acts.frames import ALONE, LEXICON, frame_lexicon, harm_words, read_frames
from analysis.counting.things import tree
from analysis.errors import BadLexicon

ACTIONS = set(
    [
        "advanced",
        "captured",
        "casualties",
        "damaged",
        "delivered",
        "deployed",
        "destroyed",
        "displaced",
        "fought",
        "hit",
        "killed",
        "launched",
        "left_airspace",
        "lost",
        "lost_jammed",
        "missing",
        "returned",
        "shot_down",
        "wounded",
    ]
)


def test_read_frames_knows_every_action_and_thing() -> None:
    lexicon = frame_lexicon()
    frames = list(chain(*lexicon.verbs.values(), *lexicon.nouns.values(), *lexicon.adjectives.values()))
    assert {frame.action for frame in frames} == ACTIONS
    assert {thing.removesuffix(ALONE) for frame in frames for thing in frame.things} <= set(tree())


def test_read_frames_lists_are_sorted_without_repeats() -> None:
    table = tomllib.loads(LEXICON.read_text(encoding="utf-8"))
    lists = [entry["lemmas"] for group in ("verbs", "nouns", "adjectives") for entry in table[group]]
    lists += [words for group in ("tolls", "through", "hostile", "powers") for words in table[group].values()]
    assert [words for words in lists if words != sorted(set(words))] == []


def test_takes_holds_of_one_part_of_a_mixed_count() -> None:
    frame = frame_lexicon().verbs["launch"][0]
    assert frame.takes("drone/decoy|missile")
    assert not frame.takes("building")


def test_takes_of_a_path_alone_is_nothing_below() -> None:
    frame = next(frame for frame in frame_lexicon().nouns["attack"] if frame.action == "fought")
    assert frame.takes("strike")
    assert not frame.takes("strike/drone_strike")


def test_harm_words_are_those_that_need_no_company() -> None:
    assert {"kill", "injured", "wound"} <= harm_words()
    assert not {"take", "destroy"} & harm_words()


def test_read_frames_refuses_an_unknown_place_of_the_number(tmp_path: Path) -> None:
    path = tmp_path / "actions.toml"
    entry = (
        '[kinds]\n[[verbs]]\naction = "hit"\ncounted = "the object"\nthings = []\nactor = "agent"\nlemmas = ["hit"]\n'
    )
    path.write_text(entry)
    with pytest.raises(BadLexicon, match="the object"):
        read_frames(path)
