-- Gives the claims of `told` the sides that others tell of the same happening. Run once, after linking/days.sql.

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

DROP TABLE answers;
