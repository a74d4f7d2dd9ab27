-- Which outlet is there in which period?
-- source, period, n, n_articles, n_stories
SELECT
    coalesce(source, '') AS source,
-- part: period
    count(*) AS n_articles,
    count(DISTINCT copy_of) AS n_stories,
    CASE $counting WHEN 'articles' THEN n_articles ELSE n_stories END AS n
FROM articles
WHERE published BETWEEN $start AND $end
    AND (len($sources) = 0 OR list_contains($sources, coalesce(source, '')))
GROUP BY ALL
ORDER BY source, period
