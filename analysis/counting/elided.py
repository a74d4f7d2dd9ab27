"""Numbers without a noun: a verb says what they count ("16 injured"), or a number before ("with 37 hitting")."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Span, Token

from analysis.counting import things
from analysis.counting.counted import VAGUE, is_partitive
from analysis.counting.thing_phrases import NOUNS, thing_of_noun
from analysis.counting.words import word_list

PRONOUNS = frozenset({"them", "which", "whom", "those", "these", "whose"})
REST = frozenset({"other", "others", "more", "another", "rest", "remaining", "people"})
STANDS_ALONE = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "conj", "appos", "ROOT", "dep", "oprd", "ccomp"})
LIST_MARKS = frozenset({"-", "–", "—", ":", "‒"})
LISTING = frozenset({"including", "with", "besides", "plus", "from", "to", "than"})
STEPS = 5  # up the parse from a number to its verb
CLAUSE = frozenset({"VERB", "AUX"})


@dataclass(frozen=True, slots=True)
class Counted:
    """What a number before counts, how many, the noun as written, and the first token of its sentence."""

    thing: str
    value: float
    noun: str | None
    sentence: int


@dataclass(frozen=True, slots=True)
class Elided:
    """What a number without a noun counts; `noun` is the one it leaves out, None if there is no single one."""

    thing: str
    noun: str | None
    rule: str


def elided_thing(span: Span, before: Sequence[Counted]) -> Elided | None:
    """What a number without a noun counts, and the rule that says so; None if nothing does."""
    if noun := _number_of(span):
        return Elided(_people_or(noun), noun.text, "number_of")
    if noun := _label(span):
        return Elided(thing_of_noun(noun.left_edge.i, noun), noun.text, "listed")
    if noun := _predicate(span):
        return Elided(thing_of_noun(noun.left_edge.i, noun), noun.text, "predicate")
    partitions = _partitions(span)
    people = _counts_people(span)
    antecedent = _antecedent(span, before, far=partitions or people or _opens_sentence(span))
    if people and not partitions:
        return Elided(_people_like(antecedent), None, "elided_people")
    if antecedent is None and partitions:
        antecedent = _uncounted(span)
    if antecedent is not None and (partitions or _stands_alone(span)):
        return replace(antecedent, rule="of_them" if partitions else "elided_head")
    if span.root.tag_ == "NNS" and span.root.dep_ in {"nsubj", "nsubjpass"}:  # "thousands flee"
        return Elided("person", None, "vague_people")
    return None


def thing_of_others(span: Span, noun: Token, before: Sequence[Counted]) -> str:
    """What "16 others" or "two more" counts."""
    near = _antecedent(span, before, far=False)
    if noun.lower_ == "others" and (_counts_people(span) or noun.head.lemma_.lower() in word_list("harm", "people")):
        return _people_like(near)
    antecedent = near or _uncounted(span) or _antecedent(span, before, far=True)
    return antecedent.thing if antecedent else "person"


def _people_like(antecedent: Elided | None) -> str:
    """Soldiers after soldiers; else people, for the wounded beside a killed civilian may be anybody."""
    return antecedent.thing if antecedent and antecedent.thing in {"soldier", "prisoner"} else "person"


def _people_or(noun: Token) -> str:
    return "person" if noun.lemma_ in {"toll", "death"} else thing_of_noun(noun.left_edge.i, noun)


def _number_of(span: Span) -> Token | None:
    """The noun of a subject that says what the figure is a number of: "the number of missing boats rose to 12"."""
    figures = word_list("figures", "nouns")
    before = span.doc[span.sent.start : span.start]
    counts = next((token for token in reversed(before) if token.lemma_.lower() in figures), None)
    if counts is None or not _is_figure_of(span, counts):
        return None
    if counts.lemma_ == "toll":
        return counts
    return next((noun for of in counts.children for noun in _objects(of)), None)


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
    return told and span.root.dep_ in {"pobj", "attr", "dobj"}


def _objects(preposition: Token) -> list[Token]:
    nouns = (child for child in preposition.children if child.dep_ == "pobj" and child.pos_ in NOUNS | {"ADJ"})
    return [noun for noun in nouns if noun.lower_ not in VAGUE]


def _label(span: Span) -> Token | None:
    """The noun before a dash or colon in a list of losses: "tanks – about 3,150"."""
    index = span.start - 1
    while index > span.sent.start and span.doc[index].pos_ == "ADV":
        index -= 1
    if index <= span.sent.start or span.doc[index].text not in LIST_MARKS:
        return None
    noun = span.doc[index - 1]
    return noun if noun.pos_ in NOUNS and thing_of_noun(noun.left_edge.i, noun) in things.tree() else None


def _predicate(span: Span) -> Token | None:
    """The noun that says what the counted ones are: "of which 250 were Shaheds"."""
    verb = span.root.head
    if span.root.dep_ not in {"nsubj", "nsubjpass"} or verb.lemma_ != "be":
        return None
    for child in verb.children:
        if child.dep_ == "attr" and child.pos_ in NOUNS and child.i > span.start:
            return child if thing_of_noun(child.left_edge.i, child) in things.tree() else None
    return None


def _counts_people(span: Span) -> bool:
    harm = word_list("harm", "people")
    root = span.root
    verb = root.head
    if root.dep_ in {"dobj", "nsubjpass"} and verb.lemma_.lower() in harm:
        return True
    if root.dep_ == "nsubj" and verb.lemma_.lower() in word_list("harm", "people_do"):
        return True
    if root.dep_ == "nsubj" and verb.lemma_.lower() in harm:  # "16 killed" is passive, though parsers doubt it
        return not any(child.dep_ == "dobj" for child in verb.children)
    for token in span.doc[span.end : span.end + 4]:
        if (
            token.lower_ in harm
            or token.lower_ == "who"
            or (token.lemma_.lower() in harm and token.tag_ in {"VBN", "VBD", "JJ"})
        ):
            return True
        if token.pos_ not in {"AUX", "ADV", "CCONJ", "ADJ"} and token.lower_ not in REST:
            return False
    return False


def _partitions(span: Span) -> bool:
    """Whether a number is said to be some of those told before: "three of them", "16 of the 36", "18 out of 23"."""
    start = is_partitive(span.doc, span.end)
    if start is None or start >= len(span.doc):
        return _is_of(span, span.start - 1)
    token = span.doc[start]
    if token.lower_ == "the" and start + 1 < len(span.doc):
        token = span.doc[start + 1]
    return token.lower_ in PRONOUNS or token.like_num


def _is_of(span: Span, index: int) -> bool:
    """Whether the number is the whole of such a pair, or what remains of it ("the other two")."""
    words = [token.lower_ for token in span.doc[max(0, index - 2) : index + 1]]
    if words[-1:] == ["other"] or words[-2:] == ["the", "remaining"]:
        return True
    if words[-1:] == ["the"]:
        words.pop()
        index -= 1
    return words[-1:] == ["of"] and index > 0 and (span.doc[index - 1].like_num or span.doc[index - 1].lower_ == "out")


def _stands_alone(span: Span) -> bool:
    root = span.root
    if span.end < len(span.doc) and span.doc[span.end].lower_ == "more":
        return True
    return root.dep_ in STANDS_ALONE or (root.dep_ == "pobj" and root.head.lower_ in LISTING)


def _opens_sentence(span: Span) -> bool:
    return span.start - span.sent.start <= 3 and span.root.dep_ in {"nsubj", "nsubjpass", "ROOT"}


def _antecedent(span: Span, before: Sequence[Counted], *, far: bool) -> Elided | None:
    """What was counted last before, in the sentence or (if `far`, and only things of the tree) in the one before it.

    Where several kinds were counted together ("117 drones and four missiles"), the number may be of any of them.
    """
    sentence = span.sent.start
    near = [one for one in before if one.sentence == sentence]
    known = [one for one in near if things.root(one.thing) in things.tree()]
    if not near and far and sentence:
        earlier = span.doc[sentence - 1].sent.start
        known = [one for one in before if one.sentence == earlier and things.root(one.thing) in things.tree()]
    if not known:
        return Elided(near[-1].thing, near[-1].noun, "elided_head") if near else None
    alike = [one for one in known if _same_kind(one.thing, known[-1].thing)]
    nouns = {one.thing: one.noun for one in alike}
    return Elided(things.mixed(nouns), known[-1].noun if len(nouns) == 1 else None, "elided_head")


def _uncounted(span: Span) -> Elided | None:
    """The last thing of the tree named in the plural in the sentence before the number."""
    for token in reversed(span.doc[span.sent.start : span.start]):
        if token.tag_ == "NNS" and (thing := thing_of_noun(token.i, token)) in things.tree():
            return Elided(thing, token.text, "of_them")
    return None


def _same_kind(thing: str, other: str) -> bool:
    return (things.root(thing) in things.PEOPLE) == (things.root(other) in things.PEOPLE)
