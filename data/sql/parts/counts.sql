counts AS ( -- how often a claimant side's figure of an event is told
    SELECT
        event_id, claimant_side,
        count(*) AS n_claims,
        count(DISTINCT article_id) AS n_articles,
        count(DISTINCT story) AS n_stories,
        count(DISTINCT origin) AS n_origins,
        CASE $counting WHEN 'articles' THEN n_articles WHEN 'stories' THEN n_stories ELSE n_origins END AS n
    FROM told
    GROUP BY event_id, claimant_side
),
