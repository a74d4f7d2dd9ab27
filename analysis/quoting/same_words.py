"""The same words again: quotations across the articles of a corpus that are one, however they were cut."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

import numpy as np

from analysis.quoting.wording import Wording, are_same_words, wording

RUN = 4  # words: wordings that share none in a row are not compared
FEWEST_ALIKE = 6  # words: a shorter wording is the same only if every word is, and then of the same speaker alone
FEWEST_WORDS = 3  # anybody may say "no comment"
FEWEST_OF_ANYBODY = 12  # words: a shorter wording is alike only with one of the same speaker
KEPT_FOR_A_RUN = 32  # longer wordings that are remembered for a run; of a common one the longest
TRIED = 8  # of those that share most runs


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
    speakers: set[str]
    named: set[str]


def group_same_words(sayings: Iterable[Saying]) -> dict[int, int]:
    """For each quote the number of the first with the same words; its own, if there is none before it.

    A wording joins the longest one that it was cut from, never a chain of others. Speakers must agree, unless one of
    them is unknown or merely described, or the words are equal and many. MinHash, which finds copies of articles, finds
    no cuts: a sentence out of five resembles them by a fifth. About 1 kB is held for each wording while grouping.
    """
    told = _equal(sayings)
    first = {saying.number: one.number for one in told for saying in one.sayings}
    for group in _alike([one for one in told if len(one.wording) >= FEWEST_ALIKE]):
        number = min(one.number for one in group)
        first |= {saying.number: number for one in group for saying in one.sayings}
    return first


def _equal(sayings: Iterable[Saying]) -> list[Told]:
    """Each wording once; a short one once for each speaker, and alone where nobody or next to nothing says so."""
    found: dict[tuple[object, ...], Told] = {}
    for saying in sorted(sayings):
        worded = wording(saying.content)
        key: tuple[object, ...] = worded.words
        if len(worded) < FEWEST_ALIKE:
            is_any = saying.speaker is None or len(worded) < FEWEST_WORDS
            key = (saying.number if is_any else saying.speaker, *worded.words)
        found.setdefault(key, Told(worded, [])).sayings.append(saying)
    return list(found.values())


def _alike(told: list[Told]) -> list[list[Told]]:
    """The wordings in groups, each after the longest one that it was cut from."""
    repeated = _repeated_runs(told)
    groups: list[Group] = []
    groups_with: dict[int, list[int]] = {}
    for one in sorted(told, key=lambda one: (-len(one.wording), one.number)):
        runs = [run for run in _runs(one.wording) if run in repeated]
        near = Counter(chain.from_iterable(groups_with.get(run, ()) for run in runs))
        tried = sorted(near, key=lambda index: (-near[index], index))[:TRIED]
        mine = Group([one], *_speakers(one))
        group = next((groups[index] for index in tried if _belongs(mine, groups[index])), None)
        if group:
            group.told.append(one)
            group.speakers |= mine.speakers
            group.named |= mine.named
            continue
        for run in runs:
            known = groups_with.setdefault(run, [])
            if len(known) < KEPT_FOR_A_RUN:
                known.append(len(groups))
        groups.append(mine)
    return [group.told for group in groups]


def _speakers(told: Told) -> tuple[set[str], set[str]]:
    """Who is known to say it, and who of them by name."""
    known = {saying.speaker for saying in told.sayings if saying.speaker}
    return known, {saying.speaker for saying in told.sayings if saying.speaker and saying.is_entity}


def _belongs(one: Group, group: Group) -> bool:
    """Whether a wording is cut from a group's longest, and may be of the same speaker."""
    shorter, longest = one.told[0].wording, group.told[0].wording
    is_short = len(shorter) < FEWEST_OF_ANYBODY
    is_one = bool(one.speakers & group.speakers) if is_short else len(one.named | group.named) <= 1
    return is_one and are_same_words(shorter, longest)


def _repeated_runs(told: list[Told]) -> frozenset[int]:
    """The runs of words that stand in more than one wording, or twice in one."""
    runs = np.fromiter(chain.from_iterable(_runs(one.wording) for one in told), np.int64)
    found, counts = np.unique(runs, return_counts=True)
    return frozenset(found[counts > 1].tolist())


def _runs(worded: Wording) -> Iterator[int]:
    words = worded.words
    return (hash(words[at : at + RUN]) for at in range(len(words) - RUN + 1))
