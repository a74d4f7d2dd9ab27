from analysis.cleaning.clean import find_boilerplate, join_stretches
from analysis.records import Stretch

STORY = "Two drones fell on the depot in Verkhova overnight, the mayor said."


def marked(text: str) -> list[tuple[str, str]]:
    return [(text[stretch.start : stretch.end], stretch.why) for stretch in find_boilerplate(text)]


def test_find_boilerplate_leaves_a_story_alone() -> None:
    text = f"{STORY}\nShe shared images and thanked donors for their support.\n“Read more books,” she told pupils."

    assert find_boilerplate(text) == []


def test_find_boilerplate_marks_lines_round_the_story_in_order() -> None:
    text = f"By Anna Petrova\n{STORY}\nSign up for our daily newsletter\n\nFollow us on Telegram"

    assert marked(text) == [
        ("By Anna Petrova", "byline"),
        ("Sign up for our daily newsletter", "newsletter prompt"),
        ("Follow us on Telegram", "app or channel prompt"),
    ]


def test_find_boilerplate_joins_neighbours_of_one_reason() -> None:
    text = f"{STORY}\nJoin our commenting forum\n \nComments"

    assert marked(text) == [("Join our commenting forum\n \nComments", "comment prompt")]


def test_find_boilerplate_of_nothing_is_empty() -> None:
    assert find_boilerplate("") == []
    assert find_boilerplate(" \n\n\t\n") == []


def test_join_stretches_keeps_the_reason_of_the_first() -> None:
    stretches = [Stretch(5, 20, "byline"), Stretch(0, 10, "appeal"), Stretch(30, 40, "links")]

    assert join_stretches("x" * 40, stretches) == [Stretch(0, 20, "appeal"), Stretch(30, 40, "links")]
