-- How did the naming of some entities go over time?
-- period, entity_id, name, n, n_mentions, n_articles, n_stories, per_1000
WITH
-- part: searched
-- part: named
counted AS (
    SELECT
-- part: period
        entity_id,
        count(*) AS n_mentions,
        count(DISTINCT article_id) AS n_articles,
        count(DISTINCT story) AS n_stories,
        CASE $counting WHEN 'articles' THEN n_articles ELSE n_stories END AS n
    FROM named
    WHERE published IS NOT NULL AND list_contains($asked, entity_id)
    GROUP BY period, entity_id
),
volume AS (
    SELECT
-- part: period
        count(DISTINCT CASE $counting WHEN 'articles' THEN article_id ELSE story END) AS n_read
    FROM searched
    WHERE published IS NOT NULL
    GROUP BY period
)
SELECT period, entity_id, name, n, n_mentions, n_articles, n_stories, 1000 * n / n_read AS per_1000
FROM counted
JOIN volume USING (period)
JOIN entities ON entities.id = entity_id
ORDER BY period, name, entity_id
