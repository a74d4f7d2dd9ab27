-- Who said what?
-- The columns of parts/quote_columns.sql, n_same, total.
WITH
-- part: said
paged AS (
    SELECT quote_id, row_number() OVER () AS number, (SELECT count(*) FROM said) AS total
    FROM (
        SELECT quote_id
        FROM said
        LEFT JOIN hits ON hits.id = quote_id
        ORDER BY -- the quotes of an article as they stand in it
            CASE WHEN $sorted_by = 'best' THEN place END NULLS LAST,
            CASE WHEN $sorted_by = 'oldest' THEN published END NULLS LAST,
            published DESC NULLS LAST,
            quote_id
        LIMIT $limit OFFSET $offset
    )
),
carried AS (
    SELECT same_words, count(DISTINCT story) AS n_same
    FROM quotes
    WHERE same_words IN (SELECT same_words FROM quotes SEMI JOIN paged USING (quote_id))
    GROUP BY same_words
)
SELECT
-- part: quote_columns
    , n_same, total
FROM paged
JOIN quotes USING (quote_id)
JOIN carried USING (same_words)
JOIN articles ON articles.id = article_id
ORDER BY number
