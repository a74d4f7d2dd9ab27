-- What can the filters of claims be set to, each under all the others?
-- dimension (sides, things, actions, scopes), value, n, n_claims
WITH
-- part: chosen
held AS (
    SELECT
        *,
        len($asked_sides) = 0 OR list_contains($asked_sides, claimant_side) AS by_side,
        len($asked_actions) = 0 OR list_contains($asked_actions, coalesce("action", '')) AS by_action,
        len($asked_scopes) = 0 OR list_contains($asked_scopes, scope) AS by_scope,
        len($asked_things) = 0
            OR len(list_filter($asked_things, lambda root: thing = root OR starts_with(thing, root || '/'))) > 0
            AS by_thing
    FROM chosen
),
valued AS (
    SELECT 'sides' AS dimension, claimant_side AS value, article_id, story, origin
    FROM held WHERE by_action AND by_scope AND by_thing
    UNION ALL
    SELECT 'actions', coalesce("action", ''), article_id, story, origin
    FROM held WHERE by_side AND by_scope AND by_thing
    UNION ALL
    SELECT 'scopes', scope, article_id, story, origin
    FROM held WHERE by_side AND by_action AND by_thing
    UNION ALL
    SELECT -- a thing counts at every level of the tree
        'things',
        unnest(list_transform(range(1, len(string_split(thing, '/')) + 1),
            lambda depth: array_to_string(string_split(thing, '/')[:depth], '/'))),
        article_id, story, origin
    FROM held WHERE by_side AND by_action AND by_scope
)
SELECT
    dimension, value,
    count(DISTINCT CASE $counting WHEN 'articles' THEN article_id WHEN 'stories' THEN story ELSE origin END) AS n,
    count(*) AS n_claims
FROM valued
GROUP BY dimension, value
ORDER BY dimension, n DESC, n_claims DESC, value
