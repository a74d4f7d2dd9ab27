"""Docs spelt out in one line a sentence, for tests of rules over the parse."""

from typing import Any

from spacy.tokens import Doc

from tests.conftest import MakeDoc


def spelt(make_doc: MakeDoc, notation: str, **given: Any) -> Doc:
    """A Doc from tokens "word/POS/TAG/dep/head", or with a lemma at the end where it isn't the lower-case word.

    `head` is the index of the token's head in the line.
    """
    rows = [token.split("/") for token in notation.split()]
    return make_doc(
        [row[0] for row in rows],
        pos=[row[1] for row in rows],
        tags=[row[2] for row in rows],
        deps=[row[3] for row in rows],
        heads=[int(row[4]) for row in rows],
        lemmas=[row[5] if len(row) > 5 else row[0].lower() for row in rows],
        **given,
    )
