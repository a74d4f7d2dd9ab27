chosen AS ( -- the claims that the filters leave, rejected ones never; `value` and its bounds are those of the event
    SELECT
        claim_id, event_id, panel_no, article_id, story, origin, source, event_date, event_precision, reported_on, headline,
        thing, "action", place_id, scope, modifier,
        CASE WHEN sums.claim_id IS NULL THEN claims.value ELSE sums.value END AS value,
        CASE WHEN sums.claim_id IS NULL THEN claims.low ELSE sums.low END AS low,
        CASE WHEN sums.claim_id IS NULL THEN claims.high ELSE sums.high END AS high,
        sums.claim_id IS NOT NULL AS is_sum,
        ends_with(rule, ':toll_told_again') AS has_risen, claimant, claimant_id,
        coalesce(claimant_side, '') AS claimant_side, voice
    FROM claims
    LEFT JOIN sums USING (claim_id)
    WHERE status <> 'rejected'
        AND (event_date BETWEEN $start AND $end OR ($undated AND event_date IS NULL))
        AND (len($scopes) = 0 OR list_contains($scopes, scope))
        AND (len($sources) = 0 OR list_contains($sources, coalesce(source, '')))
        AND (len($sides) = 0 OR list_contains($sides, coalesce(claimant_side, '')))
        AND (len($actions) = 0 OR list_contains($actions, coalesce("action", '')))
        AND (len($things) = 0
            OR len(list_filter($things, lambda root: thing = root OR starts_with(thing, root || '/'))) > 0)
        AND (len($entities) = 0
            OR list_contains($entities, place_id)
            OR list_contains($entities, claimant_id)
            OR (article_id, field, sentence_start) IN (
                SELECT article_id, field, sentence_start FROM mentions WHERE list_contains($entities, entity_id)
            ))
        AND ($text = '' OR claim_id IN (SELECT id FROM hits))
        AND (NOT $confirmed OR status IN ('accepted', 'edited'))
        AND ($known_on IS NULL OR reported_on <= $known_on)
),
