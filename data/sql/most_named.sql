-- Who and what is named in most articles of the whole corpus?
-- entity_id, name
SELECT id AS entity_id, name
FROM (SELECT entity_no, count(*) AS n_articles FROM entity_articles GROUP BY entity_no)
JOIN entities USING (entity_no)
ORDER BY n_articles DESC, name, id
LIMIT $limit
