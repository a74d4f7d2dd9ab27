-- Who is quoted most?
-- speaker_id, speaker, speaker_side, n, n_quotes, n_articles, n_stories, n_direct, first_day, last_day
WITH
-- part: said
counted AS (
    SELECT
        coalesce(speaker_id, '') AS speaker_id, speaker, speaker_side,
        count(*) AS n_quotes,
        count(DISTINCT article_id) AS n_articles,
        count(DISTINCT story) AS n_stories,
        count(*) FILTER (kind = 'direct') AS n_direct,
        min(published) AS first_day,
        max(published) AS last_day
    FROM said
    WHERE speaker IS NOT NULL
    GROUP BY ALL
)
SELECT
    speaker_id, speaker, speaker_side,
    n_quotes, n_articles, n_stories, n_direct, first_day, last_day,
    CASE $counting WHEN 'articles' THEN n_articles ELSE n_stories END AS n
FROM counted
ORDER BY n DESC, n_quotes DESC, speaker, speaker_id
LIMIT $limit
