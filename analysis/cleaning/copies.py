"""Syndicated copies: articles whose stories share most of their runs of words, in clusters."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from hashlib import blake2b
from typing import Any, NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from analysis.records import Article

SHINGLE = 4  # words
LEAD = 60  # words
FEWEST_WORDS = 40  # a shorter text is a headline with its lede: a copy only if it is the same
N_HASHES = 64
SCHEME = "affine32"  # datasketch's: 4 bytes a hash
BANDS = 16  # of 4 hashes: finds 98 of 100 pairs of similarity 0.7
LEAST_SIMILARITY = 0.7  # of the sets of runs, as estimated from the hashes
FARTHEST_APART = 7  # days: a report that is written alike every day is news again in a week
LEADERS_TRIED = 8
UNDATED = date.max.toordinal()
WORD = re.compile(r"\w+")
SHORT_TEXT = 300  # characters
EXACT = b"="
SIMILAR = b"~"


class Fingerprint(NamedTuple):
    """What clustering needs of an article."""

    article_id: str
    published: date | None
    signature: bytes


def fingerprint(article: Article) -> Fingerprint:
    """The article's fingerprint; a headline with its lede counts with its title."""
    story = _story_of(article)
    if len(story) <= SHORT_TEXT:
        story = f"{article.title}\n{story}"
    return Fingerprint(article.id, article.published, signature(story))


def signature(text: str) -> bytes:
    """265 bytes, alike for like texts; 17 for a short one, equal for equal words; none for a text without words.

    The figures of the beginning are part of it: the same report with the next day's figures, or with a toll that rose,
    is no copy.
    """
    words = WORD.findall(text.casefold())
    if not words:
        return b""
    if len(words) < FEWEST_WORDS:
        return EXACT + _digest(" ".join(words), 16)
    shingles = {" ".join(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1)}
    hashes = _min_hash()(N_HASHES, hashfunc=crc32, permutations=_permutations(), scheme=SCHEME)
    hashes.update_batch(shingle.encode(errors="surrogatepass") for shingle in shingles)
    figures = " ".join(word for word in words[:LEAD] if word[0].isdigit())
    return SIMILAR + _digest(figures, 8) + bytes(hashes.hashvalues.astype("<u4"))


def cluster_copies(fingerprints: Iterable[Fingerprint]) -> dict[str, str]:
    """For each article the id of the first of its cluster (by day of publication, then id; undated last).

    An article joins the earliest first article it resembles, never a chain of others. About 1 kB is held for each
    article while counting: 1 GB for a million.
    """
    ordered = sorted(fingerprints, key=lambda print_: (print_.published or date.max, print_.article_id))
    days = np.fromiter((print_.published.toordinal() if print_.published else UNDATED for print_ in ordered), np.int32)
    first = np.arange(len(ordered))
    pairs = {*_equal_pairs(ordered), *_similar_pairs(ordered)}
    for earlier, later in sorted(pairs, key=lambda pair: (pair[1], pair[0])):
        is_near = days[later] - days[earlier] <= FARTHEST_APART or days[later] == UNDATED
        if is_near and first[earlier] == earlier and first[later] == later:
            first[later] = earlier
    return {print_.article_id: ordered[leader].article_id for print_, leader in zip(ordered, first, strict=True)}


def _equal_pairs(ordered: list[Fingerprint]) -> Iterator[tuple[int, int]]:
    """Each short text with the first of the few before it that are the same."""
    seen: dict[bytes, int] = {}
    for index, print_ in enumerate(ordered):
        if print_.signature.startswith(EXACT):
            earlier = seen.get(print_.signature)
            if earlier is None or _days_between(ordered[earlier], print_) > FARTHEST_APART:
                seen[print_.signature] = index
            else:
                yield earlier, index


def _similar_pairs(ordered: list[Fingerprint]) -> Iterator[tuple[int, int]]:
    """Longer texts that share a band of hashes and are similar enough, by their places in the order."""
    places = np.array([i for i, print_ in enumerate(ordered) if print_.signature.startswith(SIMILAR)], dtype=np.int64)
    if not len(places):
        return
    together = bytearray()
    for place in places:
        together += ordered[place].signature[1:]
    hashes = np.frombuffer(together, "<u4").reshape(-1, 2 + N_HASHES)
    figures, hashes = hashes[:, :2], hashes[:, 2:]
    for band in np.split(hashes, BANDS, axis=1):
        for earlier, later in _share(band):
            alike = (hashes[earlier] == hashes[later]).mean(axis=1) >= LEAST_SIMILARITY
            alike &= (figures[earlier] == figures[later]).all(axis=1)
            yield from zip(places[earlier[alike]].tolist(), places[later[alike]].tolist(), strict=True)


def _share(band: NDArray[np.uint32]) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    """Rows with an equal band: each with some of those before it that share it, earlier and later in step."""
    keys = np.ascontiguousarray(band).view(f"V{band.shape[1] * 4}").ravel()
    _, group = np.unique(keys, return_inverse=True)
    by_group = np.argsort(group, kind="stable")
    same = group[by_group]
    for step in range(1, LEADERS_TRIED + 1):
        together = same[step:] == same[:-step]
        yield by_group[:-step][together], by_group[step:][together]


def _days_between(earlier: Fingerprint, later: Fingerprint) -> int:
    if earlier.published is None or later.published is None:
        return 0
    return (later.published - earlier.published).days


def _story_of(article: Article) -> str:
    """The article's text without its boilerplate, which copies do not share."""
    cuts = [0, *(at for stretch in article.boilerplate for at in (stretch.start, stretch.end)), len(article.text)]
    return " ".join(article.text[start:end] for start, end in zip(cuts[::2], cuts[1::2], strict=True))


def _digest(text: str, size: int) -> bytes:
    return blake2b(text.encode(errors="surrogatepass"), digest_size=size).digest()


@cache
def _permutations() -> NDArray[np.uint32]:
    permutations: NDArray[np.uint32] = _min_hash()(N_HASHES, scheme=SCHEME).permutations
    return permutations


@cache
def _min_hash() -> Any:
    """The class MinHash: its package imports scipy, which only who reads should wait for, never a page."""
    from datasketch import MinHash

    return MinHash
