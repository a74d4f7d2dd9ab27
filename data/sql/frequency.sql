-- Who and what is named how often?
-- entity_id, name, kind, side, n, n_mentions, n_articles, n_stories, per_1000, first_day, last_day, total
WITH
-- part: searched
-- part: named
counted AS (
    SELECT
        entity_id,
        count(*) AS n_mentions,
        count(DISTINCT article_id) AS n_articles,
        count(DISTINCT story) AS n_stories,
        min(published) AS first_day,
        max(published) AS last_day,
        CASE $counting WHEN 'articles' THEN n_articles ELSE n_stories END AS n
    FROM named
    WHERE len($entities) = 0 OR list_contains($entities, entity_id)
    GROUP BY entity_id
),
wanted AS (
    SELECT id AS entity_id, entities.name, kind, coalesce(side, '') AS side
    FROM entities
    WHERE (len($entity_kinds) = 0 OR list_contains($entity_kinds, kind))
        AND (len($sides) = 0 OR list_contains($sides, coalesce(side, '')))
        AND ($name = ''
            OR contains(lower(entities.name), lower($name))
            OR id IN (SELECT entity_id FROM aliases WHERE contains(lower(alias), lower($name))))
),
volume AS (
    SELECT count(DISTINCT CASE $counting WHEN 'articles' THEN article_id ELSE story END) AS n_read
    FROM searched
)
SELECT
    entity_id, name, kind, side, n, n_mentions, n_articles, n_stories, 1000 * n / n_read AS per_1000, first_day,
    last_day, count(*) OVER () AS total
FROM counted
JOIN wanted USING (entity_id), volume
ORDER BY n DESC, n_mentions DESC, name, entity_id
LIMIT $limit OFFSET $offset
