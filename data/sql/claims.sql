-- Which claims are there, in which sentence?
-- The columns of parts/claim_columns.sql, and total.
WITH
-- part: chosen
paged AS (
    SELECT claim_id, count(*) OVER () AS total
    FROM chosen
    ORDER BY event_date DESC NULLS LAST, reported_on DESC NULLS LAST, claim_id
    LIMIT $limit OFFSET $offset
)
SELECT
-- part: claim_columns
    , total
FROM paged
JOIN claims USING (claim_id)
JOIN articles ON articles.id = article_id
LEFT JOIN entities AS places ON places.id = place_id
ORDER BY event_date DESC NULLS LAST, claims.reported_on DESC NULLS LAST, claim_id
