-- The quotes of this snapshot, numbered by day, under linked identities and as people corrected them.
CREATE TEMP TABLE sayings AS
WITH kept AS (
    SELECT
        q.*, h.id, h.published, h.source AS outlet, h.story, d.value AS edit,
        CASE WHEN json_exists(d.value, '$.speaker') THEN d.value ->> 'speaker_id'
             ELSE coalesce(x.into_id, q.speaker_id) END AS who
    FROM found_quotes q
    JOIN here h ON h.read_id = q.article_id
    LEFT JOIN merges x ON x.from_id = q.speaker_id
    LEFT JOIN decisions d
        ON d.record = 'quote' AND d.article_id = h.id AND d.field = q.field AND d.start = q.start AND d."end" = q."end"
    WHERE d.decision IS DISTINCT FROM 'reject'
    AND NOT EXISTS (
        FROM recurring b WHERE b.article_id = h.id AND q.field = 'text' AND q.start < b."end" AND q."end" > b.start
    )
)
SELECT
    k.*, coalesce(e.side, s.side) AS side,
    coalesce(k.edit ->> 'speaker', e.name, k.speaker) AS name,
    row_number() OVER (ORDER BY k.published NULLS FIRST, k.id, k.field DESC, k.start, k."end", k.attribution) AS number
FROM kept k
LEFT JOIN candidates e ON e.id = k.who
LEFT JOIN speaker_sides s ON s.speaker = coalesce(k.edit ->> 'speaker', k.speaker);
