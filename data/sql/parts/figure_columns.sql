-- the columns of an event's figure
    event_id, events.event_date, thing, coalesce("action", '') AS "action", coalesce(actor_side, '') AS actor_side,
    coalesce(target_side, '') AS target_side, coalesce(place_id, '') AS place_id, coalesce(places.name, '') AS place,
    coalesce(unit, '') AS unit, scope, claimant_side, used, bound, low, high, open_below, open_above, hedged, n_claimants,
    chosen_as, last_words, n, n_claims, n_articles, n_stories, n_origins
