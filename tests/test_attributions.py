import pytest

from analysis.quoting.attributions import find_attributions
from tests.conftest import MakeDoc
from tests.parsed import dam_held, parse

OFFICIALS = "Officials/official/NNS/NOUN/nsubj/1 said/say/VBD/VERB/ROOT/1"
MAYOR = "Petrenko/Petrenko/NNP/PROPN/nsubj/1"
REPORT = "the/the/DT/DET/det/3 report/report/NN/NOUN/dobj/1"


@pytest.mark.parametrize(
    ("sentence", "rule", "speaker", "contents"),
    [
        (f"{OFFICIALS} {dam_held(2, 'ccomp', 1)}", "clause", "Officials", ["the dam had held"]),
        (
            f"{dam_held(0, 'ccomp', 6)} ,/,/,/PUNCT/punct/6 officials/official/NNS/NOUN/nsubj/6 "
            "said/say/VBD/VERB/ROOT/6",
            "clause",
            "officials",
            ["the dam had held"],
        ),
        (
            "The/the/DT/DET/det/1 dam/dam/NN/NOUN/nsubj/7 ,/,/,/PUNCT/punct/4 officials/official/NNS/NOUN/nsubj/4 "
            "said/say/VBD/VERB/parataxis/7 ,/,/,/PUNCT/punct/7 had/have/VBD/AUX/aux/7 held/hold/VBN/VERB/ROOT/7",
            "inserted",
            "officials",
            ["The dam", "had held"],
        ),
        (
            "The/the/DT/DET/det/1 mayor/mayor/NN/NOUN/nsubj/5 ,/,/,/PUNCT/punct/1 Petrenko/Petrenko/NNP/PROPN/appos/1 "
            ",/,/,/PUNCT/punct/1 said/say/VBD/VERB/ROOT/5 the/the/DT/DET/det/7 dam/dam/NN/NOUN/nsubj/13 "
            ",/,/,/PUNCT/punct/7 an/a/DT/DET/det/11 old/old/JJ/ADJ/amod/11 one/one/NN/NOUN/appos/7 ,/,/,/PUNCT/punct/7 "
            "had/have/VBD/AUX/ccomp/5",
            "clause",
            "mayor",
            ["the dam, an old one, had"],
        ),
        (
            f"{MAYOR} says/say/VBZ/VERB/ROOT/1 three/three/CD/NUM/nummod/3 people/people/NNS/NOUN/dobj/1 "
            "wounded/wound/VBN/VERB/acl/3 in/in/IN/ADP/prep/4 shelling/shelling/NN/NOUN/pobj/5",
            "clause",
            "Petrenko",
            ["three people wounded in shelling"],
        ),
        (
            "According/accord/VBG/VERB/prep/8 to/to/IN/ADP/prep/0 the/the/DT/DET/det/3 "
            f"ministry/ministry/NN/NOUN/pobj/1 ,/,/,/PUNCT/punct/8 {dam_held(5, 'ROOT', 8)}",
            "according_to",
            "ministry",
            ["the dam had held"],
        ),
        (
            f"{MAYOR} accused/accuse/VBD/VERB/ROOT/1 {REPORT.replace('report', 'ministry')} of/of/IN/ADP/prep/1 "
            "hiding/hide/VBG/VERB/pcomp/4 it/it/PRP/PRON/dobj/5",
            "charge",
            "Petrenko",
            ["the ministry of hiding it"],
        ),
        (
            f"{MAYOR} urged/urge/VBD/VERB/ROOT/1 residents/resident/NNS/NOUN/dobj/1 to/to/TO/PART/aux/4 "
            "leave/leave/VB/VERB/xcomp/1",
            "order",
            "Petrenko",
            ["residents to leave"],
        ),
        (
            f"{MAYOR} vowed/vow/VBD/VERB/ROOT/1 to/to/TO/PART/aux/3 rebuild/rebuild/VB/VERB/xcomp/1 "
            "it/it/PRP/PRON/dobj/3",
            "infinitive",
            "Petrenko",
            ["to rebuild it"],
        ),
        (
            f"{MAYOR} called/call/VBD/VERB/ROOT/1 {REPORT} a/a/DT/DET/det/5 trap/trap/NN/NOUN/oprd/1",
            "naming",
            "Petrenko",
            ["the report a trap"],
        ),
        (
            f"{MAYOR} described/describe/VBD/VERB/ROOT/1 {REPORT} as/as/IN/ADP/prep/1 a/a/DT/DET/det/6 "
            "trap/trap/NN/NOUN/pobj/4",
            "as",
            "Petrenko",
            ["the report as a trap"],
        ),
        (
            f"{MAYOR} told/tell/VBD/VERB/ROOT/1 reporters/reporter/NNS/NOUN/dobj/1 that/that/IN/SCONJ/mark/7 "
            f"{dam_held(4, 'ccomp', 1)}",
            "clause",
            "Petrenko",
            ["the dam had held"],
        ),
        (
            f"{MAYOR.replace('nsubj/1', 'nsubjpass/2')} was/be/VBD/AUX/auxpass/2 quoted/quote/VBN/VERB/ROOT/2 "
            f"as/as/IN/ADP/prep/2 saying/say/VBG/VERB/pcomp/3 {dam_held(5, 'ccomp', 4)}",
            "clause",
            "Petrenko",
            ["the dam had held"],
        ),
        (
            f"{MAYOR} repeated/repeat/VBD/VERB/ROOT/1 {REPORT.replace('report', 'claim')} that/that/IN/SCONJ/mark/8 "
            f"{dam_held(5, 'acl', 3)}",
            "noun",
            "Petrenko",
            ["the dam had held"],
        ),
    ],
)
def test_find_attributions_reads_each_frame(
    make_doc: MakeDoc, sentence: str, rule: str, speaker: str, contents: list[str]
) -> None:
    doc = parse(make_doc, sentence)
    (found,), _ = find_attributions(doc)
    assert found.speaker is not None
    assert (found.rule, found.speaker.text) == (rule, speaker)
    assert [doc[start:end].text for start, end in found.contents] == contents


