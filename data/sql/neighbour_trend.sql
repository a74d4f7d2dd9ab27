-- How often were two entities named together over time?
-- period, together
WITH
-- part: named
units AS (
    SELECT
        CASE $grain WHEN 'day' THEN min(published) ELSE date_trunc($grain, min(published))::DATE END AS period
    FROM named
    WHERE entity_id IN ($entity, $neighbour)
    GROUP BY
        CASE $counting WHEN 'articles' THEN article_id ELSE story END,
        CASE $within WHEN 'sentence' THEN field ELSE '' END,
        CASE $within WHEN 'sentence' THEN sentence_start ELSE 0 END
    HAVING count(DISTINCT entity_id) = 2
)
SELECT period, count(*) AS together
FROM units
WHERE period IS NOT NULL
GROUP BY period
ORDER BY period
