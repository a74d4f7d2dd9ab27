"""Steps at a verb: the place that a counted word has beside it and beside what completes it."""

from collections.abc import Iterator

from spacy.tokens import Token

from analysis.claiming.acts.frames import frame_lexicon
from analysis.claiming.acts.grammar import PAST_FORMS, SUBJECTS, has_object

type Step = tuple[Token, str]

PLACES = {
    "acomp": "attr",
    "attr": "attr",
    "ccomp": "object",
    "csubj": "subject",
    "dative": "object",
    "dep": "object",
    "dobj": "object",
    "meta": "subject",
    "npadvmod": "measure",
    "nsubj": "subject",
    "nsubjpass": "object",
    "oprd": "object",
}
COMPLEMENTS = frozenset({"acomp", "attr", "ccomp", "oprd", "xcomp"})
HELPERS = frozenset({"aux", "auxpass"})
CAPTIVES = frozenset({"captive", "hostage", "prisoner"})


def verb_steps(verb: Token, place: str) -> Iterator[Step]:
    """A verb in reach, then what completes it ("were reported dead", "had to flee", "the toll rose to 14")."""
    yield from ((verb, each) for each in (_places_of_subject(verb) if place == "subject" else (place,)))
    for child in verb.children:
        if child.dep_ in COMPLEMENTS and child.i > verb.i and not _is_told(child, verb):
            yield child, _passive(child)
            yield child, "itself"
    yield from steps_under(verb)
    if place not in {"subject", ""} and verb.lemma_ in frame_lexicon().toll_verbs:
        yield from _toll_steps(verb)


def _is_told(clause: Token, verb: Token) -> bool:
    """Whether a clause tells of its own subject alone: "two men said they killed", but not "ten had sensors jammed"."""
    has_subject = any(child.dep_ in SUBJECTS for child in clause.children)
    return clause.dep_ == "ccomp" and has_subject and verb.lemma_ != "have"


def steps_under(word: Token) -> Iterator[Step]:
    """What a word is said to be under: "under Ukrainian control", "back in Russian control"."""
    for near in (word, *word.children):
        for child in near.children:
            if child.dep_ == "prep" and child.lower_ in {"in", "under"}:
                yield from ((below, "under") for below in child.children if below.dep_ == "pobj")


def _places_of_subject(verb: Token) -> tuple[str, ...]:
    """The places of a verb's subject, the likelier first: a bare past form may be a headline's passive."""
    place = _passive(verb)
    helped = any(child.dep_ in HELPERS for child in verb.children)
    if helped or verb.tag_ not in PAST_FORMS or has_object(verb):
        captive = not helped and any(child.lower_ in CAPTIVES for child in verb.children)  # "600 men taken prisoner"
        return (place, "object") if captive else (place,)
    return ("object", "subject") if place == "object" else ("subject", "object")


def _toll_steps(verb: Token) -> Iterator[Step]:
    for child in sorted(verb.children, key=lambda child: abs(child.i - verb.i)):  # the nearest subject first
        if child.dep_ in {"nsubj", "nsubjpass", "dobj"}:
            for token in child.subtree:
                yield token, "toll"


def _passive(verb: Token) -> str:
    """The place of a verb's subject: its "object" in the passive, and in a headline's bare participle."""
    helpers = [child for child in verb.children if child.dep_ in HELPERS]
    if any(child.dep_ == "auxpass" for child in helpers):
        return "object"
    active = any(child.lemma_ == "have" for child in helpers) or has_object(verb)
    return "object" if verb.tag_ == "VBN" and not active else "subject"


def place_in_relative(verb: Token) -> str:
    """The place of a noun in the relative clause of a verb: its pronoun's, else the object's; "" where none fits."""
    for child in verb.children:
        if child.tag_ in {"WDT", "WP"}:
            return PLACES.get(child.dep_, "")
        if child.lower_ == "of" and verb.head.pos_ != "NUM" and any(c.tag_ == "WDT" for c in child.children):
            return ""  # "seven missiles of which none was downed" tells of a part
    return "object"  # "the drones Russia sent"
