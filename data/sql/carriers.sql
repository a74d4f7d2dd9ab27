-- Who carried the same words?
-- The columns of parts/quote_columns.sql, the earliest first.
WITH
-- part: said
carried AS (SELECT quote_id FROM said WHERE same_words = $same_words)
SELECT
-- part: quote_columns
FROM carried
JOIN quotes USING (quote_id)
JOIN articles ON articles.id = article_id
ORDER BY quotes.published NULLS LAST, quote_id
