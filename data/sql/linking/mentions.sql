-- Mentions under their linked identities; those of ignored ones are kept apart, so that ignoring can be undone.
INSERT INTO mentions BY NAME
SELECT
    t.*, k.id AS entity_id, k.kind, k.entity_no,
    row_number() OVER (PARTITION BY t.sentence_no, k.entity_no ORDER BY t.start, t."end") > 1 AS is_repeat,
    row_number() OVER (PARTITION BY t.sentence_no, k.is_ignored ORDER BY t.start, t."end") = 1 AS is_first
FROM told_mentions t
LEFT JOIN moved m USING (found_id, surface)
LEFT JOIN same x ON x.from_id = t.found_id
JOIN known k ON k.id = coalesce(m.into_id, x.into_id, t.found_id)
ORDER BY t.article_no, t.field DESC, t.start, t."end";

INSERT INTO ignored_mentions
FROM mentions WHERE entity_id IN (SELECT id FROM ignored);

DELETE FROM mentions WHERE entity_id IN (SELECT id FROM ignored);
