"""Lemmas stay what they are when the index is one of sets."""

import spacy
from spacy.language import Language
from spacy.lookups import Lookups
from spacy.pipeline import Lemmatizer
from spacy.tokens import Doc

from analysis.lemma_index import index_lemmas


def _pipeline() -> tuple[Language, Lemmatizer]:
    nlp = spacy.blank("en")
    lemmatizer = nlp.add_pipe("lemmatizer", config={"mode": "rule"})
    assert isinstance(lemmatizer, Lemmatizer)
    lookups = Lookups()
    lookups.add_table("lemma_index", {"noun": ["bridge", "axis"], "verb": ["burn"]})
    lookups.add_table("lemma_exc", {"noun": {"axes": ["axis"]}})
    lookups.add_table("lemma_rules", {"noun": [["s", ""], ["es", ""]], "verb": [["ed", ""], ["ed", "e"]]})
    lemmatizer.initialize(lookups=lookups)
    return nlp, lemmatizer


def _lemmas(nlp: Language, lemmatizer: Lemmatizer) -> list[str]:
    words, pos = ["bridges", "burned", "axes", "dronez"], ["NOUN", "VERB", "NOUN", "NOUN"]
    lemmatizer.cache.clear()
    return [token.lemma_ for token in lemmatizer(Doc(nlp.vocab, words=words, pos=pos))]


def test_index_lemmas_leaves_the_lemmas_as_they_are() -> None:
    nlp, lemmatizer = _pipeline()
    before = _lemmas(nlp, lemmatizer)
    index_lemmas(nlp)
    assert before == ["bridge", "burn", "axis", "dronez"] == _lemmas(nlp, lemmatizer)


def test_index_lemmas_makes_sets() -> None:
    nlp, lemmatizer = _pipeline()
    index_lemmas(nlp)
    assert {type(words) for words in lemmatizer.lookups.get_table("lemma_index").values()} == {frozenset}
