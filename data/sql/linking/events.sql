-- Forms events: fills `events` and `claims.event_id` from the claims of a new snapshot. Run once, when `claims` and
-- `areas` are whole.
--
-- Claims are one event when day, thing, action, actor and target side, place, unit and scope agree (for cumulative
-- figures also the day from which they count). A headline belongs to the event of its article's own text. A side that is
-- not told is taken from claims of the same happening if they agree on one. An event that a wider one already holds
-- names it in `inside`.

-- A copy is no second origin: what it tells in its own voice, the first article of its story told.
UPDATE claims SET origin = coalesce(first_told.source, first_told.id)
FROM articles AS first_told
WHERE first_told.id = claims.story AND claims.article_id <> claims.story AND claims.claimant IS NULL;

UPDATE claims SET voice = coalesce(claimant_id, regexp_replace(lower(claimant), '^the ', ''), 'outlet/' || origin);

-- What can stand in a series: a number on a day. A breakdown, a plan, a rate or a memory cannot, nor can a figure for
-- a week or longer, which belongs to no day of it, nor a part told beside a total of the very same kind.
CREATE TEMP TABLE told AS
SELECT
    claim_id, article_id, story, headline, low, high, value, modifier, event_date, event_precision, scope, thing,
    split_part(thing, '/', 1) AS root,
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

-- A headline tells again what the text below it tells: a claim of a figure that the text has too (exactly, or in other
-- words: "more than 50", "nearly 60") takes day, thing, place and period from there.
UPDATE told SET
    event_date = body.event_date,
    thing = body.thing,
    place_id = body.place_id,
    period_start = body.period_start,
    actor_side = coalesce(nullif(told.actor_side, ''), body.actor_side),
    target_side = coalesce(nullif(told.target_side, ''), body.target_side)
FROM (
    SELECT DISTINCT ON (head.claim_id) head.claim_id AS head_id, body.*
    FROM told AS head
    JOIN told AS body USING (article_id, scope, root, "action", unit)
    WHERE head.headline AND NOT body.headline
        AND (head.event_date = body.event_date OR head.event_precision = 'assumed')
        AND (head.actor_side = '' OR body.actor_side IN ('', head.actor_side))
        AND (head.target_side = '' OR body.target_side IN ('', head.target_side))
        AND (body.value BETWEEN coalesce(head.low, head.value / 2) AND coalesce(head.high, head.value * 2)
            OR head.modifier = 'approx' AND abs(body.value - head.value) <= head.value / 10)
    ORDER BY head.claim_id, abs(body.value - head.value), body.claim_id
) AS body
WHERE told.claim_id = body.head_id;

-- Sides that are not told, from claims of the same day, action and root of the thing tree that tell them. The target is
-- taken from whoever tells of the same actor ("Russia launched 90"); the actor, or both, only from a claim of the same
-- happening: of the same place, or of the same figure, in the same article or too large to be alike by chance ("dozens" of
-- one report are not those of another), and not of another place. No side is taken where others disagree, nor one that would have struck itself.
CREATE TEMP TABLE answers AS
WITH seekers AS (
    FROM told WHERE '' IN (actor_side, target_side)
),
offers AS (
    SELECT *, actor_side AS other_actor, target_side AS other_target
    FROM told
    WHERE actor_side <> '' OR target_side <> ''
),
heard AS (
    SELECT seekers.*, other_actor, other_target
    FROM seekers
    JOIN (
        SELECT DISTINCT event_date, scope, "action", unit, period_start, root, place_id, other_actor, other_target
        FROM offers
        WHERE place_id <> ''
    ) AS of_place USING (event_date, scope, "action", unit, period_start, root, place_id)
    UNION ALL
    SELECT seekers.*, other_actor, other_target
    FROM seekers
    JOIN (
        SELECT DISTINCT
            event_date, scope, "action", unit, period_start, root, place_id AS other_place, article_id AS other_article,
            value, other_actor, other_target
        FROM offers
    ) AS of_figure USING (event_date, scope, "action", unit, period_start, root, value)
    WHERE (article_id = other_article OR value >= 10 AND low IS NOT NULL AND high IS NOT NULL)
        AND (place_id IN ('', other_place) OR other_place = '')
    UNION ALL
    SELECT seekers.*, other_actor, other_target
    FROM seekers
    JOIN (
        SELECT DISTINCT
            event_date, scope, "action", unit, period_start, root, other_actor AS actor_side, other_target, other_actor
        FROM offers
        WHERE other_actor <> ''
    ) AS of_actor USING (event_date, scope, "action", unit, period_start, root, actor_side)
)
SELECT
    claim_id,
    CASE WHEN count(DISTINCT nullif(other_actor, '')) = 1 THEN max(other_actor) ELSE '' END AS one_actor,
    CASE WHEN count(DISTINCT nullif(other_target, '')) = 1 THEN max(other_target) ELSE '' END AS one_target
FROM heard
WHERE (actor_side = '' OR other_actor IN ('', actor_side) AND other_target <> actor_side)
    AND (target_side = '' OR other_target IN ('', target_side) AND other_actor <> target_side)
GROUP BY claim_id;

UPDATE told SET actor_side = sides.actor_side, target_side = sides.target_side
FROM (
    SELECT
        claim_id,
        coalesce(nullif(told.actor_side, ''), one_actor) AS actor_side,
        coalesce(nullif(told.target_side, ''), one_target) AS target_side
    FROM told
    JOIN answers USING (claim_id)
) AS sides
WHERE sides.claim_id = told.claim_id AND sides.actor_side <> sides.target_side;

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
DROP TABLE answers;
DROP TABLE numbered;
DROP TABLE places_held;
DROP TABLE events_held;
