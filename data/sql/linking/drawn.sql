-- Puts claims into the table `told`: what can stand in a series, with the day, place, thing and sides by which events are
-- formed. What a claim does not tell of them, the next files take from where its happening is told in full: the day and
-- the place (linking/days.sql) and the sides (linking/sides.sql). Run once, when `claims` and `areas` are whole.

-- A copy is no second origin: what it tells in its own voice, the first article of its story told.
UPDATE claims SET origin = coalesce(first_told.source, first_told.id)
FROM articles AS first_told
WHERE first_told.id = claims.story AND claims.article_id <> claims.story AND claims.claimant IS NULL;

UPDATE claims SET voice = coalesce(claimant_id, regexp_replace(lower(claimant), '^the ', ''), 'outlet/' || origin);

-- What can stand in a series: a number on a day. A breakdown, a plan, a rate or a memory cannot, nor can a figure for
-- a week or longer, which belongs to no day of it, nor a part told beside a total of the very same kind. What an article
-- tells anew or in passing without a day (`unknown`) is taken under the day of the report, until another report gives it
-- its day.
CREATE TEMP TABLE told AS
SELECT
    claim_id, article_id, story, headline, reported_on, low, high, value, modifier, scope, thing,
    coalesce(event_date, reported_on) AS event_date,
    split_part(thing, '/', 1) AS root,
    contains(rule, '_toll:') AS is_toll,
    CASE split_part(rule, ':', 2) WHEN 'in_passing' THEN 'unknown' ELSE event_precision END AS event_precision,
    NULL::VARCHAR AS linked_by,
    NULL::INTEGER AS first_id, -- the claim of which this one tells anew
    coalesce("action", '') AS "action",
    coalesce(actor_side, '') AS actor_side,
    coalesce(target_side, '') AS target_side,
    coalesce(place_id, '') AS place_id,
    coalesce(unit, '') AS unit,
    CASE WHEN scope = 'cumulative' AND period_start IS NOT NULL THEN period_start ELSE DATE 'infinity' END
        AS period_start
FROM claims
WHERE scope IN ('event', 'as_of', 'cumulative')
    AND (event_precision IN ('day', 'assumed') OR event_precision = 'unknown' AND scope = 'event'
        AND list_contains(['aftermath', 'at_the_scene', 'recalled', 'toll_told_again'], split_part(rule, ':', 2)))
    AND coalesce(event_date, reported_on) IS NOT NULL
    AND value IS NOT NULL
    AND status <> 'rejected'
    AND NOT EXISTS (
        FROM claims AS total
        WHERE total.article_id = claims.article_id
            AND total.field = claims.field
            AND total.start = claims.part_of
            AND total.event_date = claims.event_date
            AND total.thing = claims.thing
            AND total."action" IS NOT DISTINCT FROM claims."action"
            AND total.place_id IS NOT DISTINCT FROM claims.place_id
    );

-- Which place lies in which, by `areas`: in itself, too, and in "" (no place told). A town that no lexicon knows, whose name
-- others share, also lies in the region that a claim's own sentence or title names.
CREATE TEMP TABLE places_held AS
WITH places AS (
    FROM areas SEMI JOIN told USING (place_id)
),
around AS (
    SELECT place_id AS narrow_id, unnest("within") AS code FROM places
)
SELECT narrow_id, place_id AS wide_id
FROM around
JOIN places USING (code)
UNION SELECT told.place_id, mentions.entity_id
FROM told
JOIN claims USING (claim_id)
JOIN entities AS towns ON towns.id = told.place_id AND towns.source IN ('gazetteer', 'learned')
JOIN mentions
    ON mentions.article_id = claims.article_id
    AND (mentions.field = 'title' OR mentions.field = claims.field AND mentions.sentence_start = claims.sentence_start)
JOIN areas AS regions ON regions.place_id = mentions.entity_id AND contains(regions.code, '.')
UNION SELECT place_id, place_id FROM told
UNION SELECT place_id, '' FROM told;
