-- Which places are claims about?
-- entity_id, name, lat, lon, place_precision, n, n_events, n_claims
WITH
-- part: chosen
located AS (
    SELECT
        place_id AS entity_id,
        CASE $counting
            WHEN 'articles' THEN count(DISTINCT article_id)
            WHEN 'stories' THEN count(DISTINCT story)
            ELSE count(DISTINCT origin)
        END AS n,
        count(DISTINCT event_id) AS n_events,
        count(*) AS n_claims
    FROM chosen
    GROUP BY place_id
)
SELECT entity_id, name, lat, lon, place_precision, n, n_events, n_claims
FROM located
JOIN entities ON entities.id = entity_id
WHERE lat IS NOT NULL AND lon IS NOT NULL
ORDER BY n DESC, name, entity_id
LIMIT $limit
