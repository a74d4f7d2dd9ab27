"""One identity over many articles: an article's findings with the identities of the whole file."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from analysis.naming.merges import find_merges, resolved
from analysis.records import Entity, Findings


def link_identities(findings: Iterable[Findings]) -> tuple[list[Findings], list[Entity]]:
    """The findings with the identities of the whole file, and each identity once."""
    articles = list(findings)
    counts = Counter(mention.entity_id for one in articles for mention in one.mentions)
    entities = {entity.id: entity for one in articles for entity in one.entities}
    into = resolved(find_merges((entity, counts[entity.id]) for entity in entities.values()))
    linked = [_relinked(one, into, entities) for one in articles]
    return linked, [entity for entity in entities.values() if entity.id not in into]


def _relinked(one: Findings, into: dict[str, str], entities: dict[str, Entity]) -> Findings:
    """An article's findings with the merged identities in place of its own."""
    if not any(entity.id in into for entity in one.entities):
        return one

    def end(entity_id: str | None) -> str | None:
        return into.get(entity_id, entity_id) if entity_id else entity_id

    kept = dict.fromkeys(into.get(entity.id, entity.id) for entity in one.entities)
    return replace(
        one,
        entities=tuple(entities[entity_id] for entity_id in kept),
        mentions=tuple(
            replace(m, entity_id=into[m.entity_id], kind=entities[into[m.entity_id]].kind) if m.entity_id in into else m
            for m in one.mentions
        ),
        quotes=tuple(replace(q, speaker_id=end(q.speaker_id)) if q.speaker_id in into else q for q in one.quotes),
        claims=tuple(
            replace(c, claimant_id=end(c.claimant_id), place_id=end(c.place_id))
            if c.claimant_id in into or c.place_id in into
            else c
            for c in one.claims
        ),
    )
