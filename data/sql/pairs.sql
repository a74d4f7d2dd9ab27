-- Which of the most frequent entities belong together?
-- left_id, left_name, right_id, right_name, together, expected, log_likelihood
WITH
-- part: named
frequent AS (
    SELECT entity_id
    FROM named
    JOIN entities ON entities.id = entity_id
    WHERE len($entity_kinds) = 0 OR list_contains($entity_kinds, kind)
    GROUP BY entity_id
    ORDER BY count(DISTINCT story) DESC, entity_id
    LIMIT $among
),
units AS (
    SELECT DISTINCT
        entity_id,
        CASE $counting WHEN 'articles' THEN article_id ELSE story END AS told_in,
        CASE $within WHEN 'sentence' THEN field ELSE '' END AS field,
        CASE $within WHEN 'sentence' THEN sentence_start ELSE 0 END AS sentence
    FROM named
    SEMI JOIN frequent USING (entity_id)
),
total AS (SELECT count(DISTINCT (told_in, field, sentence))::DOUBLE AS n_all FROM units),
sizes AS (SELECT entity_id, count(*)::DOUBLE AS size FROM units GROUP BY entity_id),
cells AS (
    SELECT
        one.entity_id AS left_id,
        other.entity_id AS right_id,
        count(*)::DOUBLE AS seen,
        left_size.size AS n_left,
        right_size.size AS n_right,
        n_all,
        n_left * n_right / n_all AS expected
    FROM units AS one
    JOIN units AS other USING (told_in, field, sentence)
    JOIN sizes AS left_size ON left_size.entity_id = one.entity_id
    JOIN sizes AS right_size ON right_size.entity_id = other.entity_id, total
    WHERE one.entity_id < other.entity_id
    GROUP BY ALL
)
SELECT
    left_id, lefts.name AS left_name, right_id, rights.name AS right_name, seen::BIGINT AS together, expected,
-- part: log_likelihood
FROM cells
JOIN entities AS lefts ON lefts.id = left_id
JOIN entities AS rights ON rights.id = right_id
ORDER BY log_likelihood DESC, together DESC, left_id, right_id
LIMIT $limit
