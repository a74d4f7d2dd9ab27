-- Who carried the same words?
-- The columns of parts/quote_columns.sql, the earliest first.
SELECT
-- part: quote_columns
FROM quotes
JOIN articles ON articles.id = article_id
WHERE same_words = $same_words
ORDER BY quotes.published NULLS LAST, quote_id
