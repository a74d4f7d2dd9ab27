-- What does each claimant say of one event, and which of its claims counts?
-- The columns of parts/claim_columns.sql, counted, why_not.
WITH
-- part: chosen
told AS (SELECT * FROM chosen WHERE event_id = $event_id),
-- part: figures
-- part: words
latest AS (
    SELECT last_told.claim_id, last_told.value = words.value AS is_latest, yields
    FROM last_told
    JOIN words USING (event_id, claimant_side, voice)
)
SELECT
-- part: claim_columns
    , coalesce(is_latest AND yields = '', false) AS counted,
    CASE
        WHEN is_latest AND yields = 'general' THEN 'a side in general; somebody it names tells it too'
        WHEN is_latest AND yields = 'bound' THEN 'a bound; another claimant’s figure keeps it'
        WHEN is_latest THEN ''
        WHEN NOT is_latest THEN 'another figure of this claimant is in more stories of that day'
        WHEN headline THEN 'a headline; the body tells it'
        ELSE 'this claimant told it anew later'
    END AS why_not
FROM (SELECT claim_id FROM told)
JOIN claims USING (claim_id)
LEFT JOIN latest USING (claim_id)
JOIN articles ON articles.id = claims.article_id
LEFT JOIN entities AS places ON places.id = place_id
ORDER BY claims.claimant_side NULLS LAST, claims.reported_on DESC NULLS LAST, claim_id
