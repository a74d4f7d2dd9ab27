import pytest

from analysis.quoting.wording import OMITTED, Piece, are_same_words, pieces, wording

FULL = (
    "We will not give up a single street of Verkhova, whatever it costs us, and we will rebuild every house"
    " before the winter comes"
)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("Don't!", ("do", "not")),
        ("We can’t, we cannot, we won't", ("ve", "kan", "not", "ve", "kan", "not", "ve", "vill", "not")),
        ("1,200 of 1200", ("1200", "of", "1200")),
        ("north-western northwestern", ("northvestern", "northvestern")),
        ("Zelenskyy Zelensky", ("zelenski", "zelenski")),
        ("[the mayor] … he ... left", (OMITTED, OMITTED, "he", OMITTED, "left")),
        ("…", (OMITTED,)),
        ("“”", ()),
    ],
)
def test_wording_compares_words_however_they_are_written(content: str, words: tuple[str, ...]) -> None:
    found = wording(content).words
    assert [a == b for a in found for b in found] == [a == b for a in words for b in words]
    assert len(found) == len(words)


@pytest.mark.parametrize(
    "cut",
    [
        FULL,
        FULL.upper(),
        "we will rebuild every house before the winter comes,",
        "We won’t give up a single street of Verkhova",
        "We will not give up a single street … and we will rebuild every house before the winter comes",
        "We will not give up a single street of Verkhova, whatever it costs us, [Petrenko said,] and we will rebuild",
        "[Verkhova’s people] will not give up a single street of Verkhova",
        "We will not give up a single street of Verhova, whatever it costs us, and we shall rebuild every house",
        "We will not give up a single street of Verkhova, and we will rebuild every house before winter comes",
    ],
)
def test_are_same_words_of_what_was_cut_or_lightly_changed(cut: str) -> None:
    assert are_same_words(wording(cut), wording(FULL))


@pytest.mark.parametrize(
    "other",
    [
        "We will give up a single street of Verkhova, whatever it costs us, and we will rebuild every house",
        "We will not give up a single street of Zarichne, whatever it costs us, and we will rebuild every house",
        "we will rebuild nine houses before the winter comes, whatever it costs us, and we will rebuild every house",
        "We will not give up a single hospital of Verkhova, and we will rebuild every school before the summer comes",
        "whatever we rebuild will cost a single winter",
        "the harvest was better than anybody in the valley had dared to hope",
    ],
)
def test_are_same_words_of_what_says_something_else(other: str) -> None:
    assert not are_same_words(wording(other), wording(FULL))


def test_are_same_words_keeps_figures_apart() -> None:
    told = "air defence shot down 41 of the drones that were launched at the town"
    assert not are_same_words(wording(told.replace("41", "39")), wording(told))
    assert not are_same_words(wording(told.replace("41", "forty")), wording(told))


def test_pieces_show_what_was_kept_left_out_and_added() -> None:
    cut = "We will not give up a single street … and rebuild all"
    assert pieces(cut, "Friends, we will not give up a single street of Verkhova, and rebuild") == [
        Piece("Friends", "left out"),
        Piece("We will not give up a single street", "kept"),
        Piece("of Verkhova", "left out"),
        Piece("…", "added"),
        Piece("and rebuild", "kept"),
        Piece("all", "added"),
    ]


@pytest.mark.parametrize(("content", "fullest"), [("", ""), ("", "Never"), ("Never", "")])
def test_pieces_of_nothing(content: str, fullest: str) -> None:
    assert "".join(piece.text for piece in pieces(content, fullest)) == content or fullest
