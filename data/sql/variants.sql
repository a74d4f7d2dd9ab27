-- Under which spellings was an entity seen, and why are they taken for it?
-- alias, script, n_mentions, first_seen, last_seen, source
SELECT alias, script, n_mentions, first_seen, last_seen, source
FROM aliases
WHERE entity_id = $entity
ORDER BY n_mentions DESC, alias
