from ui.quotes.joined import joined
from ui.showing.rows import Row


def piece(
    content: str,
    *,
    attribution: int = 1,
    kind: str = "direct",
    end: int = 0,
    n_same: int = 1,
    speaker: str = "Ivan Petrenko",
) -> Row:
    """A row of the quote browser, as far as joining looks at it."""
    return {
        "article_id": "a1",
        "speaker": speaker,
        "attribution": attribution,
        "content": content,
        "kind": kind,
        "end": end,
        "n_same": n_same,
    }


def test_joined_makes_one_of_the_pieces_of_a_quotation() -> None:
    (row,) = joined([piece("We stay,", end=9), piece("Nobody helps us.", end=40, n_same=3)])
    assert (row["shown"], row["content"]) == ("“We stay” … “Nobody helps us.”", "We stay … Nobody helps us.")
    assert (row["end"], row["n_same"], row["kind"]) == (40, 3, "direct")


def test_joined_puts_in_marks_what_was_in_marks() -> None:
    (row,) = joined([piece("the dam", kind="indirect"), piece("will hold.")])
    assert (row["shown"], row["kind"]) == ("the dam … “will hold.”", "mixed")


def test_joined_keeps_apart_what_is_not_one_quotation() -> None:
    rows = joined([piece("We stay"), piece("They left", attribution=2), piece("We wait")])
    assert [row["content"] for row in rows] == ["We stay", "They left", "We wait"]


def test_joined_shows_once_what_a_speaker_says_again_in_an_article() -> None:
    told = [piece("We stay"), piece("They left", attribution=2), piece("We stay,", attribution=3)]
    other = piece("We stay", attribution=4, speaker="Olena Koval")
    elsewhere = piece("We stay", attribution=5) | {"article_id": "a2"}
    rows = joined([*told, other, elsewhere])
    assert [(row["content"], row["n_times"]) for row in rows] == [
        ("We stay", 2),
        ("They left", 1),
        ("We stay", 1),
        ("We stay", 1),
    ]
