-- Who changed a figure, when, and from what to what?
-- event_id, event_date, thing, action, actor_side, target_side, place, unit, scope, claimant, claimant_id,
-- claimant_side, step, reported_on, value, low, high, modifier, before, change, n_stories, n_articles, claim_id,
-- article_id, field, start, source, sentence, total
WITH
-- part: chosen
told AS (
    SELECT *
    FROM chosen
    WHERE event_id IS NOT NULL AND reported_on IS NOT NULL
),
changed AS ( -- most are told once, or always alike: those are out before days are compared
    SELECT event_id, claimant_side FROM told GROUP BY ALL HAVING min(value) <> max(value)
),
bodies AS ( -- of each day on which a claimant tells an event, the body's claims, else the headline's
    SELECT told.*
    FROM told
    SEMI JOIN changed USING (event_id, claimant_side)
    QUALIFY rank() OVER (PARTITION BY event_id, claimant_side, voice, reported_on ORDER BY headline) = 1
),
figures AS ( -- one figure of each of these days, as for `used`
    SELECT
        event_id, claimant_side, voice, reported_on, value,
        first(low ORDER BY claim_id) AS low,
        first(high ORDER BY claim_id) AS high,
        min(claim_id) AS claim_id,
        count(DISTINCT story) AS n_stories,
        count(DISTINCT article_id) AS n_articles
    FROM bodies
    GROUP BY event_id, claimant_side, voice, reported_on, value
    QUALIFY row_number() OVER (
        PARTITION BY event_id, claimant_side, voice, reported_on
        ORDER BY n_stories DESC, bool_or(modifier = 'exact' AND event_precision = 'day') DESC, value DESC
    ) = 1
),
compared AS (
    SELECT
        *,
        lag(value) OVER (PARTITION BY event_id, claimant_side, voice ORDER BY reported_on) AS before
    FROM figures
),
steps AS (
    SELECT
        *,
        row_number() OVER (PARTITION BY event_id, claimant_side, voice ORDER BY reported_on) AS step
    FROM compared
    WHERE before IS NULL OR before <> value
    QUALIFY count(*) OVER (PARTITION BY event_id, claimant_side, voice) > 1
),
paged AS (
    SELECT steps.*, events.event_date, count(*) OVER () AS total
    FROM steps
    JOIN events USING (event_id)
    ORDER BY events.event_date DESC, event_id, claimant_side, voice, step
    LIMIT $limit OFFSET $offset
)
SELECT
    event_id, paged.event_date, events.thing, coalesce(events."action", '') AS "action",
    coalesce(events.actor_side, '') AS actor_side, coalesce(events.target_side, '') AS target_side,
    coalesce(places.name, '') AS place, coalesce(events.unit, '') AS unit, events.scope,
    coalesce(claims.claimant, claims.source, '') AS claimant, claims.claimant_id, paged.claimant_side, step,
    paged.reported_on, paged.value, paged.low, paged.high, modifier, before, paged.value - before AS change, n_stories, n_articles,
    claim_id, article_id, field, claims.start, claims.source, sentence, total
FROM paged
JOIN events USING (event_id)
JOIN claims USING (claim_id)
LEFT JOIN entities AS places ON places.id = events.place_id
ORDER BY paged.event_date DESC, event_id, paged.claimant_side, paged.voice, step
