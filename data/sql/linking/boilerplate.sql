-- What the rules found in each article, and what only the corpus shows (`recurring`).
INSERT INTO boilerplate
SELECT h.id, b.start, b."end", b.why FROM found_boilerplate b JOIN here h ON h.read_id = b.article_id
UNION ALL
SELECT article_id, start, "end", why FROM recurring
ORDER BY ALL;
