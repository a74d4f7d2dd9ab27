-- Whom do names and spellings mean?
-- spelling (in lower case), entity_id, kind, is_name
SELECT lower(name) AS spelling, arg_max(id, n) AS entity_id, arg_max(kind, n) AS kind, true AS is_name
FROM entities
JOIN (SELECT entity_no, sum(n_mentions) AS n FROM entity_articles GROUP BY entity_no) USING (entity_no)
WHERE list_contains($spellings, lower(name))
GROUP BY lower(name)
UNION ALL
SELECT lower(alias), arg_max(entity_id, n_mentions), arg_max(kind, n_mentions), false
FROM aliases
JOIN entities ON id = entity_id
WHERE list_contains($spellings, lower(alias))
GROUP BY lower(alias)
ORDER BY is_name, spelling
