"""Figures of a thing named apart from them: "the number of tanks rose to 14", "deaths pass 10,000", "tanks – 12"."""

from spacy.tokens import Span, Token

from analysis.counting import things
from analysis.counting.antecedents import CLAUSE, STEPS, before_in_sentence
from analysis.counting.counted import VAGUE
from analysis.counting.thing_phrases import NOUNS, thing_of_noun
from analysis.counting.words import word_list

LIST_MARKS = frozenset({"-", "–", "—", ":", "‒"})
ARGUMENTS = frozenset({"pobj", "attr", "dobj", "npadvmod"})


def figure_of(span: Span) -> Token | None:
    """The noun of which the number tells a total: "the number of missing boats rose to 12", "deaths pass 10,000"."""
    counts = total_noun(span)
    if counts is None:
        return _counted_subject(span)
    if counts.lemma_ == "toll":
        return counts
    of_what = (noun for of in counts.children if of.lower_ == "of" for noun in _objects(of))
    before = (word for word in counts.children if word.dep_ == "compound" and _is_thing(word))  # "the refugee count"
    return next(of_what, None) or next(before, None)


def total_noun(span: Span) -> Token | None:
    """The noun in the sentence before the number that says that it is a total: "number", "toll"."""
    figures = word_list("figures", "nouns")
    counts = next(
        (word for word in reversed(before_in_sentence(span)) if word.lemma_.lower() in figures and word.pos_ != "VERB"),
        None,
    )
    return counts if counts is not None and _is_figure_of(span, counts) else None


def listed(span: Span) -> Token | None:
    """The noun before a dash or colon in a list of losses: "tanks – about 3,150"."""
    index, first = span.start - 1, span.sent.start
    while index > first and span.doc[index].pos_ == "ADV":
        index -= 1
    if index <= first or span.doc[index].text not in LIST_MARKS:
        return None
    noun = span.doc[index - 1]
    return noun if noun.pos_ in NOUNS and _is_thing(noun) else None


def _is_figure_of(span: Span, counts: Token) -> bool:
    """Whether the number is what a total is, or what it rose to."""
    word = span.root
    for _ in range(STEPS):
        if word.pos_ in CLAUSE or word == counts:
            break
        word = word.head
    if word in (counts, counts.head):
        return word != span.root
    verbs = word_list("figures", "verbs")
    told = any(token.lemma_ in verbs for token in span.doc[counts.i : span.start])
    return told and span.root.dep_ in ARGUMENTS


def _counted_subject(span: Span) -> Token | None:
    """The plural of which a verb tells the number: that of "deaths pass 40", that of "put losses at 40"."""
    verb = span.root.head if span.root.head.pos_ in CLAUSE else span.root.head.head
    if span.root.dep_ not in ARGUMENTS or verb.lemma_ not in word_list("figures", "verbs"):
        return None
    told = "dobj" if verb.lemma_ in word_list("figures", "tellers") else "nsubj"
    subjects = (child for child in verb.children if child.dep_ == told and child.tag_ == "NNS")
    return next((noun for noun in subjects if noun.i < span.start and _is_thing(noun)), None)


def _objects(preposition: Token) -> list[Token]:
    harmed = word_list("harm", "people")  # "the number of injured"
    nouns = (
        child
        for child in preposition.children
        if child.lower_ in harmed or (child.dep_ == "pobj" and child.pos_ in NOUNS | {"ADJ"})
    )
    return [noun for noun in nouns if noun.lower_ not in VAGUE]


def _is_thing(noun: Token) -> bool:
    return thing_of_noun(noun.left_edge.i, noun) in things.tree()
