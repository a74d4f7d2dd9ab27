-- What was found in one article, and where?
-- record, field, start, end, record_id, label, detail, entity_id, side, rule, status
-- Its day ($published, null if it has none) spares reading the rest of the tables, which lie in the order of days.
WITH
mention_marks AS (
    SELECT
        'mention' AS record, field, start, "end", NULL::INTEGER AS record_id, coalesce(name, surface) AS label,
        concat_ws(', ', lower(mentions.kind), side) AS detail, entity_id, coalesce(side, '') AS side, rule, '' AS status
    FROM mentions
    LEFT JOIN entities ON entities.id = entity_id
    WHERE article_id = $article_id
        AND ($published IS NULL OR published = $published)
),
own_quotes AS (
    SELECT *, coalesce(speaker, 'speaker unknown') AS label, coalesce(speaker_side, '') AS side
    FROM quotes
    WHERE article_id = $article_id
        AND ($published IS NULL OR published = $published)
),
quote_marks AS (
    SELECT 'quote', field, start, "end", quote_id, label, kind || ': ' || content, speaker_id, side, rule, ''
    FROM own_quotes
    UNION ALL
    SELECT 'speaker', field, speaker_start, speaker_end, quote_id, label, 'speaks', speaker_id, side, rule, ''
    FROM own_quotes
    WHERE speaker_start IS NOT NULL
    UNION ALL
    SELECT 'cue', field, cue_start, cue_end, quote_id, label, 'says so', speaker_id, side, rule, ''
    FROM own_quotes
    WHERE cue_start IS NOT NULL
),
claim_marks AS (
    SELECT
        'claim', field, start, "end", claim_id, concat_ws(' ', thing, "action"),
        concat_ws(', ',
            'claimed by ' || coalesce(claimant, source, 'the outlet'),
            'by ' || actor_side,
            scope,
            'of ' || event_date),
        claimant_id, coalesce(claimant_side, ''), rule, status
    FROM claims
    WHERE article_id = $article_id
        AND ($published IS NULL OR reported_on = $published)
),
quantity_marks AS (
    SELECT
        'quantity', field, start, "end", NULL, concat_ws(' ', modifier, coalesce(thing, unit)),
        coalesce(scope, 'no claim'),
        NULL, '', rule, ''
    FROM quantities
    WHERE article_id = $article_id
        AND ($published IS NULL OR published = $published)
        AND (field, start) NOT IN (SELECT field, start FROM claims WHERE article_id = $article_id)
),
date_marks AS (
    SELECT
        'date', field, start, "end", NULL, value,
        CASE WHEN first_day = last_day THEN first_day::VARCHAR ELSE concat_ws(' to ', first_day, last_day) END,
        NULL, '', rule, ''
    FROM dates
    WHERE article_id = $article_id
),
boilerplate_marks AS (
    SELECT 'boilerplate', 'text', start, "end", NULL, 'not the story', why, NULL, '', '', ''
    FROM boilerplate
    WHERE article_id = $article_id
)
SELECT * FROM mention_marks
UNION ALL SELECT * FROM quote_marks
UNION ALL SELECT * FROM claim_marks
UNION ALL SELECT * FROM quantity_marks
UNION ALL SELECT * FROM date_marks
UNION ALL SELECT * FROM boilerplate_marks
ORDER BY field DESC, start, "end" DESC, record
