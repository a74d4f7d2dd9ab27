-- Which places are named how often?
-- entity_id, name, lat, lon, place_precision, n, n_mentions, n_articles, n_stories
WITH
-- part: named
counted AS (
    SELECT
        entity_id,
        count(*) AS n_mentions,
        count(DISTINCT article_id) AS n_articles,
        count(DISTINCT story) AS n_stories,
        CASE $counting WHEN 'articles' THEN n_articles ELSE n_stories END AS n
    FROM named
    WHERE len($entities) = 0 OR list_contains($entities, entity_id)
    GROUP BY entity_id
)
SELECT entity_id, name, lat, lon, place_precision, n, n_mentions, n_articles, n_stories
FROM counted
JOIN entities ON entities.id = entity_id
WHERE kind = 'PLACE' AND lat IS NOT NULL AND lon IS NOT NULL
ORDER BY n DESC, name, entity_id
LIMIT $limit
