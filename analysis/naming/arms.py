"""Arms by what stands after them: an unknown name before "missiles" or "tank" is one of arms, wherever it stands."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from analysis.naming.found import Found
from analysis.naming.words import words

GROUPED = frozenset({"batteries", "battery", "system", "systems"})  # of arms only after a word for their kind
LONGEST_KIND = 4  # words between a name and its noun: "Verkhova medium range ballistic missile"


def with_arms(doc: Doc, found: Sequence[Found]) -> list[Found]:
    """`found` with the model's names that arms' nouns follow, and all their mentions, as arms."""
    arms = {one.label for one in found if one.name is None and one.country is None and _before_arms(doc, one)}
    if not arms:
        return list(found)
    return [_as_arms(one) if one.name is None and one.label in arms else one for one in found]


def _before_arms(doc: Doc, one: Found) -> bool:
    """Whether a noun of arms follows, with none but words that tell its kind between."""
    if one.end - one.start > 2 or one.kind in ("PLACE", "WEAPON") or doc[one.end - 1].lower_ in words("no_arms"):
        return False
    for at, token in enumerate(doc[one.end : one.end + LONGEST_KIND]):
        if token.lower_ in words("arms_nouns") or (at and token.lower_ in GROUPED):
            return True
        if token.lower_ not in words("arms_kinds"):
            return False
    return False


def _as_arms(one: Found) -> Found:
    return replace(one, kind="WEAPON", rule="before_arms_noun")
