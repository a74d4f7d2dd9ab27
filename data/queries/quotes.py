"""Who said what: full text, concordance, the same words again, speakers, days."""

from typing import Literal

import pandas as pd

from data.filters import Filters
from data.queries.asking import FIRST_PAGE, Page, Paging, ask, ask_page
from data.snapshot import Snapshot

type Order = Literal["newest", "oldest", "best"]
type Sort = Literal["newest", "left", "right"]


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
    ...


def query_speakers(snapshot: Snapshot, filters: Filters, *, limit: int = 50) -> pd.DataFrame:
    """Who is quoted most under the filters.

    speaker_id ("" if no entity), speaker, speaker_side, n, n_quotes, n_articles, n_stories, n_direct, first_day,
    last_day.
    """
    return ask(snapshot, "speakers", filters, limit=limit)


def query_quote_volume(snapshot: Snapshot, filters: Filters) -> pd.DataFrame:
    """Quotes by period and speaker's side: period, speaker_side, n, n_quotes, n_articles, n_stories."""
    return ask(snapshot, "quote_volume", filters)


def query_concordance(
    snapshot: Snapshot, filters: Filters, paging: Paging = FIRST_PAGE, *, node: str, sort: Sort = "newest"
) -> Page:
    """Each occurrence of `node` (words, any case) in the quotes found by it, with what stands beside it.

    left, node, right; quote_id, speaker, speaker_side, published, source, article_id, field, start (of the node), end.
    `sort` "left" and "right" order by the word next to the node on that side.
    """
    ...


def query_same_words(snapshot: Snapshot, filters: Filters, paging: Paging = FIRST_PAGE) -> Page:
    """Quotations that more than one story carries, the most carried first.

    same_words, content (of the earliest in this corpus), speaker, speaker_id, speaker_side, n, n_quotes, n_articles,
    n_stories, n_sources, first_day, last_day, first_source, sources (names), shortest, longest (contents: how it was
    cut).
    """
    ...


def query_carriers(snapshot: Snapshot, *, same_words: int) -> pd.DataFrame:
    """Every quote with the same words, the earliest first; columns as `query_quotes`."""
    ...
