-- What does each claimant say of one event, and which of its claims counts?
-- The columns of parts/claim_columns.sql, counted, why_not.
WITH
-- part: chosen
told AS (SELECT * FROM chosen WHERE event_id = $event_id),
-- part: figures
latest AS (
    SELECT last_told.claim_id, last_told.value = last_words.value AS counts
    FROM last_told
    JOIN last_words USING (event_id, claimant_side, claimant_key)
)
SELECT
-- part: claim_columns
    , coalesce(counts, false) AS counted,
    CASE
        WHEN counts THEN ''
        WHEN NOT counts THEN 'another figure of this claimant is in more stories of that day'
        WHEN headline THEN 'a headline; the body tells it'
        ELSE 'this claimant told it anew later'
    END AS why_not
FROM (SELECT claim_id FROM told)
JOIN claims USING (claim_id)
LEFT JOIN latest USING (claim_id)
JOIN articles ON articles.id = claims.article_id
LEFT JOIN entities AS places ON places.id = place_id
ORDER BY claims.claimant_side NULLS LAST, claims.reported_on DESC NULLS LAST, claim_id
