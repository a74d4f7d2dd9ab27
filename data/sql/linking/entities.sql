-- Only identities that something in the snapshot points at.
CREATE TEMP TABLE pointed_at AS
SELECT entity_id AS id FROM mentions
UNION SELECT speaker_id FROM quotes
UNION SELECT claimant_id FROM claims
UNION SELECT place_id FROM claims;

INSERT INTO entities
SELECT id, name, kind, side, wikidata, lat, lon, place_precision, source, entity_no
FROM known SEMI JOIN pointed_at USING (id)
ORDER BY id;

-- A spelling's reason is that of the decision or merge which brought it here, else the rule that most often found it.
INSERT INTO aliases
WITH counted AS (
    SELECT entity_id, surface, found_id, rule, count(*) AS n, min(published) AS first_seen, max(published) AS last_seen
    FROM mentions
    GROUP BY ALL
),
explained AS (
    SELECT counted.*, CASE WHEN moved.into_id IS NOT NULL THEN 'given by a person' ELSE same.reason END AS brought
    FROM counted
    LEFT JOIN moved USING (found_id, surface)
    LEFT JOIN same ON same.from_id = counted.found_id
)
SELECT
    entity_id, surface,
    CASE WHEN regexp_matches(surface, '\p{Cyrillic}') AND regexp_matches(surface, '\p{Latin}') THEN 'mixed'
         WHEN regexp_matches(surface, '\p{Cyrillic}') THEN 'Cyrillic'
         WHEN regexp_matches(surface, '\p{Latin}') THEN 'Latin' ELSE 'other' END,
    min(first_seen), max(last_seen), coalesce(min(brought), first(rule ORDER BY n DESC, rule)), sum(n)
FROM explained
GROUP BY entity_id, surface
ORDER BY entity_id, surface;
