-- Which outlets can be chosen?
-- value, n, n_claims
WITH
-- part: chosen
told AS (SELECT coalesce(source, '') AS value, count(*) AS n_claims FROM chosen GROUP BY ALL),
outlets AS (
    SELECT
        coalesce(source, '') AS value,
        CASE $counting WHEN 'articles' THEN count(*) ELSE count(DISTINCT copy_of) END AS n
    FROM articles
    WHERE published BETWEEN $start AND $end OR ($undated AND published IS NULL)
    GROUP BY ALL
)
SELECT value, n, coalesce(n_claims, 0) AS n_claims
FROM outlets
LEFT JOIN told USING (value)
ORDER BY n DESC, value
