"""The side of a person whom no lexicon knows, by the office that the article tells beside the name.

"The mayor of Verkhova, Ivan Petrenko, said": whoever is named with an office of a side's town speaks for it.
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from analysis.claiming.story import Story
from analysis.claiming.words import scope_words
from analysis.naming.sides import side_named, side_of_authorities

BEFORE = frozenset({"amod", "compound", "nmod", "poss"})


def side_of_office(story: Story, entity_id: str) -> str | None:
    """The side of the office that the article gives a person, at the first mention that tells one."""
    for at, mention in story.names.items():
        if mention.entity_id == entity_id:
            for words in _offices_of(story, story.doc[at], entity_id):
                if side := _side_of(story, words):
                    return side
    return None


def _offices_of(story: Story, name: Token, person: str) -> Iterator[Sequence[Token]]:
    """The words of the offices beside a name: before it, or in apposition to it on either side."""
    yield [token for child in name.lefts if child.dep_ in BEFORE for token in child.subtree]
    yield [token for child in name.rights if child.dep_ == "appos" for token in child.subtree]
    if name.dep_ == "appos":
        yield [token for token in name.head.subtree if token.i < name.left_edge.i]


def _side_of(story: Story, words: Sequence[Token]) -> str | None:
    """The side that an office speaks for: whose its people or its place is."""
    offices = scope_words("bodies", "national") | scope_words("bodies", "local") | scope_words("bodies", "mouthpieces")
    if not any({token.lower_, token.lemma_.lower()} & offices for token in words):
        return None
    if side := side_named(" ".join(token.text for token in words)):
        return side
    places = (entity for entity in story.entities_in(words) if entity.kind == "PLACE")
    return next((side_of_authorities(place.id) or place.side for place in places), None)
