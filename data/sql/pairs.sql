-- Which of the most frequent entities belong together?
-- left_id, left_name, right_id, right_name, together, expected, log_likelihood
WITH
-- part: searched
-- part: naming
-- part: units
-- part: counted
frequent AS (
    SELECT entity_no, id, name
    FROM counted
    JOIN entities USING (entity_no)
    WHERE len($entity_kinds) = 0 OR list_contains($entity_kinds, kind)
    ORDER BY n DESC, id
    LIMIT $among
),
among AS (SELECT units.* FROM units SEMI JOIN frequent USING (entity_no)),
sizes AS (SELECT entity_no, count(*)::DOUBLE AS size FROM among GROUP BY entity_no),
together AS (
    SELECT one.entity_no AS left_no, other.entity_no AS right_no, count(*)::DOUBLE AS seen
    FROM among AS one
    JOIN among AS other ON other.unit = one.unit AND other.entity_no > one.entity_no
    GROUP BY ALL
),
cells AS (
    SELECT
        together.*, left_size.size AS n_left, right_size.size AS n_right, n_all, n_left * n_right / n_all AS expected
    FROM together
    JOIN sizes AS left_size ON left_size.entity_no = left_no
    JOIN sizes AS right_size ON right_size.entity_no = right_no, unit_count
)
SELECT
    lefts.id AS left_id, lefts.name AS left_name, rights.id AS right_id, rights.name AS right_name,
    seen::BIGINT AS together, expected,
-- part: log_likelihood
FROM cells
JOIN frequent AS lefts ON lefts.entity_no = left_no
JOIN frequent AS rights ON rights.entity_no = right_no
ORDER BY log_likelihood DESC, together DESC, left_id, right_id
LIMIT $limit
