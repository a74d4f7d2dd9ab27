-- How did the naming of some entities go over time?
-- period, entity_id, name, n, n_mentions, n_articles, n_stories, per_1000
WITH
-- part: searched
-- part: naming
asked AS (SELECT entity_no, id AS entity_id, name FROM entities WHERE list_contains($asked, id)),
counted AS (
    SELECT
-- part: period
        entity_id,
        name,
        sum(n_mentions)::BIGINT AS n_mentions,
        count(*) AS n_articles,
        count(DISTINCT story_no) AS n_stories,
        CASE $counting WHEN 'articles' THEN n_articles ELSE n_stories END AS n
    FROM naming
    JOIN asked USING (entity_no)
    WHERE published IS NOT NULL
    GROUP BY period, entity_id, name
),
volume AS (
    SELECT
-- part: period
        count(DISTINCT CASE $counting WHEN 'articles' THEN article_no ELSE story_no END) AS n_read
    FROM searched
    WHERE published IS NOT NULL
    GROUP BY period
)
SELECT period, entity_id, name, n, n_mentions, n_articles, n_stories, 1000 * n / n_read AS per_1000
FROM counted
JOIN volume USING (period)
ORDER BY period, name, entity_id
