-- Each story once, that is the first article of each cluster of copies.
SELECT id, url, source, title, published, published_from, text, loaded_at FROM articles WHERE copy_of = id;
