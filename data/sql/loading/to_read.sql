-- The articles that were not read by this version of the rules.
SELECT id, url, source, title, published, published_from, text, loaded_at FROM given_articles SEMI JOIN unread USING (id);
