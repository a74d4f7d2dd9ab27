-- What does each side say of the same event?
-- event_id, event_date, thing, action, actor_side, target_side, place_id, place, unit, scope, claimant_side, used, bound,
-- low, high, open_below, open_above, hedged, n_claimants, chosen_as, last_words, n, n_claims, n_articles, n_stories, n_origins,
-- n_telling, ratio, larger and smaller (sides), most (the larger figure), silent (compared sides without a claim),
-- elsewhere (what they tell instead, of the same day; a figure and its unit where that alone differs), total (of events)
WITH
-- part: chosen
asked AS ( -- events that one of the asked sides tells; before any figure is formed, those that may differ in theirs
    SELECT
        event_id,
        -- one party or several; counting them apart would take ten times as long
        (max(nullif(claimant_side, '')) IS NOT NULL)::INTEGER
            + coalesce(min(nullif(claimant_side, '')) <> max(claimant_side), false)::INTEGER AS n_parties,
        n_parties + bool_or(claimant_side = '')::INTEGER AS n_sides,
        count(*) AS n_claims
    FROM chosen
    WHERE event_id IS NOT NULL
    GROUP BY event_id
    HAVING (len($asked_sides) = 0 OR bool_or(list_contains($asked_sides, claimant_side)))
        AND ($told <> 'several' OR n_sides > 1)
        AND ($told <> 'differ' OR min(coalesce(low, value)) < max(coalesce(high, value)))
),
ordered AS ( -- the greater an event's number, the later its day, and of one day the more stories
    SELECT event_id, row_number() OVER (ORDER BY
        CASE WHEN $most_told THEN n_parties END DESC,
        CASE WHEN $most_told THEN n_sides END DESC,
        CASE WHEN $most_told THEN n_claims END DESC,
        event_id DESC
    ) AS place
    FROM asked
),
told AS ( -- the claims of the page; whether figures differ is seen only when all are formed
    SELECT chosen.*
    FROM chosen
    JOIN ordered USING (event_id)
    WHERE CASE WHEN $told = 'differ' THEN place <= $among ELSE place BETWEEN $offset + 1 AND $offset + $limit END
),
-- part: figures
paged AS (
    SELECT event_id, place, (SELECT count(*) FROM ordered) AS total
    FROM ordered
    WHERE $told <> 'differ' AND place BETWEEN $offset + 1 AND $offset + $limit
    UNION ALL
    FROM (
        SELECT event_id, min(place) AS place, count(*) OVER () AS total
        FROM figures
        JOIN ordered USING (event_id)
        WHERE $told = 'differ'
        GROUP BY event_id
        HAVING min(low) < max(high)
        ORDER BY min(place)
        LIMIT $limit OFFSET $offset
    )
),
-- part: words
-- part: spoken
-- part: counts
compared AS (
    SELECT unnest(CASE WHEN len($compared) > 0 THEN $compared
        ELSE (SELECT list(DISTINCT claimant_side ORDER BY claimant_side) FROM claims) END) AS claimant_side
),
ledger AS (
    SELECT event_id, claimant_side FROM figures SEMI JOIN paged USING (event_id)
    UNION
    SELECT event_id, claimant_side FROM paged CROSS JOIN compared WHERE claimant_side IS NOT NULL
),
silences AS (
    SELECT event_id, claimant_side FROM ledger ANTI JOIN figures USING (event_id, claimant_side)
),
elsewhere AS ( -- what a silent side tells of the same day, action and sides, but of another place, thing, unit or scope
    SELECT
        silences.event_id,
        silences.claimant_side,
        CASE
            WHEN other.unit IS DISTINCT FROM mine.unit THEN 'in another unit'
            WHEN other.scope <> mine.scope THEN 'as another kind of figure'
            WHEN other.period_start IS DISTINCT FROM mine.period_start THEN 'for another period'
            WHEN other.place_id IS DISTINCT FROM mine.place_id THEN 'for another place'
            ELSE 'for another thing'
        END AS instead,
        -- one figure that differs in its unit alone can be converted
        other.unit IS DISTINCT FROM mine.unit
            AND other.scope = mine.scope
            AND other.period_start IS NOT DISTINCT FROM mine.period_start
            AND other.place_id IS NOT DISTINCT FROM mine.place_id AS is_other_unit,
        other.unit,
        chosen.value
    FROM silences
    JOIN events AS mine USING (event_id)
    JOIN events AS other
        ON other.event_date = mine.event_date
        AND other."action" IS NOT DISTINCT FROM mine."action"
        AND other.actor_side IS NOT DISTINCT FROM mine.actor_side
        AND other.target_side IS NOT DISTINCT FROM mine.target_side
        AND (other.thing = mine.thing
            OR starts_with(other.thing, mine.thing || '/')
            OR starts_with(mine.thing, other.thing || '/')
            OR other.unit <> mine.unit AND split_part(other.thing, '/', 1) = split_part(mine.thing, '/', 1))
    JOIN chosen ON chosen.event_id = other.event_id AND chosen.claimant_side = silences.claimant_side
    WHERE other.event_id <> mine.event_id
),
instead AS (
    SELECT
        event_id,
        claimant_side,
        min(instead) AS instead,
        CASE WHEN count(DISTINCT (unit, value)) FILTER (is_other_unit) = 1 THEN max(value) FILTER (is_other_unit) END AS value,
        max(unit) FILTER (is_other_unit) AS unit
    FROM elsewhere
    GROUP BY event_id, claimant_side
),
comparisons AS (
    SELECT
        event_id,
        count(used) AS n_telling,
        CASE WHEN count(used) > 1 AND min(used) > 0 THEN max(used) / min(used) END AS ratio,
        arg_max(claimant_side, used) AS larger,
        arg_min(claimant_side, used) AS smaller,
        list(claimant_side ORDER BY claimant_side) FILTER (used IS NULL) AS silent,
        max(used) AS most,
        list({'side': claimant_side, 'instead': instead, 'value': value, 'unit': instead.unit} ORDER BY claimant_side)
            FILTER (instead IS NOT NULL) AS elsewhere
    FROM ledger
    SEMI JOIN compared USING (claimant_side)
    LEFT JOIN figures USING (event_id, claimant_side)
    LEFT JOIN instead USING (event_id, claimant_side)
    GROUP BY event_id
)
SELECT
-- part: figure_columns
    , n_telling, ratio, larger, smaller, most, silent, elsewhere, total
FROM ledger
JOIN paged USING (event_id)
JOIN comparisons USING (event_id)
JOIN events USING (event_id)
LEFT JOIN figures USING (event_id, claimant_side)
LEFT JOIN spoken USING (event_id, claimant_side)
LEFT JOIN counts USING (event_id, claimant_side)
LEFT JOIN entities AS places ON places.id = place_id
ORDER BY paged.place, claimant_side = '', claimant_side
