-- Every article of the shards.
SELECT id, url, source, title, published, published_from, text, loaded_at FROM articles;
