from collections.abc import Sequence

import pytest

from analysis.quoting.headlines import within_part
from tests.conftest import MakeDoc

AFTER = ["River", "war", "live", ":", "mayor", "says", "dam", "holds", ";", "ferry", "sinks", "\n\n", "More", "soon"]
BEFORE = [
    "River",
    "war",
    "live",
    ":",
    "ferry",
    "sinks",
    ";",
    "dam",
    "holds",
    ",",
    "says",
    "mayor",
    "\n\n",
    "More",
    "soon",
]
CREDITED = ["Mayor", "says", "dam", "holds", ":", "report", "\n\n", "More", "soon"]


@pytest.mark.parametrize(
    ("words", "content", "expected"),
    [(AFTER, (6, 11), "dam holds"), (BEFORE, (0, 9), "dam holds"), (CREDITED, (2, 6), "dam holds")],
)
def test_within_part_leaves_other_parts_of_a_title(
    make_doc: MakeDoc, words: Sequence[str], content: tuple[int, int], expected: str
) -> None:
    spaces = [word != "\n\n" and words[i + 1 : i + 2] != ["\n\n"] for i, word in enumerate(words)]
    title = " ".join(words[: words.index("\n\n")])
    tags = ["VBZ" if word in {"says", "holds", "sinks"} else "NN" for word in words]
    doc = make_doc(words, tags=tags, spaces=spaces, title=title)
    start, end = within_part(doc[words.index("says")], content)
    assert doc[start:end].text == expected


def test_within_part_leaves_sentences_alone(make_doc: MakeDoc) -> None:
    doc = make_doc(["Mayor", "says", "dam", "holds", ";", "ferry", "sinks"])
    assert within_part(doc[1], (2, 7)) == (2, 7)
