from collections.abc import Sequence

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from analysis.quoting.quotes import find_quotes
from analysis.reading import mark, read_articles
from analysis.records import Article, Entity, Kind, Mention, Quote
from tests.conftest import MakeDoc
from tests.parsed import dam_held, parse


def quotes_of(doc: Doc, names: Sequence[tuple[int, int, Kind]] = ()) -> list[Quote]:
    """The quotes of a Doc whose names stand at the given tokens, each an entity of its own."""
    entities, mentions = [], []
    for start, end, kind in names:
        span = doc[start:end]
        key = f"{kind.lower()}/{span.text.lower().replace(' ', '_')}"
        entities.append(Entity(id=key, name=span.text, kind=kind))
        mentions.append(Mention(**mark(span, "given"), entity_id=key, kind=kind, surface=span.text))
    return find_quotes(doc, entities, mentions)


def test_find_quotes_gives_both_pieces_of_a_quotation_one_number(make_doc: MakeDoc) -> None:
    doc = parse(
        make_doc,
        "“/“/``/PUNCT/punct/8 The/the/DT/DET/det/2 dam/dam/NN/NOUN/nsubj/4 will/will/MD/AUX/aux/4 "
        "hold/hold/VB/VERB/ccomp/8 ,/,/,/PUNCT/punct/8 ”/”/''/PUNCT/punct/8 Petrenko/Petrenko/NNP/PROPN/nsubj/8 "
        "said/say/VBD/VERB/ROOT/8 ./././PUNCT/punct/8",
        "“/“/``/PUNCT/punct/2 We/we/PRP/PRON/nsubj/2 stay/stay/VBP/VERB/ROOT/2 ./././PUNCT/punct/2 "
        "”/”/''/PUNCT/punct/2",
    )
    first, second = quotes_of(doc, [(7, 8, "PERSON")])
    assert (first.content, second.content) == ("The dam will hold,", "We stay.")
    assert (first.kind, second.kind) == ("direct", "direct")
    assert first.attribution == second.attribution
    assert first.speaker == second.speaker == "Petrenko"
    assert (second.rule, second.cue) == ("runs_on", "said")


@pytest.mark.parametrize(
    ("role", "speaker_id"), [("Kremlin spokesman", "person/dmitry_peskov"), ("Verkhova spokesman", None)]
)
def test_find_quotes_takes_an_office_for_its_holder(make_doc: MakeDoc, role: str, speaker_id: str | None) -> None:
    body, noun = role.split()
    doc = parse(
        make_doc,
        f"The/the/DT/DET/det/2 {body}/{body}/NNP/PROPN/compound/2 {noun}/{noun}/NN/NOUN/nsubj/3 "
        f"said/say/VBD/VERB/ROOT/3 {dam_held(4, 'ccomp', 3)}",
    )
    (quote,) = quotes_of(doc)
    assert (quote.speaker, quote.speaker_id) == (f"The {role}", speaker_id)


def test_find_quotes_says_where_each_part_stands(make_doc: MakeDoc) -> None:
    doc = parse(make_doc, f"Officials/official/NNS/NOUN/nsubj/1 said/say/VBD/VERB/ROOT/1 {dam_held(2, 'ccomp', 1)}")
    (quote,) = quotes_of(doc)
    text = doc.text
    assert text[quote.start : quote.end] == quote.content == "the dam had held"
    assert text[quote.cue_start : quote.cue_end] == quote.cue == "said"
    assert text[quote.speaker_start : quote.speaker_end] == quote.speaker_surface == "Officials"
    assert (quote.kind, quote.mode, quote.speaker_id, quote.nested) == ("indirect", "speech", None, False)


def test_find_quotes_calls_words_partly_in_marks_mixed(make_doc: MakeDoc) -> None:
    doc = parse(
        make_doc,
        "Officials/official/NNS/NOUN/nsubj/1 said/say/VBD/VERB/ROOT/1 it/it/PRP/PRON/nsubj/3 "
        "was/be/VBD/AUX/ccomp/1 a/a/DT/DET/det/6 “/“/``/PUNCT/punct/6 trap/trap/NN/NOUN/attr/3 ”/”/''/PUNCT/punct/3 "
        "./././PUNCT/punct/1",
    )
    (quote,) = quotes_of(doc)
    assert (quote.kind, quote.content) == ("mixed", "it was a “trap”")


def test_find_quotes_takes_terms_in_marks_for_no_quotation(make_doc: MakeDoc) -> None:
    doc = parse(
        make_doc,
        "The/the/DT/DET/det/2 “/“/``/PUNCT/punct/2 trap/trap/NN/NOUN/nsubj/4 ”/”/''/PUNCT/punct/2 "
        "failed/fail/VBD/VERB/ROOT/4 ./././PUNCT/punct/4",
    )
    assert quotes_of(doc) == []


