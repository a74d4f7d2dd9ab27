-- Which events make up one bar, their `used` adding up to it?
-- event_id, event_date, thing, action, actor_side, target_side, place_id, place, unit, scope, claimant_side, used, bound,
-- low, high, open_below, open_above, hedged, n_claimants, chosen_as, last_words, n, n_claims, n_articles, n_stories, n_origins
WITH
-- part: chosen
-- part: panel
-- part: figures
-- part: bars
-- part: words
-- part: spoken
-- part: counts
behind AS (SELECT * FROM bars WHERE period = $period AND claimant_side = $claimant_side)
SELECT
-- part: figure_columns
FROM behind
JOIN spoken USING (event_id, claimant_side)
JOIN counts USING (event_id, claimant_side)
JOIN events USING (event_id)
LEFT JOIN entities AS places ON places.id = place_id
ORDER BY used DESC, event_id
