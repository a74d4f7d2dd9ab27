"""Who said what: full text, concordance, the same words again, speakers, days."""

import re
from dataclasses import asdict, replace
from typing import Literal

import pandas as pd

from data import search
from data.filters import Filters
from data.queries.asking import FIRST_PAGE, Page, Paging, ask, paged
from data.snapshot import Snapshot

type Order = Literal["newest", "oldest", "best"]
type Sort = Literal["newest", "left", "right"]

EVERYBODY: dict[str, tuple[str, ...]] = {"speakers": (), "kinds": ()}
WIDTH = 60  # characters shown on each side of a node


def query_quotes(
    snapshot: Snapshot,
    filters: Filters,
    paging: Paging = FIRST_PAGE,
    *,
    speakers: tuple[str, ...] = (),
    kinds: tuple[str, ...] = (),
    order: Order = "newest",
) -> Page:
    """Quotes under the filters; `filters.text` searches their content (phrase, prefix*, NEAR, AND, OR, NOT).

    `speakers` are entity ids, or the words of a speaker who is no entity; `filters.entities` leaves quotes in whose
    sentence one of them is named or that one of them says: what X said about Y is `speakers=X`, `entities=Y`.
    `filters.sides` are the speaker's. `order` "best" ranks by BM25 while there is a text.

    quote_id, kind, mode, content, speaker, speaker_id, speaker_surface, speaker_side, cue, confidence, nested, rule;
    published, source, title, url, article_id, field, start, end, attribution, sentence_start, sentence_end, story,
    same_words, n_same (stories that carry the same words).
    """
    ranking: search.Order = "best" if order == "best" and filters.text else "newest"
    asked = asdict(paging) | {"speakers": speakers, "kinds": kinds, "sorted_by": order}
    return paged(ask(snapshot, "quotes", filters, "quotes", ranking, **asked))


def query_speakers(snapshot: Snapshot, filters: Filters, *, limit: int = 50) -> pd.DataFrame:
    """Who is quoted most under the filters.

    speaker_id ("" if no entity), speaker, speaker_side, n, n_quotes, n_articles, n_stories, n_direct, first_day,
    last_day.
    """
    return ask(snapshot, "speakers", filters, "quotes", **EVERYBODY, limit=limit)


def query_quote_volume(snapshot: Snapshot, filters: Filters) -> pd.DataFrame:
    """Quotes by period and speaker's side: period, speaker_side, n, n_quotes, n_articles, n_stories."""
    return ask(snapshot, "quote_volume", filters, "quotes", **EVERYBODY)


def query_concordance(
    snapshot: Snapshot, filters: Filters, paging: Paging = FIRST_PAGE, *, node: str, sort: Sort = "newest"
) -> Page:
    """Each occurrence of `node` (words, any case) in the quotes found by it, with what stands beside it.

    left, node, right; quote_id, speaker, speaker_side, published, source, article_id, field, start (of the node), end.
    `sort` "left" and "right" order by the word next to the node on that side.
    """
    words = " ".join(node.replace('"', " ").split())
    text = f'({filters.text}) AND "{words}"' if filters.text else f'"{words}"'
    asked = asdict(paging) | EVERYBODY | {"pattern": _pattern(words), "width": WIDTH, "sort": sort}
    return paged(ask(snapshot, "concordance", replace(filters, text=text), "quotes", **asked))


def query_same_words(snapshot: Snapshot, filters: Filters, paging: Paging = FIRST_PAGE) -> Page:
    """Quotations that more than one story carries, cut or whole, the most carried first.

    same_words, content (the fullest wording), speakers (names), speaker_side, n, n_quotes, n_articles, n_stories,
    n_sources, n_wordings, first_day, last_day, first_source, sources (names).
    """
    return paged(ask(snapshot, "same_words", filters, "quotes", **EVERYBODY, **asdict(paging)))


def query_carriers(snapshot: Snapshot, filters: Filters, *, same_words: int) -> pd.DataFrame:
    """Every quote with the same words under the filters, the earliest first; columns as `query_quotes`."""
    return ask(snapshot, "carriers", filters, "quotes", **EVERYBODY, same_words=same_words)


def _pattern(words: str) -> str:
    """The words as they stand in a text, in any case: whole words, with any blank between them."""
    start, end = (r"\b" if at.isascii() and at.isalnum() else "" for at in (words[:1], words[-1:]))
    return "(?i)" + start + r"\s+".join(map(re.escape, words.split())) + end
