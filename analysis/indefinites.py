"""One by an article: "a man was killed", "lost a Su-34 jet" count one; "a building" never does.

The source of the rule is how casualty recorders read news: a person or a machine named with "a" is one, a place is not.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from analysis.reading import mark
from analysis.records import Quantity
from analysis.things import thing_of

ARTICLES = frozenset({"a", "an", "another"})
PEOPLE = frozenset({"person", "prisoner", "soldier"})
MACHINES = frozenset({"air_defence", "aircraft", "ship", "tank"})
HARMED = frozenset({"captured", "killed", "missing", "wounded"})
LOST = frozenset({"damaged", "destroyed", "hit", "lost", "shot_down"})
NOT_ONE = frozenset({"body", "casualty", "injury", "life", "member", "wound"})


def find_indefinites(doc: Doc) -> Iterator[tuple[Quantity, Token]]:
    """Each person or machine named with an article, as a count of one, with its noun."""
    for token in doc:
        if token.lower_ in ARTICLES and token.dep_ == "det" and token.head.tag_ in {"NN", "NNP"}:
            noun = token.head
            if noun.i > token.i and noun.lemma_ not in NOT_ONE and (thing := _countable(token, noun)):
                where = mark(doc[token.i : noun.i + 1], "indefinite")
                yield (
                    Quantity(
                        **where, low=1, high=1, modifier="exact", unit=None, thing=thing, noun=noun.text, scope=None
                    ),
                    noun,
                )


def counts_as_one(action: str, thing: str) -> bool:
    """Whether an article counts in such an action."""
    root = thing.split("/")[0]
    return (root in PEOPLE and action in HARMED) or (root in MACHINES and action in LOST)


def _countable(article: Token, noun: Token) -> str | None:
    thing = thing_of([token.lemma_.lower() for token in article.doc[article.i + 1 : noun.i + 1]])
    return thing if thing and thing.split("/")[0] in PEOPLE | MACHINES else None
