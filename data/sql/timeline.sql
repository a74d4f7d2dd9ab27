-- How many, period by period, as each side claims it?
-- period, claimant_side, value, bound, low, high, open_below, open_above, hedged, n, n_events, n_claims, n_articles,
-- n_stories, n_origins
WITH
-- part: chosen
-- part: panel
-- part: figures
-- part: bars
sums AS (
    SELECT
        period, claimant_side,
        sum(used) AS value,
        CASE count(DISTINCT nullif(bound, '')) WHEN 2 THEN 'approx' ELSE max(bound) END AS bound,
        sum(low) AS low,
        sum(high) AS high,
        bool_or(open_below) AS open_below,
        bool_or(open_above) AS open_above,
        bool_or(hedged) AS hedged,
        count(*) AS n_events
    FROM bars
    GROUP BY period, claimant_side
),
counts AS (
    SELECT
        period, claimant_side,
        count(*) AS n_claims,
        count(DISTINCT article_id) AS n_articles,
        count(DISTINCT story) AS n_stories,
        count(DISTINCT origin) AS n_origins
    FROM told
    JOIN bars USING (event_id, claimant_side)
    GROUP BY period, claimant_side
)
SELECT
    period, claimant_side, value, bound, low, high, open_below, open_above, hedged,
    CASE $counting WHEN 'articles' THEN n_articles WHEN 'stories' THEN n_stories ELSE n_origins END AS n,
    n_events, n_claims, n_articles, n_stories, n_origins
FROM sums
JOIN counts USING (period, claimant_side)
ORDER BY period, claimant_side
