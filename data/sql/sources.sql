-- Which outlets are there, and what was found in each?
-- source, n, n_articles, n_stories, n_copies, n_claims, n_quotes, first_day, last_day
WITH
-- part: read
told AS (SELECT article_id, count(*) AS n_claims FROM claims WHERE status <> 'rejected' GROUP BY article_id),
said AS (SELECT article_id, count(*) AS n_quotes FROM quotes GROUP BY article_id)
SELECT
    coalesce(source, '') AS source,
    count(*) AS n_articles,
    count(DISTINCT story) AS n_stories,
        count(*) FILTER (article_id <> story) AS n_copies,
    coalesce(sum(n_claims), 0)::BIGINT AS n_claims,
    coalesce(sum(n_quotes), 0)::BIGINT AS n_quotes,
    min(published) AS first_day,
    max(published) AS last_day,
    CASE $counting WHEN 'articles' THEN n_articles ELSE n_stories END AS n
FROM read
LEFT JOIN told USING (article_id)
LEFT JOIN said USING (article_id)
GROUP BY ALL
ORDER BY n DESC, source
