-- Quotes with the first of those that have the same words.
INSERT INTO quotes BY NAME
SELECT spoken.*, coalesce(first_number, quote_id) AS same_words
FROM spoken
LEFT JOIN repeats ON number = quote_id
ORDER BY quote_id;
