-- The earliest is the one that the others of its cluster are copies of.
SELECT id, url, source, title, published, published_from, text, loaded_at
FROM given_articles
SEMI JOIN found_reads USING (reading)
ORDER BY published NULLS LAST, loaded_at, id;
