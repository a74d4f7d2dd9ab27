"""What is in the corpus: overview, choices for the filters, volume, coverage, copies, rejects."""

from dataclasses import asdict, replace

import pandas as pd

from data.keeping.snapshot import Snapshot
from data.queries.asking import FIRST_PAGE, Page, Paging, ask, paged
from data.queries.filters import Filters
from data.queries.quotes import ANY


def query_overview(snapshot: Snapshot, filters: Filters) -> pd.Series:
    """The corpus in numbers, under the filters (rejects and versions always whole).

    n, n_articles, n_stories, n_sources, n_words, n_undated, n_not_english, first_day, last_day, loaded_at (latest);
    n_entities, n_mentions, n_quotes, n_claims, n_events; n_rejects; version, pipeline, model, pack, corpus, built_at,
    content_hash.
    """
    parts = (
        ask(snapshot, "overview", filters, "articles"),
        ask(snapshot, "overview_claims", filters, known_on=None),
        ask(snapshot, "overview_quotes", filters, "quotes", **asdict(ANY)),
    )
    return pd.concat(parts, axis="columns").iloc[0]


def query_choices(snapshot: Snapshot, filters: Filters) -> pd.DataFrame:
    """What each filter can be set to, with counts of claims under all the other filters; the most frequent first.

    dimension (sources, sides, things, actions, scopes), value, n, n_claims. Things come with every level above them.
    """
    outlets = ask(snapshot, "source_choices", replace(filters, sources=()), known_on=None)
    asked = {f"asked_{name}": getattr(filters, name) for name in ("sides", "things", "actions", "scopes")}
    left = replace(filters, sides=(), things=(), actions=(), scopes=())
    others = ask(snapshot, "choices", left, known_on=None, **asked)
    return pd.concat([outlets.assign(dimension="sources"), others], ignore_index=True)


def query_volume(snapshot: Snapshot, filters: Filters) -> pd.DataFrame:
    """Articles by period, to stand under every chart: period, n, n_articles, n_stories. Undated ones are in none."""
    return ask(snapshot, "volume", filters)


def query_coverage(snapshot: Snapshot, filters: Filters) -> pd.DataFrame:
    """Articles by outlet and period, so that gaps are seen: source, period, n_articles, n_stories."""
    return ask(snapshot, "coverage", filters)


def query_sources(snapshot: Snapshot, filters: Filters) -> pd.DataFrame:
    """Outlets: source, n, n_articles, n_stories, n_copies, n_claims, n_quotes, first_day, last_day."""
    return ask(snapshot, "sources", filters, "articles")


def query_copies(snapshot: Snapshot, filters: Filters, paging: Paging = FIRST_PAGE) -> Page:
    """Clusters of copies, the largest first.

    story, title, n_articles, n_sources, sources (names), first_day, last_day, first_source.
    """
    return paged(ask(snapshot, "copies", filters, "articles", **asdict(paging)))


def query_rejects(snapshot: Snapshot, paging: Paging = FIRST_PAGE) -> Page:
    """Inputs that were not taken, the latest first: origin, reason, seen_at."""
    return paged(ask(snapshot, "rejects", **asdict(paging)))


def query_reject_reasons(snapshot: Snapshot) -> pd.DataFrame:
    """Why inputs were not taken: reason, n."""
    return ask(snapshot, "reject_reasons")
