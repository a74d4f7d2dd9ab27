-- Who else carries one story?
-- article_id, title, source, published, url, n_words
SELECT id AS article_id, title, coalesce(source, '') AS source, published, url, n_words
FROM articles
WHERE copy_of = $story
ORDER BY published NULLS LAST, id <> $story, id
