-- Which figures contradict themselves or their neighbours?
-- flag, event_date, thing, action, actor_side, target_side, place, claimant_side, claimant, value, other, other_day,
-- claim_id, event_id, article_id, field, start, source, sentence, total
WITH
-- part: chosen
mixed AS ( -- of which digits may have changed places
    SELECT event_id FROM chosen GROUP BY event_id HAVING min(value) < max(value) AND max(value) >= 100
),
attacks AS ( -- of which some were launched and some shot down
    SELECT event_date, thing, place_id, scope, unit
    FROM events
    WHERE "action" IN ('launched', 'shot_down')
    GROUP BY ALL
    HAVING min("action") <> max("action")
),
doubtful AS ( -- the events of which any flag below can tell: figures of all others are not formed
    SELECT event_id
    FROM events
    LEFT JOIN attacks
        ON attacks.event_date = events.event_date AND attacks.thing = events.thing AND attacks.scope = events.scope
        AND attacks.place_id IS NOT DISTINCT FROM events.place_id AND attacks.unit IS NOT DISTINCT FROM events.unit
    WHERE events.scope = 'cumulative'
        OR (events.scope = 'event' AND events.place_id IS NULL)
        OR (events."action" IN ('launched', 'shot_down') AND attacks.scope IS NOT NULL)
        OR event_id IN (SELECT event_id FROM mixed WHERE event_id IS NOT NULL)
),
told AS (SELECT chosen.* FROM chosen SEMI JOIN doubtful USING (event_id)),
-- part: figures
named AS (
    SELECT
        figures.*, event_date, thing, scope, period_start, coalesce("action", '') AS "action",
        coalesce(actor_side, '') AS actor_side, coalesce(target_side, '') AS target_side,
        coalesce(place_id, '') AS place_id, coalesce(unit, '') AS unit
    FROM figures
    JOIN events USING (event_id)
),
parts AS ( -- parts of a total that are together more than it
    SELECT 'parts' AS flag, total.claim_id, total.event_id, total.value, sum(coalesce(part.low, part.value)) AS other,
        NULL::DATE AS other_day
    FROM claims AS part
    JOIN claims AS total
        ON total.article_id = part.article_id AND total.field = part.field AND total.start = part.part_of
    SEMI JOIN chosen ON chosen.claim_id = total.claim_id
    WHERE part.status <> 'rejected' AND part.unit IS NOT DISTINCT FROM total.unit AND total.high IS NOT NULL
    GROUP BY ALL
    HAVING sum(coalesce(part.low, part.value)) > max(total.high)
),
shot_down AS ( -- more shot down than launched, of one side's attack on one day
    SELECT 'shot_down' AS flag, down.claim_id, down.event_id, down.used AS value, launched.used AS other,
        launched.event_date AS other_day
    FROM named AS launched
    JOIN named AS down USING (event_date, thing, claimant_side, place_id, scope, unit)
    WHERE launched."action" = 'launched'
        AND down."action" = 'shot_down'
        AND launched.actor_side <> ''
        AND (down.target_side = launched.actor_side
            OR (down.target_side = '' AND down.actor_side NOT IN ('', launched.actor_side)))
        AND NOT launched.open_above
        AND down.low > launched.high
),
totals AS ( -- each claimant's running totals, day by day
    SELECT
        last_words.claim_id, last_words.event_id, last_words.value, events.event_date,
        lag(last_words.value) OVER days AS other,
        lag(events.event_date) OVER days AS other_day
    FROM last_words
    JOIN events USING (event_id)
    WHERE scope = 'cumulative'
    WINDOW days AS (
        PARTITION BY voice, thing, "action", actor_side, target_side, place_id, unit, period_start
        ORDER BY event_date
    )
),
falling AS ( -- a running total that falls
    SELECT 'falling' AS flag, claim_id, event_id, value, other, other_day FROM totals WHERE value < other
),
digits AS ( -- two figures of one event that differ only in the order of their digits
    SELECT DISTINCT ON (told.event_id, figures.claimant_side, told.value)
        'digits' AS flag, told.claim_id, told.event_id, told.value, figures.used AS other, NULL::DATE AS other_day
    FROM told
    JOIN figures USING (event_id)
    WHERE told.value <> figures.used
        AND least(told.value, figures.used) >= 100
        AND told.value = floor(told.value)
        AND list_sort(string_split(told.value::BIGINT::VARCHAR, ''))
            = list_sort(string_split(figures.used::BIGINT::VARCHAR, ''))
    ORDER BY told.claim_id
),
days AS ( -- a side's daily figures with those of the thirty days before
    SELECT
        claim_id, event_id, used AS value, event_date,
        median(used) OVER before AS other,
        count(*) OVER before AS n_before
    FROM named
    WHERE scope = 'event' AND place_id = ''
    WINDOW before AS (
        PARTITION BY thing, "action", actor_side, target_side, unit, claimant_side
        ORDER BY event_date RANGE BETWEEN INTERVAL 30 DAY PRECEDING AND INTERVAL 1 DAY PRECEDING
    )
),
jump AS ( -- five times what is usual, and not by small numbers
    SELECT 'jump' AS flag, claim_id, event_id, value, other, NULL::DATE AS other_day
    FROM days
    WHERE n_before >= 5 AND value >= 5 * other AND value - other >= 20
),
flags AS (
    SELECT * FROM parts
    UNION ALL SELECT * FROM shot_down
    UNION ALL SELECT * FROM falling
    UNION ALL SELECT * FROM digits
    UNION ALL SELECT * FROM jump
)
SELECT
    flag, claims.event_date, claims.thing, coalesce(claims."action", '') AS "action",
    coalesce(events.actor_side, claims.actor_side, '') AS actor_side,
    coalesce(events.target_side, claims.target_side, '') AS target_side, coalesce(places.name, '') AS place,
    coalesce(claimant_side, '') AS claimant_side, coalesce(claimant, claims.source, '') AS claimant, flags.value, other,
    other_day, claim_id, claims.event_id, article_id, field, claims.start, claims.source, sentence,
    count(*) OVER () AS total
FROM flags
JOIN claims USING (claim_id)
LEFT JOIN events ON events.event_id = claims.event_id -- a total told by kind is in no event
LEFT JOIN entities AS places ON places.id = coalesce(events.place_id, claims.place_id)
ORDER BY claims.event_date DESC NULLS LAST, flag, claim_id
LIMIT $limit OFFSET $offset
