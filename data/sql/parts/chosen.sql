chosen AS ( -- the claims that the filters leave, rejected ones never
    SELECT
        claim_id, event_id, panel_no, article_id, story, origin, source, event_date, event_precision, reported_on, headline,
        thing, "action", place_id, scope, value, low, high, modifier,
        ends_with(rule, ':toll_told_again') AS has_risen, claimant, claimant_id,
        coalesce(claimant_side, '') AS claimant_side, voice
    FROM claims
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
