-- Who or what is one entity?
-- entity_id, name, kind, side, wikidata, lat, lon, place_precision, source
SELECT id AS entity_id, name, kind, coalesce(side, '') AS side, wikidata, lat, lon, place_precision, source
FROM entities
WHERE id = $entity
