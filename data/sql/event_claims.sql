-- What does each claimant say of one event, and which of its claims counts?
-- The columns of parts/claim_columns.sql, counted, why_not.
WITH
-- part: chosen
told AS (SELECT * FROM chosen WHERE event_id = $event_id),
-- part: figures
-- part: words
latest AS (
    SELECT
        weighed.claim_id, weighed.is_loose, weighed.is_short, yields,
        CASE WHEN last_told.claim_id IS NOT NULL THEN weighed.value = words.value END AS is_latest
    FROM weighed
    JOIN words USING (event_id, claimant_side, voice)
    LEFT JOIN last_told ON last_told.claim_id = weighed.claim_id
)
SELECT
-- part: claim_columns
    , coalesce(is_latest AND yields = '', false) AS counted,
    CASE
        WHEN is_latest AND yields = 'general' THEN 'a side in general; somebody it names tells it too'
        WHEN is_latest AND yields = 'bound' THEN 'a bound; another claimant’s figure keeps it'
        WHEN is_latest THEN ''
        WHEN NOT is_latest THEN 'another figure of this claimant is in more stories of that day'
        WHEN is_loose THEN 'a bound; this claimant tells a figure that keeps it'
        WHEN is_short AND headline THEN 'a headline; the body tells it'
        WHEN is_short THEN 'its headline tells more'
        ELSE 'this claimant told it anew later'
    END AS why_not
FROM (SELECT claim_id FROM told)
JOIN claims USING (claim_id)
LEFT JOIN latest USING (claim_id)
JOIN articles ON articles.id = claims.article_id
LEFT JOIN entities AS places ON places.id = place_id
ORDER BY claims.claimant_side NULLS LAST, claims.reported_on DESC NULLS LAST, claim_id
