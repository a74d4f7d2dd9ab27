-- What are identities called, also those that were given up or are ignored?
-- entity_id, name, kind
SELECT id AS entity_id, coalesce(entities.name, identities.name) AS name, coalesce(entities.kind, identities.kind) AS kind
FROM identities
FULL JOIN entities USING (id)
WHERE list_contains($asked, id)
ORDER BY id
