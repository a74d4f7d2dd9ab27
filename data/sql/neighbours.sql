-- Who and what is named together with one entity?
-- entity_id, name, kind, side, together, alone, expected, log_likelihood, first_day, last_day
WITH
-- part: searched
-- part: units
own AS (SELECT unit FROM units JOIN entities USING (entity_no) WHERE id = $entity),
beside AS (
    SELECT entity_no, count(*) AS together, min(published) AS first_day, max(published) AS last_day
    FROM units
    SEMI JOIN own USING (unit)
    GROUP BY entity_no
    ORDER BY together DESC, entity_no
    LIMIT 1000
),
alone AS (SELECT entity_no, count(*) AS alone FROM units SEMI JOIN beside USING (entity_no) GROUP BY entity_no),
totals AS (SELECT count(*)::DOUBLE AS n_left, any_value(n_all) AS n_all FROM own, unit_count),
cells AS (
    SELECT *, together::DOUBLE AS seen, alone::DOUBLE AS n_right, n_left * alone / n_all AS expected
    FROM beside
    JOIN alone USING (entity_no), totals
)
SELECT
    id AS entity_id, name, kind, coalesce(side, '') AS side, together, alone, expected,
-- part: log_likelihood
    , first_day, last_day
FROM cells
JOIN entities USING (entity_no)
WHERE id <> $entity
ORDER BY log_likelihood DESC, together DESC, name, entity_id
LIMIT $limit
