-- Only identities that something in the snapshot points at.
CREATE TEMP TABLE pointed_at AS
SELECT entity_id AS id FROM mentions
UNION SELECT speaker_id FROM quotes
UNION SELECT claimant_id FROM claims
UNION SELECT place_id FROM claims;

INSERT INTO entities
SELECT id, name, kind, side, wikidata, lat, lon, place_precision, source
FROM candidates SEMI JOIN pointed_at USING (id)
ORDER BY id;

-- A spelling's reason is that of the merge which brought it here, else the rule that most often found it.
INSERT INTO aliases
WITH brought AS (
    SELECT x.into_id AS entity_id, m.surface, min(x.reason) AS reason
    FROM found_mentions m JOIN merges x ON x.from_id = m.entity_id
    GROUP BY ALL
),
counted AS (
    SELECT entity_id, surface, rule, count(*) AS n FROM mentions GROUP BY ALL
),
found_by AS (
    FROM counted
    QUALIFY row_number() OVER (PARTITION BY entity_id, surface ORDER BY n DESC, rule) = 1
)
SELECT
    m.entity_id, m.surface,
    CASE WHEN regexp_matches(m.surface, '\p{Cyrillic}') AND regexp_matches(m.surface, '\p{Latin}') THEN 'mixed'
         WHEN regexp_matches(m.surface, '\p{Cyrillic}') THEN 'Cyrillic'
         WHEN regexp_matches(m.surface, '\p{Latin}') THEN 'Latin' ELSE 'other' END,
    min(m.published), max(m.published),
    coalesce(any_value(b.reason), any_value(f.rule)),
    count(*)
FROM mentions m
JOIN found_by f ON f.entity_id = m.entity_id AND f.surface = m.surface
LEFT JOIN brought b ON b.entity_id = m.entity_id AND b.surface = m.surface
GROUP BY m.entity_id, m.surface
ORDER BY m.entity_id, m.surface;
