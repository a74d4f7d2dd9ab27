-- How much is there to read in each period?
-- period, n, n_articles, n_stories
SELECT
-- part: period
    count(*) AS n_articles,
    count(DISTINCT copy_of) AS n_stories,
    CASE $counting WHEN 'articles' THEN n_articles ELSE n_stories END AS n
FROM articles
WHERE published BETWEEN $start AND $end
    AND (len($sources) = 0 OR list_contains($sources, coalesce(source, '')))
GROUP BY period
ORDER BY period
