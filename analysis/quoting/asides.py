"""Clauses after a cue that are not what it reports: a wish, a time, a sentence of its own."""

from spacy.tokens import Token

from analysis.quoting.phrases import VERBAL, is_infinitive

TIMES = frozenset(("after", "as", "before", "while"))


def is_aside(clause: Token) -> bool:
    """Whether a clause after a cue is not what it reports: a wish, a time, a sentence of its own."""
    return _is_wish(clause) or _starts_sentence(clause) or _is_relative(clause) or _is_state(clause)


def _is_state(clause: Token) -> bool:
    """Whether a clause without a verb tells how something was found: "found the papers intact"."""
    return clause.head.lemma_ == "find" and clause.pos_ not in VERBAL and not any(c.pos_ == "AUX" for c in clause.lefts)


def _is_relative(clause: Token) -> bool:
    """Whether a clause tells when something was said, or more about what was named last: ", which boasts …"."""
    first = clause.left_edge
    if first.i < clause.head.i:
        return False  # "the dam, which he said had held": the cue stands inside the relative clause
    return first.lower_ in TIMES or (first.lower_ in {"which", "who"} and first.i > 0 and first.nbor(-1).text == ",")


def _starts_sentence(clause: Token) -> bool:
    """Whether a clause follows a full stop that the parse took for that of an abbreviation."""
    first = clause.left_edge
    return first.is_title and first.pos_ != "PROPN" and first.i > 0 and first.doc[first.i - 1].text.endswith(".")


def _is_wish(verb: Token) -> bool:
    return is_infinitive(verb) and verb.left_edge.tag_ not in {"WRB", "WP", "WDT"}
