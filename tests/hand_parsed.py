"""Docs parsed by hand, as words with tag, dependency and head's number: "Boats/NNS/nsubj/1 sank/VBD/ROOT/1"."""

from spacy.tokens import Doc

from tests.conftest import MakeDoc

POS = {
    "CD": "NUM",
    "NN": "NOUN",
    "NNS": "NOUN",
    "NNP": "PROPN",
    "NNPS": "PROPN",
    "JJ": "ADJ",
    "IN": "ADP",
    "CC": "CCONJ",
    "DT": "DET",
    "RB": "ADV",
    "PRP": "PRON",
    "WDT": "PRON",
    "HYPH": "PUNCT",
    ",": "PUNCT",
    ".": "PUNCT",
}


def hand_parsed(make_doc: MakeDoc, text: str) -> Doc:
    """The Doc of such a text; a fifth part of a word is its lemma, else a plural loses its "s"."""
    rows = [word.split("/") for word in text.split()]
    return make_doc(
        [row[0] for row in rows],
        heads=[int(row[3]) for row in rows],
        deps=[row[2] for row in rows],
        tags=[row[1] for row in rows],
        pos=[POS.get(row[1], "VERB") for row in rows],
        lemmas=[row[4] if len(row) > 4 else _lemma(row[0], row[1]) for row in rows],
    )


def _lemma(word: str, tag: str) -> str:
    return word.lower().removesuffix("s") if tag == "NNS" else word.lower()
