"""How often, with whom, where: frequency, trend, co-occurrence, variants, places."""

from dataclasses import asdict, replace
from datetime import date, timedelta
from typing import Literal

import pandas as pd

from data.keeping.snapshot import Snapshot
from data.queries.asking import FIRST_PAGE, LAST_DAY, Page, Paging, ask, paged
from data.queries.filters import Filters

type Within = Literal["sentence", "article"]

DAY = timedelta(days=1)
USUAL = timedelta(days=30)  # compared where no period is chosen
AMONG = 60  # the most frequent entities, among which pairs are sought


def query_frequency(
    snapshot: Snapshot, filters: Filters, paging: Paging = FIRST_PAGE, *, kinds: tuple[str, ...] = (), name: str = ""
) -> Page:
    """Entities by how often they are mentioned; `name` finds a part of a name or alias.

    entity_id, name, kind, side, n, n_mentions, n_articles, n_stories, per_1000 (share per 1,000 articles or stories
    under the filters, as counted), first_day, last_day. `filters.entities` leaves only these; `filters.sides` their
    sides.
    """
    asked = asdict(paging) | {"entity_kinds": kinds, "name": name}
    return paged(ask(snapshot, "frequency", filters, "articles", **asked))


def query_trend(snapshot: Snapshot, filters: Filters, *, entities: tuple[str, ...]) -> pd.DataFrame:
    """Mentions of some entities over time: period, entity_id, name, n, n_mentions, n_articles, n_stories, per_1000."""
    return ask(snapshot, "trend", filters, "articles", asked=entities)


def query_movers(snapshot: Snapshot, filters: Filters, *, kinds: tuple[str, ...] = (), limit: int = 20) -> pd.DataFrame:
    """Entities that rose or fell most against the period of equal length before `filters.start`.

    entity_id, name, kind, side, now, before (counts as counted), per_1000_now, per_1000_before, change (of the
    share), log_likelihood (signed: negative for a fall). Without a start and end, the last 30 days of the corpus.
    """
    start, end = query_period(snapshot, filters)
    both = replace(filters, start=start - (end - start) - DAY, end=end)
    return ask(snapshot, "movers", both, "articles", since=start, entity_kinds=kinds, limit=limit)


def query_neighbours(
    snapshot: Snapshot, filters: Filters, *, entity: str, within: Within = "sentence", limit: int = 50
) -> pd.DataFrame:
    """Entities named with one entity, the most telling first.

    entity_id, name, kind, side, together, alone (of the neighbour, in all), expected, log_likelihood (Dunning's G²),
    first_day, last_day. Counted in sentences or articles; of a story with copies only in the first under the filters,
    unless articles are counted.
    """
    return ask(snapshot, "neighbours", filters, "articles", entity=entity, within=within, limit=limit)


def query_pairs(
    snapshot: Snapshot, filters: Filters, *, kinds: tuple[str, ...] = (), within: Within = "sentence", limit: int = 100
) -> pd.DataFrame:
    """The strongest pairs among the most frequent entities: left_id, left_name, right_id, right_name,
    together, expected, log_likelihood."""
    asked = {"entity_kinds": kinds, "within": within, "among": AMONG, "limit": limit}
    return ask(snapshot, "pairs", filters, "articles", **asked)


def query_neighbour_trend(
    snapshot: Snapshot, filters: Filters, *, entity: str, neighbours: tuple[str, ...], within: Within = "sentence"
) -> pd.DataFrame:
    """How often others are named together with one entity over time: period, entity_id, name, together."""
    asked = {"entity": entity, "asked": neighbours, "within": within}
    return ask(snapshot, "neighbour_trend", filters, "articles", **asked)


def query_variants(snapshot: Snapshot, *, entity: str) -> pd.DataFrame:
    """The spellings of an entity: alias, script, n_mentions, first_seen, last_seen, source (why it is this entity)."""
    return ask(snapshot, "variants", entity=entity)


def query_entity(snapshot: Snapshot, *, entity: str) -> pd.DataFrame:
    """One entity, in one row: entity_id, name, kind, side, wikidata, lat, lon, place_precision, source."""
    return ask(snapshot, "entity", entity=entity)


def query_places(snapshot: Snapshot, filters: Filters, *, limit: int = 500) -> pd.DataFrame:
    """Places with coordinates, the most mentioned first.

    entity_id, name, lat, lon, place_precision (a region or country is never drawn as a point), n, n_mentions,
    n_articles, n_stories.
    """
    return ask(snapshot, "places", filters, "articles", limit=limit)


def query_most_named(snapshot: Snapshot, *, limit: int = 100) -> pd.DataFrame:
    """Whom to offer in a filter: the entities named in most articles of the whole corpus: entity_id, name."""
    return ask(snapshot, "most_named", limit=limit)


def query_names(snapshot: Snapshot, *, entities: tuple[str, ...]) -> pd.DataFrame:
    """The names of entity ids, for filters that came by address: entity_id, name, kind."""
    return ask(snapshot, "names", asked=entities)


def query_period(snapshot: Snapshot, filters: Filters) -> tuple[date, date]:
    """The first and last day that `query_movers` looks at; an open end is the corpus's last day."""
    last = ask(snapshot, "last_day")["last_day"].iloc[0]
    end = filters.end or (LAST_DAY if pd.isna(last) else last.date())
    return filters.start or end - USUAL + DAY, end