def test_find_attributions_gives_what_is_added_to_the_same_speaker(make_doc: MakeDoc) -> None:
    doc = parse(
        make_doc,
        f"{OFFICIALS} {dam_held(2, 'ccomp', 1)} ,/,/,/PUNCT/punct/1 adding/add/VBG/VERB/advcl/5 "
        f"that/that/IN/SCONJ/mark/11 {dam_held(8, 'ccomp', 7)}",
    )
    (said, added), _ = find_attributions(doc)
    assert [doc[start:end].text for start, end in said.contents] == ["the dam had held"]
    assert added.speaker == said.speaker


@pytest.mark.parametrize(
    "sentence",
    [
        # nobody said it
        f"Officials/official/NNS/NOUN/nsubj/3 did/do/VBD/AUX/aux/3 not/not/RB/PART/neg/3 say/say/VB/VERB/ROOT/3 "
        f"{dam_held(4, 'ccomp', 3)}",
        # a belief that nobody holds by name
        f"It/it/PRP/PRON/nsubjpass/2 was/be/VBD/AUX/auxpass/2 believed/believe/VBN/VERB/ROOT/2 "
        f"{dam_held(3, 'ccomp', 2)}",
        # no report at all
        f"{MAYOR} built/build/VBD/VERB/ROOT/1 the/the/DT/DET/det/3 dam/dam/NN/NOUN/dobj/1",
    ],
)
def test_find_attributions_leaves_the_rest(make_doc: MakeDoc, sentence: str) -> None:
    assert find_attributions(parse(make_doc, sentence))[0] == []


def test_find_attributions_keeps_thought_apart(make_doc: MakeDoc) -> None:
    sentence = f"Officials/official/NNS/NOUN/nsubj/1 believe/believe/VBP/VERB/ROOT/1 {dam_held(2, 'ccomp', 1)}"
    (found,), _ = find_attributions(parse(make_doc, sentence))
    assert found.mode == "thought"
