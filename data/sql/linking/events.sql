-- Forms events: fills `panels`, `events` and `claims.event_id` from `told`. Run once, after linking/drawn.sql.
--
-- Claims are one event when day, thing, action, actor and target side, place, unit and scope agree (for cumulative
-- figures also the day from which they count). An event that a wider one already holds names it in `inside`.

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

UPDATE claims SET event_id = numbered.event_id, panel_no = numbered.panel_no
FROM told
JOIN numbered USING (event_date, scope, thing, "action", actor_side, target_side, place_id, unit, period_start)
WHERE told.claim_id = claims.claim_id;

-- Which place lies in which, by `areas`. "" (no place told) holds every place.
CREATE TEMP TABLE places_held AS
WITH places AS (
    FROM areas SEMI JOIN numbered USING (place_id)
),
around AS (
    SELECT place_id AS narrow_id, unnest("within") AS code FROM places
)
SELECT narrow_id, place_id AS wide_id
FROM around
JOIN places USING (code)
UNION ALL SELECT DISTINCT place_id, place_id FROM numbered
UNION ALL SELECT DISTINCT place_id, '' FROM numbered WHERE place_id <> '';

-- A wider event of the same day, action and sides: of the same thing or a wider one ("drone" for "drone/attack"), of
-- the same place or a wider one, or a total that counts from an earlier day. A narrower thing without a place is also
-- taken to be among the wider one that has a place, and a wider thing ("one wounded in the town") among the narrower one
-- of the land around ("ten civilians in the region").
CREATE TEMP TABLE events_held AS
WITH narrow AS (
    SELECT
        *,
        unnest(list_transform(range(1, len(string_split(thing, '/')) + 1),
            lambda depth: array_to_string(string_split(thing, '/')[:depth], '/'))) AS level
    FROM numbered
),
held AS (
    SELECT narrow.event_id, wide.event_id AS wide_id, wide.thing AS wide_thing, wide.place_id AS wide_place_id
    FROM narrow
    JOIN places_held ON narrow_id = narrow.place_id
    JOIN numbered AS wide
        ON wide.event_date = narrow.event_date
        AND wide.scope = narrow.scope
        AND wide."action" = narrow."action"
        AND wide.actor_side = narrow.actor_side
        AND wide.target_side = narrow.target_side
        AND wide.unit = narrow.unit
        AND wide.thing = narrow.level
        AND wide.place_id = wide_id
    WHERE wide.event_id <> narrow.event_id AND wide.period_start <= narrow.period_start
    UNION ALL
    SELECT narrow.event_id, wide.event_id, wide.thing, wide.place_id
    FROM narrow
    JOIN numbered AS wide
        ON wide.event_date = narrow.event_date
        AND wide.scope = narrow.scope
        AND wide."action" = narrow."action"
        AND wide.actor_side = narrow.actor_side
        AND wide.target_side = narrow.target_side
        AND wide.unit = narrow.unit
        AND wide.thing = narrow.level
    WHERE narrow.place_id = '' AND narrow.level <> narrow.thing AND wide.place_id <> ''
        AND wide.period_start <= narrow.period_start
    UNION ALL
    SELECT narrow.event_id, wide.event_id, wide.thing, wide.place_id
    FROM numbered AS narrow
    JOIN places_held ON narrow_id = narrow.place_id
    JOIN numbered AS wide
        ON wide.event_date = narrow.event_date
        AND wide.scope = narrow.scope
        AND wide."action" = narrow."action"
        AND wide.actor_side = narrow.actor_side
        AND wide.target_side = narrow.target_side
        AND wide.unit = narrow.unit
        AND wide.root = narrow.root
        AND wide.place_id = wide_id
    WHERE wide_id NOT IN ('', narrow.place_id) AND starts_with(wide.thing, narrow.thing || '/')
        AND wide.period_start <= narrow.period_start
)
SELECT event_id, list(wide_id ORDER BY length(wide_thing), wide_place_id, wide_id) AS inside
FROM held
GROUP BY event_id;

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
