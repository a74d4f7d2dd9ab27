"""Clauses for tests of time expressions: one verb, on which every other word hangs."""

from datetime import date

from spacy.tokens import Doc

from tests.conftest import MakeDoc

PUBLISHED = date(2024, 8, 14)  # a Wednesday
POS = {
    "VBD": "VERB",
    "VB": "VERB",
    "VBZ": "VERB",
    "VBG": "VERB",
    "MD": "AUX",
    "TO": "PART",
    "PRP$": "PRON",
    "JJ": "ADJ",
}


def clause(make_doc: MakeDoc, text: str, published: date | None = PUBLISHED) -> Doc:
    """A Doc of words joined by blanks, each with its tag after a slash ("fell/VBD"), a noun without one.

    The first verb is the root; auxiliaries hang on it as such, the rest as adverbials.
    """
    words, _, tags = zip(*(word.partition("/") for word in text.split(" ")), strict=True)
    verbs = [i for i, tag in enumerate(tags) if POS.get(tag) == "VERB"]
    root = verbs[0] if verbs else 0
    deps = ["aux" if tag in {"MD", "TO"} else "npadvmod" for tag in tags]
    deps[root] = "ROOT"
    return make_doc(
        words,
        heads=[root] * len(words),
        deps=deps,
        tags=[tag or "NN" for tag in tags],
        pos=[POS.get(tag, "NOUN") for tag in tags],
        lemmas=[word.lower() for word in words],
        published=published,
    )
