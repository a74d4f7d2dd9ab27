-- Who is quoted most?
-- speaker_id, speaker, speaker_side, n, n_quotes, n_direct, first_day, last_day
WITH
-- part: said
SELECT
    coalesce(speaker_id, '') AS speaker_id, speaker, speaker_side,
    count(DISTINCT CASE $counting WHEN 'articles' THEN article_id ELSE story END) AS n,
    count(*) AS n_quotes,
    count(*) FILTER (kind = 'direct') AS n_direct,
    min(published) AS first_day,
    max(published) AS last_day
FROM said
WHERE speaker IS NOT NULL
GROUP BY ALL
ORDER BY n DESC, n_quotes DESC, speaker, speaker_id
LIMIT $limit
