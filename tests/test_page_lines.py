import pytest

from analysis.cleaning.page_lines import any_of, boilerplate_lexicon, lines_of, runs


def test_lines_of_gives_offsets_without_blanks() -> None:
    text = "  * **First** line \n\n\tsecond"

    assert [(text[line.start : line.end], line.words) for line in lines_of(text)] == [
        ("* **First** line", "First** line"),
        ("second", "second"),
    ]


def test_lines_of_shows_the_words_of_a_link() -> None:
    (line,) = lines_of("[Sign up](https://example.org/a_(b)) now")

    assert line.words == "Sign up now"


@pytest.mark.parametrize(("text", "expected"), [("It sank.", True), ("A ferry sinks", False), ("“It sank”", True)])
def test_is_sentence_goes_by_the_closing_mark(text: str, expected: bool) -> None:
    (line,) = lines_of(text)

    assert line.is_sentence is expected


def test_runs_gives_each_run_half_open() -> None:
    assert list(runs([True, True, False, True])) == [(0, 2), (3, 4)]


def test_any_of_nothing_matches_nothing() -> None:
    assert any_of([]).search("anything") is None


def test_boilerplate_lists_are_sorted() -> None:
    tables = boilerplate_lexicon()

    for words in (
        tables["credit"]["agencies"],
        tables["menu"]["words"],
        *(t["keys"] for t in tables["line"] if "keys" in t),
    ):
        assert words == sorted(set(words))


def test_boilerplate_rules_have_reason_length_and_patterns() -> None:
    for table in boilerplate_lexicon()["line"]:
        assert table["why"] and table["longest"]
        assert table.keys() - {"why", "longest", "keys"} <= {"whole", "starts", "holds"}
        assert ("holds" in table) == ("keys" in table)
