-- Who and what is named more, or less, than in the period before?
-- entity_id, name, kind, side, now, before, per_1000_now, per_1000_before, change, log_likelihood
WITH
-- part: searched
-- part: naming
dated AS (SELECT *, published >= $since AS is_now FROM naming WHERE published IS NOT NULL),
told AS ( -- a text with copies counts once in each period, unless articles are counted
    SELECT entity_no, is_now, count(*) AS n
    FROM dated
    WHERE NOT has_copies OR $counting = 'articles'
    GROUP BY entity_no, is_now
    UNION ALL
    SELECT entity_no, is_now, count(*) AS n
    FROM (SELECT DISTINCT entity_no, is_now, story_no FROM dated WHERE has_copies AND $counting <> 'articles')
    GROUP BY entity_no, is_now
),
counted AS (
    SELECT
        entity_no,
        coalesce(sum(n) FILTER (is_now), 0)::BIGINT AS now,
        coalesce(sum(n) FILTER (NOT is_now), 0)::BIGINT AS before
    FROM told
    GROUP BY entity_no
),
volume AS (
    SELECT
        count(DISTINCT CASE $counting WHEN 'articles' THEN article_no ELSE story_no END)
            FILTER (published >= $since) AS read_now,
        count(DISTINCT CASE $counting WHEN 'articles' THEN article_no ELSE story_no END)
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
        id AS entity_id, name, kind, coalesce(side, '') AS side, now, before,
        1000 * now / read_now AS per_1000_now,
        1000 * before / read_before AS per_1000_before,
        per_1000_now - per_1000_before AS change,
-- part: log_likelihood
    FROM cells
    JOIN entities USING (entity_no)
    WHERE (len($entity_kinds) = 0 OR list_contains($entity_kinds, kind))
        AND (len($entities) = 0 OR list_contains($entities, id))
        AND (len($sides) = 0 OR list_contains($sides, coalesce(side, '')))
)
SELECT *
FROM ranked
WHERE now <> before OR change <> 0
QUALIFY row_number() OVER (PARTITION BY change > 0 ORDER BY abs(log_likelihood) DESC, name, entity_id) <= $limit
ORDER BY log_likelihood DESC, name, entity_id
