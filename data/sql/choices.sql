-- What can a filter be set to?
-- value, n, n_claims
WITH
-- part: chosen
valued AS (
    SELECT
        *,
        unnest(CASE $dimension
            WHEN 'sides' THEN [claimant_side]
            WHEN 'actions' THEN [coalesce("action", '')]
            WHEN 'scopes' THEN [scope]
            -- a thing counts at every level of the tree
            ELSE list_transform(range(1, len(string_split(thing, '/')) + 1),
                lambda depth: array_to_string(string_split(thing, '/')[:depth], '/'))
        END) AS choice
    FROM chosen
)
SELECT
    choice AS value,
    CASE $counting
        WHEN 'articles' THEN count(DISTINCT article_id)
        WHEN 'stories' THEN count(DISTINCT story)
        ELSE count(DISTINCT origin)
    END AS n,
    count(*) AS n_claims
FROM valued
GROUP BY choice
ORDER BY n DESC, n_claims DESC, choice
