-- Which narrower and wider events are told beside one event, and not added to it?
-- The columns of bar.sql.
WITH
-- part: chosen
told AS (
    SELECT chosen.*
    FROM chosen
    JOIN events USING (event_id)
    WHERE list_contains(inside, $event_id)
        OR event_id IN (SELECT unnest(own.inside) FROM events AS own WHERE own.event_id = $event_id)
),
-- part: figures
-- part: words
-- part: spoken
-- part: counts
behind AS (SELECT * FROM figures)
SELECT
-- part: figure_columns
FROM behind
JOIN spoken USING (event_id, claimant_side)
JOIN counts USING (event_id, claimant_side)
JOIN events USING (event_id)
LEFT JOIN entities AS places ON places.id = place_id
ORDER BY claimant_side, used DESC, event_id
