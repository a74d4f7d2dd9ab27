-- Time expressions and quantities.
INSERT INTO dates
SELECT
    h.id, t.field, t.start, t."end", t.sentence_start, t.sentence_end, t.rule, t.value, t.kind, t.first_day, t.last_day
FROM found_dates t
JOIN here h ON h.read_id = t.article_id
WHERE NOT EXISTS (
    FROM recurring b WHERE b.article_id = h.id AND t.field = 'text' AND t.start < b."end" AND t."end" > b.start
)
ORDER BY h.published NULLS FIRST, h.id, t.field DESC, t.start, t."end";

INSERT INTO quantities
SELECT
    h.id, q.field, q.start, q."end", q.sentence_start, q.sentence_end, q.rule,
    q.low, q.high, q.modifier, q.unit, q.thing, q.noun, q.scope, h.published, h.source
FROM found_quantities q
JOIN here h ON h.read_id = q.article_id
LEFT JOIN decisions d
    ON d.record = 'quantity' AND d.article_id = h.id AND d.field = q.field AND d.start = q.start AND d."end" = q."end"
WHERE d.decision IS DISTINCT FROM 'reject'
AND NOT EXISTS (
    FROM recurring b WHERE b.article_id = h.id AND q.field = 'text' AND q.start < b."end" AND q."end" > b.start
)
ORDER BY h.published NULLS FIRST, h.id, q.field DESC, q.start, q."end";
