-- Who and what is named how often?
-- entity_id, name, kind, side, n, n_mentions, n_articles, n_stories, per_1000, first_day, last_day, total
WITH
-- part: searched
-- part: naming
-- part: counted
wanted AS (
    SELECT entity_no, id AS entity_id, name, kind, coalesce(side, '') AS side
    FROM entities
    WHERE (len($entity_kinds) = 0 OR list_contains($entity_kinds, kind))
        AND (len($entities) = 0 OR list_contains($entities, id))
        AND (len($sides) = 0 OR list_contains($sides, coalesce(side, '')))
        AND ($name = ''
            OR contains(lower(name), lower($name))
            OR id IN (SELECT entity_id FROM aliases WHERE contains(lower(alias), lower($name))))
),
volume AS (
    SELECT count(DISTINCT CASE $counting WHEN 'articles' THEN article_no ELSE story_no END) AS n_read
    FROM searched
)
SELECT
    entity_id, name, kind, side, n, n_mentions, n_articles, n_stories, 1000 * n / n_read AS per_1000, first_day,
    last_day, count(*) OVER () AS total
FROM counted
JOIN wanted USING (entity_no), volume
ORDER BY n DESC, n_mentions DESC, name, entity_id
LIMIT $limit OFFSET $offset
