from analysis.cleaning.appeals import find_appeals
from analysis.cleaning.page_lines import lines_of


def marked(text: str) -> list[str]:
    return [text[stretch.start : stretch.end] for stretch in find_appeals(text, lines_of(text))]


def test_find_appeals_runs_to_the_last_sentence_that_asks() -> None:
    appeal = (
        "Your support helps us to report\n"
        "From the harbour to the hills, the Courier is there. It has been for forty years.\n"
        "We need reporters on the ground. Please donate to keep them there.\n"
        "Your contribution counts."
    )
    text = f"A ferry sank.\n{appeal}The crew of nine was saved on Tuesday.\nTwo were hurt."

    assert marked(text) == [appeal]


def test_find_appeals_ignores_an_opening_that_nobody_follows_up() -> None:
    assert marked("Dear reader\nA ferry sank on Monday.\nNine were saved.") == []


def test_find_appeals_stops_before_a_quoted_plea() -> None:
    text = "Your support keeps us going\nA ferry sank.\n“We need your support,” the captain said."

    assert marked(text) == ["Your support keeps us going"]
