-- Puts claims into the table `told`: what can stand in a series, with the day, place, thing and sides by which events are
-- formed. A claim that does not tell one of them takes it from where its happening is told in full: a headline from its
-- text, a side from claims that agree on it, the day of what is told anew from the report before. What this says of the
-- day is written back to `claims`, with the reason in `linked_by`. Run once, when `claims` and `areas` are whole.

-- A copy is no second origin: what it tells in its own voice, the first article of its story told.
UPDATE claims SET origin = coalesce(first_told.source, first_told.id)
FROM articles AS first_told
WHERE first_told.id = claims.story AND claims.article_id <> claims.story AND claims.claimant IS NULL;

UPDATE claims SET voice = coalesce(claimant_id, regexp_replace(lower(claimant), '^the ', ''), 'outlet/' || origin);

-- What can stand in a series: a number on a day. A breakdown, a plan, a rate or a memory cannot, nor can a figure for
-- a week or longer, which belongs to no day of it, nor a part told beside a total of the very same kind. What an article
-- tells anew without a day (`unknown`) is taken under the day of the report, until another report gives it its day.
CREATE TEMP TABLE told AS
SELECT
    claim_id, article_id, story, headline, low, high, value, modifier, event_precision, scope, thing,
    coalesce(event_date, reported_on) AS event_date,
    split_part(thing, '/', 1) AS root,
    contains(rule, '_toll:') AS is_toll,
    NULL::VARCHAR AS linked_by,
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

CREATE TEMP VIEW towns AS SELECT place_id FROM areas WHERE code IS NULL;

-- A text takes the town that its headline alone tells of the same figure.
UPDATE told SET place_id = head.place_id
FROM (
    SELECT article_id, root, "action", unit, value, event_date, event_precision, min(place_id) AS place_id
    FROM told
    WHERE headline AND place_id IN (FROM towns)
    GROUP BY ALL
    HAVING count(DISTINCT place_id) = 1
) AS head
ANTI JOIN (FROM told WHERE NOT headline AND place_id <> '') AS placed USING (article_id, root, "action", unit, value)
WHERE told.place_id = '' AND NOT told.headline
    AND (told.article_id, told.root, told."action", told.unit, told.value)
        = (head.article_id, head.root, head."action", head.unit, head.value)
    AND (head.event_date = told.event_date OR head.event_precision <> 'day');

-- A report that tells no day may tell anew what was reported up to three days before (up to a week, if its words say that
-- they tell it anew): the same figure, if it is of the
-- same town and not the few that are harmed there any day, or too large and too uneven to be alike by chance; or of the
-- same town many that have become more. Not where somebody dates such a figure to the later day.
UPDATE told SET
    event_date = earlier.event_date,
    place_id = coalesce(nullif(told.place_id, ''), earlier.place_id),
    linked_by = 'retold'
FROM (
    WITH known AS (
        SELECT *, CASE "action" WHEN 'killed' THEN 10 WHEN 'wounded' THEN 30 WHEN 'casualties' THEN 30 END AS many
        FROM told
        WHERE scope = 'event' AND value >= 5 AND NOT (modifier = 'approx' AND high IS NULL)
    ),
    undated AS (
        SELECT
            *,
            event_date - CASE event_precision WHEN 'unknown' THEN 7 ELSE 3 END AS earliest,
            event_date - CASE event_precision WHEN 'unknown' THEN 0 ELSE 1 END AS latest
        FROM known
        WHERE event_precision <> 'day'
    ),
    before AS (
        SELECT
            event_date AS day, root, "action", unit, value AS other, actor_side AS other_actor,
            target_side AS other_target, place_id AS other_place, min(claim_id) AS first_id,
            bool_or(event_precision = 'day') AS is_dated
        FROM known
        WHERE event_precision <> 'unknown'
        GROUP BY ALL
    ),
    alike AS (
        SELECT undated.*, before.* EXCLUDE (root, "action", unit)
        FROM undated
        JOIN before USING (root, "action", unit)
        WHERE other = value AND value >= 20 AND value % 10 <> 0
            AND (other_place = place_id OR '' IN (place_id, other_place))
        UNION ALL
        SELECT undated.*, before.* EXCLUDE (root, "action", unit)
        FROM undated
        JOIN before USING (root, "action", unit)
        WHERE other_place = place_id AND place_id IN (FROM towns)
            AND (other = value OR other >= many AND value BETWEEN other AND 3 * other)
    ),
    links AS (
        SELECT DISTINCT ON (claim_id) claim_id, day, other_place, first_id
        FROM alike
        WHERE day BETWEEN earliest AND latest
            AND (actor_side = other_actor OR '' IN (actor_side, other_actor))
            AND (target_side = other_target OR '' IN (target_side, other_target))
            AND NOT EXISTS ( -- a report that calls nothing known may be of its own day
                FROM told AS dated
                WHERE alike.event_precision = 'assumed'
                    AND dated.event_precision = 'day' AND dated.scope = 'event'
                    AND dated.event_date = alike.event_date
                    AND dated.root = alike.root
                    AND dated."action" = alike."action"
                    AND dated.unit = alike.unit
                    AND (dated.value = alike.value OR alike.place_id <> '' AND dated.place_id = alike.place_id)
            )
        ORDER BY claim_id, NOT (is_dated AND other = value), day, other <> value, first_id
    )
    SELECT links.claim_id AS later_id, coalesce(first.day, links.day) AS event_date, links.other_place AS place_id
    FROM links
    LEFT JOIN links AS first ON first.claim_id = links.first_id -- which may itself tell something anew
) AS earlier
WHERE told.claim_id = earlier.later_id;

