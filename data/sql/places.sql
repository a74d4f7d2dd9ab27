-- Which places are named how often?
-- entity_id, name, lat, lon, place_precision, n, n_mentions, n_articles, n_stories
WITH
-- part: naming
-- part: counted
placed AS (SELECT * FROM entities WHERE kind = 'PLACE' AND lat IS NOT NULL AND lon IS NOT NULL)
SELECT id AS entity_id, name, lat, lon, place_precision, n, n_mentions, n_articles, n_stories
FROM counted
JOIN placed USING (entity_no)
WHERE len($entities) = 0 OR list_contains($entities, id)
ORDER BY n DESC, name, entity_id
LIMIT $limit
