-- Who and what is named more, or less, than in the period before?
-- entity_id, name, kind, side, now, before, per_1000_now, per_1000_before, change, log_likelihood
WITH
-- part: searched
-- part: named
counted AS (
    SELECT
        entity_id,
        count(DISTINCT CASE $counting WHEN 'articles' THEN article_id ELSE story END)
            FILTER (published >= $since) AS now,
        count(DISTINCT CASE $counting WHEN 'articles' THEN article_id ELSE story END)
            FILTER (published < $since) AS before
    FROM named
    GROUP BY entity_id
),
volume AS (
    SELECT
        count(DISTINCT CASE $counting WHEN 'articles' THEN article_id ELSE story END)
            FILTER (published >= $since) AS read_now,
        count(DISTINCT CASE $counting WHEN 'articles' THEN article_id ELSE story END)
            FILTER (published < $since) AS read_before
    FROM searched
),
cells AS (
    SELECT
        *,
        now::DOUBLE AS seen,
        (now + before)::DOUBLE AS n_left,
        read_now::DOUBLE AS n_right,
        (read_now + read_before)::DOUBLE AS n_all,
        n_left * n_right / n_all AS expected
    FROM counted, volume
    WHERE read_now > 0 AND read_before > 0
),
ranked AS (
    SELECT
        entity_id, name, kind, coalesce(side, '') AS side, now, before,
        1000 * now / read_now AS per_1000_now,
        1000 * before / read_before AS per_1000_before,
        per_1000_now - per_1000_before AS change,
-- part: log_likelihood
    FROM cells
    JOIN entities ON entities.id = entity_id
    WHERE (len($entity_kinds) = 0 OR list_contains($entity_kinds, kind))
        AND (len($entities) = 0 OR list_contains($entities, entity_id))
        AND (len($sides) = 0 OR list_contains($sides, coalesce(side, '')))
)
SELECT *
FROM ranked
WHERE now <> before OR change <> 0
QUALIFY row_number() OVER (PARTITION BY change > 0 ORDER BY abs(log_likelihood) DESC, name, entity_id) <= $limit
ORDER BY log_likelihood DESC, name, entity_id
