"""What is in the corpus: overview, choices for the filters, volume, coverage, copies, rejects."""

import pandas as pd

from data.filters import Filters
from data.queries.asking import FIRST_PAGE, Page, Paging, ask, ask_page
from data.snapshot import Snapshot


def query_overview(snapshot: Snapshot, filters: Filters) -> pd.Series:  # type: ignore[type-arg]
    """The corpus in numbers, under the filters (rejects and versions always whole).

    n, n_articles, n_stories, n_sources, n_words, n_undated, n_not_english, first_day, last_day, loaded_at (latest);
    n_entities, n_mentions, n_quotes, n_claims, n_events; n_rejects; version, pipeline, model, pack, corpus, built_at,
    content_hash.
    """
    ...


def query_choices(snapshot: Snapshot, filters: Filters) -> pd.DataFrame:
    """What each filter can be set to, with counts of claims under all the other filters; the most frequent first.

    dimension (sources, sides, things, actions, scopes), value, n, n_claims. Things come with every level above them.
    """
    ...


def query_volume(snapshot: Snapshot, filters: Filters) -> pd.DataFrame:
    """Articles by period, to stand under every chart: period, n, n_articles, n_stories. Undated ones are in none."""
    ...


def query_coverage(snapshot: Snapshot, filters: Filters) -> pd.DataFrame:
    """Articles by outlet and period, so that gaps are seen: source, period, n_articles, n_stories."""
    ...


def query_sources(snapshot: Snapshot, filters: Filters) -> pd.DataFrame:
    """Outlets: source, n, n_articles, n_stories, n_copies, n_claims, n_quotes, first_day, last_day."""
    ...


def query_copies(snapshot: Snapshot, filters: Filters, paging: Paging = FIRST_PAGE) -> Page:
    """Clusters of copies, the largest first: story, title, n_articles, n_sources, sources, first_day, last_day, first_source."""
    ...


def query_rejects(snapshot: Snapshot, paging: Paging = FIRST_PAGE) -> Page:
    """Inputs that were not taken, the latest first: origin, reason, seen_at."""
    ...


def query_reject_reasons(snapshot: Snapshot) -> pd.DataFrame:
    """Why inputs were not taken: reason, n."""
    ...
