-- How much is each side quoted over time?
-- period, speaker_side, n, n_quotes
WITH
-- part: said
SELECT
-- part: period
    speaker_side,
    count(DISTINCT CASE $counting WHEN 'articles' THEN article_id ELSE story END) AS n,
    count(*) AS n_quotes
FROM said
WHERE published IS NOT NULL
GROUP BY period, speaker_side
ORDER BY period, speaker_side
