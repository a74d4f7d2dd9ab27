"""The same words again: quotations across the articles of a corpus that are one, however they were cut."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from analysis.quoting.wording import FEWEST_ALIKE, Wording, are_same_words, runs, wording

FEWEST_OF_ANYBODY = 12  # words: a shorter wording is alike only with one of the same speaker


class Saying(NamedTuple):
    """What grouping needs of a quote; `speaker` is who says it, None if unknown, `is_entity` whether that is a name."""

    number: int
    content: str
    speaker: str | None
    is_entity: bool


class Told(NamedTuple):
    """A wording with all the quotes that have it, the first one first."""

    wording: Wording
    sayings: list[Saying]

    @property
    def number(self) -> int:
        """The number of the first quote."""
        return self.sayings[0].number


@dataclass(slots=True)
class Group:
    """The longest wording and what was cut from it; who is known to say it, and who of them by name."""

    told: list[Told]
    runs: frozenset[int]
    speakers: set[str]
    named: set[str]


def group_same_words(family: Iterable[Saying]) -> dict[int, int]:
    """For each quote of a family (`families.py`) the number of the first one with the same words.

    A wording joins the nearest of the longest ones that it was cut from, never a chain of others. Speakers must agree,
    unless one of them is unknown or merely described, or the words are equal and many.
    """
    groups: list[Group] = []
    for one in sorted(_equal(family), key=lambda one: (-len(one.wording), one.number)):
        mine = _alone(one)
        nearest_first = sorted(groups, key=lambda group: -len(mine.runs & group.runs))
        group = next((group for group in nearest_first if _belongs(mine, group)), None)
        if group:
            group.told.append(one)
            group.speakers |= mine.speakers
            group.named |= mine.named
        else:
            groups.append(mine)
    first: dict[int, int] = {}
    for group in groups:
        number = min(one.number for one in group.told)
        first |= {saying.number: number for one in group.told for saying in one.sayings}
    return first


def _equal(family: Iterable[Saying]) -> list[Told]:
    """Each wording once; a short one once for each speaker, and alone where nobody says so."""
    found: dict[tuple[object, ...], Told] = {}
    for saying in sorted(family):
        worded = wording(saying.content)
        key: tuple[object, ...] = worded.words
        if len(worded) < FEWEST_ALIKE:
            key = (saying.number if saying.speaker is None else saying.speaker, *worded.words)
        found.setdefault(key, Told(worded, [])).sayings.append(saying)
    return list(found.values())


def _alone(told: Told) -> Group:
    """A group of one wording."""
    speakers = {saying.speaker for saying in told.sayings if saying.speaker}
    named = {saying.speaker for saying in told.sayings if saying.speaker and saying.is_entity}
    return Group([told], frozenset(runs(told.wording)), speakers, named)


def _belongs(one: Group, group: Group) -> bool:
    """Whether a wording is cut from a group's longest, and may be of the same speaker."""
    shorter, longest = one.told[0].wording, group.told[0].wording
    if len(shorter) < FEWEST_ALIKE:
        return False
    is_short = len(shorter) < FEWEST_OF_ANYBODY
    is_one = bool(one.speakers & group.speakers) if is_short else len(one.named | group.named) <= 1
    return is_one and are_same_words(shorter, longest)
