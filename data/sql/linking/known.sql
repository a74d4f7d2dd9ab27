-- Who is who: the judgements of rules, people's decisions before them (`same`, `moves`, `made`, `edits`, `ignored`).

-- `known`: every identity that may be named, as people described it.
CREATE TEMP TABLE known AS
WITH described AS (
    SELECT * EXCLUDE (n_mentions) FROM identities
    UNION ALL BY NAME
    SELECT id, name, kind, 'human' AS source FROM made ANTI JOIN identities USING (id)
)
SELECT
    d.* REPLACE (
        coalesce(e.name, d.name) AS name,
        coalesce(e.kind, d.kind) AS kind,
        CASE WHEN e.side IS NULL THEN d.side ELSE nullif(e.side, '') END AS side
    ),
    e.side IS NOT NULL AS side_is_decided,
    i.id IS NOT NULL AS is_ignored,
    row_number() OVER (ORDER BY d.id) - 1 AS entity_no
FROM described d
LEFT JOIN edits e USING (id)
LEFT JOIN ignored i USING (id);

-- `moved`: spellings that people gave to another identity; what they said of one identity goes before what they said
-- of all.
CREATE TEMP TABLE moved AS
SELECT s.found_id, s.surface, m.into_id
FROM (SELECT DISTINCT found_id, surface FROM told_mentions WHERE lower(surface) IN (SELECT spelling FROM moves)) s
LEFT JOIN same x ON x.from_id = s.found_id
JOIN moves m ON m.spelling = lower(s.surface) AND (m.from_id = '' OR m.from_id IN (s.found_id, x.into_id))
QUALIFY row_number() OVER (
    PARTITION BY s.found_id, s.surface ORDER BY m.from_id = '', m.from_id <> s.found_id, m.into_id
) = 1;

-- `turned`: of an article's identity that has moved spellings, the identity that most of its mentions have; a claim's
-- claimant and place, and a speaker who is a pronoun, have no spelling of their own and follow it.
CREATE TEMP TABLE turned AS
WITH counted AS (
    SELECT m.article_id, m.found_id, moved.into_id, count(*) AS n
    FROM told_mentions m
    LEFT JOIN moved USING (found_id, surface)
    WHERE m.found_id IN (SELECT found_id FROM moved)
    GROUP BY ALL
),
most AS (
    FROM counted
    QUALIFY row_number() OVER (PARTITION BY article_id, found_id ORDER BY n DESC, into_id NULLS LAST) = 1
)
SELECT article_id, found_id, into_id FROM most WHERE into_id IS NOT NULL;
