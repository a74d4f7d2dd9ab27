"""The remembering matcher gives what spaCy's own gives."""

import pytest
import spacy
from spacy.language import Language
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

from analysis.attribute_rules import Pattern, remember_attributes

RULES: dict[str, list[Pattern]] = {
    "tag": [[{"TAG": "NN"}]],
    "word and tag": [[{"LOWER": "dam", "TAG": "NN"}]],
    "words": [[{"LOWER": {"IN": ["river", "dam"]}}]],
    "other words": [[{"LOWER": {"NOT_IN": ["river"]}, "TAG": "NN"}]],
    "pattern of words": [[{"LOWER": {"REGEX": "^r"}}]],
    "two patterns": [[{"LOWER": "the"}], [{"DEP": "nsubj"}]],
    "two tokens": [[{"LOWER": "the"}, {"TAG": "NN"}]],
    "shape": [[{"IS_TITLE": True}]],
}


def _ruler(*rules: str) -> tuple[Language, AttributeRuler]:
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("attribute_ruler")
    assert isinstance(ruler, AttributeRuler)
    for rule in rules:
        ruler.add(RULES[rule], {"LEMMA": rule})
    return nlp, ruler


def _doc(nlp: Language) -> Doc:
    words = ["The", "dam", "held", "the", "river", "back", "."]
    tags = ["DT", "NN", "VBD", "DT", "NN", "RB", "."]
    deps = ["det", "nsubj", "ROOT", "det", "dobj", "advmod", "punct"]
    return Doc(nlp.vocab, words=words, tags=tags, heads=[1, 2, 2, 4, 2, 2, 2], deps=deps)


@pytest.mark.parametrize("rules", [*((rule,) for rule in RULES), tuple(RULES)], ids=lambda rules: rules[-1])
def test_remember_attributes_matches_as_before(rules: tuple[str, ...]) -> None:
    nlp, ruler = _ruler(*rules)
    doc = _doc(nlp)
    before = ruler.match(doc)
    assert before
    remember_attributes(nlp)
    assert ruler.match(doc) == before
    assert ruler.match(doc) == before  # from memory


def test_remember_attributes_lets_later_rules_win() -> None:
    nlp, ruler = _ruler("words", "tag")
    remember_attributes(nlp)
    assert [token.lemma_ for token in ruler(_doc(nlp))] == ["", "tag", "", "", "tag", "", ""]
