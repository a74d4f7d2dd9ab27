-- Gives the claims of `told` the day and the place of their happening, where another report or the rest of the article
-- tells it more fully; the reason is kept in `linked_by`. What has no day then is drawn in no series. Run once, after
-- linking/drawn.sql.

CREATE TEMP VIEW towns AS SELECT place_id FROM areas WHERE code IS NULL;

-- A text takes the town or region that its headline alone tells of the same figure.
UPDATE told SET place_id = head.place_id
FROM (
    SELECT article_id, root, "action", unit, value, event_date, event_precision, min(place_id) AS place_id
    FROM told
    JOIN areas USING (place_id)
    WHERE headline AND (code IS NULL OR contains(code, '.'))
    GROUP BY ALL
    HAVING count(DISTINCT place_id) = 1
) AS head
ANTI JOIN (FROM told WHERE NOT headline AND place_id <> '') AS placed USING (article_id, root, "action", unit, value)
WHERE told.place_id = '' AND NOT told.headline
    AND (told.article_id, told.root, told."action", told.unit, told.value)
        = (head.article_id, head.root, head."action", head.unit, head.value)
    AND (head.event_date = told.event_date OR head.event_precision <> 'day');

-- A report that tells no day may tell anew what was reported up to three days before (up to a week, if its words say that
-- they tell it anew): the same figure, if it is of the same town and not the few that are harmed there any day, or too
-- large and too uneven to be alike by chance; or of the same town many that have become more, even if it dates them to the
-- day on which it tells of them. Not where somebody dates such a figure to the later day.
UPDATE told SET
    event_date = earlier.day,
    place_id = coalesce(nullif(told.place_id, ''), earlier.place_id),
    first_id = earlier.first_id,
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
        WHERE (event_precision <> 'day' OR event_date = reported_on AND value >= many)
            AND NOT (is_toll AND place_id IN (FROM towns))
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
        SELECT undated.* EXCLUDE (first_id), before.* EXCLUDE (root, "action", unit)
        FROM undated
        JOIN before USING (root, "action", unit)
        WHERE other = value AND value >= 20 AND value % 10 <> 0 AND event_precision <> 'day'
            AND (other_place = place_id OR '' IN (place_id, other_place))
        UNION ALL
        SELECT undated.* EXCLUDE (first_id), before.* EXCLUDE (root, "action", unit)
        FROM undated
        JOIN before USING (root, "action", unit)
        WHERE other_place = place_id AND place_id IN (FROM towns)
            AND (other = value OR other >= many AND value BETWEEN other AND 3 * other)
    )
    SELECT DISTINCT ON (claim_id) claim_id, day, other_place AS place_id, first_id
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
) AS earlier
WHERE told.claim_id = earlier.claim_id;

-- A toll counts the dead of an attack on the town in the week before that cost no more, unless its own day has one: of the
-- attack that cost the most; of many (ten) dead the day first told, of few the last. That a toll is so high on a day ("has
-- reached 35 on Tuesday") is no attack.
UPDATE told SET event_date = attack.event_date, linked_by = 'toll'
FROM (
    WITH counted AS (
        SELECT *, is_toll AND (event_precision <> 'day' OR event_date >= reported_on AND value >= 10) AS is_count
        FROM told
        WHERE scope = 'event' AND place_id IN (FROM towns)
    ),
    attacks AS (
        SELECT DISTINCT
            event_date AS day, root, "action", unit, place_id, actor_side AS other_actor, target_side AS other_target,
            value AS cost
        FROM counted
        WHERE NOT is_count AND event_precision <> 'unknown' AND first_id IS NULL
    )
    SELECT
        claim_id,
        arg_max(day, (cost, CASE WHEN cost >= 10 THEN event_date - day ELSE day - event_date END)) AS event_date
    FROM counted
    JOIN attacks USING (root, "action", unit, place_id)
    WHERE is_count AND day BETWEEN event_date - 7 AND event_date AND cost <= value
        AND (actor_side = other_actor OR '' IN (actor_side, other_actor))
        AND (target_side = other_target OR '' IN (target_side, other_target))
    GROUP BY claim_id, event_precision, event_date
    HAVING event_precision = 'unknown' OR max(day) < event_date
) AS attack
WHERE told.claim_id = attack.claim_id;

-- What tells anew a report that itself tells something anew is of the first day.
UPDATE told SET event_date = origin.event_date
FROM (
    WITH RECURSIVE anew AS (
        SELECT claim_id, first_id FROM told WHERE first_id IS NOT NULL
        UNION
        SELECT anew.claim_id, told.first_id
        FROM anew
        JOIN told ON told.claim_id = anew.first_id
        WHERE told.first_id IS NOT NULL
    )
    SELECT anew.claim_id, min(told.event_date) AS event_date
    FROM anew
    JOIN told ON told.claim_id = anew.first_id
    GROUP BY anew.claim_id
) AS origin
WHERE told.claim_id = origin.claim_id AND origin.event_date < told.event_date;

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

DROP VIEW towns;
