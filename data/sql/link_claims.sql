-- A person's edit is a JSON object of the columns that change; null in it empties a column.
CREATE TEMP MACRO edited(edit, path, found) AS
    CASE WHEN json_exists(edit, path) THEN json_extract_string(edit, path) ELSE CAST(found AS VARCHAR) END;

INSERT INTO claims
WITH kept AS (
    SELECT
        c.* REPLACE (
            CAST(edited(d.value, '$.low', c.low) AS DOUBLE) AS low,
            CAST(edited(d.value, '$.high', c.high) AS DOUBLE) AS high,
            edited(d.value, '$.modifier', c.modifier) AS modifier,
            edited(d.value, '$.unit', c.unit) AS unit,
            edited(d.value, '$.thing', c.thing) AS thing,
            edited(d.value, '$.action', c."action") AS "action",
            edited(d.value, '$.actor_side', c.actor_side) AS actor_side,
            edited(d.value, '$.target_side', c.target_side) AS target_side,
            edited(d.value, '$.place_id', coalesce(p.into_id, c.place_id)) AS place_id,
            edited(d.value, '$.claimant', c.claimant) AS claimant,
            edited(d.value, '$.claimant_id', coalesce(x.into_id, c.claimant_id)) AS claimant_id,
            CAST(edited(d.value, '$.event_date', c.event_date) AS DATE) AS event_date,
            edited(d.value, '$.event_precision', c.event_precision) AS event_precision,
            edited(d.value, '$.scope', c.scope) AS scope
        ),
        h.id, h.source AS outlet, h.story, json_exists(d.value, '$.claimant') AS claimant_edited,
        CASE d.decision WHEN 'accept' THEN 'accepted' WHEN 'edit' THEN 'edited' WHEN 'reject' THEN 'rejected'
             ELSE 'auto' END AS status,
        edited(d.value, '$.claimant_side', c.claimant_side) AS told_side,
        CASE c.field WHEN 'title' THEN a.title ELSE a.text END AS words
    FROM found_claims c
    JOIN here h ON h.read_id = c.article_id
    JOIN articles a ON a.id = h.id
    LEFT JOIN merges x ON x.from_id = c.claimant_id
    LEFT JOIN merges p ON p.from_id = c.place_id
    LEFT JOIN decisions d
        ON d.record = 'claim' AND d.article_id = h.id AND d.field = c.field AND d.start = c.start AND d."end" = c."end"
    WHERE NOT EXISTS (
        FROM recurring b WHERE b.article_id = h.id AND c.field = 'text' AND c.start < b."end" AND c."end" > b.start
    )
)
SELECT
    row_number() OVER (ORDER BY k.event_date NULLS FIRST, k.id, k.field DESC, k.start, k."end", k.thing, k."action")
        AS claim_id,
    k.id, k.field, k.start, k."end", k.sentence_start, k.sentence_end, k.rule, k.low, k.high, k.modifier, k.unit,
    k.thing, k.noun, k."action", k.actor_side, k.target_side, k.place_id,
    CASE WHEN k.claimant_edited THEN k.claimant ELSE coalesce(e.name, k.claimant) END,
    k.claimant_id,
    coalesce(e.side, k.told_side),
    k.event_date, k.event_precision, k.reported_on, k.period_start, k.scope, k.part_of, k.headline,
    coalesce((k.low + k.high) / 2, k.low, k.high),
    trim(substring(k.words, k.sentence_start + 1, k.sentence_end - k.sentence_start), E' \n\t\r'),
    k.outlet, k.story,
    coalesce(k.claimant_id, k.claimant, k.outlet, k.story),
    NULL,
    k.status
FROM kept k
LEFT JOIN candidates e ON e.id = k.claimant_id
ORDER BY claim_id;
