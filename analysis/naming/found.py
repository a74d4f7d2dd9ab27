"""A name found in a Doc, before it becomes a mention: what every step of `entities` takes and gives."""

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Doc

from analysis.naming.names import Name
from analysis.records import Kind


@dataclass(frozen=True, slots=True)
class Found:
    """Tokens from `start` to before `end` that name something.

    `name` is its row of the lexicon; without one the identity is `label`, the name in full. `country` (ISO 3166-1
    alpha-2) is the state that it belongs to, where that is known.
    """

    start: int
    end: int
    kind: Kind
    rule: str
    label: str
    name: Name | None = None
    country: str | None = None


def of_name(start: int, end: int, name: Name, rule: str) -> Found:
    """A name of the lexicon."""
    return Found(start, end, name.kind, rule, name.name, name, name.country)


def without_overlaps(found: Iterable[Found]) -> list[Found]:
    """In the order of the text; of two that overlap, the one given first stays."""
    taken: set[int] = set()
    kept = []
    for one in found:
        tokens = range(one.start, one.end)
        if taken.isdisjoint(tokens):
            taken.update(tokens)
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)


def covered(found: Iterable[Found]) -> dict[int, Found]:
    """Which name each token belongs to."""
    return {token: one for one in found for token in range(one.start, one.end)}


def text_of(doc: Doc, one: Found) -> str:
    """The name as written, with blanks for line breaks."""
    return " ".join(doc[one.start : one.end].text.split())