def test_find_quotes_marks_what_is_nested(make_doc: MakeDoc) -> None:
    doc = parse(
        make_doc,
        "Petrenko/Petrenko/NNP/PROPN/nsubj/1 said/say/VBD/VERB/ROOT/1 officials/official/NNS/NOUN/nsubj/3 "
        f"claimed/claim/VBD/VERB/ccomp/1 {dam_held(4, 'ccomp', 3)}",
    )
    outer, inner = quotes_of(doc, [(0, 1, "PERSON")])
    assert (outer.nested, outer.content) == (False, "officials claimed the dam had held")
    assert (inner.nested, inner.speaker) == (True, "officials")


HE_ADDED = "¶He/he/PRP/PRON/nsubj/1 added/add/VBD/VERB/ROOT/1 that/that/IN/SCONJ/mark/6 " + dam_held(3, "ccomp", 1)
IT_ADDED = HE_ADDED.replace("He/he", "It/it")
SHE_ADDED = HE_ADDED.replace("He/he", "She/she")


@pytest.mark.parametrize(
    ("name", "kind", "pronoun", "speaker"),
    [
        ("Ivan", "PERSON", HE_ADDED, "Ivan"),
        ("Olena", "PERSON", SHE_ADDED, "Olena"),
        ("Olena", "PERSON", HE_ADDED, None),
        ("Ukrenergo", "ORG", IT_ADDED, "Ukrenergo"),
        ("Ukrenergo", "ORG", HE_ADDED, None),
    ],
)
def test_find_quotes_resolves_pronouns_or_names_nobody(
    make_doc: MakeDoc, name: str, kind: Kind, pronoun: str, speaker: str | None
) -> None:
    doc = parse(
        make_doc, f"{name}/{name}/NNP/PROPN/nsubj/1 said/say/VBD/VERB/ROOT/1 {dam_held(2, 'ccomp', 1)}", pronoun
    )
    *_, last = quotes_of(doc, [(0, 1, kind)])
    assert last.speaker == speaker
    assert (last.confidence > 0) == (speaker is not None)


def test_find_quotes_goes_back_to_the_fuller_description(make_doc: MakeDoc) -> None:
    doc = parse(
        make_doc,
        "A/a/DT/DET/det/2 security/security/NN/NOUN/compound/2 source/source/NN/NOUN/nsubj/3 said/say/VBD/VERB/ROOT/3 "
        + dam_held(4, "ccomp", 3),
        "¶The/the/DT/DET/det/1 source/source/NN/NOUN/nsubj/2 added/add/VBD/VERB/ROOT/2 that/that/IN/SCONJ/mark/7 "
        + dam_held(4, "ccomp", 2),
    )
    first, second = quotes_of(doc)
    assert first.speaker == second.speaker == "A security source"
    assert second.speaker_surface == "The source"


def test_find_quotes_never_takes_an_addressee_for_the_speaker(make_doc: MakeDoc) -> None:
    doc = parse(
        make_doc,
        "He/he/PRP/PRON/nsubj/1 told/tell/VBD/VERB/ROOT/1 Ivan/Ivan/NNP/PROPN/dobj/1 that/that/IN/SCONJ/mark/7 "
        + dam_held(4, "ccomp", 1),
    )
    (quote,) = quotes_of(doc, [(2, 3, "PERSON")])
    assert quote.speaker is None


def test_find_quotes_names_the_holder_of_a_role(make_doc: MakeDoc) -> None:
    doc = parse(
        make_doc,
        "Ivan/Ivan/NNP/PROPN/nsubj/4 ,/,/,/PUNCT/punct/0 the/the/DT/DET/det/3 mayor/mayor/NN/NOUN/appos/0 "
        "left/leave/VBD/VERB/ROOT/4",
        "¶The/the/DT/DET/det/1 mayor/mayor/NN/NOUN/nsubj/2 said/say/VBD/VERB/ROOT/2 " + dam_held(3, "ccomp", 2),
    )
    (quote,) = quotes_of(doc, [(0, 1, "PERSON")])
    assert quote.speaker == "Ivan"


@pytest.mark.parametrize(
    "text", ["", "\n\n", '"', "“““", "No marks. No cues.", "HE SAID NOTHING.", "Q: Why?\nA: “Because"]
)
@pytest.mark.model
def test_find_quotes_bears_any_text(nlp: Language, text: str) -> None:
    (doc,) = read_articles(nlp, [Article(id="a1", text=text)])
    assert all(quote.content for quote in find_quotes(doc, [], []))


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        (
            "The bridge at Verkhova has fallen, mayor Ivan Petrenko told reporters on Monday.",
            ["The bridge at Verkhova has fallen"],
        ),
        ("According to the regional office, nine barns burned down.", ["nine barns burned down"]),
        (
            "Officials said the ferry was late, adding that the pier had been closed.",
            ["the ferry was late", "the pier had been closed"],
        ),
        ("The union urged the owners to reopen the mine.", ["the owners to reopen the mine"]),
        ("The mayor accused the company of hiding the leak.", ["the company of hiding the leak"]),
        ("Neither side said how many boats were lost.", ["how many boats were lost"]),
    ],
)
@pytest.mark.model
def test_find_quotes_reads_real_sentences(nlp: Language, text: str, contents: list[str]) -> None:
    (doc,) = read_articles(nlp, [Article(id="a1", text=text)])
    assert [quote.content for quote in find_quotes(doc, [], [])] == contents
