from collections.abc import Sequence

import pytest

from analysis.quoting.headlines import speaker_within_part, within_part
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


def test_speaker_within_part_stands_on_the_cues_side_of_a_colon(make_doc: MakeDoc) -> None:
    words = ["Plea", "to", "town", ":", "Verkhova", "warns", "dam", "may", "fall"]
    pos = ["NOUN", "ADP", "NOUN", "PUNCT", "PROPN", "VERB", "NOUN", "AUX", "VERB"]
    doc = make_doc(
        words, pos=pos, heads=[5, 0, 1, 0, 0, 5, 8, 8, 5], deps=["nsubj", *["dep"] * 4, "ROOT", "nsubj", "aux", "ccomp"]
    )
    speaker = speaker_within_part(doc[5], doc[0])
    assert speaker is not None
    assert speaker.text == "Verkhova"
