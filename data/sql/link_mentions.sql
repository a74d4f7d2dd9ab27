-- Mentions under their linked identities, and how often each is named on each day.
INSERT INTO mentions
SELECT
    h.id, m.field, m.start, m."end", m.sentence_start, m.sentence_end, m.rule,
    coalesce(d.value ->> 'entity_id', x.into_id, m.entity_id),
    coalesce(e.kind, m.kind), m.surface, h.published, h.source, h.story
FROM found_mentions m
JOIN here h ON h.read_id = m.article_id
LEFT JOIN merges x ON x.from_id = m.entity_id
LEFT JOIN candidates e ON e.id = x.into_id
LEFT JOIN decisions d
    ON d.record = 'mention' AND d.article_id = h.id AND d.field = m.field AND d.start = m.start AND d."end" = m."end"
WHERE d.decision IS DISTINCT FROM 'reject'
AND NOT EXISTS (
    FROM recurring b WHERE b.article_id = h.id AND m.field = 'text' AND m.start < b."end" AND m."end" > b.start
)
ORDER BY h.published NULLS FIRST, h.id, m.field DESC, m.start, m."end";

INSERT INTO entity_days
SELECT entity_id, published, source, count(*), count(DISTINCT article_id), count(DISTINCT story)
FROM mentions
GROUP BY ALL
ORDER BY published NULLS FIRST, entity_id, source;
