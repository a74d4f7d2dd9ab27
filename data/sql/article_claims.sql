-- What does one article claim?
-- The columns of parts/claim_columns.sql, in order of place.
SELECT
-- part: claim_columns
FROM claims
JOIN articles ON articles.id = article_id
LEFT JOIN entities AS places ON places.id = place_id
WHERE article_id = $article_id
ORDER BY field DESC, claims.start, claim_id
