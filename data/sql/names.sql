-- What are entities called?
-- entity_id, name, kind
SELECT id AS entity_id, name, kind
FROM entities
WHERE list_contains($asked, id)
ORDER BY name, id
