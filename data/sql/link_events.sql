-- Forms events: fills `events` and `claims.event_id` from the claims of a new snapshot. Run once, when `claims` and
-- `entities` are whole.
--
-- Claims are one event when day, thing, action, actor and target side, place, unit and scope agree (for cumulative
-- figures also the day from which they count). A side that is not told is taken from the compatible claims of that day
-- if they agree on one. An event that a wider one already holds names it in `inside`.

-- A copy is no second origin: what it tells in its own voice, the first article of its story told.
UPDATE claims SET origin = coalesce(first_told.source, first_told.id)
FROM articles AS first_told
WHERE first_told.id = claims.story AND claims.article_id <> claims.story AND claims.claimant IS NULL;

-- What can stand in a series: a number on a day. A breakdown, a plan, a rate or a memory cannot, nor can a figure for
-- a week or longer, which belongs to no day of it, nor a part told beside a total of the very same kind.
CREATE TEMP TABLE told AS
SELECT
    claim_id,
    event_date,
    scope,
    thing,
    coalesce("action", '') AS "action",
    coalesce(actor_side, '') AS actor_side,
    coalesce(target_side, '') AS target_side,
    coalesce(place_id, '') AS place_id,
    coalesce(unit, '') AS unit,
    CASE WHEN scope = 'cumulative' AND period_start IS NOT NULL THEN period_start ELSE DATE 'infinity' END
        AS period_start
FROM claims
WHERE scope IN ('event', 'as_of', 'cumulative')
    AND event_precision IN ('day', 'assumed')
    AND event_date IS NOT NULL
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

CREATE TEMP TABLE keys AS
SELECT DISTINCT event_date, scope, thing, "action", actor_side, target_side, place_id, unit, period_start FROM told;

-- Sides that are not told, from what others tell of the same day, action, root of the thing tree and place (no place
-- goes with every place): "12 killed in Verkhova" and "a Russian strike killed 12" are one event. No side is taken
-- where others disagree, nor one that would have struck itself.
CREATE TEMP TABLE agreed AS
WITH told_sides AS (
    SELECT DISTINCT
        event_date, scope, "action", unit, period_start, split_part(thing, '/', 1) AS root, place_id, actor_side,
        target_side
    FROM keys
),
offers AS (
    SELECT DISTINCT
        * EXCLUDE (place_id, actor_side, target_side),
        unnest([place_id, 'anywhere']) AS heard_at,
        actor_side AS other_actor,
        target_side AS other_target
    FROM told_sides
),
seekers AS (
    SELECT *, unnest(CASE place_id WHEN '' THEN ['anywhere'] ELSE [place_id, ''] END) AS heard_at
    FROM told_sides
    WHERE '' IN (actor_side, target_side)
),
answers AS (
    SELECT
        * EXCLUDE (heard_at, other_actor, other_target),
        CASE WHEN count(DISTINCT nullif(other_actor, '')) = 1 THEN max(other_actor) ELSE '' END AS one_actor,
        CASE WHEN count(DISTINCT nullif(other_target, '')) = 1 THEN max(other_target) ELSE '' END AS one_target
    FROM seekers
    JOIN offers USING (event_date, scope, "action", unit, period_start, root, heard_at)
    WHERE (actor_side = '' OR other_actor IN ('', actor_side) AND other_target <> actor_side)
        AND (target_side = '' OR other_target IN ('', target_side) AND other_actor <> target_side)
    GROUP BY ALL
)
SELECT
    * EXCLUDE (one_actor, one_target),
    coalesce(nullif(actor_side, ''), one_actor) AS event_actor,
    coalesce(nullif(target_side, ''), one_target) AS event_target
FROM answers;

CREATE TEMP TABLE resolved AS
SELECT
    keys.*,
    CASE WHEN event_actor <> event_target THEN event_actor ELSE actor_side END AS event_actor,
    CASE WHEN event_actor <> event_target THEN event_target ELSE target_side END AS event_target
FROM (SELECT *, split_part(thing, '/', 1) AS root FROM keys) AS keys
LEFT JOIN agreed USING (event_date, scope, "action", unit, period_start, root, place_id, actor_side, target_side);

CREATE TEMP TABLE numbered AS
SELECT *, row_number() OVER (
    ORDER BY event_date, scope, thing, "action", actor_side, target_side, place_id, unit, period_start
)::INTEGER AS event_id
FROM (
    SELECT DISTINCT
        event_date, scope, thing, "action", event_actor AS actor_side, event_target AS target_side, place_id, unit,
        period_start
    FROM resolved
);

UPDATE claims SET event_id = numbered.event_id
FROM told
JOIN resolved USING (event_date, scope, thing, "action", actor_side, target_side, place_id, unit, period_start)
JOIN numbered
    ON numbered.event_date = told.event_date
    AND numbered.scope = told.scope
    AND numbered.thing = told.thing
    AND numbered."action" = told."action"
    AND numbered.actor_side = resolved.event_actor
    AND numbered.target_side = resolved.event_target
    AND numbered.place_id = told.place_id
    AND numbered.unit = told.unit
    AND numbered.period_start = told.period_start
WHERE told.claim_id = claims.claim_id;

-- Which place lies in which, as far as the entities tell: any place of a side in that side's country, and a town in the
-- region of its name. "" (no place told) holds every place.
CREATE TEMP TABLE places_held AS
WITH places AS (
    SELECT id, name, side, place_precision FROM entities
    WHERE id IN (SELECT place_id FROM numbered)
)
SELECT narrow.id AS narrow_id, wide.id AS wide_id
FROM places AS narrow
JOIN places AS wide
    ON wide.place_precision = 'country' AND narrow.place_precision <> 'country' AND narrow.side = wide.side
    OR wide.place_precision = 'region' AND narrow.place_precision IN ('point', 'town')
        AND starts_with(wide.name, narrow.name || ' ')
UNION ALL SELECT DISTINCT place_id, place_id FROM numbered
UNION ALL SELECT DISTINCT place_id, '' FROM numbered WHERE place_id <> '';

-- A wider event of the same day, action and sides: of the same thing or a wider one ("drone" for "drone/attack"), of
-- the same place or a wider one, or a total that counts from an earlier day. A narrower thing without a place is also
-- taken to be among the wider one that has a place.
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
DROP TABLE keys;
DROP TABLE agreed;
DROP TABLE resolved;
DROP TABLE numbered;
DROP TABLE places_held;
DROP TABLE events_held;
