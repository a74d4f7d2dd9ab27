"""The side of a person whom no lexicon knows, by the office that the article tells beside the name.

"The mayor of Verkhova, Ivan Petrenko, said": whoever is named with an office of a side's town speaks for it.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from spacy.tokens import Token

from analysis.claiming.story import Story
from analysis.claiming.words import word_list
from analysis.naming.sides import side_named, side_of_authorities
from analysis.quoting.phrases import phrase

LONGEST = 16  # tokens of an office
BEFORE = frozenset({"amod", "compound", "nmod", "poss"})


def side_of_office(story: Story, entity_id: str) -> str | None:
    """The side of the office that the article gives a person, at the first mention that tells one."""
    return next((side for words in offices_of(story, entity_id) if (side := _side_of(story, words))), None)


def offices_of(story: Story, entity_id: str) -> Iterator[Sequence[Token]]:
    """The words of the offices that the article gives a person, mention by mention."""
    for at, mention in story.names.items():
        if mention.entity_id == entity_id:
            yield from _offices_beside(story.doc[at])


def _offices_beside(name: Token) -> Iterator[Sequence[Token]]:
    """The words of the offices beside a name: before it, or in apposition to it on either side."""
    before = [child for child in name.lefts if child.dep_ in BEFORE]
    words = [token for child in before for token in child.subtree]
    if any(_is_office(token) for token in words):
        yield words
    appended = [child for child in name.rights if child.dep_ == "appos"]
    if name.dep_ == "appos":
        appended.append(name.head)
    for head in appended:
        if _is_office(head) or any(_is_office(child) for child in head.lefts):
            start, end = phrase(head)
            yield [*takewhile(lambda token: token.dep_ != "cc", name.doc[start : min(end, start + LONGEST)])]


def _is_office(noun: Token) -> bool:
    """Whether a noun is of somebody who speaks for a body, or of the body."""
    offices = word_list("bodies", "national") | word_list("bodies", "local") | word_list("bodies", "mouthpieces")
    return bool({noun.lower_.rstrip("."), noun.lemma_.lower()} & offices)


def _side_of(story: Story, words: Sequence[Token]) -> str | None:
    """The side that an office speaks for: whose its people or its place is."""
    if side := side_named(" ".join(token.text for token in words)):
        return side
    places = (entity for entity in story.entities_in(words) if entity.kind == "PLACE")
    return next((side_of_authorities(place.id) or place.side for place in places), None)
