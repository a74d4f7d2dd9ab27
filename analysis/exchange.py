"""Findings as the JSON that `annotate` writes and the scorers read: one object for each article."""

from collections.abc import Mapping
from typing import Any

from analysis.records import Claim, DateMention, Entity, Findings, Mention, Quantity, Quote


def as_json(findings: Findings, entities: Mapping[str, Entity]) -> dict[str, Any]:
    """The lines' shape; all but claims are given for the text alone, quotes without what was only thought.

    `entities` holds the linked identities by id.
    """
    return {
        "id": findings.article.id,
        "entities": [_mention(m, entities[m.entity_id]) for m in findings.mentions if m.field == "text"],
        "dates": [_date(d) for d in findings.dates if d.field == "text"],
        "quantities": [_quantity(q) for q in findings.quantities if q.field == "text"],
        "quotes": [_quote(q) for q in findings.quotes if q.field == "text" and q.mode == "speech"],
        "claims": [_claim(c) for c in findings.claims],
    }


def _mention(mention: Mention, entity: Entity) -> dict[str, Any]:
    where = {"start": mention.start, "end": mention.end, "label": mention.kind}
    return where | {"canonical": entity.name, "lat": entity.lat, "lon": entity.lon}


def _date(found: DateMention) -> dict[str, Any]:
    return {"start": found.start, "end": found.end, "value": found.value, "kind": found.kind}


def _quantity(found: Quantity) -> dict[str, Any]:
    bounds = {"low": found.low, "high": found.high, "modifier": found.modifier}
    return {"start": found.start, "end": found.end} | bounds | {"unit": found.unit, "noun": found.noun}


def _quote(found: Quote) -> dict[str, Any]:
    where = {"start": found.start, "end": found.end, "kind": found.kind}
    return where | {"speaker": found.speaker, "cue": found.cue, "confidence": found.confidence}


def _claim(found: Claim) -> dict[str, Any]:
    where = {"field": found.field, "start": found.start, "end": found.end}
    bounds = {"low": found.low, "high": found.high, "modifier": found.modifier}
    said = {"actor_side": found.actor_side, "claimant": found.claimant, "scope": found.scope}
    day = found.event_date.isoformat() if found.event_date else None
    return where | bounds | {"thing": found.thing, "action": found.action, "event_date": day} | said
