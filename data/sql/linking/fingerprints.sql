-- The fingerprint of each article, to find copies by.
SELECT g.id AS article_id, g.published, r.signature FROM given_articles g JOIN found_reads r USING (reading);
