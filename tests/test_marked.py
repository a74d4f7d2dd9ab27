import pytest

from ui.showing.marked import Line, Marking, _line, marked


@pytest.mark.parametrize(
    ("text", "markings", "html"),
    [
        ("5 < 7 & 8", [], "5 &lt; 7 &amp; 8"),
        ("<b>x</b>", [Marking(0, 3, "claim")], '<mark class="claim" title="">&lt;b&gt;</mark>x&lt;/b&gt;'),
        (
            "abcd",
            [Marking(0, 3, "quote", "said"), Marking(1, 2, "claim", "one")],
            '<mark class="quote" title="said">a</mark><mark class="claim quote" title="said · one">b</mark>'
            '<mark class="quote" title="said">c</mark>d',
        ),
        ("abc", [Marking(1, 9, "claim")], "abc"),
        (
            "ab",
            [Marking(0, 1, "claim", '"><script>')],
            '<mark class="claim" title="&quot;&gt;&lt;script&gt;">a</mark>b',
        ),
    ],
)
def test_marked_escapes_and_carries_every_mark(text: str, markings: list[Marking], html: str) -> None:
    assert marked(text, markings) == html


def test_marked_anchors_the_first_stretch_that_is_here() -> None:
    html = marked("abcd", [Marking(1, 3, "here"), Marking(2, 3, "claim")])
    assert html.count('id="here"') == 1
    assert html.index('id="here"') < html.index("claim here")


def test_line_escapes_its_text_and_address() -> None:
    line = Line(left="a\nb <i>", node="w", right="&", about='"x"', address='Article?at="><b>')
    html = _line(line)
    assert "<i>" not in html and "<b>" not in html
    assert "a b &lt;i&gt;" in html
