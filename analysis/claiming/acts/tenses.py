"""What the form of a verb tells of its time."""

from spacy.tokens import Token

from analysis.claiming.acts.grammar import SUBJECTS


def is_perfect(verb: Token) -> bool:
    """Whether a verb is in the present perfect: what "has been" lost."""
    return any(child.lower_ in {"has", "have"} and child.dep_ == "aux" for child in verb.children)


def has_already(verb: Token) -> bool:
    """Whether a verb tells what "has already" come about."""
    helpers = {child.lower_ for child in verb.children if child.dep_ in {"advmod", "aux"}}
    return "already" in helpers and bool(helpers & {"has", "have", "had"})


def is_simple_past(verb: Token) -> bool:
    """Whether a verb tells what was done and is over; of a participle, the verb of the clause that it hangs on.

    Of verbs in a row the first has the helper: "they have struck a depot and destroyed two".
    """
    while verb.head.i != verb.i and (verb.tag_ == "VBG" or (verb.dep_ == "conj" and not _has_own_subject(verb))):
        verb = verb.head
    helpers = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    return not helpers & {"has", "have"} and (verb.tag_ == "VBD" or bool(helpers & {"did", "had", "was", "were"}))


def _has_own_subject(verb: Token) -> bool:
    return any(child.dep_ in SUBJECTS for child in verb.children)
