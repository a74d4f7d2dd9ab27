-- Which articles are there?
-- article_id, title, source, published, published_from, language, url, n_words, copy_of, n_copies, n_claims, n_quotes,
-- total
WITH
-- part: read
paged AS (
    SELECT article_id, count(*) OVER () AS total
    FROM read
    ORDER BY published DESC NULLS LAST, article_id
    LIMIT $limit OFFSET $offset
)
SELECT
    article_id, title, coalesce(source, '') AS source, published, published_from, language, url, n_words, copy_of,
    (SELECT count(*) FROM articles AS copies WHERE copies.copy_of = articles.copy_of) AS n_copies,
    (SELECT count(*) FROM claims WHERE claims.article_id = articles.id AND status <> 'rejected') AS n_claims,
    (SELECT count(*) FROM quotes WHERE quotes.article_id = articles.id) AS n_quotes,
    total
FROM paged
JOIN articles ON articles.id = article_id
ORDER BY published DESC NULLS LAST, article_id
