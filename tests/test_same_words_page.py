import pytest

from ui.quotes.same_words import LONGEST_LEFT_OUT, how_cut

FULL = "We will rebuild every house before the winter comes"


@pytest.mark.parametrize(
    ("content", "text", "marked", "kept"),
    [
        (FULL, FULL, [], 100),
        ("We will rebuild every house", FULL, [("before the winter comes", "left-out")], 56),
        ("We shall rebuild", "We will shall rebuild every house before the winter comes", None, 22),
        ("", FULL, [(FULL, "left-out")], 0),
    ],
)
def test_how_cut_marks_what_differs(content: str, text: str, marked: list[tuple[str, str]] | None, kept: int) -> None:
    shown, markings, share = how_cut(content, FULL)
    assert (shown, share) == (text, kept)
    if marked is not None:
        assert [(shown[m.start : m.end], m.kind) for m in markings] == marked


def test_how_cut_shortens_what_was_left_out_alone() -> None:
    long = " ".join(f"word{number}" for number in range(200))
    shown, _, kept = how_cut("word0 word1", long)
    assert len(shown) < LONGEST_LEFT_OUT + 20
    assert shown.endswith("word199")
    assert kept == 1
    assert how_cut(long, long)[0] == long
