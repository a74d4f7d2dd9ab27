-- Who and what is named more, or less, than in the period before?
-- entity_id, name, kind, side, now, before, per_1000_now, per_1000_before, change, log_likelihood
WITH
counted AS (
    SELECT
        entity_id,
        count(DISTINCT CASE $counting WHEN 'articles' THEN article_id ELSE story END)
            FILTER (published >= $start) AS now,
        count(DISTINCT CASE $counting WHEN 'articles' THEN article_id ELSE story END)
            FILTER (published < $start) AS before
    FROM mentions
    WHERE published BETWEEN $before_start AND $end
        AND (len($sources) = 0 OR list_contains($sources, coalesce(source, '')))
    GROUP BY entity_id
),
volume AS (
    SELECT
        count(DISTINCT CASE $counting WHEN 'articles' THEN id ELSE copy_of END)
            FILTER (published >= $start) AS read_now,
        count(DISTINCT CASE $counting WHEN 'articles' THEN id ELSE copy_of END)
            FILTER (published < $start) AS read_before
    FROM articles
    WHERE published BETWEEN $before_start AND $end
        AND (len($sources) = 0 OR list_contains($sources, coalesce(source, '')))
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
    WHERE len($entity_kinds) = 0 OR list_contains($entity_kinds, kind)
)
SELECT *
FROM ranked
WHERE now <> before OR change <> 0
QUALIFY row_number() OVER (PARTITION BY change > 0 ORDER BY abs(log_likelihood) DESC, name, entity_id) <= $limit
ORDER BY log_likelihood DESC, name, entity_id
