-- How often are others named together with one entity, over time?
-- period, entity_id, name, together
WITH
-- part: searched
-- part: units
own AS (SELECT unit FROM units JOIN entities USING (entity_no) WHERE id = $entity)
SELECT
-- part: period
    id AS entity_id, name, count(*) AS together
FROM units
SEMI JOIN own USING (unit)
JOIN entities USING (entity_no)
WHERE published IS NOT NULL AND list_contains($asked, id)
GROUP BY ALL
ORDER BY period, name, entity_id
