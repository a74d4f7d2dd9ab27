import pytest

from analysis.quoting.marks import find_marked


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ('"We stay," he said.', ["We stay,"]),
        ("“We stay,” he said, “and work.”", ["We stay,", "and work."]),
        ("''We stay,'' he said.", ["We stay,"]),
        ("``We stay,'' he said.", ["We stay,"]),
        ("«We stay», he said.", ["We stay"]),
        ("„We stay“, he said.", ["We stay"]),
        ("'We stay,' he said.", ["We stay,"]),
        ("‘We stay,’ he said.", ["We stay,"]),
        ('“We stay," he said.', ["We stay,"]),
        ("\"He told us: 'Stay.'\" she said.", ["He told us: 'Stay.'"]),
        ("The miners' union and the teachers' union met.", []),
        ("It didn't hold, the town's mayor said.", []),
        ("He stands 6' 2\" tall.", []),
        ("", []),
    ],
)
def test_find_marked_knows_every_style(text: str, contents: list[str]) -> None:
    assert [text[m.start : m.end] for m in find_marked(text)] == contents


def test_find_marked_ends_an_unclosed_quotation_with_its_paragraph() -> None:
    text = 'He said: "We stay.\nThe road is closed.'
    (marked,) = find_marked(text)
    assert text[marked.start : marked.end] == "We stay."
    assert not marked.closed


def test_find_marked_continues_over_paragraphs_that_reopen() -> None:
    text = "He said: “We stay.\n\n“We work.”"
    first, second = find_marked(text)
    assert (first.closed, first.continues, second.closed, second.continues) == (False, False, True, True)


def test_find_marked_joins_paragraphs_that_do_not_reopen() -> None:
    text = 'He said, "We stay.\n\nWe work." Then he left.'
    (marked,) = find_marked(text)
    assert text[marked.start : marked.end] == "We stay.\n\nWe work."
    assert marked.closed


def test_find_marked_takes_an_opening_curl_for_a_closing_one_where_it_can_only_close() -> None:
    text = 'He said: "We stay.“ Then he left.'
    (marked,) = find_marked(text)
    assert text[marked.start : marked.end] == "We stay."
