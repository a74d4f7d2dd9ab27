-- How many claims and events are there?
-- One row: n_claims, n_events
WITH
-- part: chosen
SELECT count(*) AS n_claims, count(DISTINCT event_id) AS n_events
FROM chosen
