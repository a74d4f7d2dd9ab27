-- Forms events: fills `panels`, `events`, `sums` and `claims.event_id` from `told`. Run once, after linking/sides.sql.
--
-- Claims are one event when day, thing, action, actor and target side, place, unit and scope agree (for cumulative
-- figures also the day from which they count). An event that a wider one already holds names it in `inside`.

-- The land of the side that acts or suffers is no place by its name alone ("downed over Russia" by Russia).
UPDATE told SET place_id = ''
FROM entities
WHERE entities.id = told.place_id AND entities.place_precision = 'country'
    AND entities.side IN (told.actor_side, told.target_side);

CREATE TEMP TABLE numbered AS
WITH keys AS (
    SELECT
        event_date, scope, root, thing, "action", actor_side, target_side, place_id, unit, period_start,
        count(DISTINCT story) AS n_stories
    FROM told
    GROUP BY ALL
)
SELECT
    * EXCLUDE (n_stories),
    row_number() OVER (
        ORDER BY event_date, n_stories, scope, thing, "action", actor_side, target_side, place_id, unit, period_start
    )::INTEGER AS event_id,
    dense_rank() OVER (ORDER BY root, "action", actor_side, target_side, unit, scope)::INTEGER AS panel_no
FROM keys;

INSERT INTO panels
SELECT DISTINCT panel_no, root, "action", actor_side, target_side, unit, scope FROM numbered ORDER BY panel_no;

UPDATE claims SET
    event_id = numbered.event_id,
    panel_no = numbered.panel_no,
    event_date = told.event_date,
    linked_by = CASE WHEN told.event_date IS DISTINCT FROM claims.event_date THEN told.linked_by END
FROM told
JOIN numbered USING (event_date, scope, thing, "action", actor_side, target_side, place_id, unit, period_start)
WHERE told.claim_id = claims.claim_id;

-- The amounts that an act has in a row add up, if they are of one event; of what happened on a day, kinds of the counted
-- thing count, too ("five planes and a helicopter" are six aircraft). Running totals are told kind by kind, and kept so.
INSERT INTO sums
WITH pieces AS (
    SELECT claims.field, claims.sentence_start, claims.voice, told.*
    FROM told
    JOIN claims USING (claim_id)
    WHERE contains(claims.rule, ':in_a_row')
)
SELECT
    pieces.claim_id,
    CASE WHEN count(others.low) = count(*) THEN sum(others.low) END,
    CASE WHEN count(others.high) = count(*) THEN sum(others.high) END,
    sum(others.value)
FROM pieces
JOIN pieces AS others USING (
    article_id, field, sentence_start, voice, event_date, scope, "action", actor_side, target_side, place_id, unit,
    period_start
)
WHERE others.thing = pieces.thing OR pieces.scope = 'event' AND starts_with(others.thing, pieces.thing || '/')
GROUP BY pieces.claim_id
HAVING count(*) > 1
ORDER BY pieces.claim_id;

-- A wider event of the same day, action and sides: of the same thing or a wider one ("drone" for "drone/attack"), of
-- the same place or a wider one, or a total that counts from an earlier day. A narrower thing without a place is also
-- taken to be among the wider one that has a place, and a wider thing ("one wounded in the town") among the narrower one
-- of the land around ("ten civilians in the region").
CREATE TEMP TABLE events_held AS
SELECT narrow.event_id, list(wide.event_id ORDER BY length(wide.thing), wide.place_id, wide.event_id) AS inside
FROM numbered AS narrow
JOIN numbered AS wide USING (event_date, panel_no)
LEFT JOIN places_held ON narrow_id = narrow.place_id AND wide_id = wide.place_id
WHERE wide.event_id <> narrow.event_id AND wide.period_start <= narrow.period_start
    AND CASE
        WHEN wide_id IS NULL THEN narrow.place_id = '' AND starts_with(narrow.thing, wide.thing || '/')
        ELSE wide.thing = narrow.thing OR starts_with(narrow.thing, wide.thing || '/')
            OR wide_id NOT IN ('', narrow.place_id) AND starts_with(wide.thing, narrow.thing || '/')
    END
GROUP BY narrow.event_id;

INSERT INTO events BY NAME
SELECT
    event_id,
    event_date,
    thing,
    nullif("action", '') AS "action",
    nullif(actor_side, '') AS actor_side,
    nullif(target_side, '') AS target_side,
    nullif(place_id, '') AS place_id,
    nullif(unit, '') AS unit,
    scope,
    nullif(period_start, DATE 'infinity') AS period_start,
    inside
FROM numbered
LEFT JOIN events_held USING (event_id)
ORDER BY event_id;

DROP TABLE told;
DROP TABLE numbered;
DROP TABLE places_held;
DROP TABLE events_held;
