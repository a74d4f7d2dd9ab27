"""Paragraphs that an outlet repeats from article to article: boilerplate that no rule knows, told by recurrence."""

from collections.abc import Iterable
from hashlib import blake2b

import numpy as np

from analysis.cleaning.clean import join_stretches
from analysis.cleaning.page_lines import Line, lines_of
from analysis.records import Article, Stretch

WHY = "recurring block"
FEWEST_DAYS = 4  # of publication: an outlet repeats the background of a story for a day or two
LONGEST_BLOCK = 600
SHORTEST_BLOCK = 12


def recurring_keys(articles: Iterable[Article]) -> frozenset[int]:
    """Keys of the paragraphs that one outlet published on at least `FEWEST_DAYS` days.

    Articles without a source are left out, those without a date count as one day. Give each cluster of copies once.
    Sixteen bytes are held for each paragraph while counting: about 0.5 GB for a million articles of thirty paragraphs.
    """
    seen = np.fromiter(_keys_with_days(articles), dtype=np.dtype([("key", "u8"), ("day", "i4")]))
    keys, n_days = np.unique(np.unique(seen)["key"], return_counts=True)
    return frozenset(keys[n_days >= FEWEST_DAYS].tolist())


def find_recurring(article: Article, keys: frozenset[int]) -> list[Stretch]:
    """The article's paragraphs that are among `keys`, in order."""
    found = (line for line in _blocks(article) if _key(article.source, line) in keys)
    return join_stretches(article.text, (Stretch(line.start, line.end, WHY) for line in found))


def _keys_with_days(articles: Iterable[Article]) -> Iterable[tuple[int, int]]:
    for article in articles:
        if article.source is None:
            continue
        day = article.published.toordinal() if article.published else 0
        for line in _blocks(article):
            yield _key(article.source, line), day


def _blocks(article: Article) -> list[Line]:
    return [line for line in lines_of(article.text) if SHORTEST_BLOCK <= len(line.words) <= LONGEST_BLOCK]


def _key(source: str | None, line: Line) -> int:
    folded = f"{source}\n{' '.join(line.words.lower().split())}"
    return int.from_bytes(blake2b(folded.encode(errors="surrogatepass"), digest_size=8).digest())
