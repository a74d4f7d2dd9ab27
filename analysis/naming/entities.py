"""Names and identities of an article: lexicon, forms, the model, the gazetteer, and agreement within the article."""

from spacy.tokens import Doc

from analysis.naming.agreement import agreed
from analysis.naming.arms import with_arms
from analysis.naming.designations import find_designations, find_units
from analysis.naming.found import Found, without_overlaps
from analysis.naming.gazetteer import Place
from analysis.naming.geocoding import entity_of_place, known_place, with_places
from analysis.naming.hosts import Host, find_hosts, lying_in
from analysis.naming.institutions import find_institutions
from analysis.naming.matching import find_lexicon_names
from analysis.naming.names import entity_of, lexicon, slug
from analysis.naming.overlooked import find_overlooked
from analysis.naming.recognised import with_model_names
from analysis.naming.regions import with_shared_nouns
from analysis.naming.sides import side_of, side_of_country
from analysis.naming.teams import with_teams
from analysis.reading import mark
from analysis.records import Entity, Mention


def find_entities(doc: Doc) -> tuple[list[Entity], list[Mention]]:
    """The identities that an article names, each once, and every mention of them in the order of the text."""
    known = with_shared_nouns(doc, find_lexicon_names(doc))
    named = without_overlaps([*find_institutions(doc, known), *find_units(doc), *known, *find_designations(doc)])
    recognised = without_overlaps(with_model_names(doc, named))
    seen = [*recognised, *find_overlooked(doc, recognised)]
    placed, places = with_places(doc, with_arms(doc, seen))
    named = without_overlaps(with_teams(doc, agreed(doc, placed)))
    hosts = find_hosts(doc, named, places)
    entities: dict[str, Entity] = {}
    by_identity: dict[tuple[str, str], Entity] = {}
    mentions = []
    for one in named:
        identity = (one.kind, one.name.id if one.name else one.label)
        if identity not in by_identity:
            entity = _entity(doc, one, places, hosts)
            by_identity[identity] = entities.setdefault(entity.id, entity)
        entity = by_identity[identity]
        span = doc[one.start : one.end]
        surface = " ".join(span.text.split())
        mentions.append(Mention(**mark(span, one.rule), entity_id=entity.id, kind=entity.kind, surface=surface))
    return list(entities.values()), mentions


def _entity(doc: Doc, one: Found, places: dict[str, Place], hosts: dict[str, Host]) -> Entity:
    place = places.get(one.label) if one.kind == "PLACE" and one.name is None else None
    entity_id = slug(one.kind, one.label)
    known = one.name or (known_place(place) if place else lexicon().get(entity_id))  # in another case or script
    if known:
        return entity_of(known, side_of(known.id, doc._.article.published))
    if place:
        return entity_of_place(place, one.label)
    entity = Entity(id=entity_id, name=one.label, kind=one.kind, side=side_of_country(one.country))
    host = hosts.get(one.label) if one.kind == "PLACE" else None
    return lying_in(entity, host) if host else entity
