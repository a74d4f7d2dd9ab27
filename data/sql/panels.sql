-- Which charts are there to draw: what may be added up?
-- thing, action, actor_side, target_side, unit, scope, n, n_events, n_claims, first_day, last_day
WITH
-- part: chosen
charted AS ( -- a claim stands in the chart of each chosen thing above it, or in that of its root: ''
    SELECT
        panel_no, event_id, event_date,
        CASE $counting WHEN 'articles' THEN article_id WHEN 'stories' THEN story ELSE origin END AS counted,
        unnest(CASE WHEN len($things) = 0 THEN ['']
            ELSE list_filter($things, lambda root: thing = root OR starts_with(thing, root || '/'))
            END) AS chart
    FROM chosen
    WHERE panel_no IS NOT NULL
),
sums AS (
    SELECT
        chart, panel_no,
        count(DISTINCT counted) AS n,
        count(DISTINCT event_id) AS n_events,
        count(*) AS n_claims,
        min(event_date) AS first_day,
        max(event_date) AS last_day
    FROM charted
    GROUP BY chart, panel_no
)
SELECT
    coalesce(nullif(chart, ''), root) AS thing, "action", actor_side, target_side, unit, scope, n, n_events, n_claims,
    first_day, last_day
FROM sums
JOIN panels USING (panel_no)
ORDER BY n DESC, n_claims DESC, thing, "action", actor_side, target_side, unit, scope
