"""Who is who: what names and spellings mean, of what an entity is made, and which decisions stand behind it."""

from collections.abc import Iterable

import pandas as pd

from analysis.records import Correction, Kind
from data.deciding.aliases import Known
from data.deciding.corrections import KINDS
from data.keeping.snapshot import Snapshot
from data.queries.asking import ask, sql


def query_composition(snapshot: Snapshot, *, entity: str) -> pd.DataFrame:
    """The identities of single articles that an entity is made of, the most mentioned first.

    found_id, name, reason (the rule that took it for this entity, "" if the article itself did), n_mentions,
    n_articles, spellings, first_day, last_day.
    """
    return ask(snapshot, "composition", entity=entity)


def query_called(snapshot: Snapshot, *, entities: tuple[str, ...]) -> pd.DataFrame:
    """What identities are called, also those that were given up or are ignored: entity_id, name, kind."""
    return ask(snapshot, "called", asked=entities)


def query_known(snapshot: Snapshot, *, spellings: tuple[str, ...]) -> Known:
    """What the corpus knows of these names and spellings, in any case."""
    rows = ask(snapshot, "known_names", spellings=tuple(spelling.lower() for spelling in spellings))
    told: Iterable[tuple[str, str, str, bool]] = rows.itertuples(index=False)
    ids: dict[str, str] = {}
    kinds: dict[str, Kind] = {}
    for spelling, entity_id, kind, is_name in told:
        kinds[spelling] = KINDS[kind]
        if is_name:
            ids[spelling] = entity_id
    return Known(ids, kinds)


def query_corrections(snapshot: Snapshot) -> tuple[Correction, ...]:
    """The decisions that the snapshot follows, in the order in which they were made."""
    with snapshot.cursor() as cursor:
        answer = cursor.execute(sql("corrections"))
        names = [column[0] for column in answer.description or ()]
        return tuple(Correction(**dict(zip(names, row, strict=True))) for row in answer.fetchall())
