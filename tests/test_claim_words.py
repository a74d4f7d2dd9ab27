import tomllib

from analysis.claiming.acts.frames import frame_lexicon
from analysis.claiming.words import LEXICON, most_in_a_day
from analysis.counting.things import tree


def test_most_in_a_day_is_set_for_actions_and_things_of_the_lexicons() -> None:
    limits = tomllib.loads(LEXICON.read_text(encoding="utf-8"))["most_in_a_day"]
    actions = {frame.action for frames in frame_lexicon().verbs.values() for frame in frames}
    things = {path.split("/")[-1] for path in tree()}
    actions |= {frame.action for frames in frame_lexicon().nouns.values() for frame in frames}
    assert set(limits) <= actions | things


def test_word_list_tables_are_sorted_without_repeats() -> None:
    lists = [line.split("[", 1)[1].rstrip("]") for line in LEXICON.read_text().splitlines() if '= ["' in line]
    words = [[word.strip(' "') for word in each.split(",")] for each in lists]
    assert [each for each in words if each != sorted(set(each))] == []
    assert most_in_a_day("killed") == 1000
