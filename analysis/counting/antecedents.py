"""What a number without a noun points back to: what was counted last before it ("117 drones, 37 of them hit")."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from spacy.tokens import Span, Token

from analysis.counting import things
from analysis.counting.thing_phrases import thing_of_noun
from analysis.counting.words import word_list

CLAUSE = frozenset({"VERB", "AUX"})
REACH = 200  # tokens
MOST_COUNTS = 50  # in a sentence
STEPS = 5  # up the parse from a number to its verb


@dataclass(frozen=True, slots=True)
class Counted:
    """What a number before counts, how many, the noun as written; the first token of its sentence, and its verb's."""

    thing: str
    value: float
    noun: str | None
    sentence: int
    clause: int = -1


@dataclass(frozen=True, slots=True)
class Antecedent:
    """The thing pointed back to; `noun` as written, if a single one names it."""

    thing: str
    noun: str | None

    @property
    def word(self) -> str:
        """A word for it: the noun, else the thing's label."""
        return self.noun or things.label(self.thing)


def counted(span: Span, thing: str, value: float, noun: str | None) -> Counted:
    """What a number counts, kept for the numbers behind it."""
    return Counted(thing, value, noun, span.sent.start, governor(span.root).i)


def before_in_sentence(span: Span) -> Span:
    """The words of the sentence before a number, no more than prose has: a table can be one sentence of thousands."""
    return span.doc[max(span.sent.start, span.start - REACH) : span.start]


def governor(token: Token) -> Token:
    """The verb that a word depends on, or where its tree ends within a few steps."""
    for _ in range(STEPS):
        if token.pos_ in CLAUSE or token.head == token:
            break
        token = token.head
    return token


def antecedent(span: Span, before: Sequence[Counted], *, far: bool, part: float = 0.0) -> Antecedent | None:
    """What was counted last before, in the sentence or (if `far`, and only things of the tree) in the one before it.

    Where several kinds were counted together ("117 drones and four missiles"), the number may be of any of them; `part`
    of them is never more than there are, so kinds counted earlier in the sentence join until they are enough.
    """
    sentence = span.sent.start
    near = _told_from(sentence, before)
    known = [one for one in near if _is_known(one)]
    if not near and (every := _quantified(span)) is not None:
        return every
    if not near and far and sentence:
        known = [one for one in _told_from(span.doc[sentence - 1].sent.start, before) if _is_known(one)]
    if not known:
        return Antecedent(near[-1].thing, near[-1].noun) if near else None
    return _together(_told_together(known, part))


def uncounted(span: Span) -> Antecedent | None:
    """The last thing of the tree named in the plural in the sentence before the number."""
    return next(_named(token for token in reversed(before_in_sentence(span)) if token.tag_ == "NNS"), None)


def _told_from(sentence: int, before: Sequence[Counted]) -> list[Counted]:
    """What was counted in the sentence that begins at this token and behind it, in order."""
    return [*takewhile(lambda one: one.sentence >= sentence, islice(reversed(before), MOST_COUNTS))][::-1]


def _is_known(one: Counted) -> bool:
    return things.root(one.thing) in things.tree()


def _told_together(known: Sequence[Counted], part: float) -> list[Counted]:
    """The last one and those of its kind before it under the same verb; more of them while `part` exceeds them all."""
    last = known[-1]
    alike = [one for one in reversed(known) if _same_kind(one.thing, last.thing)]
    group = list(takewhile(lambda one: one.clause == last.clause, alike))
    return group if sum(one.value for one in group) >= part else alike


def _together(group: Sequence[Counted]) -> Antecedent:
    nouns = {one.thing: one.noun for one in reversed(group)}
    return Antecedent(things.mixed(nouns), group[0].noun if len(nouns) == 1 else None)


def _quantified(span: Span) -> Antecedent | None:
    """What the sentence tells of all or of an unknown number: "every drone", "how many jets"."""
    words = word_list("elided", "quantifiers")
    told = (
        token.head
        for token in reversed(before_in_sentence(span))
        if token.lower_ in words and token.dep_ in {"det", "amod"}
    )
    return next(_named(noun for noun in told if noun.i < span.start), None)


def _named(nouns: Iterator[Token]) -> Iterator[Antecedent]:
    """The nouns that name a thing of the tree."""
    for noun in nouns:
        if (thing := thing_of_noun(noun.i, noun)) in things.tree():
            yield Antecedent(thing, noun.text)


def _same_kind(thing: str, other: str) -> bool:
    return (things.root(thing) in things.PEOPLE) == (things.root(other) in things.PEOPLE)