-- A toll that has risen counts the dead of the town's last attack before, if that cost fewer: of the week before, and
-- unless the day of the report has an attack of its own.
UPDATE told SET event_date = attack.event_date, linked_by = 'toll'
FROM (
    WITH tolls AS (
        SELECT *
        FROM told
        WHERE is_toll AND scope = 'event' AND event_precision <> 'day' AND linked_by IS NULL AND place_id IN (FROM towns)
    ),
    attacks AS (
        SELECT
            event_date, root, "action", unit, scope, place_id, actor_side AS other_actor, target_side AS other_target,
            min(value) AS least
        FROM told
        WHERE linked_by IS NOT NULL OR event_precision = 'day' OR event_precision = 'assumed' AND NOT is_toll
        GROUP BY ALL
    )
    SELECT claim_id AS toll_id, max(attacks.event_date) AS event_date
    FROM tolls
    JOIN attacks USING (root, "action", unit, scope, place_id)
    WHERE attacks.event_date BETWEEN tolls.event_date - 7 AND tolls.event_date
        AND least <= value
        AND (actor_side = other_actor OR '' IN (actor_side, other_actor))
        AND (target_side = other_target OR '' IN (target_side, other_target))
    GROUP BY claim_id, event_precision, tolls.event_date
    HAVING event_precision = 'unknown' OR max(attacks.event_date) < tolls.event_date
) AS attack
WHERE told.claim_id = attack.toll_id;

-- A headline tells again what the text below it tells: a claim of a figure that the text has too (exactly, or in other
-- words: "more than 50", "nearly 60") takes day, thing, place and period from there.
UPDATE told SET
    event_date = body.event_date,
    thing = body.thing,
    place_id = body.place_id,
    period_start = body.period_start,
    actor_side = coalesce(nullif(told.actor_side, ''), body.actor_side),
    target_side = coalesce(nullif(told.target_side, ''), body.target_side),
    linked_by = coalesce(body.linked_by, 'headline')
FROM (
    SELECT DISTINCT ON (head.claim_id) head.claim_id AS head_id, body.*
    FROM told AS head
    JOIN told AS body USING (article_id, scope, root, "action", unit)
    WHERE head.headline AND NOT body.headline
        AND (head.event_date = body.event_date OR head.event_precision <> 'day')
        AND (body.event_precision <> 'unknown' OR body.linked_by IS NOT NULL)
        AND (head.actor_side = '' OR body.actor_side IN ('', head.actor_side))
        AND (head.target_side = '' OR body.target_side IN ('', head.target_side))
        AND (body.value BETWEEN coalesce(head.low, head.value / 2) AND coalesce(head.high, head.value * 2)
            OR head.modifier = 'approx' AND abs(body.value - head.value) <= head.value / 10)
    ORDER BY head.claim_id, abs(body.value - head.value), body.claim_id
) AS body
WHERE told.claim_id = body.head_id;

DELETE FROM told WHERE event_precision = 'unknown' AND linked_by IS NULL;

-- Sides that are not told, from claims of the same day, action and root of the thing tree that tell them. The target is
-- taken from whoever tells of the same actor ("Russia launched 90"); the actor, or both, only from a claim of the same
-- happening: of the same place, or of the same figure, in the same article or too large to be alike by chance ("dozens"
-- of one report are not those of another), and not of another place. No side is taken where others disagree, nor one that
-- would have struck itself.
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

UPDATE claims SET event_date = told.event_date, linked_by = told.linked_by
FROM told
WHERE told.claim_id = claims.claim_id AND told.event_date IS DISTINCT FROM claims.event_date;

DROP VIEW towns;
DROP TABLE answers;
