-- Who and what is named together with one entity?
-- entity_id, name, kind, side, together, alone, expected, log_likelihood, first_day, last_day
WITH
-- part: named
own AS (
    SELECT DISTINCT
        CASE $counting WHEN 'articles' THEN article_id ELSE story END AS told_in,
        CASE $within WHEN 'sentence' THEN field ELSE '' END AS field,
        CASE $within WHEN 'sentence' THEN sentence_start ELSE 0 END AS sentence
    FROM named
    WHERE entity_id = $entity
),
units AS (
    SELECT
        entity_id,
        CASE $counting WHEN 'articles' THEN article_id ELSE story END AS told_in,
        CASE $within WHEN 'sentence' THEN field ELSE '' END AS field,
        CASE $within WHEN 'sentence' THEN sentence_start ELSE 0 END AS sentence,
        published
    FROM named
),
beside AS (
    SELECT
        entity_id,
        count(DISTINCT (told_in, field, sentence)) AS together,
        min(published) AS first_day,
        max(published) AS last_day
    FROM units
    SEMI JOIN own USING (told_in, field, sentence)
    WHERE entity_id <> $entity
    GROUP BY entity_id
    ORDER BY together DESC, entity_id
    LIMIT 1000
),
alone AS (
    SELECT entity_id, count(DISTINCT (told_in, field, sentence)) AS alone
    FROM units
    SEMI JOIN beside USING (entity_id)
    GROUP BY entity_id
),
totals AS (
    SELECT
        (SELECT count(*) FROM own)::DOUBLE AS n_left,
        (SELECT count(DISTINCT (told_in, field, sentence)) FROM units)::DOUBLE AS n_all
),
cells AS (
    SELECT *, together::DOUBLE AS seen, alone::DOUBLE AS n_right, n_left * alone / n_all AS expected
    FROM beside
    JOIN alone USING (entity_id), totals
)
SELECT
    entity_id, name, kind, coalesce(side, '') AS side, together, alone, expected,
-- part: log_likelihood
    , first_day, last_day
FROM cells
JOIN entities ON entities.id = entity_id
ORDER BY log_likelihood DESC, together DESC, name, entity_id
LIMIT $limit
