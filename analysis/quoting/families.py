"""Quotations of a whole corpus that may be the same words, whoever said them: each with those it is worth comparing to.

What takes time, finding the cuts of one quotation among thousands, asks for no speaker. So a family stays what it is
when people decide that two speakers are one, and only within families is it asked again who said what.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

import numpy as np

from analysis.quoting.wording import FEWEST_ALIKE, Wording, are_same_words, runs, wording

FEWEST_WORDS = 3  # anybody may say "no comment"
KEPT_FOR_A_RUN = 32  # longer wordings that are remembered for a run; of a common one the longest
TRIED = 8  # of those that share most runs


class Worded(NamedTuple):
    """A wording, and the number of the first quote that has it."""

    number: int
    wording: Wording


def word_families(contents: Iterable[tuple[int, str]]) -> dict[int, int]:
    """For each quote, given as its number and content, the number of the first quote of its family.

    Equal wordings are one family, and a wording is of the family of each longest one that it was cut from. MinHash,
    which finds copies of articles, finds no cuts: a sentence out of five resembles them by a fifth. About 1 kB is held
    for each wording meanwhile.
    """
    worded: dict[tuple[object, ...], Worded] = {}
    first: dict[int, int] = {}
    for number, content in sorted(contents):
        found = wording(content)
        key = found.words if len(found) >= FEWEST_WORDS else (number,)
        first[number] = worded.setdefault(key, Worded(number, found)).number
    head: dict[int, int] = {}
    for one, other in _cuts([one for one in worded.values() if len(one.wording) >= FEWEST_ALIKE]):
        earlier, later = sorted((_head(head, one), _head(head, other)))
        head[later] = earlier
    return {number: _head(head, equal) for number, equal in first.items()}


def _head(head: dict[int, int], number: int) -> int:
    """The first of a family, by the links to earlier ones."""
    while head.get(number, number) != number:
        number = head[number]
    return number


def _cuts(worded: list[Worded]) -> Iterator[tuple[int, int]]:
    """The numbers of wordings and of the longer ones that each was cut from; none of a chain of others.

    Wordings that share no run of words are not compared.
    """
    repeated = _repeated_runs(worded)
    longest: list[Worded] = []
    longest_with: dict[int, list[int]] = {}  # places in `longest`
    for one in sorted(worded, key=lambda one: (-len(one.wording), one.number)):
        shared = [run for run in runs(one.wording) if run in repeated]
        near = Counter(chain.from_iterable(longest_with.get(run, ()) for run in shared))
        tried = [longest[at] for at in sorted(near, key=lambda at: (-near[at], at))[:TRIED]]
        whole = [other.number for other in tried if are_same_words(one.wording, other.wording)]
        yield from ((one.number, number) for number in whole)
        if not whole:
            for run in shared:
                places = longest_with.setdefault(run, [])
                if len(places) < KEPT_FOR_A_RUN:
                    places.append(len(longest))
            longest.append(one)


def _repeated_runs(worded: list[Worded]) -> frozenset[int]:
    """The runs of words that stand in more than one wording, or twice in one."""
    all_runs = np.fromiter(chain.from_iterable(runs(one.wording) for one in worded), np.int64)
    found, counts = np.unique(all_runs, return_counts=True)
    return frozenset(found[counts > 1].tolist())
