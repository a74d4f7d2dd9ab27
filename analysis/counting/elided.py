"""Numbers without a noun: a verb says what they count ("16 injured"), or a number before ("with 37 hitting")."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Span, Token

from analysis.counting import things
from analysis.counting.antecedents import Antecedent, Counted, antecedent, uncounted
from analysis.counting.figures import figure_of, listed, total_noun
from analysis.counting.parted import is_part, whole_of
from analysis.counting.thing_phrases import NOUNS, thing_of_noun
from analysis.counting.words import word_list

REST = frozenset({"other", "others", "more", "another", "rest", "remaining", "people"})
STANDS_ALONE = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "conj", "appos", "ROOT", "dep", "oprd", "ccomp"})
LISTING = frozenset({"including", "with", "besides", "plus", "from", "to", "than"})
LIST_SIGNS = frozenset({",", ";", ":", "-", "–", "—", "(", "and"})
PLACES = frozenset({"above", "at", "from", "in", "near", "over"})


@dataclass(frozen=True, slots=True)
class Elided:
    """What a number without a noun counts, a word for it (as written, where one stands there), and the rule."""

    thing: str
    noun: str
    rule: str


def elided_thing(span: Span, value: float, before: Sequence[Counted]) -> Elided | None:
    """What a number of this value without a noun counts; None if nothing says so."""
    if noun := figure_of(span):
        return Elided(_people_or(noun), noun.text, "number_of")
    if noun := listed(span):
        return Elided(thing_of_noun(noun.left_edge.i, noun), noun.text, "listed")
    if noun := _predicate(span):
        return Elided(thing_of_noun(noun.left_edge.i, noun), noun.text, "predicate")
    if is_part(span):
        return _elided(whole, "of_them") if (whole := whole_of(span, value, before)) else None
    people = _counts_people(span)
    found = antecedent(span, before, far=people or _points_back(span))
    if people:
        return _people_like(found, "elided_people")
    if found is not None and _stands_alone(span):
        return _elided(found, "elided_head")
    if span.root.tag_ == "NNS" and span.root.dep_ in {"nsubj", "nsubjpass"}:  # "thousands flee"
        return _elided(Antecedent("person", None), "vague_people")
    return None


def thing_of_others(span: Span, noun: Token, before: Sequence[Counted]) -> str:
    """What "16 others" or "two more" counts."""
    near = antecedent(span, before, far=False)
    if noun.lower_ == "others" and (_counts_people(span) or noun.head.lemma_.lower() in word_list("harm", "people")):
        return _people_like(near, "others").thing
    found = near or uncounted(span) or antecedent(span, before, far=True)
    return found.thing if found else "person"


def _elided(found: Antecedent, rule: str) -> Elided:
    return Elided(found.thing, found.word, rule)


def _people_like(found: Antecedent | None, rule: str) -> Elided:
    """Soldiers after soldiers; else people, for the wounded beside a killed civilian may be anybody."""
    same = found is not None and found.thing in {"soldier", "prisoner"}
    return _elided(found if found and same else Antecedent("person", None), rule)


def _people_or(noun: Token) -> str:
    people = noun.lemma_ in {"toll", "death"} or noun.lower_ in word_list("harm", "people")
    return "person" if people else thing_of_noun(noun.left_edge.i, noun)


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
    return _is_followed_by_harm(span, harm)


def _is_followed_by_harm(span: Span, harm: frozenset[str]) -> bool:
    for token in span.doc[span.end : span.end + 4]:
        if (
            token.lower_ in harm
            or token.lower_ == "who"
            or (token.lemma_.lower() in harm and token.tag_ in {"VBN", "VBD", "JJ"})
        ):
            return True
        if token.pos_ not in {"AUX", "ADV", "CCONJ", "ADJ", "SPACE"} and token.lower_ not in REST:
            return False
    return False


def _stands_alone(span: Span) -> bool:
    root = span.root
    if span.end < len(span.doc) and span.doc[span.end].lower_ == "more":
        return True
    if root.dep_ in STANDS_ALONE or (root.dep_ == "pobj" and root.head.lower_ in LISTING):
        return True
    return _is_in_list_of_places(span)


def _is_in_list_of_places(span: Span) -> bool:
    """Whether it is one of "two over Bryansk, six over Kursk and one each over Tula and Tambov"."""
    end = span.end + 1 if span.end < len(span.doc) and span.doc[span.end].lower_ == "each" else span.end
    if end >= len(span.doc) or not span.start:
        return False
    return span.doc[end].lower_ in PLACES and span.doc[span.start - 1].lower_ in LIST_SIGNS


def _points_back(span: Span) -> bool:
    """Whether a number without anything before it in its sentence may count what the sentence before counted."""
    root = span.root
    if span.start - span.sent.start <= 3 and root.dep_ in {"nsubj", "nsubjpass", "ROOT"}:
        return True
    if root.dep_ == "dobj":
        return root.head.lemma_ in word_list("elided", "verbs")
    return total_noun(span) is not None or _is_said_to_be_there(span)


def _is_said_to_be_there(span: Span) -> bool:
    """Whether it is what there is: "there were 28"."""
    verb = span.root.head
    return span.root.dep_ == "attr" and any(child.dep_ == "expl" for child in verb.children)
