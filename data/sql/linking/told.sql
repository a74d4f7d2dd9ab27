-- What the articles tell, before any two identities are taken for the same: views over the shards, without what stands
-- in recurring blocks, and with people's decisions on single records. `relinking/told.sql` has the same columns.
CREATE TEMP VIEW told_mentions AS
SELECT
    h.id AS article_id, m.field, m.start, m."end", m.sentence_start, m.sentence_end, m.rule, m.surface, h.published,
    h.source, h.story, coalesce(d.value ->> 'entity_id', m.entity_id) AS found_id, h.article_no,
    dense_rank() OVER (ORDER BY h.article_no, m.field DESC, m.sentence_start) - 1 AS sentence_no
FROM found_mentions m
JOIN here h ON h.read_id = m.article_id
LEFT JOIN decisions d
    ON d.record = 'mention' AND d.article_id = h.id AND d.field = m.field AND d.start = m.start AND d."end" = m."end"
WHERE d.decision IS DISTINCT FROM 'reject'
AND NOT EXISTS (
    FROM recurring b WHERE b.article_id = h.id AND m.field = 'text' AND m.start < b."end" AND m."end" > b.start
);

CREATE TEMP VIEW told_quotes AS
SELECT sayings.*, coalesce(family, quote_id) AS family
FROM sayings
LEFT JOIN families ON number = quote_id;

-- A person's edit is a JSON object of the columns that change; null in it empties a column.
CREATE TEMP MACRO edited(edit, path, found) AS
    CASE WHEN json_exists(edit, path) THEN json_extract_string(edit, path) ELSE CAST(found AS VARCHAR) END;

CREATE TEMP VIEW told_claims AS
WITH kept AS (
    SELECT
        c.* EXCLUDE (article_id, claimant, claimant_id, claimant_side, place_id) REPLACE (
            CAST(edited(d.value, '$.low', c.low) AS DOUBLE) AS low,
            CAST(edited(d.value, '$.high', c.high) AS DOUBLE) AS high,
            edited(d.value, '$.modifier', c.modifier) AS modifier,
            edited(d.value, '$.unit', c.unit) AS unit,
            edited(d.value, '$.thing', c.thing) AS thing,
            edited(d.value, '$.action', c."action") AS "action",
            edited(d.value, '$.actor_side', c.actor_side) AS actor_side,
            edited(d.value, '$.target_side', c.target_side) AS target_side,
            CAST(edited(d.value, '$.event_date', c.event_date) AS DATE) AS event_date,
            edited(d.value, '$.event_precision', c.event_precision) AS event_precision,
            edited(d.value, '$.scope', c.scope) AS scope
        ),
        h.id AS article_id, h.source, h.story,
        CASE d.decision WHEN 'accept' THEN 'accepted' WHEN 'edit' THEN 'edited' WHEN 'reject' THEN 'rejected'
             ELSE 'auto' END AS status,
        edited(d.value, '$.claimant', c.claimant) AS found_claimant,
        -- another name is another claimant, unless the edit says which
        CASE WHEN json_exists(d.value, '$.claimant') THEN d.value ->> 'claimant_id'
             ELSE edited(d.value, '$.claimant_id', c.claimant_id) END AS found_claimant_id,
        edited(d.value, '$.claimant_side', c.claimant_side) AS found_claimant_side,
        edited(d.value, '$.place_id', c.place_id) AS found_place_id,
        CASE c.field WHEN 'title' THEN a.title ELSE a.text END AS words
    FROM found_claims c
    JOIN here h ON h.read_id = c.article_id
    JOIN articles a ON a.id = h.id
    LEFT JOIN decisions d
        ON d.record = 'claim' AND d.article_id = h.id AND d.field = c.field AND d.start = c.start AND d."end" = c."end"
    WHERE NOT EXISTS (
        FROM recurring b WHERE b.article_id = h.id AND c.field = 'text' AND c.start < b."end" AND c."end" > b.start
    )
)
SELECT
    * EXCLUDE (words),
    row_number() OVER (ORDER BY event_date NULLS FIRST, article_id, field DESC, start, "end", thing, "action")
        AS claim_id,
    coalesce((low + high) / 2, low, high) AS value,
    trim(substring(words, sentence_start + 1, sentence_end - sentence_start), E' \n\t\r') AS sentence
FROM kept;
