-- Which charts are there to draw: what may be added up?
-- thing, action, actor_side, target_side, unit, scope, n, n_events, n_claims, n_articles, n_stories, n_origins,
-- first_day, last_day
WITH
-- part: chosen
charted AS ( -- a claim stands in the chart of each chosen thing above it, or in that of its root
    SELECT
        chosen.*, events."action", events.actor_side, events.target_side, events.unit,
        unnest(CASE WHEN len($things) = 0 THEN [split_part(chosen.thing, '/', 1)]
            ELSE list_filter($things, lambda root: chosen.thing = root OR starts_with(chosen.thing, root || '/'))
            END) AS chart
    FROM chosen
    JOIN events USING (event_id)
)
SELECT
    chart AS thing,
    coalesce("action", '') AS "action",
    coalesce(actor_side, '') AS actor_side,
    coalesce(target_side, '') AS target_side,
    coalesce(unit, '') AS unit,
    scope,
    count(DISTINCT event_id) AS n_events,
    count(*) AS n_claims,
    count(DISTINCT article_id) AS n_articles,
    count(DISTINCT story) AS n_stories,
    count(DISTINCT origin) AS n_origins,
    min(event_date) AS first_day,
    max(event_date) AS last_day,
    CASE $counting WHEN 'articles' THEN n_articles WHEN 'stories' THEN n_stories ELSE n_origins END AS n
FROM charted
GROUP BY ALL
ORDER BY n DESC, n_claims DESC, thing, "action", actor_side, target_side, unit, scope
