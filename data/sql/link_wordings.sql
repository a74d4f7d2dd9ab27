-- Each quote's words and speaker, to find the same words by.
SELECT number, content, coalesce(who, name) AS speaker, who IS NOT NULL AS is_entity FROM sayings ORDER BY number;
