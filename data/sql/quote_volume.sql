-- How much is each side quoted over time?
-- period, speaker_side, n, n_quotes, n_articles, n_stories
WITH
-- part: said
counted AS (
    SELECT
-- part: period
        speaker_side,
        count(*) AS n_quotes,
        count(DISTINCT article_id) AS n_articles,
        count(DISTINCT story) AS n_stories
    FROM said
    WHERE published IS NOT NULL
    GROUP BY ALL
)
SELECT
    period, speaker_side,
    n_quotes, n_articles, n_stories,
    CASE $counting WHEN 'articles' THEN n_articles ELSE n_stories END AS n
FROM counted
ORDER BY period, speaker_side
