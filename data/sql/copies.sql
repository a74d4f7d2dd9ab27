-- Which articles are copies of one another?
-- story, title, n_articles, n_sources, sources, first_day, last_day, first_source, total
WITH
-- part: read
clusters AS (
    SELECT
        story,
        count(*) AS n_articles,
        count(DISTINCT source) AS n_sources,
        string_agg(DISTINCT source, ', ' ORDER BY source) AS sources,
        min(published) AS first_day,
        max(published) AS last_day
    FROM read
    GROUP BY story
    HAVING count(*) > 1
)
SELECT
    story, title, n_articles, n_sources, clusters.sources, first_day, last_day, coalesce(source, '') AS first_source,
    count(*) OVER () AS total
FROM clusters
JOIN articles ON articles.id = story
ORDER BY n_articles DESC, first_day DESC NULLS LAST, story
LIMIT $limit OFFSET $offset
