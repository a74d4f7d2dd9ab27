-- the columns of a claim, as every list of claims gives them
    claim_id, event_id, claims.event_date, event_precision, linked_by, claims.reported_on, claims.thing, noun,
    coalesce(claims."action", '') AS "action", coalesce(claims.actor_side, '') AS actor_side,
    coalesce(claims.target_side, '') AS target_side, coalesce(claims.place_id, '') AS place_id,
    coalesce(places.name, '') AS place, claimant, claimant_id, coalesce(claims.claimant_side, '') AS claimant_side,
    value, low, high, modifier, coalesce(claims.unit, '') AS unit, claims.scope, claims.period_start, headline, status,
    rule, sentence, sentence_start, article_id, field, claims.start, claims."end", title, url, claims.source, story,
    origin
