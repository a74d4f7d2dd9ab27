"""Arms by what stands beside them: an unknown name before "missiles" or "tank", or that a place is shelled with, is one
of arms, wherever it stands."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from analysis.naming.found import Found, covered
from analysis.naming.gazetteer import key_of, places_named
from analysis.naming.words import words

GROUPED = frozenset({"batteries", "battery", "system", "systems"})  # of arms only after a word for their kind
JOINED = frozenset({",", "/", "and", "or"})
PLURALS = frozenset({"NNS", "NNPS"})
QUOTES = frozenset({'"', "“", "”", "«", "»"})
LONGEST_KIND = 6  # tokens between a name and its noun: "Verkhova short-range ballistic missile"


def with_arms(doc: Doc, found: Sequence[Found]) -> list[Found]:
    """`found` with the model's names that arms' nouns or other arms follow, and all their mentions, as arms."""
    arms = {one.label for one in found if _may_be_arms(doc, one) and _is_arms(doc, one)}
    by_token = covered(found)
    for one in sorted(found, key=lambda one: -one.start):  # the last of a list has the noun
        after = by_token.get(one.end + 1)
        is_arms = after is not None and (after.label in arms or after.kind == "WEAPON")
        if is_arms and doc[one.end].text in JOINED and _may_be_arms(doc, one):
            arms.add(one.label)
    return [_as_arms(one) if one.name is None and one.label in arms else one for one in found] if arms else list(found)


def _is_arms(doc: Doc, one: Found) -> bool:
    return names_arms(doc, one.end) or is_attacked_with(doc, one)


def names_arms(doc: Doc, end: int) -> bool:
    """Whether a noun of arms follows a name that ends there, with none but words that tell its kind between."""
    for at in range(end, min(end + LONGEST_KIND, len(doc))):
        word = doc[at].lower_
        if word in words("arms_nouns") and not _is_act(doc, at):
            return True
        if at > end and word in GROUPED:
            return True
        if word not in words("arms_kinds"):
            return False
    return False


def is_attacked_with(doc: Doc, one: Found) -> bool:
    """Whether a plural or a word in quotation marks is what somebody attacks with: "shelled it with Verkhas"."""
    around = (one.start - 1, one.end)
    is_quoted = one.start > 0 and one.end < len(doc) and all(doc[at].text in QUOTES for at in around)
    at = one.start - 1 - is_quoted
    if at < 0 or doc[at].lower_ != "with" or doc[at].head.lemma_ not in words("attacks"):
        return False
    return is_quoted or doc[one.end - 1].tag_ in PLURALS


def _is_act(doc: Doc, noun: int) -> bool:
    """Whether a noun of arms goes on as "missile attack", whose name may be the place's or the attacker's."""
    return noun + 1 < len(doc) and doc[noun + 1].lower_ in words("arms_acts")


def _may_be_arms(doc: Doc, one: Found) -> bool:
    if one.name or one.country or one.end - one.start > 2 or one.kind == "WEAPON":
        return False
    if doc[one.end - 1].lower_ in words("no_arms"):
        return False
    return one.kind != "PLACE" or (one.rule.startswith("model_") and not places_named(key_of(one.label)))


def _as_arms(one: Found) -> Found:
    return replace(one, kind="WEAPON", rule="before_arms_noun")
