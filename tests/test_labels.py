import pytest

from analysis.quoting.labels import find_labelled, label_before, signature_after
from tests.conftest import MakeDoc

PERSON = [(0, 2, "PERSON")]


def test_find_labelled_takes_a_name_and_a_colon_for_a_speaker(make_doc: MakeDoc) -> None:
    doc = make_doc(
        ["Ivan", "Petrenko", ":", "We", "stay", "here"],
        pos=["PROPN", "PROPN", "PUNCT", "PRON", "VERB", "ADV"],
        ents=PERSON,
    )
    (found,) = find_labelled(doc, doc.text)
    assert found.speaker is not None
    assert found.speaker.text in {"Ivan", "Petrenko"}
    assert [doc[start:end].text for start, end in found.contents] == ["We stay here"]


@pytest.mark.parametrize(
    "words", [["River", "news", ":", "Water", "rises"], ["VERKHOVA", ":", "Water", "rises", "again"]]
)
def test_find_labelled_leaves_topics_and_datelines(make_doc: MakeDoc, words: list[str]) -> None:
    doc = make_doc(words, pos=["PROPN", "PROPN", "PUNCT", "NOUN", "VERB"])
    assert find_labelled(doc, doc.text) == []


def test_find_labelled_knows_a_transcript_by_labels_that_come_back(make_doc: MakeDoc) -> None:
    turn = ["PROPN", "PUNCT", "ADV", "VERB", "SPACE"]
    words = [
        "HOST",
        ":",
        "Why",
        "stay",
        "\n\n",
        "MAYOR",
        ":",
        "Because",
        "asked",
        "\n\n",
        "HOST",
        ":",
        "Then",
        "stay",
        "\n",
    ]
    doc = make_doc(words, pos=turn * 3)
    assert [doc[a.contents[0][0]].text for a in find_labelled(doc, doc.text)] == ["Why", "Then"]


@pytest.mark.parametrize(
    ("credit", "pos", "expected"),
    [("officials", "NOUN", ["officials"]), ("maps", "NOUN", []), ("Petrenko", "PROPN", [])],
)
def test_find_labelled_reads_the_credit_of_a_title(
    make_doc: MakeDoc, credit: str, pos: str, expected: list[str]
) -> None:
    doc = make_doc(
        ["Boats", "sank", "overnight", ":", credit, "\n\n", "More", "soon"],
        pos=["NOUN", "VERB", "ADV", "PUNCT", pos, "SPACE", "ADV", "ADV"],
        lemmas=["boat", "sink", "overnight", ":", credit.removesuffix("s"), "", "more", "soon"],
        title=f"Boats sank overnight: {credit}",
        sent_starts=[True, *[False] * 5, True, False],
    )
    assert [a.speaker.text for a in find_labelled(doc, doc.text) if a.speaker] == expected


def test_label_before_reads_a_label_over_a_quotation(make_doc: MakeDoc) -> None:
    pos = ["PROPN", "PUNCT", "PUNCT", "VERB", "PUNCT"]
    doc = make_doc(["Petrenko", ":", "“", "Stay", "”"], pos=pos, ents=[(0, 1, "PERSON")])
    found = label_before(doc, doc.text, doc.text.index("“"))
    assert found is not None and found.speaker is not None
    assert found.speaker.text == "Petrenko"


def test_signature_after_reads_a_dash_and_a_name(make_doc: MakeDoc) -> None:
    doc = make_doc(["“", "Stay", ".", "”", "—", "Petrenko"], pos=["PUNCT", "VERB", "PUNCT", "PUNCT", "PUNCT", "PROPN"])
    found = signature_after(doc, doc.text, doc.text.index("”") + 1)
    assert found is not None and found.speaker is not None
    assert found.speaker.text == "Petrenko"
    assert signature_after(doc, doc.text, 0) is None
