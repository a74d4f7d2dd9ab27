-- Each quote's words, to find by them those that may be the same.
SELECT quote_id AS number, content FROM sayings ORDER BY number;
