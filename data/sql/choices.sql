-- What can a filter be set to?
-- value, n, n_claims
WITH
-- part: chosen
valued AS (
    SELECT
        chosen.*,
        unnest(CASE $dimension
            WHEN 'sides' THEN [chosen.claimant_side]
            WHEN 'actions' THEN [coalesce("action", '')]
            WHEN 'scopes' THEN [chosen.scope]
            -- a thing counts at every level of the tree
            ELSE list_transform(range(1, len(string_split(chosen.thing, '/')) + 1),
                lambda depth: array_to_string(string_split(chosen.thing, '/')[:depth], '/'))
        END) AS choice
    FROM chosen
    JOIN claims USING (claim_id)
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
