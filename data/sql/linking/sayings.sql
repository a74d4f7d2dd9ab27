-- `sayings`: the quotes of this snapshot, numbered by day, as the articles themselves and people's edits give them.
CREATE TEMP TABLE sayings AS
WITH kept AS (
    SELECT
        q.* EXCLUDE (article_id, speaker, speaker_id), h.id AS article_id, h.published, h.source, h.story,
        CASE WHEN json_exists(d.value, '$.speaker') THEN d.value ->> 'speaker' ELSE q.speaker END AS found_speaker,
        CASE WHEN json_exists(d.value, '$.speaker') THEN d.value ->> 'speaker_id' ELSE q.speaker_id END
            AS found_speaker_id
    FROM found_quotes q
    JOIN here h ON h.read_id = q.article_id
    LEFT JOIN decisions d
        ON d.record = 'quote' AND d.article_id = h.id AND d.field = q.field AND d.start = q.start AND d."end" = q."end"
    WHERE d.decision IS DISTINCT FROM 'reject'
    AND NOT EXISTS (
        FROM recurring b WHERE b.article_id = h.id AND q.field = 'text' AND q.start < b."end" AND q."end" > b.start
    )
)
SELECT
    kept.*, s.side AS found_side,
    row_number() OVER (ORDER BY published NULLS FIRST, article_id, field DESC, start, "end", attribution) AS quote_id
FROM kept
LEFT JOIN speaker_sides s ON s.speaker = found_speaker;
