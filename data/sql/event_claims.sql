-- What does each claimant say of one event, and which of its claims counts?
-- The columns of parts/claim_columns.sql, claimant_key, counted.
WITH
-- part: chosen
told AS (SELECT * FROM chosen WHERE event_id = $event_id),
-- part: figures
standing AS (
    SELECT claim_id, claimant_key, last_told.value = last_words.value AS counted
    FROM last_told
    JOIN last_words USING (event_id, claimant_side, claimant_key)
)
SELECT
-- part: claim_columns
    coalesce(counted, false) AS counted,
    standing.claim_id IS NOT NULL AS is_latest
FROM told
JOIN claims USING (claim_id)
LEFT JOIN standing USING (claim_id)
JOIN articles ON articles.id = claims.article_id
LEFT JOIN entities AS places ON places.id = place_id
ORDER BY claims.claimant_side NULLS LAST, claims.reported_on DESC NULLS LAST, claim_id
