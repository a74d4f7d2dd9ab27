from collections.abc import Callable, Iterator

import pytest

from analysis.cleaning.page_lines import Line, lines_of
from analysis.cleaning.page_lists import (
    find_credits,
    find_footnote_marks,
    find_link_lists,
    find_links,
    find_menus,
    find_tails,
)
from analysis.records import Stretch


def marked(finder: Callable[[str, list[Line]], Iterator[Stretch]], text: str) -> list[str]:
    return [text[stretch.start : stretch.end] for stretch in finder(text, lines_of(text))]


def test_find_menus_marks_from_the_first_to_the_last_known_word() -> None:
    menu = "News\nAfrica\nWorld\nPolitics\nHarbour desk\nSport\nLetters\nAbout us"
    text = f"Verkhova\n{menu}\nA ferry sank on Monday."

    assert marked(find_menus, text) == [menu]


def test_find_menus_leaves_a_list_of_names() -> None:
    names = "\n".join(["Ivan Petrenko", "Olha Bondar", "Taras Koval", "Iryna Melnyk", "Petro Shevchuk"] * 2)

    assert marked(find_menus, names) == []


def test_find_link_lists_ends_at_the_next_sentence() -> None:
    text = "It sank.\nRelated stories\nFerry strike in pictures\nWho owns the port\nThe crew survived."

    assert marked(find_link_lists, text) == ["Related stories\nFerry strike in pictures\nWho owns the port"]


def test_find_link_lists_stops_before_running_text_broken_by_links() -> None:
    text = "Recommended video\nIt would help to recall a\ncertain meeting\nheld in May."

    assert marked(find_link_lists, text) == ["Recommended video"]


@pytest.mark.parametrize(
    "line",
    [
        "* [](https://example.org/share)",
        "[12] https://example.org/a ; https://example.org/b",
        "[[xii]](https://example.org/#12) <https://example> dot org/news/the-ferry-that-sank",
    ],
)
def test_find_links_marks_lines_of_nothing_else(line: str) -> None:
    assert marked(find_links, line) == [line]


def test_find_links_marks_the_headline_over_an_empty_link() -> None:
    link = "[](https://example.org/</harbour>)"
    assert marked(find_links, f"Ferry sinks off Verkhova\n{link}")[0] == f"Ferry sinks off Verkhova\n{link}"
    assert marked(find_links, f"A ferry sank.\n{link}") == [link]


def test_find_links_keeps_a_sentence_with_a_link() -> None:
    assert marked(find_links, "The [port authority](https://example.org) said four boats had sunk.") == []


@pytest.mark.parametrize(
    ("line", "tail"),
    [
        ("General lost in the strike, sources say Read More »", ["Read More »"]),
        ("The ferry sank. Continue reading...", ["Continue reading..."]),
        ("She wants pupils to read more", []),
    ],
)
def test_find_tails_leaves_the_sentence(line: str, tail: list[str]) -> None:
    assert marked(find_tails, line) == tail


def test_find_footnote_marks_after_a_sentence() -> None:
    assert marked(find_footnote_marks, "Forces advanced near Verkhova.[12][13] They held it.") == ["[12][13]"]
    link = "[[xii]](https://example.org/<#edn12>)"
    assert marked(find_footnote_marks, f"They held it on May 7.{link} It was over.") == [link]
    assert marked(find_footnote_marks, "He said [4] it was over.") == []


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("Rubble lies in a street of Verkhova [Ivan Petrenko/AFP]", "[Ivan Petrenko/AFP]"),
        ("A depot burns on May 4. (Olha Bondar/Getty Images)", "(Olha Bondar/Getty Images)"),
        ("Firefighters at work. Photograph: Olha Bondar/AP", "Photograph: Olha Bondar/AP"),
        ("Residents wait for water. Ivan Petrenko/AFP/Getty Images", "Ivan Petrenko/AFP/Getty Images"),
        ("Tanks near the border. Satellite image ©2022 Maxar Technologies", "Satellite image ©2022 Maxar Technologies"),
    ],
)
def test_find_credits_leaves_the_caption(caption: str, credit: str) -> None:
    assert marked(find_credits, caption) == [credit]


@pytest.mark.parametrize(
    "line",
    ["Four boats sank, the port said (Reuters)", "The navy/coastguard base was hit.", "He spoke to AFP on Monday."],
)
def test_find_credits_keeps_story_lines(line: str) -> None:
    assert marked(find_credits, line) == []
