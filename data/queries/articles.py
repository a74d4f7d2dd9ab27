"""Articles: lists of them, and one with everything found in it."""

from dataclasses import asdict, dataclass

import pandas as pd

from data.keeping.snapshot import Snapshot
from data.queries.asking import FIRST_PAGE, Page, Paging, ask, paged
from data.queries.filters import Filters


@dataclass(frozen=True, slots=True)
class Reading:
    """One article with all its marks.

    `article` is its row: id, url, source, title, published, published_from, language, text, loaded_at, copy_of,
    n_words, n_copies, notes. `marks` are in order of place: record (mention, quote, speaker, cue, claim, quantity,
    date, boilerplate), field, start, end, record_id (claim_id, quote_id, or null), label (in a word or two), detail (in
    a sentence), entity_id, side, rule, status.
    """

    article: pd.Series
    marks: pd.DataFrame


def query_articles(snapshot: Snapshot, filters: Filters, paging: Paging = FIRST_PAGE) -> Page:
    """Articles under the filters, newest first, undated ones last while the period is open.

    article_id, title, source, published, published_from, language, url, n_words, copy_of, n_copies, n_claims, n_quotes.
    """
    return paged(ask(snapshot, "articles", filters, "articles", **asdict(paging)))


def query_article(snapshot: Snapshot, *, article_id: str) -> Reading | None:
    """One article with everything found in it; None if the corpus has none of that id."""
    rows = ask(snapshot, "article", article_id=article_id)
    if rows.empty:
        return None
    article = rows.iloc[0]
    published = None if pd.isna(article["published"]) else article["published"].date()
    return Reading(article, ask(snapshot, "article_marks", article_id=article_id, published=published))


def query_article_claims(snapshot: Snapshot, *, article_id: str) -> pd.DataFrame:
    """Its claims in order of place; columns as `query_claims`."""
    return ask(snapshot, "article_claims", article_id=article_id)


def query_copies_of(snapshot: Snapshot, *, story: str) -> pd.DataFrame:
    """The articles of a cluster of copies, the earliest first: article_id, title, source, published, url, n_words."""
    return ask(snapshot, "copies_of", story=story)
