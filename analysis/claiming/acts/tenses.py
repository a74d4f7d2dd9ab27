"""What the form of a verb tells of its time."""

from spacy.tokens import Token


def is_perfect(verb: Token) -> bool:
    """Whether a verb is in the present perfect: what "has been" lost."""
    return any(child.lower_ in {"has", "have"} and child.dep_ == "aux" for child in verb.children)


def has_already(verb: Token) -> bool:
    """Whether a verb tells what "has already" come about."""
    helpers = {child.lower_ for child in verb.children if child.dep_ in {"advmod", "aux"}}
    return "already" in helpers and bool(helpers & {"has", "have", "had"})
